import type { PlaceKind } from '../../places/place.types';
import type { Plan, Vibe } from '../planner/plan.types';
import { namedPlaces } from '../planner/slots/places';
import { MessageWords } from '../planner/text/message-words';
import { Lexicon } from '../planner/text/lexicon';
import { CUISINES, SEARCH_TERMS } from '../planner/words/dishes';
import { ERRANDS } from '../planner/words/errands';

export interface VibeSearch {
  /** Most wanted first. */
  readonly kinds: readonly PlaceKind[];
  readonly radiusMeters: number;
}

const SEARCHES: Readonly<Record<Vibe, VibeSearch>> = {
  fast_bite: { kinds: ['fast_food', 'restaurant'], radiusMeters: 600 },
  chill_drinks: { kinds: ['bar'], radiusMeters: 1_500 },
  party: { kinds: ['nightclub', 'bar'], radiusMeters: 2_000 },
  study: { kinds: ['library', 'study', 'cafe'], radiusMeters: 1_200 },
  food_general: { kinds: ['restaurant', 'fast_food', 'cafe'], radiusMeters: 1_500 },
  bookstore: { kinds: ['book_store', 'library'], radiusMeters: 2_000 },
  shopping: { kinds: ['mall', 'shop', 'market'], radiusMeters: 2_000 },
  explore: { kinds: ['attraction', 'park', 'museum', 'gallery', 'viewpoint'], radiusMeters: 2_500 },
  generic: { kinds: ['restaurant', 'cafe', 'attraction'], radiusMeters: 1_800 },
};

/** The kind of place for an errand; one that is not here is looked for by its name alone. */
const ERRAND_KINDS: Readonly<Record<string, PlaceKind>> = {
  barber: 'barber',
  'hair salon': 'salon',
  'nail salon': 'salon',
  spa: 'salon',
  gym: 'gym',
  atm: 'atm',
  bank: 'bank',
  pharmacy: 'pharmacy',
  'post office': 'post_office',
  laundromat: 'laundry',
  toilet: 'toilet',
  'place of worship': 'worship',
  clinic: 'clinic',
  'print shop': 'print_shop',
  'phone repair': 'repair_shop',
  'bike repair': 'repair_shop',
  locksmith: 'repair_shop',
};
/** Kinds that a vendor's type finds better than a text does. */
const FOUND_BY_KIND = new Set<PlaceKind>(
  Object.values(ERRAND_KINDS).filter((kind) => kind !== 'print_shop' && kind !== 'repair_shop'),
);

const COFFEE = ['coffee', 'cafe', 'espresso', 'latte', 'cappuccino', 'cold brew', 'caffeine', 'tea', 'matcha', 'chai'];
/** Words that name one kind within a vibe. */
const KIND_WORDS: readonly (readonly [kind: PlaceKind, words: readonly string[]])[] = [
  ['park', ['park', 'garden', 'picnic', 'waterfront', 'pier', 'lawn', 'fresh air', 'nature']],
  ['museum', ['museum', 'exhibit', 'exhibition', 'planetarium', 'aquarium']],
  ['gallery', ['gallery', 'art', 'art show']],
  ['viewpoint', ['view', 'viewpoint', 'skyline', 'lookout', 'sunset', 'photo spot', 'observation deck']],
  ['library', ['library', 'library card', 'borrow']],
  ['music_venue', ['live music', 'jazz', 'theater', 'movie', 'cinema', 'comedy club', 'music venue']],
  ['market', ['market', 'farmers market', 'flea market', 'food hall', 'greenmarket']],
  ['mall', ['mall', 'department store']],
  ['book_store', ['bookstore', 'book store', 'bookshop', 'book shop', 'comic', 'manga', 'textbook', 'buy book']],
  ['restaurant', ['restaurant', 'dinner', 'brunch']],
];

const MAX_RADIUS_METERS = 5_000;
const TRANSIT_WIDENS = 2;
/** A walking limit as a radius: streets are a third longer than the straight line. */
const METERS_PER_MINUTE = 80 / 1.3;

const ERRAND_WORDS = new Lexicon(ERRANDS);

/** What to search for: the vibe's kinds, narrowed by what the message names, and how far. */
export function searchFor(plan: Plan, message: string): VibeSearch & { readonly text: string | null } {
  const all = new MessageWords(message);
  // The words of names say where, not what: "dinner near Washington Square Park".
  const words = all.without(namedPlaces(all));
  const vibe = plan.vibe ?? 'generic';
  const radiusMeters = limited(SEARCHES[vibe].radiusMeters, plan);
  const errand = vibe === 'generic' ? errandIn(words) : null;
  if (errand !== null) return { ...errandSearch(errand), radiusMeters };
  const { kinds } = SEARCHES[vibe];
  return { kinds: narrowed(vibe, kinds, words), radiusMeters, text: searchText(plan, words) };
}

/** The radius once more, when nothing was found. */
export function widened(radiusMeters: number): number {
  return Math.min(MAX_RADIUS_METERS, Math.round(radiusMeters * 1.5));
}

/** A haircut or a printer: the name its kind is searched by. */
function errandIn(words: MessageWords): string | null {
  return ERRAND_WORDS.find(words).find(({ from }) => !words.negated[from])?.value ?? null;
}

/** By its own kind where there is one, else by name; never among restaurants. */
function errandSearch(errand: string): { kinds: readonly PlaceKind[]; text: string | null } {
  const kind = ERRAND_KINDS[errand];
  if (kind === undefined) return { kinds: ['campus'], text: errand };
  return { kinds: [kind], text: FOUND_BY_KIND.has(kind) ? null : errand };
}

function narrowed(vibe: Vibe, kinds: readonly PlaceKind[], words: MessageWords): readonly PlaceKind[] {
  if (vibe === 'food_general' && COFFEE.some((term) => words.isWanted(term))) return ['cafe'];
  const named = KIND_WORDS.filter(([, terms]) => terms.some((term) => words.isWanted(term))).map(([kind]) => kind);
  const fitting = named.filter((kind) => kinds.includes(kind) || (vibe === 'explore' && kind === 'music_venue'));
  // A library is where the named kind is; others may still fill the list behind it.
  return fitting.length > 0 ? fitting : kinds;
}

function limited(radiusMeters: number, { slots }: Plan): number {
  if (slots.maxWalkMinutes !== undefined) return Math.round(slots.maxWalkMinutes * METERS_PER_MINUTE);
  return slots.mode === 'transit' ? Math.min(MAX_RADIUS_METERS, radiusMeters * TRANSIT_WIDENS) : radiusMeters;
}

/** A dish or thing to look for by name; always one of our own words, so no message text leaves this process. */
function searchText(plan: Plan, words: MessageWords): string | null {
  if (plan.vibe !== null && ['study', 'party', 'generic'].includes(plan.vibe)) return words.wanted(['karaoke']);
  const dish = plan.slots.cuisine ?? words.wanted(SEARCH_TERMS) ?? (isFood(plan) ? words.wanted(CUISINES) : null);
  const text = [plan.slots.diet, dish].filter(Boolean).join(' ');
  return text === '' ? null : text;
}

/** "spanish novels" are no meal. */
function isFood({ vibe }: Plan): boolean {
  return vibe === 'food_general' || vibe === 'fast_bite';
}

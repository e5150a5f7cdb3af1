import type { PlaceKind } from '../../places/place.types';
import { CUISINES, SEARCH_TERMS } from '../planner/food-words';
import { MessageWords } from '../planner/message-words';
import { withoutAnchor } from '../planner/named-place';
import type { Plan, Vibe } from '../planner/plan.types';

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

const COFFEE = ['coffee', 'cafe', 'espresso', 'latte', 'cappuccino', 'cold brew', 'caffeine', 'tea', 'matcha', 'chai'];
/** Words that name one kind within a vibe. */
const KIND_WORDS: readonly (readonly [kind: PlaceKind, words: readonly string[]])[] = [
  ['park', ['park', 'garden', 'picnic', 'waterfront', 'pier', 'lawn']],
  ['museum', ['museum', 'exhibit']],
  ['gallery', ['gallery', 'art', 'art show']],
  ['viewpoint', ['view', 'viewpoint', 'skyline', 'lookout', 'sunset', 'photo spot']],
  ['library', ['library', 'libary', 'library card']],
  ['music_venue', ['live music', 'jazz', 'theater', 'movie', 'cinema']],
  ['market', ['market', 'farmers market', 'flea market', 'food hall']],
  ['book_store', ['bookstore', 'book store', 'bookshop', 'book shop', 'comic', 'manga', 'textbook']],
  ['restaurant', ['restaurant', 'dinner', 'brunch']],
];

const MAX_RADIUS_METERS = 5_000;
const TRANSIT_WIDENS = 2;
/** A walking limit as a radius: streets are a third longer than the straight line. */
const METERS_PER_MINUTE = 80 / 1.3;

/** What to search for: the vibe's kinds, narrowed by what the message names, and how far. */
export function searchFor(plan: Plan, message: string): VibeSearch & { readonly text: string | null } {
  const words = withoutAnchor(new MessageWords(message));
  const vibe = plan.vibe ?? 'generic';
  const { kinds, radiusMeters } = SEARCHES[vibe];
  return {
    kinds: narrowed(vibe, kinds, words),
    radiusMeters: limited(radiusMeters, plan),
    text: searchText(plan, words),
  };
}

/** The radius once more, when nothing was found. */
export function widened(radiusMeters: number): number {
  return Math.min(MAX_RADIUS_METERS, Math.round(radiusMeters * 1.5));
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
  const dish = plan.slots.cuisine ?? words.wanted(SEARCH_TERMS) ?? words.wanted(CUISINES);
  const text = [plan.slots.diet, dish].filter(Boolean).join(' ');
  return text === '' ? null : text;
}

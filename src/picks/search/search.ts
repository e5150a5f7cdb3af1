import { singular, wordsOf } from '../../common/words';
import { nameScore } from '../../places/name-match';
import { isService } from '../../places/guide/synonyms';
import { matchesText } from '../../places/place-text';
import { type FactGroup, NO_KIND, type Only, type Place, type PlaceKind } from '../../places/place.types';
import type { Need, NeedKey, Vibe } from '../../understanding/schema';
import type { Diet } from '../../users/preferences';
import data from './kinds.json';

/** What is searched for: kinds of places, possibly those among them that a text finds. */
export interface Search {
  /** Most wanted first. */
  readonly kinds: readonly PlaceKind[];
  /** A dish or thing to look for by name. */
  readonly text: string | null;
  /** What its kinds are searched for, where no name is looked for. */
  readonly service: string | null;
  /** True when the text alone tells what it is, because no kind of place is known for it. */
  readonly isByTextAlone: boolean;
  readonly radiusMeters: number;
  readonly only?: Only;
}

export type List = keyof typeof data.lists;

const MAX_RADIUS_METERS = 5_000;
const WIDENS = 1.5;
const TRANSIT_WIDENS = 2;
/** What many places do not meet, and how far it is searched for at least. */
const PICKY: readonly NeedKey[] = [
  'until',
  'when',
  'openNow',
  'budget',
  'maxPrice',
  'diet',
  'access',
  'partySize',
  'quality',
];
const PICKY_RADIUS_METERS = 1_500;
/** Google is asked once for a text, and once for each of three kinds or groups of them. */
const REQUESTS_FOR_KINDS = 3;
/** A walking limit as a radius: streets are a third longer than the straight line. */
const METERS_PER_MINUTE = 80 / 1.3;
/** From this share of its words on, a spoken name is a place's own. */
const SAME_NAME = 0.5;
/** Said of a diet, no text finds them. */
const NO_TEXT: readonly Diet[] = ['pork-free', 'seafood-allergy'];
/** Who is younger gets into no bar and no club, so something else is searched in place of them. */
export const DRINKING_AGE = 21;

interface Known {
  readonly kinds: readonly PlaceKind[];
  /** True: by its own name; null: its kinds are enough. */
  readonly text: string | true | null;
}

const folded = (text: string) => wordsOf(text).map(singular);
const KNOWN: ReadonlyMap<string, Known> = new Map(
  data.wishes.flatMap(({ kinds, text, what }) =>
    what.map((term) => [
      folded(term).join(' '),
      { kinds: kinds as PlaceKind[], text: (text ?? null) as Known['text'] },
    ]),
  ),
);

/** The searches for a need: one, or one for each of "korean or thai". */
export function searchesFor(need: Need, vibe: Vibe): Search[] {
  const radiusMeters = limited(data.vibes[vibe].radiusMeters, need);
  const wanted = wishesFor(need.what, vibe);
  const isBarred = (need.age ?? DRINKING_AGE) < DRINKING_AGE && wanted.every(isDrinking);
  return (isBarred ? [ofKinds(data.underage.kinds)] : wanted).map((wish) => ({ ...wish, radiusMeters }));
}

/** One more for who keeps diets and wants to eat, because those that serve them are few among the near ones. */
export function searchesForDiets(searches: readonly Search[], diets: readonly Diet[]): Search[] {
  const diet = diets.filter((one) => !NO_TEXT.includes(one)).join(' ');
  const food = searches.find(({ kinds }) => kinds.every(isEaten));
  return diet === '' || food === undefined ? [] : [{ ...food, text: [diet, food.text].filter(Boolean).join(' ') }];
}

/**
 * The same once more by text, for a vendor that shows a kind's best known places and leaves out what is closed or too
 * dear only when it is asked by text; none for searches that say more than one thing.
 */
export function searchByText(searches: readonly Search[], only: Only): Search[] {
  const [search, ...others] = searches;
  if (search === undefined || others.length > 0 || search.isByTextAlone) return [];
  const text = search.text ?? search.service ?? search.kinds[0]!.replaceAll('_', ' ');
  return [{ ...search, text, service: null, only, radiusMeters: widened(search.radiusMeters) }];
}

/** What to search when nothing fits: farther, then the nearest of its kind whatever its name. */
export function fallbacks(searches: readonly Search[], vibe: Vibe): Search[][] {
  const wide = searches.map((search) => ({
    ...search,
    radiusMeters: widened(Math.max(search.radiusMeters, data.vibes[vibe].radiusMeters)),
  }));
  const [only, ...others] = wide;
  const isNamed = only?.text != null && !only.isByTextAlone && others.length === 0;
  return isNamed ? [wide, [{ ...only, text: null }]] : [wide];
}

/** Of searches those, with those of their kinds, that so many requests are enough for. */
export function affordable(searches: readonly Search[], requests: number): Search[] {
  let left = requests;
  return searches.flatMap((search) => {
    if (left <= 0) return [];
    const kinds = left < requestsOf(search) ? search.kinds.slice(0, left) : search.kinds;
    left -= requestsOf({ ...search, kinds });
    return [{ ...search, kinds }];
  });
}

/** The most that a search may cost. */
export function requestsOf({ kinds, text }: Search): number {
  return text === null ? Math.min(kinds.length, REQUESTS_FOR_KINDS) : 1;
}

/** The search for one of the quick lists; a vibe that museums and parks do not serve has its own in place of `explore`. */
export function searchOfList(list: List, vibe: Vibe | null): Search {
  const isOther = list === 'explore' && (vibe === 'party' || vibe === 'chill_drinks' || vibe === 'shopping');
  const { kinds, radiusMeters } = isOther ? data.vibes[vibe] : data.lists[list];
  return { ...ofKinds(kinds), radiusMeters };
}

/** What must be known to judge the places: what nobody asks about is not paid for. */
export function wantsOf({ partySize, indoorOutdoor, quality = [] }: Need, diets: readonly Diet[]): FactGroup[] {
  const isGroup = partySize !== undefined || quality.includes('big tables');
  return [
    ...(diets.length > 0 ? (['diet'] as const) : []),
    ...(isGroup ? (['group'] as const) : []),
    ...(indoorOutdoor === 'outdoor' ? (['outdoor'] as const) : []),
  ];
}

/** True when a place is one that was turned down, by its name, kind or trait. */
export function isTurnedDown(place: Place, { not = [] }: Need): boolean {
  return not.some((text) => isOfKindCalled(place, text) ?? (isCalled(place, text) || matchesText(place, text)));
}

/** Whether a place is of the kind that a word means; null for a word that means no kind. */
export function isOfKindCalled(place: Place, word: string): boolean | null {
  const known = KNOWN.get(folded(word).join(' '));
  return known?.text === null ? known.kinds.some((kind) => place.kinds.includes(kind)) : null;
}

function isCalled(place: Place, text: string): boolean {
  return nameScore(text, place.name) > SAME_NAME;
}

type Wish = Omit<Search, 'radiusMeters'>;

function wishesFor(what: string | undefined, vibe: Vibe): Wish[] {
  if (what === undefined) return [ofVibe(vibe)];
  return what
    .toLowerCase()
    .split(' or ')
    .map((one) => ofWhat(one, vibe));
}

const ofVibe = (vibe: Vibe) => ofKinds(data.vibes[vibe].kinds);

function ofKinds(kinds: readonly string[]): Wish {
  return { kinds: kinds as PlaceKind[], text: null, service: null, isByTextAlone: false };
}

/** By its own kinds, else those of the thing it is a sort of ("backgammon cafe"), else by name, never among restaurants. */
function ofWhat(said: string, vibe: Vibe): Wish {
  const what = named(said);
  const words = wordsOf(what);
  const whole = folded(what).join(' ');
  // A lounge is a bar to who wants a drink.
  if (!KNOWN.has(whole) && isService(whole) && !isDrinking(ofVibe(vibe)))
    return { kinds: [NO_KIND], text: what, service: null, isByTextAlone: true };
  for (let from = 0; from < words.length; from += 1) {
    const term = folded(words.slice(from).join(' ')).join(' ');
    const known = KNOWN.get(term);
    if (known === undefined) continue;
    // "Thai food" is found by what it is, "natural wine bar" by all of it.
    const isGeneric = data.generic.includes(term);
    const sort = isGeneric ? words.slice(0, from).join(' ') : what;
    const text = from > 0 ? sort : known.text === true ? what : known.text;
    const kinds = isGeneric ? inOrderOf(vibe, known.kinds) : known.kinds;
    const service = text === null ? what : null;
    return { kinds, text, service, isByTextAlone: kinds.includes(NO_KIND) };
  }
  // No name says where one can work.
  if (vibe === 'study') return ofVibe(vibe);
  const bare = data.generic.includes(words.at(-1) ?? '') && words.length > 1 ? words.slice(0, -1).join(' ') : what;
  if (vibe !== 'generic') return { ...ofVibe(vibe), text: bare };
  return { kinds: [NO_KIND], text: bare, service: null, isByTextAlone: true };
}

/** A quick lunch is rather had at a counter than at a table. */
function inOrderOf(vibe: Vibe, kinds: readonly PlaceKind[]): PlaceKind[] {
  const wanted = ofVibe(vibe).kinds.filter((kind) => kinds.includes(kind));
  return [...new Set([...wanted, ...kinds])];
}

/** Without words that say how good it should be; all of them when nothing would be left. */
function named(what: string): string {
  const words = what.split(' ');
  const start = words.findIndex((word) => !data.praise.includes(word));
  return start > 0 ? words.slice(start).join(' ') : what;
}

const isIn = (group: keyof typeof data.groups) => (kind: PlaceKind) =>
  (data.groups[group] as readonly string[]).includes(kind);
const isEaten = isIn('eating');
const isDrinking = ({ kinds, text }: Wish) => text === null && kinds.every(isIn('drinking'));

/** As far as they will walk; else farther by train, and farther for what the nearest few may not meet. */
function limited(radiusMeters: number, need: Need): number {
  if (need.maxWalkMinutes !== undefined) return Math.round(need.maxWalkMinutes * METERS_PER_MINUTE);
  const isPicky = PICKY.some((key) => need[key] !== undefined);
  const radius = isPicky ? Math.max(radiusMeters, PICKY_RADIUS_METERS) : radiusMeters;
  return need.mode === 'transit' ? Math.min(MAX_RADIUS_METERS, radius * TRANSIT_WIDENS) : radius;
}

function widened(radiusMeters: number): number {
  return Math.min(MAX_RADIUS_METERS, Math.round(radiusMeters * WIDENS));
}

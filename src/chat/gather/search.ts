import { singular, wordsOf } from '../../common/words';
import { nameScore } from '../../places/name-match';
import { matchesText } from '../../places/place-text';
import type { Place, PlaceKind, PlaceSearch } from '../../places/place.types';
import type { Need, Vibe } from '../../understanding/schema';
import data from './kinds.json';

/** What is searched for: kinds of places, possibly those among them that a text finds. */
export interface Search {
  /** Most wanted first. */
  readonly kinds: readonly PlaceKind[];
  /** A dish or thing to look for by name. */
  readonly text: string | null;
  /** Looked for with the text. */
  readonly diet: string | null;
  /** True when the text alone tells what it is, because no kind of place is known for it. */
  readonly isByTextAlone: boolean;
  readonly radiusMeters: number;
}

const MAX_RADIUS_METERS = 5_000;
const WIDENS = 1.5;
const TRANSIT_WIDENS = 2;
/** A walking limit as a radius: streets are a third longer than the straight line. */
const METERS_PER_MINUTE = 80 / 1.3;
const FOOD: readonly PlaceKind[] = ['restaurant', 'fast_food', 'cafe'];
/** Said of a diet, no text finds it. */
const NO_TEXT = 'no-pork';
/** From this share of its words on, a spoken name is a place's own. */
const SAME_NAME = 0.5;

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
  const wishes = need.what === undefined ? [null] : need.what.toLowerCase().split(' or ');
  return wishes.map((what) => {
    const search = what === null ? ofVibe(vibe) : ofWhat(what, vibe);
    const isFood = search.kinds.some((kind) => FOOD.includes(kind));
    const diet = isFood ? (need.diet ?? []).filter((one) => one !== NO_TEXT).join(' ') : '';
    return { ...search, diet: diet === '' ? null : diet, radiusMeters };
  });
}

/** What to search when nothing was found: wider and whatever the diet, then by kind alone, so that the nearest of its kind can be told. */
export function fallbacks(searches: readonly Search[]): Search[][] {
  const wide = searches.map((search) => ({ ...search, diet: null, radiusMeters: widened(search.radiusMeters) }));
  const byKind = wide.filter(({ isByTextAlone }) => !isByTextAlone).map((search) => ({ ...search, text: null }));
  const hasText = searches.some(({ text, diet }) => text !== null || diet !== null);
  return hasText && byKind.length > 0 ? [wide, byKind] : [wide];
}

export function placeSearch({ kinds, text, diet, radiusMeters }: Search, around: PlaceSearch['around']): PlaceSearch {
  const said = [diet, text].filter(Boolean).join(' ');
  return { kinds, text: said === '' ? null : said, around, radiusMeters, wants: [] };
}

/** True when a place is one that was turned down, by its name, kind or trait. */
export function isTurnedDown(place: Place, { not = [] }: Need): boolean {
  return not.some((text) => {
    const known = KNOWN.get(folded(text).join(' '));
    if (known?.text === null) return known.kinds.some((kind) => place.kinds.includes(kind));
    return nameScore(text, place.name) > SAME_NAME || matchesText(place, text);
  });
}

type Wish = Pick<Search, 'kinds' | 'text' | 'isByTextAlone'>;

function ofVibe(vibe: Vibe): Wish {
  return { kinds: data.vibes[vibe].kinds as PlaceKind[], text: null, isByTextAlone: false };
}

/** By its own kinds, else those of the thing it is a sort of ("backgammon cafe"), else by name, never among restaurants. */
function ofWhat(what: string, vibe: Vibe): Wish {
  const words = folded(what);
  for (let from = 0; from < words.length; from += 1) {
    const known = KNOWN.get(words.slice(from).join(' '));
    if (known === undefined) continue;
    const text = from > 0 || known.text === true ? what : known.text;
    return { kinds: known.kinds, text, isByTextAlone: known.kinds.includes('campus') };
  }
  // No name says where one can work.
  if (vibe === 'study') return ofVibe(vibe);
  if (vibe !== 'generic') return { ...ofVibe(vibe), text: what };
  return { kinds: ['campus'], text: what, isByTextAlone: true };
}

function limited(radiusMeters: number, { maxWalkMinutes, mode }: Need): number {
  if (maxWalkMinutes !== undefined) return Math.round(maxWalkMinutes * METERS_PER_MINUTE);
  return mode === 'transit' ? Math.min(MAX_RADIUS_METERS, radiusMeters * TRANSIT_WIDENS) : radiusMeters;
}

function widened(radiusMeters: number): number {
  return Math.min(MAX_RADIUS_METERS, Math.round(radiusMeters * WIDENS));
}

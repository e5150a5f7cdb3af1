import type { PlaceKind, PlaceSearch } from '../places/place.types';
import type { Coordinates } from '../common/geo';
import type { Vibe } from './vibes';

/** The lists of places. */
export const CATEGORIES = ['quick_bites', 'cozy_cafes', 'explore'] as const;
export type Category = (typeof CATEGORIES)[number];

/** What the feed calls the list that a card comes from. */
export const TOP_CATEGORIES = ['quick_bite', 'chill_cafe', 'explore'] as const;
export type TopCategory = (typeof TOP_CATEGORIES)[number];

export const LABELS: Readonly<Record<Category, TopCategory>> = {
  quick_bites: 'quick_bite',
  cozy_cafes: 'chill_cafe',
  explore: 'explore',
};

/** Every name a client may ask for; both apps say `chill_cafes`, the old server said `cozy_cafes`. */
const NAMES: Readonly<Record<string, Category | 'events'>> = {
  quick_bites: 'quick_bites',
  cozy_cafes: 'cozy_cafes',
  chill_cafes: 'cozy_cafes',
  explore: 'explore',
  events: 'events',
};

export const CATEGORY_NAMES = Object.keys(NAMES);

export function categoryNamed(name: string): Category | 'events' | null {
  return Object.hasOwn(NAMES, name) ? NAMES[name]! : null;
}

interface Wanted {
  readonly kinds: readonly PlaceKind[];
  readonly radiusMeters: number;
}

const WANTED: Readonly<Record<Category, Wanted>> = {
  quick_bites: { kinds: ['restaurant', 'fast_food'], radiusMeters: 800 },
  cozy_cafes: { kinds: ['cafe', 'library'], radiusMeters: 1_200 },
  explore: { kinds: ['attraction', 'park', 'mall', 'museum'], radiusMeters: 2_500 },
};

/** Vibes that museums and parks do not serve: they look for something else in place of them. */
const OWN: Readonly<Partial<Record<Vibe, Wanted>>> = {
  party: { kinds: ['nightclub', 'bar'], radiusMeters: 2_000 },
  chill_drinks: { kinds: ['bar'], radiusMeters: 1_500 },
  shopping: { kinds: ['mall', 'shop', 'market'], radiusMeters: 2_000 },
};

/** What to search for a list; a vibe has a say in `explore` only. */
export function searchFor(category: Category, vibe: Vibe | null, around: Coordinates): PlaceSearch {
  const own = category === 'explore' && vibe !== null ? OWN[vibe] : undefined;
  return { ...(own ?? WANTED[category]), text: null, around, wants: [] };
}

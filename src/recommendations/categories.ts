import type { List } from '../picks/search/search';

/** The lists of places. */
export const CATEGORIES: readonly List[] = ['quick_bites', 'cozy_cafes', 'explore'];

/** What the feed calls the list that a card comes from. */
export const TOP_CATEGORIES = ['quick_bite', 'chill_cafe', 'explore'] as const;
export type TopCategory = (typeof TOP_CATEGORIES)[number];

export const LABELS: Readonly<Record<List, TopCategory>> = {
  quick_bites: 'quick_bite',
  cozy_cafes: 'chill_cafe',
  explore: 'explore',
};

/** Every name a client may ask for; both apps say `chill_cafes`, the old server said `cozy_cafes`. */
const NAMES: Readonly<Record<string, List | 'events'>> = {
  quick_bites: 'quick_bites',
  cozy_cafes: 'cozy_cafes',
  chill_cafes: 'cozy_cafes',
  explore: 'explore',
  events: 'events',
};

export const CATEGORY_NAMES = Object.keys(NAMES);

export function categoryNamed(name: string): List | 'events' | null {
  return Object.hasOwn(NAMES, name) ? NAMES[name]! : null;
}

import data from './kind-tags.json';
import { PLACE_KINDS, type PlaceKind } from './place.types';

/** Google's searchable types (its Table A) of some kinds; none for what only our guide knows. */
export function typesOfKinds(kinds: readonly PlaceKind[]): string[] {
  return [...new Set(kinds.flatMap((kind) => data[kind].google))];
}

/** What a place is, judged by all its types. */
export function kindsOfTypes(types: readonly string[]): PlaceKind[] {
  return PLACE_KINDS.filter((kind) => (data[kind].google as readonly string[]).some((type) => types.includes(type)));
}

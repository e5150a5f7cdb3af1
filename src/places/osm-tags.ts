import type { Coordinates } from '../common/geo';
import data from './kind-tags.json';
import { PLACE_KINDS, type PlaceKind } from './place.types';

type Tags = Readonly<Record<string, string>>;
type Selectors = Readonly<Record<string, readonly string[]>>;

/** Fixed texts: nothing a user typed ever becomes part of a query. */
const selectorsOf = (kind: PlaceKind) => Object.entries(data[kind].osm as Selectors);

/** The server cuts without sorting, so more than is shown. */
const OUT_LIMIT = 120;

/** One query for all kinds; unnamed objects are skipped, ways and relations come with their centre. */
export function overpassQuery(kinds: readonly PlaceKind[], at: Coordinates, radiusMeters: number): string {
  const around = `(around:${Math.round(radiusMeters)},${at.lat.toFixed(4)},${at.lon.toFixed(4)})`;
  const lines = kinds
    .flatMap(selectorsOf)
    .map(([key, values]) => `nwr["name"]["${key}"~"(^|;)(${values.join('|')})(;|$)"]${around};`);
  return `[out:json][timeout:4][maxsize:33554432];(${lines.join('')});out tags center ${OUT_LIMIT};`;
}

/** A thing may be several at once: `donut;coffee_shop`. */
const valuesOf = (value = '') => value.split(';').map((one) => one.trim());

/** False when no tag stands for any of the kinds. */
export function isMapped(kinds: readonly PlaceKind[]): boolean {
  return kinds.some((kind) => selectorsOf(kind).length > 0);
}

export function kindsOfTags(tags: Tags): PlaceKind[] {
  return PLACE_KINDS.filter((kind) =>
    selectorsOf(kind).some(([key, values]) => valuesOf(tags[key]).some((value) => values.includes(value))),
  );
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import uncovered from '../../test/data/uncovered-tags.json';
import { kindsOfTags } from './osm-tags';
import { PLACE_KINDS } from './place.types';

type Tags = Record<string, string>;
const KEYS = Object.keys(uncovered.tags) as (keyof typeof uncovered.tags)[];

const readJson = (name: string, file: string): unknown =>
  JSON.parse(readFileSync(join(__dirname, '../../node_modules', name, file), 'utf8'));

/** Everything that mappers choose from: `amenity=cafe`, with one tag that says what it is. */
const PRESETS = Object.values(
  readJson('@openstreetmap/id-tagging-schema', 'dist/presets.json') as Record<
    string,
    { tags: Tags; searchable?: boolean; locationSet?: { include?: string[] } }
  >,
);
/** Chains that are in the United States, or everywhere. */
const BRANDS = Object.entries(
  (readJson('name-suggestion-index', 'dist/json/nsi.min.json') as { nsi: Record<string, { items?: Brand[] }> }).nsi,
)
  .filter(([path]) => path.startsWith('brands/'))
  .flatMap(([, { items = [] }]) => items.filter(({ locationSet }) => isInUs(locationSet)));

interface Brand {
  readonly displayName: string;
  readonly tags: Tags;
  readonly locationSet: { readonly include?: readonly unknown[]; readonly exclude?: readonly unknown[] };
}

function isInUs({ include = [], exclude = [] }: Brand['locationSet']): boolean {
  return include.some((one) => one === 'us' || one === '001' || one === 'us-ny.geojson') && !exclude.includes('us');
}

const isListed = (tags: Tags) =>
  KEYS.some((key) => tags[key] !== undefined && uncovered.tags[key].split(' ').includes(tags[key])) ||
  Object.entries(tags).some(([key, value]) => uncovered.brands.split(' ').includes(`${key}=${value}`));

describe('our kinds in the tags of the map', () => {
  it('cover all that a student may look for; the rest is listed, value by value', () => {
    const missed = PRESETS.filter(({ searchable, locationSet }) => {
      const places = locationSet?.include?.map((one) => one.toLowerCase());
      return searchable !== false && (places === undefined || places.includes('us') || places.includes('001'));
    })
      .map(({ tags }) => Object.entries(tags))
      .filter((tags) => tags.length === 1)
      .flatMap(([tag]) => [tag!])
      .filter(([key, value]) => value !== '*' && (KEYS as string[]).includes(key))
      .filter(([key, value]) => kindsOfTags({ [key]: value }).length === 0)
      .reduce<Record<string, string[]>>((all, [key, value]) => ({ ...all, [key]: [...(all[key] ?? []), value] }), {});
    const sorted = (values: readonly string[]) => [...new Set(values)].sort().join(' ');
    expect(Object.fromEntries(KEYS.map((key) => [key, sorted(missed[key] ?? [])]))).toEqual(uncovered.tags);
  });

  it('cover the chains of the country, but for those of what is listed', () => {
    const missed = BRANDS.filter(({ tags }) => kindsOfTags(tags).length === 0 && !isListed(tags));
    expect(missed.map(({ displayName, tags }) => [displayName, tags])).toEqual([]);
    expect(BRANDS.length).toBeGreaterThan(2_000);
  });

  it.each<[string, Tags, string]>([
    ['an ice cream shop', { amenity: 'ice_cream' }, 'dessert'],
    ['a pastry shop', { shop: 'pastry' }, 'bakery'],
    ['a corner store', { shop: 'convenience' }, 'convenience'],
    ['a cobbler', { shop: 'shoe_repair' }, 'repair_shop'],
    ['a locksmith', { shop: 'locksmith' }, 'repair_shop'],
    ["Dunkin'", { amenity: 'fast_food', cuisine: 'donut;coffee_shop' }, 'cafe'],
    ['a bowling alley', { leisure: 'bowling_alley' }, 'amusement'],
    ['a physical therapist', { healthcare: 'physiotherapist' }, 'health'],
  ])('know %s', (_, tags, kind) => expect(kindsOfTags(tags)).toContain(kind));

  it('are none for what says nothing', () => {
    expect(kindsOfTags({ name: 'Something', amenity: 'bench' })).toEqual([]);
    expect(kindsOfTags({ shop: 'constructor' })).toEqual([]);
    expect(PLACE_KINDS.length).toBeGreaterThan(50);
  });
});

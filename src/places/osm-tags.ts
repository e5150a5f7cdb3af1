import type { Coordinates } from '../common/geo';
import type { PlaceKind } from './place.types';

type Tags = Readonly<Record<string, string>>;
type Selector = readonly [key: string, values: readonly string[]];

/** Our kinds in OpenStreetMap's tags. Fixed texts: nothing a user typed ever becomes part of a query. */
const SELECTORS: Readonly<Record<PlaceKind, readonly Selector[]>> = {
  cafe: [
    ['amenity', ['cafe']],
    ['shop', ['coffee', 'tea']],
  ],
  fast_food: [
    ['amenity', ['fast_food', 'food_court']],
    ['shop', ['deli', 'bakery']],
  ],
  restaurant: [['amenity', ['restaurant']]],
  bar: [['amenity', ['bar', 'pub', 'biergarten']]],
  nightclub: [['amenity', ['nightclub']]],
  library: [['amenity', ['library']]],
  study: [
    ['amenity', ['coworking_space']],
    ['office', ['coworking']],
  ],
  book_store: [['shop', ['books']]],
  shop: [['shop', ['clothes', 'shoes', 'jewelry', 'gift', 'second_hand', 'variety_store', 'supermarket']]],
  mall: [['shop', ['mall', 'department_store']]],
  market: [['amenity', ['marketplace']]],
  park: [['leisure', ['park', 'garden', 'nature_reserve']]],
  museum: [['tourism', ['museum']]],
  gallery: [['tourism', ['gallery']]],
  attraction: [['tourism', ['attraction']]],
  viewpoint: [['tourism', ['viewpoint']]],
  music_venue: [['amenity', ['music_venue', 'theatre', 'arts_centre', 'cinema']]],
  station: [['railway', ['station']]],
  campus: [['amenity', ['university']]],
  barber: [['shop', ['hairdresser']]],
  salon: [['shop', ['beauty', 'hairdresser', 'massage']]],
  gym: [['leisure', ['fitness_centre', 'sports_centre', 'swimming_pool']]],
  atm: [['amenity', ['atm']]],
  bank: [['amenity', ['bank']]],
  pharmacy: [
    ['amenity', ['pharmacy']],
    ['shop', ['chemist']],
  ],
  post_office: [['amenity', ['post_office']]],
  laundry: [['shop', ['laundry', 'dry_cleaning', 'tailor']]],
  toilet: [['amenity', ['toilets']]],
  worship: [['amenity', ['place_of_worship']]],
  clinic: [['amenity', ['clinic', 'doctors', 'dentist', 'hospital']]],
  print_shop: [['shop', ['copyshop', 'printing']]],
  repair_shop: [
    ['shop', ['mobile_phone', 'bicycle', 'computer']],
    ['craft', ['electronics_repair', 'shoemaker', 'locksmith']],
  ],
  residence: [
    ['building', ['dormitory']],
    ['amenity', ['student_accommodation']],
  ],
  dining: [['amenity', ['canteen']]],
  grocery: [['shop', ['supermarket', 'grocery', 'greengrocer']]],
  convenience: [['shop', ['convenience']]],
  housewares: [['shop', ['houseware', 'department_store']]],
  electronics: [['shop', ['electronics', 'mobile_phone', 'computer']]],
  counseling: [['healthcare', ['counselling', 'psychotherapist']]],
  safety: [['amenity', ['police']]],
  // What a campus has: only our guide knows it.
  shuttle: [],
  service: [],
};

/** The server cuts without sorting, so more than is shown. */
const OUT_LIMIT = 120;

/** One query for all kinds; unnamed objects are skipped, ways and relations come with their centre. */
export function overpassQuery(kinds: readonly PlaceKind[], at: Coordinates, radiusMeters: number): string {
  const around = `(around:${Math.round(radiusMeters)},${at.lat.toFixed(4)},${at.lon.toFixed(4)})`;
  const lines = kinds
    .flatMap((kind) => SELECTORS[kind])
    .map(([key, values]) => `nwr["name"]["${key}"~"^(${values.join('|')})$"]${around};`);
  return `[out:json][timeout:4][maxsize:33554432];(${lines.join('')});out tags center ${OUT_LIMIT};`;
}

/** False when no tag stands for any of the kinds. */
export function isMapped(kinds: readonly PlaceKind[]): boolean {
  return kinds.some((kind) => SELECTORS[kind].length > 0);
}

export function kindsOfTags(tags: Tags): PlaceKind[] {
  return (Object.keys(SELECTORS) as PlaceKind[]).filter((kind) =>
    SELECTORS[kind].some(([key, values]) => values.includes(tags[key] ?? '')),
  );
}

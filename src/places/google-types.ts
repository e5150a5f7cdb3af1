import type { PlaceKind } from './place.types';

/** Our kinds in Google's searchable types (its Table A). The first types of a kind decide what it is. */
const TYPES: Readonly<Record<PlaceKind, readonly string[]>> = {
  cafe: ['cafe', 'coffee_shop', 'tea_house'],
  fast_food: ['fast_food_restaurant', 'meal_takeaway', 'sandwich_shop', 'deli'],
  restaurant: ['restaurant'],
  bar: ['bar', 'pub', 'wine_bar'],
  nightclub: ['night_club', 'karaoke', 'dance_hall'],
  library: ['library'],
  study: ['coworking_space'],
  book_store: ['book_store'],
  shop: ['clothing_store', 'shoe_store', 'gift_shop', 'thrift_store'],
  mall: ['shopping_mall', 'department_store'],
  market: ['market', 'flea_market'],
  park: ['park', 'garden'],
  museum: ['museum'],
  gallery: ['art_gallery'],
  attraction: ['tourist_attraction', 'historical_landmark'],
  viewpoint: ['observation_deck'],
  music_venue: ['live_music_venue', 'concert_hall', 'comedy_club'],
  station: ['subway_station'],
  campus: ['university'],
  barber: ['barber_shop', 'hair_care'],
  salon: ['hair_salon', 'nail_salon', 'beauty_salon'],
  gym: ['gym', 'fitness_center', 'yoga_studio'],
  atm: ['atm'],
  bank: ['bank'],
  pharmacy: ['pharmacy', 'drugstore'],
  post_office: ['post_office'],
  laundry: ['laundry'],
  toilet: ['public_bathroom'],
  worship: ['church', 'mosque', 'synagogue', 'hindu_temple'],
  clinic: ['doctor', 'dentist', 'hospital'],
  // The vendor has no type of their own for these: they are searched for by text.
  print_shop: ['courier_service'],
  repair_shop: ['cell_phone_store'],
  dining: ['cafeteria'],
  grocery: ['supermarket', 'grocery_store'],
  convenience: ['convenience_store'],
  housewares: ['home_goods_store'],
  electronics: ['electronics_store'],
  safety: ['police'],
  // What a campus has: only our guide knows it.
  residence: [],
  counseling: [],
  shuttle: [],
  service: [],
};

export function typesOfKinds(kinds: readonly PlaceKind[]): string[] {
  return [...new Set(kinds.flatMap((kind) => TYPES[kind]))];
}

/** What a place is, judged by all its types. */
export function kindsOfTypes(types: readonly string[]): PlaceKind[] {
  return (Object.keys(TYPES) as PlaceKind[]).filter((kind) => TYPES[kind].some((type) => types.includes(type)));
}

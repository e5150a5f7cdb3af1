import { TANDON, WASHINGTON_SQUARE, offset, type Coordinates } from './geo';

export type PlaceHours = 'day' | 'late' | 'always' | 'none';
export type PriceLevel = 'FREE' | 'INEXPENSIVE' | 'MODERATE' | 'EXPENSIVE' | 'VERY_EXPENSIVE';

/** One invented place; the fake turns it into the vendor's shape. */
export interface GooglePlace {
  id: string;
  name: string;
  at: Coordinates;
  /** First one is the primary type. */
  types: string[];
  address: string;
  rating?: number;
  userRatingCount?: number;
  /** Without the PRICE_LEVEL_ prefix of the wire. */
  priceLevel?: PriceLevel;
  /** Dollars as the wire has them; by default what the level says. */
  priceRange?: readonly [from: string, to: string | null];
  /** `day` 8 to 20, `late` 18 to 4 next day, `always` one period without close, `none` no hours at all. */
  hours: PlaceHours;
  /** Absent from the answer when undefined; against `hours` it makes today a special day. */
  openNow?: boolean;
  /** Known to have or not; absent from the answer when undefined, as the vendor does not know. */
  wheelchair?: { entrance?: boolean; restroom?: boolean };
  servesVegetarianFood?: boolean;
  goodForGroups?: boolean;
  outdoorSeating?: boolean;
  /** The vendor's own sentence. */
  summary?: string;
  phone?: string;
  /** How many photos, 0 for the field to be absent. */
  photos: number;
  businessStatus?: 'OPERATIONAL' | 'CLOSED_TEMPORARILY' | 'CLOSED_PERMANENTLY' | 'FUTURE_OPENING';
  website?: string;
  /** True for a place whose answer lacks `primaryType`. */
  hidesPrimaryType?: boolean;
}

const BROADER: Record<string, string[]> = {
  coffee_shop: ['cafe', 'food_store', 'food'],
  cafe: ['food'],
  restaurant: ['food'],
  italian_restaurant: ['restaurant', 'food'],
  ramen_restaurant: ['japanese_restaurant', 'restaurant', 'food'],
  fast_food_restaurant: ['restaurant', 'food'],
  meal_takeaway: ['restaurant', 'food'],
  cocktail_bar: ['bar', 'food'],
  night_club: ['bar'],
  book_store: ['store'],
  city_park: ['park'],
  art_gallery: ['tourist_attraction'],
  museum: ['tourist_attraction'],
};

type Extras = Partial<Omit<GooglePlace, 'id' | 'name' | 'at' | 'types' | 'address'>>;

/** Fresh objects at every call, so that a test may change them. */
export function defaultPlaces(): GooglePlace[] {
  return [
    ...near(WASHINGTON_SQUARE, 'Wsq', 'Sample Square', [
      [
        'Plum Lantern Coffee',
        'coffee_shop',
        -150,
        160,
        {
          rating: 4.5,
          userRatingCount: 812,
          priceLevel: 'INEXPENSIVE',
          photos: 2,
          website: 'https://plum-lantern.example.org/',
        },
      ],
      ['Quiet Kettle', 'cafe', 210, -120, { rating: 4.2, userRatingCount: 233, priceLevel: 'MODERATE' }],
      ['Ninth Bean', 'coffee_shop', 420, 260, { rating: 3.8, userRatingCount: 61, openNow: false }],
      [
        'Basil Corner',
        'italian_restaurant',
        -260,
        -210,
        { rating: 4.4, userRatingCount: 1310, priceLevel: 'EXPENSIVE', photos: 1 },
      ],
      ['Broth Harbor', 'ramen_restaurant', 330, 410, { rating: 4.6, userRatingCount: 940, priceLevel: 'MODERATE' }],
      [
        'Tin Roof Table',
        'restaurant',
        -420,
        350,
        { rating: 3.9, userRatingCount: 88, businessStatus: 'CLOSED_TEMPORARILY' },
      ],
      [
        'Speedy Crust',
        'fast_food_restaurant',
        120,
        -330,
        { rating: 3.7, userRatingCount: 420, priceLevel: 'INEXPENSIVE' },
      ],
      [
        'Two Dollar Dumpling Window',
        'meal_takeaway',
        -520,
        -90,
        { rating: 4.1, userRatingCount: 302, priceLevel: 'INEXPENSIVE', photos: 0 },
      ],
      [
        'The Violet Hour Room',
        'cocktail_bar',
        260,
        520,
        { rating: 4.3, userRatingCount: 501, priceLevel: 'EXPENSIVE', hours: 'late', openNow: false },
      ],
      ['Copper Gull Bar', 'bar', -610, 240, { rating: 4.0, userRatingCount: 150, hours: 'late' }],
      [
        'Basement Nine',
        'night_club',
        -700,
        -410,
        { rating: 3.6, userRatingCount: 77, priceLevel: 'MODERATE', hours: 'late', openNow: false },
      ],
      ['Cedar Reading Hall', 'library', -40, 130, { rating: 4.7, userRatingCount: 640, hours: 'always' }],
      ['Paper Otter Books', 'book_store', 580, 380, { rating: 4.8, userRatingCount: 1502, photos: 1 }],
      ['Marble Fountain Green', 'city_park', 60, 20, { rating: 4.6, userRatingCount: 9021, hours: 'none', photos: 3 }],
      ['Sundial Yard', 'park', -340, 620, { hours: 'none', photos: 0, hidesPrimaryType: true }],
      ['Museum of Small Maps', 'museum', 760, -180, { rating: 4.4, userRatingCount: 380, priceLevel: 'MODERATE' }],
      ['Gallery Eleven Doors', 'art_gallery', 310, -560, { rating: 4.9, userRatingCount: 40, priceLevel: 'FREE' }],
      ['Clocktower of the Heron', 'tourist_attraction', 900, 90, { rating: 4.5, userRatingCount: 2210, hours: 'none' }],
    ]),
    ...near(TANDON, 'Tan', 'Example Plaza', [
      [
        'Circuit Coffee',
        'coffee_shop',
        90,
        -110,
        { rating: 4.4, userRatingCount: 356, priceLevel: 'INEXPENSIVE', photos: 1 },
      ],
      ['Blue Gasket Cafe', 'cafe', -230, 140, { rating: 4.1, userRatingCount: 129, priceLevel: 'MODERATE' }],
      ['Anchor & Thyme', 'restaurant', 310, 220, { rating: 4.3, userRatingCount: 701, priceLevel: 'MODERATE' }],
      [
        'Ferry Street Noodles',
        'ramen_restaurant',
        -380,
        -260,
        { rating: 4.0, userRatingCount: 215, priceLevel: 'INEXPENSIVE' },
      ],
      [
        'Quick Hinge Burgers',
        'fast_food_restaurant',
        60,
        240,
        { rating: 3.5, userRatingCount: 512, priceLevel: 'INEXPENSIVE', hours: 'always' },
      ],
      ['Lunchbox Gate', 'meal_takeaway', -120, -200, { userRatingCount: 9 }],
      [
        'The Slide Rule',
        'bar',
        480,
        -330,
        { rating: 4.2, userRatingCount: 264, priceLevel: 'MODERATE', hours: 'late', openNow: false },
      ],
      ['Dynamo Hall', 'night_club', 690, 510, { rating: 3.9, userRatingCount: 98, hours: 'late', openNow: false }],
      ['Bridgeview Library', 'library', 150, -40, { rating: 4.6, userRatingCount: 188 }],
      ['Cog and Quill', 'book_store', -540, 60, { rating: 4.7, userRatingCount: 320 }],
      ['Ironworks Arcade', 'shopping_mall', -260, -480, { rating: 4.0, userRatingCount: 2890, photos: 2 }],
      ['Canal Commons', 'park', 40, 330, { rating: 4.4, userRatingCount: 1120, hours: 'none' }],
      ['Transit Toy Museum', 'museum', -690, -540, { rating: 4.8, userRatingCount: 3012, priceLevel: 'INEXPENSIVE' }],
      ['Riveter Gallery', 'art_gallery', 820, -240, { rating: 4.5, userRatingCount: 71 }],
      [
        'Lookout of the Two Spans',
        'tourist_attraction',
        980,
        130,
        { rating: 4.7, userRatingCount: 5400, hours: 'none', photos: 2 },
      ],
    ]),
  ];
}

/** Rows of name, primary type, metres north and east of the campus, and what differs from an ordinary shop. */
function near(
  campus: Coordinates,
  code: string,
  street: string,
  rows: readonly (readonly [string, string, number, number, Extras])[],
): GooglePlace[] {
  return rows.map(([name, type, north, east, extras], index) => ({
    id: `ChIJsample_${code}${String(index + 1).padStart(2, '0')}`,
    name,
    at: offset(campus, north, east),
    types: [type, ...(BROADER[type] ?? []), 'point_of_interest', 'establishment'],
    address: `${10 + index * 7} ${street}`,
    hours: 'day',
    photos: 1,
    businessStatus: 'OPERATIONAL',
    ...(extras.hours === 'none' ? {} : { openNow: true }),
    ...extras,
  }));
}

import { TANDON, WASHINGTON_SQUARE, offset, type Coordinates } from './geo';

export type OsmType = 'node' | 'way' | 'relation';

/** One invented OSM object; `at` is the position of a node, the centre of a way or relation. */
export interface OsmElement {
  type: OsmType;
  id: number;
  at: Coordinates;
  tags: Record<string, string>;
}

type Row = readonly [
  type: OsmType,
  name: string | null,
  tag: string,
  north: number,
  east: number,
  extras?: Record<string, string>,
];

/** Fresh objects at every call, so that a test may change them. */
export function defaultElements(): OsmElement[] {
  return [...near(WASHINGTON_SQUARE, 910_000_001, WASHINGTON_ROWS), ...near(TANDON, 920_000_001, TANDON_ROWS)];
}

const DAYTIME = { opening_hours: 'Mo-Fr 07:00-20:00; Sa,Su 08:00-20:00' };
const NIGHT = { opening_hours: 'Tu-Su 18:00-04:00' };

/** Name, `key=value`, metres north and east of the campus. The first two rows are one café, mapped twice. */
const WASHINGTON_ROWS: readonly Row[] = [
  [
    'node',
    'Walnut Street Roast',
    'amenity=cafe',
    -140,
    170,
    {
      ...DAYTIME,
      cuisine: 'coffee_shop',
      internet_access: 'wlan',
      'addr:housenumber': '12',
      'addr:street': 'Sample Street',
      wheelchair: 'yes',
    },
  ],
  ['way', 'Walnut Street Roast', 'amenity=cafe', -132, 178, { cuisine: 'coffee_shop', building: 'yes' }],
  ['node', null, 'amenity=cafe', 205, -130],
  [
    'node',
    'Moth and Kettle',
    'amenity=cafe',
    390,
    240,
    { ...DAYTIME, outdoor_seating: 'yes', website: 'https://moth-kettle.example.org/' },
  ],
  [
    'node',
    'Olive Stair',
    'amenity=restaurant',
    -270,
    -200,
    { cuisine: 'italian;pizza', opening_hours: 'Mo-Su 12:00-23:00' },
  ],
  ['node', 'Lotus Ladder', 'amenity=restaurant', 340, 400, { cuisine: 'ramen', 'diet:vegan': 'yes' }],
  ['way', 'Harvest Table Hall', 'amenity=restaurant', -430, 330, { website: 'javascript:alert(1)' }],
  ['node', 'Corner Wrap', 'amenity=fast_food', 110, -340, { takeaway: 'only', opening_hours: '24/7' }],
  ['node', 'Rye and Seed', 'shop=bakery', -80, -260, DAYTIME],
  ['node', 'Lamplight Bar', 'amenity=bar', 270, 500, NIGHT],
  ['node', 'The Grey Heron', 'amenity=pub', -600, 230, { opening_hours: 'sometimes in the evening' }],
  ['node', 'Undertone', 'amenity=nightclub', -690, -400, NIGHT],
  [
    'way',
    'Alder Library',
    'amenity=library',
    -35,
    125,
    { internet_access: 'wlan', website: 'https://alder-library.example.org/' },
  ],
  ['node', 'Page Forty-Two', 'shop=books', 570, 370, DAYTIME],
  ['way', 'Fountain Green', 'leisure=park', 50, 15, { wikidata: 'Q900000001' }],
  ['way', 'Backyard of Number Nine', 'leisure=garden', -160, 300, { access: 'private' }],
  ['relation', 'Long Meadow Garden', 'leisure=garden', -350, 610],
  ['way', 'Museum of Paper Boats', 'tourism=museum', 750, -170, { opening_hours: 'We-Su 10:00-18:00', fee: 'yes' }],
  ['node', 'Gallery Half Past', 'tourism=gallery', 300, -550],
  ['node', 'Stone Owl', 'historic=memorial', 140, 60, { wikidata: 'Q900000002' }],
  ['node', 'Heron Viewpoint', 'tourism=viewpoint', 880, 95],
  ['node', 'Second Curtain', 'amenity=theatre', -210, 460],
];

const TANDON_ROWS: readonly Row[] = [
  ['node', 'Solder & Steam', 'amenity=cafe', 85, -100, { ...DAYTIME, cuisine: 'coffee_shop', internet_access: 'wlan' }],
  ['node', 'Blue Awning', 'amenity=cafe', -240, 150, { opening_hours: 'off' }],
  ['node', 'Fern Coffee Cart', 'shop=coffee', 300, -60],
  ['node', 'Pier Kitchen', 'amenity=restaurant', 320, 210, { cuisine: 'seafood' }],
  ['node', 'Noodle Foundry', 'amenity=restaurant', -370, -250, { cuisine: 'chinese' }],
  ['node', 'Burger Hinge', 'amenity=fast_food', 65, 230, { takeaway: 'yes' }],
  ['node', 'Lunch Lift', 'amenity=food_court', -110, -210],
  ['node', 'Protractor', 'amenity=bar', 470, -320, NIGHT],
  ['node', 'Dynamo Cellar', 'amenity=nightclub', 680, 500, NIGHT],
  ['way', 'Span Library', 'amenity=library', 145, -45, { ...DAYTIME, internet_access: 'wlan' }],
  ['node', 'Desk Harbor', 'office=coworking', -60, 260],
  ['node', 'Gear & Folio', 'shop=books', -530, 65],
  ['way', 'Ironworks Galleria', 'shop=mall', -270, -470, { opening_hours: 'Mo-Su 10:00-21:00' }],
  ['way', 'Canal Lawn', 'leisure=park', 45, 320],
  ['node', 'Plaza of the Four Lamps', 'place=square', -30, 40],
  ['way', 'Trolley Museum', 'tourism=museum', -680, -530, { fee: 'yes' }],
  ['node', 'Rivet Gallery', 'tourism=gallery', 810, -230],
  ['node', 'Bridge Lookout', 'tourism=viewpoint', 970, 120],
  ['node', 'Square Wave Cinema', 'amenity=cinema', 210, 430],
];

function near(campus: Coordinates, firstId: number, rows: readonly Row[]): OsmElement[] {
  return rows.map(([type, name, tag, north, east, extras], index) => {
    const [key = '', value = ''] = tag.split('=');
    return {
      type,
      id: firstId + index,
      at: offset(campus, north, east),
      tags: { [key]: value, ...(name !== null && { name }), ...extras },
    };
  });
}

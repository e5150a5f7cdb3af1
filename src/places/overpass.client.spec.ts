import { OVERPASS_TIMEOUT_REMARK, OverpassFake, offset, TANDON } from '../../test/fakes';
import { SetClock } from '../../test/support/set-clock';
import { configWith } from '../../test/support/unit-config';
import { UpstreamFactory } from '../upstream/upstream.factory';
import { OverpassClient } from './overpass.client';
import type { PlaceKind } from './place.types';
import { NO_FACTS } from './place-facts';

describe('OverpassClient', () => {
  const fake = new OverpassFake();
  let client: OverpassClient;
  const names = async (kinds: readonly PlaceKind[]) =>
    (await client.around(kinds, TANDON, 1_000)).map(({ name }) => name);

  beforeAll(() => fake.start());
  afterAll(() => fake.stop());
  beforeEach(() => {
    fake.reset();
    client = new OverpassClient(
      configWith({ OVERPASS_BASE_URL: fake.url }),
      new UpstreamFactory(),
      new SetClock('2026-11-24T10:00:00-05:00'),
    );
  });

  it('sends one form with nothing but our tags and formatted numbers', async () => {
    await client.around(['cafe', 'book_store'], { lat: 40.694_212_345, lon: -73.9866 }, 1_200.4);
    expect(fake.requests).toHaveLength(1);
    expect(fake.lastRequest).toMatchObject({ method: 'POST', path: '/api/interpreter' });
    expect([...new URLSearchParams(fake.lastRequest?.body)]).toEqual([
      [
        'data',
        '[out:json][timeout:4][maxsize:33554432];(' +
          'nwr["name"]["amenity"~"(^|;)(cafe|internet_cafe)(;|$)"](around:1200,40.6942,-73.9866);' +
          'nwr["name"]["shop"~"(^|;)(coffee|tea)(;|$)"](around:1200,40.6942,-73.9866);' +
          'nwr["name"]["cuisine"~"(^|;)(coffee_shop|coffee|bubble_tea|tea)(;|$)"](around:1200,40.6942,-73.9866);' +
          'nwr["name"]["shop"~"(^|;)(books|comics)(;|$)"](around:1200,40.6942,-73.9866);' +
          ');out tags center 120;',
      ],
    ]);
  });

  it('names itself, which the operator demands', async () => {
    await names(['cafe']);
    expect(fake.lastRequest?.headers['user-agent']).toMatch(/^VioletVibes\/\d.*\+https:\/\//);
  });

  it('gives our type, every field of it', async () => {
    fake.elements = [
      {
        type: 'way',
        id: 77,
        at: TANDON,
        tags: {
          name: 'Walnut Street Roast',
          amenity: 'cafe',
          cuisine: 'coffee_shop;bubble_tea',
          'diet:vegan': 'yes',
          'diet:halal': 'no',
          internet_access: 'wlan',
          outdoor_seating: 'yes',
          opening_hours: '24/7',
          'opening_hours:note': 'not during finals',
          wheelchair: 'yes',
          'toilets:wheelchair': 'no',
          website: 'https://walnut.example.org/',
          phone: '+1 212 555 0100',
          description: 'A small roastery.',
          brand: 'Walnut',
          'addr:housenumber': '12',
          'addr:street': 'Sample Street',
          'addr:city': 'Brooklyn',
        },
      },
    ];
    expect(await client.around(['cafe'], TANDON, 500)).toEqual([
      {
        id: 'way/77',
        name: 'Walnut Street Roast',
        kinds: ['cafe'],
        traits: ['coffee shop', 'bubble tea', 'vegan', 'wifi', 'outdoor'],
        address: '12 Sample Street, Brooklyn',
        at: TANDON,
        rating: null,
        ratingCount: null,
        ...NO_FACTS,
        category: 'Cafe',
        summary: 'A small roastery.',
        hours: { kind: 'mapped', text: '24/7', note: 'not during finals' },
        page: 'https://walnut.example.org/',
        phone: '+1 212 555 0100',
        diets: { vegan: true, vegetarian: true, halal: false },
        stepFree: true,
        stepFreeToilet: false,
        hasOutdoorSeating: true,
        hasWifi: true,
        aliases: ['Walnut'],
        photo: null,
        source: 'openstreetmap',
      },
    ]);
  });

  it('does not know hours that nobody can read', async () => {
    const cafe = (id: number, opening_hours: string) => ({
      type: 'node' as const,
      id,
      at: offset(TANDON, 100 * id, 0),
      tags: { amenity: 'cafe', name: `Cafe ${id}`, opening_hours },
    });
    fake.elements = [cafe(1, 'Mo-Fr 08:00-18:00'), cafe(2, 'until the beans run out'), cafe(3, 'Mo-Fr 7-11')];
    const found = await client.around(['cafe'], TANDON, 1_000);
    expect(found.map(({ hours }) => hours)).toEqual([
      { kind: 'mapped', text: 'Mo-Fr 08:00-18:00', note: null },
      null,
      null,
    ]);
  });

  it('takes two objects of one name side by side for one place, and two far apart for two', async () => {
    const cafe = (id: number, north: number, name: string) => ({
      type: 'node' as const,
      id,
      at: offset(TANDON, north, 0),
      tags: { amenity: 'cafe', name },
    });
    fake.elements = [cafe(1, 0, 'Twin Lamp'), cafe(2, 20, 'twin  lamp!'), cafe(3, 300, 'Twin Lamp')];
    expect((await client.around(['cafe'], TANDON, 1_000)).map(({ id }) => id)).toEqual(['node/1', 'node/3']);
  });

  it('skips what has no name, and what is private', async () => {
    const at = TANDON;
    fake.elements = [
      { type: 'node', id: 1, at, tags: { leisure: 'garden' } },
      { type: 'node', id: 2, at, tags: { leisure: 'garden', name: 'Back Yard', access: 'private' } },
      { type: 'node', id: 3, at, tags: { leisure: 'garden', name: '  ' } },
      { type: 'node', id: 4, at, tags: { leisure: 'garden', name: 'Jardín Claro', 'name:en': 'Clear Garden' } },
    ];
    expect(await names(['park'])).toEqual(['Clear Garden']);
  });

  it('takes a remark about a time-out for a failure, even beside results', async () => {
    fake.remark = OVERPASS_TIMEOUT_REMARK;
    fake.elementsBesideRemark = 2;
    await expect(names(['cafe'])).rejects.toMatchObject({ name: 'UpstreamUnavailable', vendor: 'overpass' });
  });

  it('refuses a second call within the second instead of queueing it', async () => {
    await names(['cafe']);
    await expect(names(['bar'])).rejects.toMatchObject({ failure: 'busy' });
    expect(fake.requests).toHaveLength(1);
  });

  it.each([
    ['406', { kind: 'status', status: 406 }, { name: 'UpstreamRejected', status: 406 }],
    ['a page instead of JSON', { kind: 'html' }, { failure: 'not_json' }],
  ] as const)('names %s', async (_, fault, failure) => {
    fake.fault = fault;
    await expect(names(['cafe'])).rejects.toMatchObject(failure);
  });
});

import { GooglePlacesFake, TANDON } from '../../test/fakes';
import { SetClock } from '../../test/support/set-clock';
import { configWith } from '../../test/support/unit-config';
import { UpstreamFactory } from '../upstream/upstream.factory';
import { GooglePlacesClient } from './google-places.client';
import { NO_FACTS } from './place-facts';

const SHOWN =
  'places.id,places.displayName,places.location,places.primaryType,places.primaryTypeDisplayName,places.types,' +
  'places.shortFormattedAddress,places.businessStatus,places.photos,places.accessibilityOptions,places.rating,' +
  'places.userRatingCount,places.priceLevel,places.priceRange,places.currentOpeningHours,places.regularOpeningHours,' +
  'places.websiteUri,places.nationalPhoneNumber';
/** A Tuesday, ten in the morning in New York. */
const NOW = '2026-11-24T10:00:00-05:00';

describe('GooglePlacesClient', () => {
  const fake = new GooglePlacesFake();
  let client: GooglePlacesClient;
  const connect = (key = fake.key) =>
    new GooglePlacesClient(
      configWith({ GOOGLE_PLACES_BASE_URL: fake.url, GOOGLE_API_KEY: key }),
      new UpstreamFactory(),
      new SetClock(NOW),
    );

  beforeAll(() => fake.start());
  afterAll(() => fake.stop());
  beforeEach(() => {
    fake.reset();
    fake.nowMs = Date.parse(NOW);
    client = connect();
  });

  it('asks for types in a circle, with key and field mask in headers', async () => {
    await client.nearby(['cafe', 'tea_house'], TANDON, 1_500, []);
    expect(fake.requests).toHaveLength(1);
    const [sent] = fake.requests;
    expect(sent).toMatchObject({ method: 'POST', path: '/v1/places:searchNearby' });
    expect(sent?.headers).toMatchObject({ 'x-goog-api-key': fake.key, 'x-goog-fieldmask': SHOWN });
    expect(sent?.query.toString()).toBe('');
    expect(sent?.json).toEqual({
      includedTypes: ['cafe', 'tea_house'],
      maxResultCount: 20,
      locationRestriction: { circle: { center: { latitude: 40.6942, longitude: -73.9866 }, radius: 1_500 } },
      languageCode: 'en',
      regionCode: 'US',
    });
  });

  it('asks by text with the circle as a bias', async () => {
    const found = await client.byText('ramen', TANDON, 800, { wants: ['diet', 'outdoor'] });
    expect(fake.lastRequest).toMatchObject({ method: 'POST', path: '/v1/places:searchText' });
    expect(fake.lastRequest?.headers['x-goog-fieldmask']).toBe(
      `${SHOWN},places.servesVegetarianFood,places.outdoorSeating`,
    );
    expect(fake.lastRequest?.json).toEqual({
      textQuery: 'ramen',
      pageSize: 20,
      locationBias: { circle: { center: { latitude: 40.6942, longitude: -73.9866 }, radius: 800 } },
      languageCode: 'en',
      regionCode: 'US',
    });
    expect(found.map(({ name }) => name)).toContain('Ferry Street Noodles');
  });

  it('gives our type, every field of it', async () => {
    fake.places = fake.places.filter(({ name }) => name === 'Circuit Coffee');
    expect(await client.nearby(['cafe'], TANDON, 1_000, [])).toEqual([
      {
        id: 'ChIJsample_Tan01',
        name: 'Circuit Coffee',
        kinds: ['cafe'],
        traits: ['coffee shop', 'cafe', 'food store', 'food', 'point of interest', 'establishment'],
        address: '10 Example Plaza, New York',
        at: fake.places[0]?.at,
        rating: 4.4,
        ratingCount: 356,
        ...NO_FACTS,
        category: 'Coffee Shop',
        priceLevel: 1,
        priceRange: { from: 1, to: 10 },
        hours: {
          kind: 'week',
          usual: [6, 0, 1, 2, 3, 4, 5].map((day) => ({ from: day * 1_440 + 480, to: day * 1_440 + 1_200 })),
          dated: {
            days: { from: Date.parse('2026-11-24T00:00:00-05:00'), to: Date.parse('2026-12-01T00:00:00-05:00') },
            open: [24, 25, 26, 27, 28, 29, 30].map((day) => ({
              from: Date.parse(`2026-11-${day}T08:00:00-05:00`),
              to: Date.parse(`2026-11-${day}T20:00:00-05:00`),
            })),
          },
        },
        photo: 'places/ChIJsample_Tan01/photos/AXsample_ChIJsample_Tan01_1',
        source: 'google_places',
      },
    ]);
  });

  it('takes absent fields for unknown', async () => {
    fake.places = [
      { id: 'bare', name: 'Bare Yard', at: TANDON, types: ['park'], address: '1 Row', hours: 'none', photos: 0 },
    ];
    const [place] = await client.nearby(['park'], TANDON, 500, []);
    expect(place).toMatchObject({ ...NO_FACTS, category: 'Park', rating: null, ratingCount: null, photo: null });
  });

  it('gives what costs extra when it is asked for, and takes it for unknown otherwise', async () => {
    const [place] = fake.places.filter(({ name }) => name === 'Circuit Coffee');
    fake.places = [
      {
        ...place!,
        summary: 'Small room, long queue.',
        servesVegetarianFood: false,
        goodForGroups: true,
        outdoorSeating: false,
        wheelchair: { entrance: true, restroom: false },
      },
    ];
    const [all] = await client.nearby(['cafe'], TANDON, 1_000, ['diet', 'group', 'outdoor', 'summary']);
    expect(all).toMatchObject({
      ...{ summary: 'Small room, long queue.', diets: { vegetarian: false, vegan: false }, takesGroups: true },
      ...{ hasOutdoorSeating: false, stepFree: true, stepFreeToilet: false },
    });
    const [shown] = await client.nearby(['cafe'], TANDON, 1_000, []);
    expect(shown).toMatchObject({
      summary: null,
      diets: {},
      takesGroups: null,
      hasOutdoorSeating: null,
      stepFree: true,
    });
  });

  it('drops businesses that are closed for good or for now', async () => {
    const names = async () => (await client.nearby(['cafe'], TANDON, 500, [])).map(({ name }) => name).sort();
    expect(await names()).toEqual(['Blue Gasket Cafe', 'Circuit Coffee']);
    for (const status of ['CLOSED_TEMPORARILY', 'CLOSED_PERMANENTLY', 'FUTURE_OPENING'] as const) {
      fake.places.find(({ name }) => name === 'Circuit Coffee')!.businessStatus = status;
      expect(await names()).toEqual(['Blue Gasket Cafe']);
    }
  });

  it('drops a type that the vendor does not know and asks once more', async () => {
    fake.unsupportedTypes.add('tea_house');
    const found = await client.nearby(['cafe', 'tea_house'], TANDON, 500, []);
    expect(found.map(({ name }) => name)).toContain('Circuit Coffee');
    expect(fake.requests.map(({ json }) => (json as { includedTypes: string[] }).includedTypes)).toEqual([
      ['cafe', 'tea_house'],
      ['cafe'],
    ]);
  });

  it('does not ask again when it knows none of the types, or when something else was wrong', async () => {
    fake.unsupportedTypes.add('tea_house');
    await expect(client.nearby(['tea_house'], TANDON, 500, [])).rejects.toThrow('google-places: rejected 400');
    await expect(client.nearby(['cafe'], TANDON, 60_000, [])).rejects.toThrow('google-places: rejected 400');
    expect(fake.requests).toHaveLength(2);
  });

  it('reads {} as nothing found', async () => {
    fake.places = [];
    expect(await client.nearby(['cafe'], TANDON, 500, [])).toEqual([]);
  });

  it('counts a wrong key as credentials, although it is a 400, and never names it', async () => {
    const failure: unknown = await connect('wrong-key')
      .nearby(['cafe'], TANDON, 500, [])
      .catch((error: unknown) => error);
    expect(failure).toMatchObject({ name: 'UpstreamUnavailable', failure: 'credentials', details: { status: 400 } });
    expect(String(failure)).not.toContain('wrong-key');
    expect(fake.requests).toHaveLength(1);
  });

  it.each([
    ['html', { kind: 'html' }, 'not_json'],
    ['wrong types', { kind: 'wrong-types' }, 'wrong_shape'],
    ['a cut answer', { kind: 'truncated' }, 'connection'],
    ['a used-up quota', { kind: 'status', status: 429 }, 'rate_limited'],
  ] as const)('names %s', async (_, fault, failure) => {
    fake.fault = fault;
    await expect(client.nearby(['cafe'], TANDON, 500, [])).rejects.toMatchObject({ vendor: 'google-places', failure });
  });
});

import { join } from 'node:path';
import { type GoogleFact, type OsmFact, readQuestions } from '../../scripts/eval/places/question';
import { openingHours } from '../../scripts/eval/places/stand-ins/google-hours';
import { googleStandIn } from '../../scripts/eval/places/stand-ins/google';
import { osmStandIn } from '../../scripts/eval/places/stand-ins/osm';
import type { StandIn } from '../../scripts/eval/places/stand-ins/stand-in';

const AT: [number, number] = [40.7644, -73.9235];
/** A Friday evening. */
const NOW = '2026-12-04T23:20:00-05:00';
const COMMON = { id: 'q', topic: 'any', say: 'food', before: [], now: NOW, profile: {}, at: AT, expect: {} };

const google = (name: string, more: Partial<GoogleFact> = {}): GoogleFact => ({
  name,
  m: [300, 400],
  types: ['pizza_restaurant', 'restaurant'],
  closed_on: [],
  status: 'OPERATIONAL',
  rating: 4.3,
  words: [],
  ...more,
});

describe('the hours that Google tells', () => {
  const at = (time: string) => Date.parse(`2026-12-${time}:00-05:00`);

  it('are a usual week, and seven dated days with what is open now and when it closes', () => {
    const { regularOpeningHours, currentOpeningHours } = openingHours('Fr-Su 11:00-03:00', [], Date.parse(NOW));
    expect(regularOpeningHours.periods).toEqual([
      { open: { day: 0, hour: 11, minute: 0 }, close: { day: 1, hour: 3, minute: 0 } },
      { open: { day: 5, hour: 11, minute: 0 }, close: { day: 6, hour: 3, minute: 0 } },
      { open: { day: 6, hour: 11, minute: 0 }, close: { day: 0, hour: 3, minute: 0 } },
    ]);
    expect(currentOpeningHours).toMatchObject({ openNow: true, nextCloseTime: '2026-12-05T08:00:00Z' });
    expect(currentOpeningHours.periods.map(({ open }) => open.date.day)).toEqual([4, 5, 6]);
  });

  it('leave out the days on which it is closed, in the dated days alone', () => {
    const { regularOpeningHours, currentOpeningHours } = openingHours(
      'Mo-Su 07:00-23:00',
      ['2026-12-25'],
      at('21T12:00'),
    );
    expect(regularOpeningHours.periods).toHaveLength(7);
    expect(currentOpeningHours.periods.map(({ open }) => open.date.day)).toEqual([21, 22, 23, 24, 26, 27]);
    expect(openingHours('24/7', ['2026-12-25'], at('25T12:00')).currentOpeningHours.openNow).toBe(false);
  });

  it('are cut at the edges of the seven days', () => {
    const { currentOpeningHours: hours } = openingHours('Mo-Su 18:00-02:00', [], at('05T01:00'));
    expect(hours).toMatchObject({ openNow: true, nextCloseTime: '2026-12-05T07:00:00Z' });
    expect(hours.periods.at(0)!.open).toMatchObject({ hour: 0, truncated: true });
    expect(hours.periods.at(-1)!.close).toMatchObject({ hour: 23, minute: 59, truncated: true });
  });

  it('never end where it never closes', () => {
    const { regularOpeningHours, currentOpeningHours } = openingHours('24/7', [], at('05T01:00'));
    expect(regularOpeningHours.periods).toEqual([{ open: { day: 0, hour: 0, minute: 0 } }]);
    expect(currentOpeningHours.openNow).toBe(true);
    expect(currentOpeningHours).not.toHaveProperty('nextCloseTime');
  });

  it('are refused when they are written in another way', () => {
    expect(() => openingHours('weekdays 9-5', [], 0)).toThrow('hours not understood: weekdays 9-5');
  });

  it('can be read in every question there is', () => {
    const questions = readQuestions(join(__dirname, 'place-questions.jsonl'));
    const texts = questions.flatMap((one) =>
      one.rung === 'google' ? one.facts.flatMap(({ hours }) => hours ?? []) : [],
    );
    expect(texts.map((text) => openingHours(text, [], 0))).toHaveLength(texts.length);
  });
});

describe('Google, knowing the facts of a question', () => {
  let standIn: StandIn;
  afterEach(() => standIn.stop());
  const start = async (...facts: GoogleFact[]) => (standIn = await googleStandIn({ ...COMMON, rung: 'google', facts }));
  const search = async (how: 'searchText' | 'searchNearby', mask: string, body: object) => {
    const response = await post(`${standIn.env.GOOGLE_PLACES_BASE_URL}/v1/places:${how}`, mask, body);
    return ((await response.json()) as { places?: Record<string, unknown>[] }).places ?? [];
  };
  const post = (url: string, mask: string, body: object) =>
    fetch(url, {
      method: 'POST',
      headers: { 'X-Goog-Api-Key': standIn.env.GOOGLE_API_KEY!, 'X-Goog-FieldMask': mask },
      body: JSON.stringify(body),
    });
  const namesOf = async (textQuery: string, more: object = {}) =>
    (await search('searchText', 'places.displayName.text', { textQuery, ...more })).map(
      ({ displayName }) => (displayName as { text: string }).text,
    );

  it('tells what it knows and the mask asks for, and nothing else', async () => {
    await start(
      google('Known', {
        price: 1,
        range: [1, 10],
        vegetarian: false,
        wheelchair: true,
        groups: true,
        summary: 'Slices.',
      }),
      google('Bare'),
    );
    const mask =
      'priceLevel,priceRange,servesVegetarianFood,accessibilityOptions,goodForGroups,editorialSummary,rating';
    const fields = mask.split(',').map((field) => `places.${field}`);
    expect(await search('searchText', fields.join(','), { textQuery: 'pizza' })).toEqual([
      {
        priceLevel: 'PRICE_LEVEL_INEXPENSIVE',
        priceRange: {
          startPrice: { currencyCode: 'USD', units: '1' },
          endPrice: { currencyCode: 'USD', units: '10' },
        },
        servesVegetarianFood: false,
        accessibilityOptions: { wheelchairAccessibleEntrance: true },
        goodForGroups: true,
        editorialSummary: { text: 'Slices.', languageCode: 'en' },
        rating: 4.3,
      },
      { rating: 4.3 },
    ]);
  });

  it('finds by the words of name, types and more words, most hits first', async () => {
    await start(
      google('Ditmars Slice', { words: ['late'] }),
      google('Kouzina', { types: ['bar'] }),
      google('Late Slices'),
    );
    expect(await namesOf('late pizza slice near me')).toEqual(['Ditmars Slice', 'Late Slices']);
    expect(await namesOf('bars')).toEqual(['Kouzina']);
    expect(await namesOf('open places near me')).toEqual([]);
    expect(await namesOf('piz')).toEqual([]);
  });

  it('keeps to what is open now and to the prices that are asked for', async () => {
    await start(
      google('Open', { hours: 'Mo-Su 11:00-24:00', price: 1 }),
      google('Shut', { hours: '24/7', closed_on: ['2026-12-04'] }),
    );
    expect(await namesOf('pizza', { openNow: true })).toEqual(['Open']);
    expect(await namesOf('pizza', { priceLevels: ['PRICE_LEVEL_MODERATE'] })).toEqual([]);
  });

  it('finds by type within a circle, and walks 1.3 times the straight line at 80 metres a minute', async () => {
    await start(google('Far'), google('Cafe', { types: ['cafe'], m: [10, 10] }));
    const circle = { center: { latitude: AT[0], longitude: AT[1] }, radius: 510 };
    const nearby = { includedTypes: ['restaurant'], locationRestriction: { circle } };
    const [far, ...others] = await search('searchNearby', 'places.location', nearby);
    expect(others).toEqual([]);
    const waypoint = (latLng: unknown) => ({ waypoint: { location: { latLng } } });
    const matrix = `${standIn.env.GOOGLE_ROUTES_BASE_URL}/distanceMatrix/v2:computeRouteMatrix`;
    const asked = { origins: [waypoint(circle.center)], destinations: [waypoint(far!.location)], travelMode: 'WALK' };
    const [element] = (await (await post(matrix, 'duration,distanceMeters', asked)).json()) as object[];
    expect(element).toEqual({ distanceMeters: 650, duration: '488s' });
  });
});

describe('OpenStreetMap, holding the facts of a question', () => {
  const fact = (name: string, m: [number, number], tags: Record<string, string>): OsmFact => ({ name, m, tags });

  it('serves the nodes that match, with their tags, and walks at the same pace', async () => {
    const facts = [
      fact('Lenox Tap', [300, 400], { amenity: 'bar', opening_hours: 'Mo-Su 16:00-02:00' }),
      fact('Morningside Grill', [10, 10], { amenity: 'restaurant' }),
      fact('Far Tap', [900, 0], { amenity: 'bar' }),
    ];
    const standIn = await osmStandIn({ ...COMMON, rung: 'osm', facts });
    const headers = { 'User-Agent': 'evaluation-of-places/1.0 (+https://example.org)' };
    const data = `[out:json];nwr["amenity"="bar"](around:510,${AT.join(',')});out center;`;
    const found = await fetch(`${standIn.env.OVERPASS_BASE_URL}/api/interpreter?data=${encodeURIComponent(data)}`, {
      headers,
    });
    const { elements } = (await found.json()) as { elements: { lat: number; lon: number; tags: object }[] };
    expect(elements.map(({ tags }) => tags)).toEqual([{ name: 'Lenox Tap', ...facts[0]!.tags }]);
    const pair = `${AT[1]},${AT[0]};${elements[0]!.lon},${elements[0]!.lat}`;
    const routed = await fetch(`${standIn.env.OSRM_BASE_URL}/routed-foot/route/v1/foot/${pair}?overview=false`, {
      headers,
    });
    const { routes } = (await routed.json()) as { routes: { distance: number; duration: number }[] };
    expect([routes[0]!.distance, routes[0]!.duration].map(Math.round)).toEqual([650, 488]);
    await standIn.stop();
  });
});

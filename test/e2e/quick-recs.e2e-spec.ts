import { NO_CARD_FACTS } from '../factories/card-facts';
import { cardId } from '../../src/places/card';
import { type Fakes, startFakes } from '../fakes';
import { cardsOf, namesOf, TANDON_POSITION } from '../support/chat-app';
import { onBothEngines } from '../support/engines';
import { type ListApp, startListApp } from '../support/list-app';

const MATRIX = '/distanceMatrix/v2:computeRouteMatrix';
const BOSTON = { latitude: 42.36, longitude: -71.06 };

describe('GET /api/quick_recs', () => {
  onBothEngines((engine) => {
    describe('without any key or vendor', () => {
      let server: ListApp;
      beforeAll(async () => (server = await startListApp(engine)));
      afterAll(() => server.stop());

      it('finds cafés in the campus directory, from the Tandon campus, and says so', async () => {
        const { status, body } = await server.list('quick_recs', { category: 'chill_cafes', limit: 1 });
        expect(status).toBe(200);
        const way =
          'https://www.google.com/maps/dir/?api=1&origin=40.6942,-73.9866&destination=40.6945,-73.9856&travelmode=walking';
        expect(body).toEqual({
          category: 'chill_cafes',
          places: [
            {
              ...NO_CARD_FACTS,
              id: cardId('directory:dibner-library'),
              place_id: 'directory:dibner-library',
              name: 'Bern Dibner Library',
              category: 'Library',
              description: expect.stringContaining('study seats') as string,
              address: '5 MetroTech Center, Brooklyn, NY 11201',
              location: { lat: 40.69446, lng: -73.98563 },
              walk_time: '~1 min',
              distance: '~370 ft',
              travel_mode: 'walking',
              maps_link: way,
              directions_link: way,
              photo_url: null,
              rating: null,
              type: 'place',
              source: 'campus_directory',
              start: null,
              end: null,
              score: expect.any(Number) as number,
            },
          ],
          origin: { lat: 40.6942, lng: -73.9866, campus: 'Tandon', source: 'default' },
          attribution: null,
        });
      });

      it('starts from where the caller is, or from the nearer campus when that is another city', async () => {
        expect((await server.list('quick_recs', TANDON_POSITION)).body).not.toHaveProperty('origin');
        expect((await server.list('quick_recs', BOSTON)).body.origin).toEqual({
          lat: 40.7298,
          lng: -73.9973,
          campus: 'Washington Square',
          source: 'out_of_area',
        });
      });

      it('has no events while no site can be asked, and does not call that a failure', async () => {
        const { status, body } = await server.list('quick_recs', { category: 'events', ...TANDON_POSITION });
        expect([status, body]).toEqual([200, { category: 'events', places: [], attribution: null }]);
      });

      it.each(['quick_bites', 'cozy_cafes', 'explore'])(
        'has %s, best first, with the scores it sorted by',
        async (category) => {
          const cards = cardsOf(await server.list('quick_recs', { category, ...TANDON_POSITION }));
          expect(cards.length).toBeGreaterThanOrEqual(3);
          const scores = cards.map(({ score }) => Number(score));
          expect(scores).toEqual(scores.toSorted((a, b) => b - a));
        },
      );

      it('gives both names of the cafés the same list, each its own name, in any case', async () => {
        const chill = await server.list('quick_recs', { category: 'Chill_Cafes', ...TANDON_POSITION });
        const cozy = await server.list('quick_recs', { category: 'cozy_cafes', ...TANDON_POSITION });
        expect(chill.body).toEqual({ ...cozy.body, category: 'chill_cafes' });
        expect(cozy.body.category).toBe('cozy_cafes');
      });

      it.each<[string, Record<string, string>, number]>([
        ['0', { limit: '0' }, 1],
        ['-3', { limit: '-3' }, 1],
        ['2', { limit: '2' }, 2],
        ['2.5', { limit: '2.5' }, 10],
        ['ten', { limit: 'ten' }, 10],
        ['nothing', { limit: '' }, 10],
        ['no limit', {}, 10],
        ['99999999999999999999', { limit: '99999999999999999999' }, 14],
      ])('takes a limit of %s', async (_, limit, count) => {
        expect(
          cardsOf(await server.list('quick_recs', { category: 'explore', ...TANDON_POSITION, ...limit })),
        ).toHaveLength(count);
      });

      it('answers an unknown category with an empty list', async () => {
        const { status, body } = await server.list('quick_recs', { category: 'surfing', limit: 'x', latitude: 'abc' });
        expect([status, body]).toEqual([
          200,
          { category: 'surfing', places: [], attribution: null, error: 'Unknown category' },
        ]);
        expect((await server.list('quick_recs', { category: '__proto__' })).body.error).toBe('Unknown category');
      });

      it('explores by default, whatever else cannot be used', async () => {
        const odd = '/api/quick_recs?vibe=surfing&vibe=party&limit=1&limit=2&latitude=abc&longitude=999&category=';
        const { status, body } = await server.get(odd, { 'x-test-client': '10.201.0.1' });
        expect(status).toBe(200);
        expect(body).toEqual((await server.list('quick_recs')).body);
        expect(body.category).toBe('explore');
      });

      it('looks for what a vibe means that museums and parks do not serve', async () => {
        const explore = { category: 'explore', ...TANDON_POSITION, limit: 3 };
        const party = await server.list('quick_recs', { ...explore, vibe: 'party' });
        expect(namesOf(party).toSorted()).toEqual(['68 Jay Street Bar', 'Clover Club', 'The Long Island Bar']);
        expect(namesOf(await server.list('quick_recs', { ...explore, vibe: 'PARTY' }))).toEqual(namesOf(party));
        // Other lists do not listen to it.
        const cafes = { category: 'cozy_cafes', ...TANDON_POSITION };
        const plain = await server.list('quick_recs', cafes);
        expect((await server.list('quick_recs', { ...cafes, vibe: 'party' })).body).toEqual(plain.body);
      });

      it('lets 30 requests a minute pass', async () => {
        const caller = { 'x-test-client': '10.201.0.2' };
        const { headers } = await server.get('/api/quick_recs', caller);
        expect(headers.get('x-ratelimit-limit')).toBe('30');
      });
    });

    describe('with all vendors', () => {
      let fakes: Fakes;
      let server: ListApp;
      beforeAll(async () => {
        fakes = await startFakes();
        server = await startListApp(engine, { ...fakes.env, GOOGLE_CACHE_SECONDS: '0' });
      });
      afterAll(async () => {
        await server.stop();
        await fakes.stop();
      });
      beforeEach(() => fakes.reset());

      it("lists Google's places with Google's times, and photos without a key", async () => {
        const answer = await server.list('quick_recs', { category: 'cozy_cafes', ...TANDON_POSITION });
        expect(answer.body.attribution).toBe('Google Maps');
        expect(namesOf(answer).toSorted()).toEqual(['Blue Gasket Cafe', 'Bridgeview Library', 'Circuit Coffee']);
        for (const card of cardsOf(answer)) {
          expect(card).toMatchObject({ source: 'google_places', travel_mode: 'walking' });
          expect(card.walk_time).toMatch(/^\d+ mins?$/);
          expect(card.photo_url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/api\/photos\/[\w-]+$/);
        }
        const told = JSON.stringify([answer.body, [...answer.headers], server.logs]);
        expect(told).not.toContain(fakes.googlePlaces.key);
      });

      it.each<[string, string | undefined]>([
        ['quick_bites', undefined],
        ['chill_cafes', undefined],
        ['explore', undefined],
        ['explore', 'party'],
        ['explore', 'shopping'],
      ])('asks no vendor more than it may for %s with the vibe %s', async (category, vibe) => {
        // A type that the vendor has dropped costs one more request.
        fakes.googlePlaces.unsupportedTypes.add('historical_landmark');
        await server.list('quick_recs', { category, limit: 50, ...(vibe ? { vibe } : {}), ...TANDON_POSITION });
        expect(fakes.googlePlaces.requests.length).toBeGreaterThan(0);
        expect(fakes.googlePlaces.requests.length).toBeLessThanOrEqual(4);
        expect(fakes.googleRoutes.requests.map(({ path }) => path)).toEqual([MATRIX]);
        const others = [fakes.osrm, fakes.overpass, fakes.openWeather, fakes.openMeteo, fakes.gemini];
        expect(others.flatMap(({ requests }) => requests)).toEqual([]);
      });

      it('asks for the way to twice as many as it shows, the nearest', async () => {
        await server.list('quick_recs', { category: 'explore', limit: 2, ...TANDON_POSITION });
        const { destinations } = fakes.googleRoutes.lastRequest?.json as { destinations: unknown[] };
        expect(destinations).toHaveLength(4);
      });

      it('asks nobody again for the same list at the same spot', async () => {
        const caching = await startListApp(engine, fakes.env);
        try {
          await caching.list('quick_recs', { category: 'explore', ...TANDON_POSITION });
          const asked = [fakes.googlePlaces.requests.length, fakes.googleRoutes.requests.length];
          await caching.list('quick_recs', { category: 'explore', ...TANDON_POSITION });
          expect([fakes.googlePlaces.requests.length, fakes.googleRoutes.requests.length]).toEqual(asked);
        } finally {
          await caching.stop();
        }
      });

      it('lists what is going on at the university and around it, soonest first, without what is over', async () => {
        const answer = await server.list('quick_recs', { category: 'events', limit: 50, ...TANDON_POSITION });
        expect(answer.body.category).toBe('events');
        const cards = cardsOf(answer);
        expect(new Set(cards.map(({ source }) => source))).toEqual(new Set(['nyu_engage', 'external_event']));
        for (const { type, place_id, rating } of cards) expect([type, place_id, rating]).toEqual(['event', null, null]);
        const ends = cards.flatMap(({ end }) => (typeof end === 'string' ? [Date.parse(end)] : []));
        expect(Math.min(...ends)).toBeGreaterThan(Date.now());
        const scores = cards.map(({ score }) => Number(score));
        expect(scores).toEqual(scores.toSorted((a, b) => b - a));
        const upcoming = cards.filter(({ score }) => Number(score) > 0.3).map(({ start }) => Date.parse(String(start)));
        expect(upcoming.length).toBeGreaterThan(0);
        expect(upcoming).toEqual(upcoming.toSorted((a, b) => a - b));
        expect(fakes.googlePlaces.requests).toEqual([]);
      });

      it('leaves closed places out while others are open', async () => {
        for (const place of fakes.googlePlaces.places) place.openNow = place.name === 'Anchor & Thyme';
        expect(namesOf(await server.list('quick_recs', { category: 'quick_bites', ...TANDON_POSITION }))).toEqual([
          'Anchor & Thyme',
        ]);
      });

      it('falls to OpenStreetMap with estimated walks, and never asks OSRM', async () => {
        fakes.googlePlaces.fault = { kind: 'status', status: 500 };
        const answer = await server.list('quick_recs', { category: 'cozy_cafes', ...TANDON_POSITION });
        expect(answer.body.attribution).toMatch(/OpenStreetMap/);
        const cards = cardsOf(answer);
        expect(cards.length).toBeGreaterThan(0);
        for (const { source, walk_time } of cards) {
          expect(source).toBe('openstreetmap');
          expect(walk_time).toMatch(/^~/);
        }
        expect([...fakes.googleRoutes.requests, ...fakes.osrm.requests]).toEqual([]);
      });

      it('lets a vibe reorder what there is to explore', async () => {
        const explore = { category: 'explore', ...TANDON_POSITION };
        const scoreOf = async (query: Record<string, string | number>, name: string) =>
          Number(cardsOf(await server.list('quick_recs', query)).find((card) => card.name === name)?.score);
        const plain = await scoreOf(explore, 'Transit Toy Museum');
        expect(await scoreOf({ ...explore, vibe: 'explore' }, 'Transit Toy Museum')).toBeCloseTo(plain + 0.3, 5);
        expect(await scoreOf({ ...explore, vibe: 'study' }, 'Transit Toy Museum')).toBeCloseTo(plain, 5);
      });
    });
  });
});

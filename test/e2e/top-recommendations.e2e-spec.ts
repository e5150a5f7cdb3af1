import { type Fakes, startFakes } from '../fakes';
import { cardsOf, namesOf, TANDON_POSITION } from '../support/chat-app';
import { onBothEngines } from '../support/engines';
import { type ListApp, startListApp } from '../support/list-app';
import type { Answer } from '../support/start-app';

const MATRIX = '/distanceMatrix/v2:computeRouteMatrix';

const scoresOf = (answer: Answer) => new Map(cardsOf(answer).map(({ name, score }) => [name, Number(score)]));

describe('GET /api/top_recommendations', () => {
  onBothEngines((engine) => {
    describe('without any key or vendor', () => {
      let server: ListApp;
      beforeAll(async () => (server = await startListApp(engine)));
      afterAll(() => server.stop());

      it('mixes what the campus directory has, best first, from the Tandon campus', async () => {
        const { status, body } = await server.list('top_recommendations');
        expect(status).toBe(200);
        expect(body).toMatchObject({ category: 'top', attribution: null });
        expect(body.origin).toEqual({ lat: 40.6942, lng: -73.9866, campus: 'Tandon', source: 'default' });
        const cards = body.places as Record<string, unknown>[];
        expect(cards).toHaveLength(10);
        expect(new Set(cards.map((card) => card.id)).size).toBe(10);
        const scores = cards.map(({ score }) => Number(score));
        expect(scores).toEqual(scores.toSorted((a, b) => b - a));
        for (const label of ['quick_bite', 'chill_cafe', 'explore']) {
          const count = cards.filter((card) => card.top_category === label).length;
          expect([label, count > 0 && count <= 5]).toEqual([label, true]);
        }
      });

      it.each([
        ['3', 3],
        ['0', 1],
        ['99', 10],
        ['many', 10],
      ])('takes a limit of %s', async (limit, count) => {
        expect(cardsOf(await server.list('top_recommendations', { limit }))).toHaveLength(count);
      });

      it.each(['abc.def.ghi', '', 'null'])('takes the bearer of the dead token "%s" for a stranger', async (token) => {
        const stranger = await server.list('top_recommendations', TANDON_POSITION);
        const headers = { authorization: `Bearer ${token}` };
        const { status, body } = await server.list('top_recommendations', TANDON_POSITION, headers);
        expect([status, body]).toEqual([200, stranger.body]);
      });

      it('lets 20 requests a minute pass', async () => {
        const { headers } = await server.list('top_recommendations');
        expect(headers.get('x-ratelimit-limit')).toBe('20');
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
      const top = (query = {}, headers = {}) =>
        server.list('top_recommendations', { ...TANDON_POSITION, ...query }, headers);

      it("lists Google's places with photos but no key", async () => {
        const answer = await top();
        expect(answer.body.attribution).toBe('Google Maps');
        for (const card of cardsOf(answer)) expect(card.source).toBe('google_places');
        const photos = cardsOf(answer).flatMap(({ photo_url }) => photo_url ?? []);
        expect(photos.length).toBeGreaterThan(3);
        for (const url of photos) expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/api\/photos\/[\w-]+$/);
        expect(JSON.stringify([answer.body, [...answer.headers], server.logs])).not.toContain(fakes.googlePlaces.key);
      });

      it.each([{}, { vibe: 'party' }, { vibe: 'shopping' }])('asks no vendor more than it may, %j', async (query) => {
        fakes.googlePlaces.unsupportedTypes.add('historical_landmark');
        await top(query);
        expect(fakes.googlePlaces.requests.length).toBeGreaterThan(0);
        expect(fakes.googlePlaces.requests.length).toBeLessThanOrEqual(8);
        const routes = fakes.googleRoutes.requests;
        expect(routes.every(({ path }) => path === MATRIX)).toBe(true);
        expect(routes.length).toBeGreaterThan(0);
        expect(routes.length).toBeLessThanOrEqual(2);
        const destinations = routes.flatMap(({ json }) => (json as { destinations: unknown[] }).destinations.length);
        expect(Math.max(...destinations)).toBeLessThanOrEqual(20);
        // The weather is only looked up in what is there already.
        const others = [fakes.osrm, fakes.overpass, fakes.openWeather, fakes.openMeteo, fakes.gemini];
        expect(others.flatMap(({ requests }) => requests)).toEqual([]);
      });

      it('keeps closed places out, also when a whole list is closed', async () => {
        const cafes = ['Circuit Coffee', 'Blue Gasket Cafe', 'Bridgeview Library'];
        for (const place of fakes.googlePlaces.places) place.openNow = !cafes.includes(place.name);
        const names = namesOf(await top());
        expect(names.length).toBeGreaterThan(3);
        for (const cafe of cafes) expect(names).not.toContain(cafe);
      });

      it('puts what the vibe names first', async () => {
        const answer = await top({ vibe: 'study' });
        expect(['Bridgeview Library', 'Circuit Coffee', 'Blue Gasket Cafe']).toContain(namesOf(answer)[0]);
      });

      it('ranks for the person, unless they switched that off', async () => {
        const preferences = {
          budget: { min: 51, max: 999 },
          preferred_vibes: ['nightlife'],
          max_walk_minutes_default: 5,
        };
        const stranger = await top();
        const known = await top({}, await server.signUp(preferences));
        expect(known.status).toBe(200);
        expect(scoresOf(known)).not.toEqual(scoresOf(stranger));
        const off = { use_preferences_for_personalization: false };
        expect(scoresOf(await top({}, await server.signUp(preferences, off)))).toEqual(scoresOf(stranger));
      });

      it('shows the way on foot to somebody who walks, whatever transit would save', async () => {
        await top({}, await server.signUp({ commute_preference: 'walking' }));
        const modes = fakes.googleRoutes.requests.map(({ json }) => (json as { travelMode: string }).travelMode);
        expect(modes).toEqual(['WALK']);
      });

      it('never mixes maps: a list that Google fails is left out, not filled from another', async () => {
        fakes.googlePlaces.fault = { kind: 'status', status: 500, times: 1 };
        const answer = await top();
        expect(cardsOf(answer).length).toBeGreaterThan(0);
        expect(new Set(cardsOf(answer).map(({ source }) => source))).toEqual(new Set(['google_places']));
        expect(fakes.overpass.requests).toEqual([]);
      });
    });
  });
});

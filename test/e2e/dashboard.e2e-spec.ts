import { type Fakes, FakeServer, startFakes } from '../fakes';
import { TANDON_POSITION } from '../support/chat-app';
import { onBothEngines } from '../support/engines';
import { type ListApp, startListApp } from '../support/list-app';
import type { Answer } from '../support/start-app';

type Lists = Record<'quick_bites' | 'cozy_cafes' | 'explore' | 'events', Record<string, unknown>[]>;
const listsOf = ({ body }: Answer) => body.quick_recommendations as Lists;
/** The cards of all lists but the events. */
const placesOf = (answer: Answer) =>
  Object.values(listsOf(answer))
    .flat()
    .filter(({ type }) => type === 'place');
const MISSING = 'Authorization header missing or invalid';

describe('GET /api/dashboard', () => {
  onBothEngines((engine) => {
    describe('without any key or vendor', () => {
      let server: ListApp;
      let signedIn: Record<string, string>;
      beforeAll(async () => {
        server = await startListApp(engine);
        signedIn = await server.signUp();
      });
      afterAll(() => server.stop());

      it('has lists from the campus directory, no weather, and nothing of the calendar', async () => {
        const answer = await server.list('dashboard', {}, signedIn);
        expect(answer.status).toBe(200);
        const lists = listsOf(answer);
        expect(answer.body).toEqual({
          weather: null,
          calendar_linked: false,
          next_free: null,
          free_time_suggestion: null,
          quick_recommendations: lists,
          attribution: null,
        });
        expect(Object.keys(lists)).toEqual(['quick_bites', 'cozy_cafes', 'explore', 'events']);
        for (const list of [lists.quick_bites, lists.cozy_cafes, lists.explore]) {
          expect(list.length).toBeGreaterThanOrEqual(3);
          expect(list.length).toBeLessThanOrEqual(6);
          const scores = list.map(({ score }) => Number(score));
          expect(scores).toEqual(scores.toSorted((a, b) => b - a));
        }
      });

      it.each([
        ['/api/dashboard', {}, MISSING],
        ['/api/dashboard', { authorization: 'Bearer abc.def.ghi' }, 'Invalid token'],
        ['/api/calendar/notifications/check', {}, MISSING],
      ])('%s with %j is 401', async (path, headers, error) => {
        const { status, body } = await server.get(path, headers);
        expect([status, body.error]).toEqual([401, error]);
      });

      it('lets every user ask ten times a minute', async () => {
        expect((await server.list('dashboard', {}, signedIn)).headers.get('x-ratelimit-limit')).toBe('10');
      });

      it('has no notifications, twenty times a minute', async () => {
        const { status, body, headers } = await server.list('calendar/notifications/check', {}, signedIn);
        expect([status, body]).toEqual([200, { notifications: [] }]);
        expect(headers.get('x-ratelimit-limit')).toBe('20');
      });
    });

    describe('with all vendors', () => {
      let fakes: Fakes;
      let server: ListApp;
      let signedIn: Record<string, string>;
      beforeAll(async () => (fakes = await startFakes()));
      afterAll(() => fakes.stop());
      beforeEach(async () => {
        fakes.reset();
        server = await startListApp(engine, fakes.env);
        signedIn = await server.signUp();
      });
      afterEach(() => server.stop());
      const dashboard = (query: Record<string, string | number> = TANDON_POSITION) =>
        server.list('dashboard', query, signedIn);

      it('has weather and lists from one map, within the budget of vendor calls, and photos without a key', async () => {
        const answer = await dashboard();
        expect(answer.body).toMatchObject({
          weather: { temp_f: 58, source: 'openweather' },
          attribution: 'Google Maps',
        });
        const cards = placesOf(answer);
        expect(cards.length).toBeGreaterThan(8);
        for (const { source } of cards) expect(source).toBe('google_places');
        for (const { photo_url } of cards) {
          if (photo_url !== null) expect(photo_url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/api\/photos\/[\w-]+$/);
        }
        expect(JSON.stringify([answer.body, server.logs])).not.toContain(fakes.googlePlaces.key);
        expect(fakes.googlePlaces.requests.length).toBeLessThanOrEqual(8);
        expect(fakes.googleRoutes.requests.length).toBeLessThanOrEqual(2);
        expect(fakes.openWeather.requests).toHaveLength(1);
        const others = [fakes.osrm, fakes.overpass, fakes.openMeteo, fakes.gemini];
        expect(others.flatMap(({ requests }) => requests)).toEqual([]);
      });

      it('has six events of those that are known already', async () => {
        // Waits for the sites, as the dashboard never does.
        await server.list('quick_recs', { category: 'events' });
        const { events } = listsOf(await dashboard());
        expect(events).toHaveLength(6);
        for (const { type } of events) expect(type).toBe('event');
        const scores = events.map(({ score }) => Number(score));
        expect(scores).toEqual(scores.toSorted((a, b) => b - a));
      });

      it('asks nobody again while somebody walks around the block, and tells nobody where they stood', async () => {
        await dashboard();
        const count = () =>
          [fakes.googlePlaces, fakes.googleRoutes, fakes.openWeather].map((fake) => fake.requests.length);
        const asked = count();
        const nearby = await dashboard({ latitude: 40.69434, longitude: -73.98652 });
        expect(count()).toEqual(asked);
        for (const { maps_link } of placesOf(nearby)) expect(maps_link).toContain('origin=40.6940,-73.9870');
      });

      it('leaves a failing list empty and has the others', async () => {
        // The first search belongs to the quick bites, which have two.
        fakes.googlePlaces.fault = { kind: 'status', status: 500, times: 2 };
        const lists = listsOf(await dashboard());
        expect(lists.quick_bites).toEqual([]);
        expect(lists.cozy_cafes.length).toBeGreaterThan(0);
        expect(lists.explore.length).toBeGreaterThan(0);
      });

      it('answers in time when every vendor hangs', async () => {
        for (const fake of Object.values(fakes)) if (fake instanceof FakeServer) fake.fault = { kind: 'hang' };
        const startedAt = performance.now();
        const answer = await dashboard();
        expect(performance.now() - startedAt).toBeLessThan(8_000);
        expect(answer.status).toBe(200);
        expect(answer.body.weather).toBeNull();
        const lists = listsOf(answer);
        for (const list of [lists.quick_bites, lists.cozy_cafes, lists.explore]) {
          expect(list[0]?.source).toBe('campus_directory');
        }
      }, 15_000);
    });
  });
});

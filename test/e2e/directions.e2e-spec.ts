import { type Fakes, startFakes } from '../fakes';
import { onBothEngines } from '../support/engines';
import { type Answer, startApp, type TestApp } from '../support/start-app';
import { asStranger, BEHIND_A_PROXY } from '../support/strangers';
import { longTrip, ON_FOOT, osrmAnswer, shortTrip, type Trip } from '../support/trips';

const failure = (error: string, { headers }: Answer) => ({ error, request_id: headers.get('x-request-id') });
const FRESH = { stale: false, estimated: false };
const transitAnswer = (trip: Trip) => ({
  ...{ distance_text: '0.9 mi', duration_text: '9 mins', maps_link: `${trip.link}transit`, mode: 'transit' },
  ...{ polyline: trip.pairs, encoded_polyline: trip.encoded },
  ...{ source: 'google_routes', ...FRESH, warnings: [], attribution: 'Google Maps' },
  ...{ live: null, live_age_seconds: null, alerts: null, schedule: null, schedule_valid_until: null },
  legs: [
    { mode: 'walking' },
    { mode: 'transit', line: 'S', headsign: 'Far Sample', stops: 3 },
    { mode: 'walking' },
  ].map((leg) => expect.objectContaining(leg) as object),
  alternatives: [expect.anything(), expect.anything()],
});

describe('GET /api/directions', () => {
  let fakes: Fakes;
  beforeAll(async () => (fakes = await startFakes()));
  afterAll(() => fakes.stop());
  beforeEach(() => fakes.reset());
  const sent = () => [fakes.googleRoutes.requests.length, fakes.osrm.requests.length];

  onBothEngines((engine) => {
    let server: TestApp;
    const get = (query: string) => server.get(`/api/directions?${query}`, asStranger());

    describe('with a key', () => {
      beforeAll(async () => (server = await startApp(engine, { ...fakes.env, ...BEHIND_A_PROXY })));
      afterAll(() => server.stop());
      // Failures of one test must not open the breaker for the next.
      beforeEach(async () => {
        expect((await get(longTrip().query)).body.source).toBe('google_routes');
        fakes.googleRoutes.requests.length = 0;
      });

      it('answers by transit from Google where that saves time, asked for both modes at the same time', async () => {
        fakes.googleRoutes.delayMs = 600;
        const trip = longTrip();
        const start = performance.now();
        const { status, body } = await get(trip.query);
        expect(performance.now() - start).toBeLessThan(1_100);
        expect([status, body]).toEqual([200, transitAnswer(trip)]);
        const questions = fakes.googleRoutes.requests.map(({ path, json }) => ({ path, ...(json as object) }));
        const [origin, destination] = trip.latLng;
        const question = { path: '/directions/v2:computeRoutes', origin, destination };
        expect(questions).toHaveLength(2);
        for (const travelMode of ['WALK', 'TRANSIT']) {
          expect(questions).toContainEqual(expect.objectContaining({ ...question, travelMode }));
        }
        expect(sent()).toEqual([2, 0]);
      });

      it('answers on foot where transit saves little', async () => {
        const trip = shortTrip();
        const { status, body } = await get(trip.query);
        expect([status, body]).toEqual([
          200,
          {
            ...{ distance_text: '0.3 mi', duration_text: '7 mins', maps_link: `${trip.link}walking`, mode: 'walking' },
            ...{ polyline: trip.pairs, encoded_polyline: trip.encoded },
            ...{ source: 'google_routes', ...FRESH, attribution: 'Google Maps', ...ON_FOOT },
            warnings: ['Sample warning: footpaths may be missing from this walk.'],
          },
        ]);
      });

      it('takes the one mode that has a way', async () => {
        fakes.googleRoutes.noRoute = ['TRANSIT'];
        expect((await get(longTrip().query)).body).toMatchObject({ mode: 'walking', source: 'google_routes' });
        fakes.googleRoutes.noRoute = ['WALK'];
        expect((await get(shortTrip().query)).body).toMatchObject({ mode: 'transit', source: 'google_routes' });
      });

      it('keeps the mode that answers when the other fails', async () => {
        fakes.googleRoutes.fault = { kind: 'status', status: 500, times: 1 };
        const { body } = await get(longTrip().query);
        const failed = (fakes.googleRoutes.requests[0]!.json as { travelMode: string }).travelMode;
        expect(body).toMatchObject({ source: 'google_routes', mode: failed === 'WALK' ? 'transit' : 'walking' });
        expect(sent()).toEqual([2, 0]);
      });

      it('answers 404 No route found when Google knows no way, and asks nobody else', async () => {
        fakes.googleRoutes.noRoute = true;
        const answer = await get(longTrip().query);
        expect([answer.status, answer.body]).toEqual([404, failure('No route found', answer)]);
        expect(sent()).toEqual([2, 0]);
      });

      it.each([
        ['500', { kind: 'status', status: 500 }],
        ['403', { kind: 'status', status: 403 }],
        ['429', { kind: 'status', status: 429 }],
        ['HTML', { kind: 'html' }],
        ['wrong types', { kind: 'wrong-types' }],
      ] as const)('answers from OSRM after %s from Google', async (_, fault) => {
        fakes.googleRoutes.fault = fault;
        const trip = longTrip();
        const { status, body } = await get(trip.query);
        expect([status, body]).toEqual([200, osrmAnswer(trip)]);
      });

      it('answers from OSRM in time when Google is silent', async () => {
        fakes.googleRoutes.fault = { kind: 'hang' };
        const start = performance.now();
        expect((await get(longTrip().query)).body.source).toBe('osrm');
        expect(performance.now() - start).toBeLessThan(5_500);
      });

      it('answers with an estimate when every vendor fails', async () => {
        fakes.googleRoutes.fault = fakes.osrm.fault = { kind: 'status', status: 500 };
        const { status, body } = await get(longTrip().query);
        expect([status, body.source, body.estimated]).toEqual([200, 'estimate', true]);
      });

      it('logged everything above without the key, and without any query', () => {
        const logs = server.logs.join('');
        expect(logs).toContain('"msg":"request"');
        expect(logs).not.toContain(fakes.googleRoutes.key);
        expect(logs).not.toContain('origin_lat');
      });
    });
  });
});

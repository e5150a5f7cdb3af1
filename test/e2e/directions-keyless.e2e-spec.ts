import { type Fakes, startFakes } from '../fakes';
import { onBothEngines } from '../support/engines';
import { type Answer, startApp, type TestApp } from '../support/start-app';
import { asStranger, BEHIND_A_PROXY } from '../support/strangers';
import { longTrip, osrmAnswer } from '../support/trips';

const failure = (error: string, { headers }: Answer) => ({ error, request_id: headers.get('x-request-id') });

describe('GET /api/directions, without a key', () => {
  let fakes: Fakes;
  beforeAll(async () => (fakes = await startFakes()));
  afterAll(() => fakes.stop());
  beforeEach(() => fakes.reset());

  onBothEngines((engine) => {
    let server: TestApp;
    const get = (query: string) => server.get(`/api/directions?${query}`, asStranger());
    beforeAll(async () => {
      server = await startApp(engine, { OSRM_BASE_URL: fakes.osrm.url, ...BEHIND_A_PROXY });
    });
    afterAll(() => server.stop());

    it('answers from OSRM, asked once with longitude first, and not again for the same trip', async () => {
      const trip = longTrip();
      const { status, body } = await get(trip.query);
      expect([status, body]).toEqual([200, osrmAnswer(trip)]);
      expect(await get(trip.query)).toMatchObject({ status: 200, body: osrmAnswer(trip) });
      expect(fakes.osrm.requests.map(({ path }) => path)).toEqual([`/routed-foot/route/v1/foot/${trip.lonLat}`]);
      expect(fakes.googleRoutes.requests).toEqual([]);
    });

    it('answers 404 No route found when OSRM knows no way', async () => {
      fakes.osrm.failWith = 'NoRoute';
      const answer = await get(longTrip().query);
      expect([answer.status, answer.body]).toEqual([404, failure('No route found', answer)]);
    });
  });
});

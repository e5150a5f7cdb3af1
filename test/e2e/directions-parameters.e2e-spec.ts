import { randomInt } from 'node:crypto';
import { type Fakes, startFakes } from '../fakes';
import { onBothEngines } from '../support/engines';
import { type Answer, startApp, type TestApp } from '../support/start-app';
import { asStranger, BEHIND_A_PROXY } from '../support/strangers';
import { ON_FOOT } from '../support/trips';

const failure = (error: string, { headers }: Answer) => ({ error, request_id: headers.get('x-request-id') });
const MISSING = 'Latitude and longitude are required';
const NOT_NUMBERS = 'Coordinates must be valid numbers';
const LATITUDE = 'Latitude must be between -90.0 and 90.0';
const LONGITUDE = 'Longitude must be between -180.0 and 180.0';

describe('GET /api/directions, its parameters', () => {
  let fakes: Fakes;
  beforeAll(async () => (fakes = await startFakes()));
  afterAll(() => fakes.stop());
  beforeEach(() => fakes.reset());

  onBothEngines((engine) => {
    let server: TestApp;
    const get = (query: string) => server.get(`/api/directions?${query}`, asStranger());

    describe('without a vendor', () => {
      beforeAll(async () => (server = await startApp(engine, BEHIND_A_PROXY)));
      afterAll(() => server.stop());

      it('answers with a marked estimate, from 2 MetroTech Center when no origin is given', async () => {
        const { status, body } = await get('lat=40.7034&lng=-73.9856');
        expect([status, body]).toEqual([
          200,
          {
            // 1,112 m x 1.3 at 80 m a minute.
            ...{ distance_text: '~0.9 mi', duration_text: '~18 mins', mode: 'walking' },
            maps_link:
              'https://www.google.com/maps/dir/?api=1&origin=40.6934,-73.9856&destination=40.7034,-73.9856&travelmode=walking',
            ...{ polyline: null, encoded_polyline: null, source: 'estimate', stale: false, estimated: true },
            ...{ warnings: [], attribution: null, ...ON_FOOT },
          },
        ]);
      });

      it.each([
        ['', MISSING],
        ['lat=40.7', MISSING],
        ['lng=-74', MISSING],
        ['lat=&lng=-74', MISSING],
        ['lat=abc&lng=-74', NOT_NUMBERS],
        ['lat=40.7&lng=1e', NOT_NUMBERS],
        ['lat=91&lng=-74', LATITUDE],
        ['lat=nan&lng=-74', LATITUDE],
        ['lat=40.7&lng=181', LONGITUDE],
        ['lat=40.7&lng=inf', LONGITUDE],
        ['lat=40.7&lng=-74&origin_lat=40.6', `Invalid origin coordinates: ${MISSING}`],
        ['lat=40.7&lng=-74&origin_lng=-74', `Invalid origin coordinates: ${MISSING}`],
        ['lat=40.7&lng=-74&origin_lat=x&origin_lng=-74', `Invalid origin coordinates: ${NOT_NUMBERS}`],
        ['lat=40.7&lng=-74&depart_at=soon', 'Invalid depart_at'],
        ['lat=40.7&lng=-74&arrive_by=2026-13-01', 'Invalid arrive_by'],
        [
          'lat=40.7&lng=-74&depart_at=2026-10-08T12:00&arrive_by=2026-10-08T13:00',
          'Give depart_at or arrive_by, not both',
        ],
        ['lat=40.7&lng=-74&origin_lat=-90.1&origin_lng=-74', `Invalid origin coordinates: ${LATITUDE}`],
        ['lat=40.7&lng=-74&origin_lat=40.6&origin_lng=-180.1', `Invalid origin coordinates: ${LONGITUDE}`],
      ])('refuses "%s": %s', async (query, text) => {
        const answer = await get(query);
        expect([answer.status, answer.body]).toEqual([400, failure(text, answer)]);
      });
    });

    describe('with a line to draw', () => {
      beforeAll(async () => {
        server = await startApp(engine, { OSRM_BASE_URL: fakes.osrm.url, ...BEHIND_A_PROXY });
      });
      afterAll(() => server.stop());
      const [lat, lng] = [randomInt(405_000, 408_000) / 10_000, -randomInt(737_000, 742_000) / 10_000];
      const destination = `lat=${lat}&lng=${lng}`;
      const origin = 'origin_lat=40.6934&origin_lng=-73.9856';
      // By way of the corner that the vendor has.
      const pairs = [
        [40.6934, -73.9856],
        [40.6934, lng],
        [lat, lng],
      ];
      const objects = pairs.map(([latitude, longitude]) => ({ latitude, longitude }));

      it.each([
        ['objects without an origin', '', objects],
        ['pairs with an origin', `&${origin}`, pairs],
        ['objects with an origin when asked for', `&${origin}&polyline_format=objects`, objects],
        ['pairs without an origin when asked for', '&polyline_format=pairs', pairs],
        ['objects without an origin when the asked format is unknown', '&polyline_format=svg', objects],
        ['pairs with an origin when the asked format is unknown', `&${origin}&polyline_format=`, pairs],
      ])('draws %s', async (_, rest, polyline) => {
        const { status, body } = await get(`${destination}${rest}&mode=walking`);
        expect([status, body.source]).toEqual([200, 'osrm']);
        expect(body.polyline).toEqual(polyline);
      });
    });
  });
});

import { bikeStation, CitiBikeFake } from '../fakes';
import { emptyRedis } from '../support/empty-redis';
import { onBothEngines } from '../support/engines';
import { type Answer, startApp, type TestApp } from '../support/start-app';
import { asStranger, BEHIND_A_PROXY } from '../support/strangers';

const SQUARE = 'lat=40.73&lng=-73.997';
const failure = (error: string, { headers }: Answer) => ({ error, request_id: headers.get('x-request-id') });

describe('GET /api/transit/bikes', () => {
  const fake = new CitiBikeFake();
  beforeAll(() => fake.start());
  afterAll(() => fake.stop());

  onBothEngines((engine) => {
    let server: TestApp;
    const start = async (CITIBIKE_GBFS_URL: string) => {
      await emptyRedis(engine);
      server = await startApp(engine, { CITIBIKE_GBFS_URL, ...BEHIND_A_PROXY });
    };
    beforeEach(async () => {
      fake.reset();
      await start(fake.discoveryUrl);
    });
    afterEach(() => server.stop());
    const get = (query: string) => server.get(`/api/transit/bikes?${query}`, asStranger());
    const names = async (query: string) => {
      const { body } = await get(query);
      return (body.stations as { name: string }[]).map(({ name }) => name);
    };
    const station = (id: string, lat: number, status: object = {}) =>
      bikeStation(id, { lat, lon: -73.997 }, fake.now, status);

    it('lists stations with bikes, nearest first, with the time of the numbers and their source', async () => {
      fake.stations = [
        station('far', 40.734, { num_ebikes_available: undefined }),
        station('empty', 40.7301, { num_bikes_available: 0 }),
        station('near', 40.7315),
        station('gone', 40.76),
      ];
      const { status, body } = await get(SQUARE);
      expect([status, body]).toEqual([
        200,
        {
          stations: [
            {
              ...{ id: 'near', name: 'Sample St & ar Av', latitude: 40.7315, longitude: -73.997 },
              ...{ bikes: 12, e_bikes: 5, docks: 33, walk_minutes: 3 },
            },
            {
              ...{ id: 'far', name: 'Sample St & ar Av', latitude: 40.734, longitude: -73.997 },
              ...{ bikes: 12, e_bikes: null, docks: 33, walk_minutes: 7 },
            },
          ],
          live_at: expect.stringMatching(/^20\d\d-\d\d-\d\dT\d\d:\d\d:\d\d-0[45]:00$/) as string,
          attribution: 'Citi Bike (https://citibikenyc.com), live data',
        },
      ]);
      expect(Math.abs(Date.parse(String(body.live_at)) - Date.now())).toBeLessThan(60_000);
    });

    it('lists docks for those who bring a bike back, and as many as asked', async () => {
      fake.stations = Array.from({ length: 30 }, (_, i) =>
        station(`n${10 + i}`, 40.73 + i / 100_000, i === 0 ? { num_docks_available: 0 } : { num_bikes_available: 0 }),
      );
      expect(await names(SQUARE)).toEqual(['Sample St & 10 Av']);
      expect((await names(`${SQUARE}&wants=docks`)).at(0)).toBe('Sample St & 11 Av');
      for (const [limit, count] of [
        ['3', 3],
        ['0', 1],
        ['99', 20],
        ['many', 5],
      ] as const)
        expect(await names(`${SQUARE}&wants=docks&limit=${limit}`)).toHaveLength(count);
    });

    it('answers an empty list where no station is near', async () => {
      const { status, body } = await get('lat=51.5&lng=-0.12');
      expect([status, body.stations]).toEqual([200, []]);
    });

    it('answers 502 when the feed is absent, old or of another kind', async () => {
      fake.ageSeconds = 7_200;
      const answer = await get(SQUARE);
      expect([answer.status, answer.body]).toEqual([502, failure('Bike stations unavailable', answer)]);
      await server.stop();
      await start(fake.discoveryUrl);
      fake.fault = { kind: 'html' };
      expect((await get(SQUARE)).status).toBe(502);
      await server.stop();
      await start('');
      expect((await get(SQUARE)).status).toBe(502);
      // Where somebody stands is in no log.
      expect(server.logs.join('')).not.toMatch(/40\.73|73\.997/);
    });

    it.each([
      ['lat=40.7', 'Latitude and longitude are required'],
      ['lat=abc&lng=-74', 'Coordinates must be valid numbers'],
      ['lat=95&lng=-74', 'Latitude must be between -90.0 and 90.0'],
    ])('refuses %s', async (query, error) => {
      const answer = await get(query);
      expect([answer.status, answer.body]).toEqual([400, failure(error, answer)]);
    });
  });
});

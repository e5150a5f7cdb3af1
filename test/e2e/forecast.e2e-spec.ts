import { randomInt } from 'node:crypto';
import { type Fakes, startFakes } from '../fakes';
import { onBothEngines } from '../support/engines';
import { type Answer, startApp, type TestApp } from '../support/start-app';
import { asStranger, BEHIND_A_PROXY } from '../support/strangers';

const STEP_SECONDS = 3 * 3600;
const somewhere = () => `lat=${randomInt(-8_900, 8_900) / 100}&lon=${randomInt(-17_900, 17_900) / 100}`;
const failure = (error: string, { headers }: Answer) => ({ error, request_id: headers.get('x-request-id') });

describe('GET /api/weather/forecast', () => {
  let fakes: Fakes;
  beforeAll(async () => (fakes = await startFakes()));
  afterAll(() => fakes.stop());
  beforeEach(() => fakes.reset());

  onBothEngines((engine) => {
    let server: TestApp;
    const get = (query: string) => server.get(`/api/weather/forecast?${query}`, asStranger());

    describe('with a key', () => {
      beforeAll(async () => (server = await startApp(engine, { ...fakes.env, ...BEHIND_A_PROXY })));
      afterAll(() => server.stop());

      it("gives OpenWeather's 40 steps in time order, asked once for the point in two decimals", async () => {
        fakes.openWeather.nowMs = Date.UTC(2026, 10, 23, 16, 20);
        fakes.openWeather.forecast = Array.from({ length: 40 }, () => ({ tempF: 51.25, windMph: 4.5, pop: 0.35 }));
        const [lat, lon] = [randomInt(10, 80) + 0.12, randomInt(10, 170) + 0.46];
        const { status, body } = await get(`lat=${lat}3456&lon=-${lon}4321`);
        const first = Date.UTC(2026, 10, 23, 18) / 1000;
        const step = (i: number) => ({
          dt: first + i * STEP_SECONDS,
          main: { temp: 51.25, humidity: 58 },
          weather: [{ main: 'Clear', description: 'clear sky', icon: expect.stringMatching(/^01[dn]$/) as string }],
          wind: { speed: 4.5 },
          pop: 0.35,
          unknown: [],
        });
        expect(status).toBe(200);
        expect(body).toEqual({
          forecast: Array.from({ length: 40 }, (_, i) => step(i)),
          source: 'openweather',
          stale: false,
          attribution: 'Weather data provided by OpenWeather (https://openweathermap.org)',
        });
        expect(fakes.openWeather.requests).toMatchObject([{ method: 'GET', path: '/data/2.5/forecast' }]);
        expect(Object.fromEntries(fakes.openWeather.lastRequest!.query)).toEqual({
          ...{ lat: String(lat), lon: String(-lon) },
          ...{ units: 'imperial', appid: fakes.openWeather.key },
        });
      });

      it('falls to Open-Meteo, on the same grid of future steps', async () => {
        fakes.openWeather.fault = { kind: 'status', status: 500 };
        const { status, body } = await get(somewhere());
        const { forecast, ...provenance } = body as { forecast: { dt: number }[] };
        expect(status).toBe(200);
        expect(provenance).toEqual({
          source: 'open_meteo',
          stale: false,
          attribution: 'Weather data by Open-Meteo.com (https://open-meteo.com/), CC BY 4.0',
        });
        expect(forecast).toHaveLength(40);
        const ahead = forecast[0]!.dt - Date.now() / 1000;
        expect(ahead).toBeGreaterThan(-5);
        expect(ahead).toBeLessThanOrEqual(STEP_SECONDS);
        expect(
          forecast.every(({ dt }, i) => dt % STEP_SECONDS === 0 && dt === forecast[0]!.dt + i * STEP_SECONDS),
        ).toBe(true);
      });

      it('answers 502 with its own text when every vendor fails', async () => {
        fakes.openWeather.fault = fakes.openMeteo.fault = { kind: 'html' };
        const answer = await get(somewhere());
        expect([answer.status, answer.body]).toEqual([502, failure('Unable to fetch weather forecast', answer)]);
      });

      it('never shows or logs the key', async () => {
        const { body } = await get(somewhere());
        expect(JSON.stringify(body) + server.logs.join('')).not.toContain(fakes.openWeather.key);
      });
    });

    describe('without a vendor', () => {
      beforeAll(async () => (server = await startApp(engine, BEHIND_A_PROXY)));
      afterAll(() => server.stop());

      it('answers 502 with its own text', async () => {
        const answer = await get(somewhere());
        expect([answer.status, answer.body]).toEqual([502, failure('Unable to fetch weather forecast', answer)]);
      });

      it.each([
        ['', 'Latitude and longitude are required'],
        ['lat=40.7', 'Latitude and longitude are required'],
        ['lat=forty&lon=-74', 'Coordinates must be valid numbers'],
        ['lat=-90.5&lon=-74', 'Latitude must be between -90.0 and 90.0'],
        ['lat=40.7&lon=200', 'Longitude must be between -180.0 and 180.0'],
      ])('refuses "%s": %s', async (query, text) => {
        const answer = await get(query);
        expect([answer.status, answer.body]).toEqual([400, failure(text, answer)]);
      });
    });
  });
});

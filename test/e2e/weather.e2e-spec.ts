import { randomInt } from 'node:crypto';
import { createClient } from 'redis';
import { type Fakes, startFakes } from '../fakes';
import { type Engine, onBothEngines, redisUrl } from '../support/engines';
import { type Answer, startApp, type TestApp } from '../support/start-app';
import { asStranger, BEHIND_A_PROXY } from '../support/strangers';

const NOON = Date.UTC(2026, 10, 23, 17);
/** Weather is kept by two decimals, also by earlier runs: far from anywhere there are enough such points. */
const somewhere = () => `lat=${randomInt(-8_900, 8_900) / 100}&lon=${randomInt(-17_900, 17_900) / 100}`;
const failure = (error: string, { headers }: Answer) => ({ error, request_id: headers.get('x-request-id') });

const FROM_OPENWEATHER = {
  ...{ temp_f: 58.5, temp: 58, main: 'Rain', desc: 'light rain', icon: '10d', humidity: 86, wind_speed: 6.25 },
  ...{ source: 'openweather', stale: false },
  attribution: 'Weather data provided by OpenWeather (https://openweathermap.org)',
  ...{ unknown: [], alerts: null },
};
const FROM_OPEN_METEO = {
  ...{ temp_f: 57.2, temp: 57, main: 'Clouds', desc: 'scattered clouds', icon: '03d', humidity: 62, wind_speed: 6.8 },
  ...{ source: 'open_meteo', stale: false },
  attribution: 'Weather data by Open-Meteo.com (https://open-meteo.com/), CC BY 4.0',
  ...{ unknown: [], alerts: null },
};

async function forgetBrooklyn(engine: Engine): Promise<void> {
  const url = redisUrl(engine);
  if (url === undefined) return;
  const redis = await createClient({ url }).connect();
  await redis.del('vv:cache:weather:v1:40.65,-73.95');
  await redis.disconnect();
}

describe('GET /api/weather', () => {
  let fakes: Fakes;
  beforeAll(async () => (fakes = await startFakes()));
  afterAll(() => fakes.stop());
  beforeEach(() => {
    fakes.reset();
    Object.assign(fakes.openWeather, { nowMs: NOON, tempF: 58.46, condition: 'Rain', windMph: 6.25 });
    fakes.openMeteo.nowMs = NOON;
  });
  const sent = () => [fakes.openWeather.requests.length, fakes.openMeteo.requests.length];

  onBothEngines((engine) => {
    let server: TestApp;
    const get = (query: string) => server.get(`/api/weather?${query}`, asStranger());

    describe('with a key', () => {
      beforeAll(async () => (server = await startApp(engine, { ...fakes.env, ...BEHIND_A_PROXY })));
      afterAll(() => server.stop());
      // Failures of one test must not open the breaker for the next.
      beforeEach(async () => {
        expect((await get(somewhere())).body.source).toBe('openweather');
        fakes.openWeather.requests.length = 0;
      });

      it('answers from OpenWeather, asked once for the point in two decimals', async () => {
        const [lat, lon] = [randomInt(10, 80) + 0.12, randomInt(10, 170) + 0.46];
        const { status, body } = await get(`lat=${lat}3456&lon=-${lon}4321`);
        expect([status, body]).toEqual([200, FROM_OPENWEATHER]);
        expect(fakes.openWeather.requests).toMatchObject([{ method: 'GET', path: '/data/2.5/weather' }]);
        expect(Object.fromEntries(fakes.openWeather.lastRequest!.query)).toEqual({
          ...{ lat: String(lat), lon: String(-lon) },
          ...{ units: 'imperial', appid: fakes.openWeather.key },
        });
        expect(sent()).toEqual([1, 0]);
      });

      it('answers for Brooklyn when no point is given', async () => {
        await forgetBrooklyn(engine);
        const { status, body } = await get('');
        expect([status, body]).toEqual([200, FROM_OPENWEATHER]);
        expect(fakes.openWeather.lastRequest!.query.get('lat')).toBe('40.65');
        expect(fakes.openWeather.lastRequest!.query.get('lon')).toBe('-73.95');
      });

      it('answers a second caller nearby without asking again', async () => {
        const [lat, lon] = [randomInt(10, 80), randomInt(10, 170)];
        const first = await get(`lat=${lat}.5012&lon=${lon}.2512`);
        const second = await get(`lat=${lat}.4988&lon=${lon}.2488`);
        expect(second.body).toEqual(first.body);
        expect(sent()).toEqual([1, 0]);
      });

      it('makes one question of 64 that arrive at the same time', async () => {
        fakes.openWeather.delayMs = 100;
        const query = somewhere();
        const all = await Promise.all(Array.from({ length: 64 }, () => get(query)));
        expect(all.map(({ body }) => body)).toEqual(Array(64).fill(FROM_OPENWEATHER));
        expect(sent()).toEqual([1, 0]);
      });

      it.each([
        ['401', { kind: 'status', status: 401 }],
        ['429', { kind: 'status', status: 429 }],
        ['500', { kind: 'status', status: 500 }],
        ['silence', { kind: 'hang' }],
        ['HTML', { kind: 'html' }],
        ['half an answer', { kind: 'truncated' }],
        ['wrong types', { kind: 'wrong-types' }],
      ] as const)('answers from Open-Meteo within 4.5 s after %s from OpenWeather', async (_, fault) => {
        fakes.openWeather.fault = fault;
        const start = performance.now();
        const { status, body } = await get(somewhere());
        expect(performance.now() - start).toBeLessThan(4_500);
        expect([status, body]).toEqual([200, FROM_OPEN_METEO]);
        expect(fakes.openMeteo.requests).toHaveLength(1);
      });

      it('answers 502 when every vendor fails', async () => {
        fakes.openWeather.fault = fakes.openMeteo.fault = { kind: 'status', status: 500 };
        const answer = await get(somewhere());
        expect([answer.status, answer.body]).toEqual([502, failure('Weather unavailable', answer)]);
      });

      it('logged everything above without the key, and without any query', () => {
        const logs = server.logs.join('');
        expect(logs).toContain('"msg":"request"');
        expect(logs).not.toContain(fakes.openWeather.key);
        expect(logs).not.toMatch(/appid|lat=/);
      });
    });
  });
});

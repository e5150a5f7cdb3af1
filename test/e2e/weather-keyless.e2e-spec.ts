import { randomInt } from 'node:crypto';
import { type Fakes, startFakes } from '../fakes';
import { onBothEngines } from '../support/engines';
import { type Answer, startApp, type TestApp } from '../support/start-app';
import { asStranger, BEHIND_A_PROXY } from '../support/strangers';

const failure = (error: string, { headers }: Answer) => ({ error, request_id: headers.get('x-request-id') });

const FROM_OPEN_METEO = {
  ...{ temp_f: 57.2, temp: 57, main: 'Clouds', desc: 'scattered clouds', icon: '03d', humidity: 62, wind_speed: 6.8 },
  ...{ source: 'open_meteo', stale: false },
  attribution: 'Weather data by Open-Meteo.com (https://open-meteo.com/), CC BY 4.0',
  ...{ unknown: [], alerts: null },
};

describe('GET /api/weather, without a key', () => {
  let fakes: Fakes;
  beforeAll(async () => (fakes = await startFakes()));
  afterAll(() => fakes.stop());
  beforeEach(() => {
    fakes.reset();
    fakes.openMeteo.nowMs = Date.UTC(2026, 10, 23, 17);
  });

  onBothEngines((engine) => {
    let server: TestApp;
    const get = (query: string) => server.get(`/api/weather?${query}`, asStranger());

    describe('with Open-Meteo', () => {
      beforeAll(async () => {
        const OPEN_METEO_BASE_URL = fakes.openMeteo.url;
        server = await startApp(engine, { OPEN_METEO_BASE_URL, ...BEHIND_A_PROXY });
      });
      afterAll(() => server.stop());

      it('answers from Open-Meteo, asked once for the point in two decimals', async () => {
        const [lat, lon] = [randomInt(10, 80) + 0.12, randomInt(10, 170) + 0.46];
        const { status, body } = await get(`lat=${lat}3456&lon=-${lon}4321`);
        expect([status, body]).toEqual([200, FROM_OPEN_METEO]);
        const { query } = fakes.openMeteo.lastRequest!;
        expect([query.get('latitude'), query.get('longitude')]).toEqual([String(lat), String(-lon)]);
        expect([fakes.openWeather.requests.length, fakes.openMeteo.requests.length]).toEqual([0, 1]);
      });
    });

    describe('without a vendor', () => {
      beforeAll(async () => (server = await startApp(engine, BEHIND_A_PROXY)));
      afterAll(() => server.stop());

      it('answers 502 Weather unavailable', async () => {
        const answer = await get('lat=40.7&lon=-74');
        expect([answer.status, answer.body]).toEqual([502, failure('Weather unavailable', answer)]);
      });

      it.each([
        ['lat=40.7', 'Latitude and longitude are required'],
        ['lon=-74', 'Latitude and longitude are required'],
        ['lat=40.7&lon=', 'Latitude and longitude are required'],
        ['lat=abc&lon=-74', 'Coordinates must be valid numbers'],
        ['lat=40.7&lon=0x10', 'Coordinates must be valid numbers'],
        ['lat=90.1&lon=-74', 'Latitude must be between -90.0 and 90.0'],
        ['lat=NaN&lon=-74', 'Latitude must be between -90.0 and 90.0'],
        ['lat=-inf&lon=-74', 'Latitude must be between -90.0 and 90.0'],
        ['lat=40.7&lon=-180.1', 'Longitude must be between -180.0 and 180.0'],
        ['lat=40.7&lon=Infinity', 'Longitude must be between -180.0 and 180.0'],
      ])('refuses %s: %s', async (query, text) => {
        const answer = await get(query);
        expect([answer.status, answer.body]).toEqual([400, failure(text, answer)]);
      });
    });
  });
});

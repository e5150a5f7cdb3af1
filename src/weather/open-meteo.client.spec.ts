import { OpenMeteoFake } from '../../test/fakes';
import { collectLogs } from '../../test/support/log-lines';
import { SetClock } from '../../test/support/set-clock';
import { configWith } from '../../test/support/unit-config';
import { UpstreamFactory } from '../upstream/upstream.factory';
import { OpenMeteoClient } from './open-meteo.client';

const HOUR = 3600;
const MIDNIGHT = Date.UTC(2026, 10, 23) / 1000;
const AT = { lat: 40.73, lon: -74 };

describe('OpenMeteoClient', () => {
  const vendor = new OpenMeteoFake();
  const clock = new SetClock('2026-11-23T15:20:00Z');
  let client: OpenMeteoClient;
  beforeAll(() => vendor.start());
  afterAll(() => vendor.stop());
  beforeEach(() => {
    collectLogs();
    vendor.reset();
    clock.set('2026-11-23T15:20:00Z');
    vendor.nowMs = clock.now();
    client = new OpenMeteoClient(configWith({ OPEN_METEO_BASE_URL: vendor.url }), new UpstreamFactory(), clock);
  });

  it("asks for the current weather in our units and maps it to OpenWeather's words", async () => {
    expect(await client.current(AT)).toEqual({
      temperatureF: 57.2,
      humidityPercent: 62,
      windMph: 6.8,
      condition: { main: 'Clouds', description: 'scattered clouds', icon: '03d' },
      source: 'open_meteo',
    });
    expect(vendor.requests.map(({ method, path }) => `${method} ${path}`)).toEqual(['GET /v1/forecast']);
    expect(Object.fromEntries(vendor.lastRequest!.query)).toEqual({
      latitude: '40.73',
      longitude: '-74',
      current: 'temperature_2m,relative_humidity_2m,is_day,precipitation,weather_code,wind_speed_10m',
      temperature_unit: 'fahrenheit',
      wind_speed_unit: 'mph',
      timeformat: 'unixtime',
    });
  });

  it('does not believe snow at 69 °F', async () => {
    vendor.overrides.current = { weather_code: 75, temperature_2m: 69, precipitation: 0.3 };
    expect((await client.current(AT)).condition.description).toBe('light rain');
  });

  it('does with nulls in everything but the temperature', async () => {
    vendor.overrides.current = {
      ...{ relative_humidity_2m: null, is_day: null, precipitation: null },
      ...{ weather_code: null, wind_speed_10m: null },
    };
    expect(await client.current(AT)).toEqual({
      temperatureF: 57.2,
      humidityPercent: null,
      windMph: null,
      condition: { main: 'Unknown', description: 'sky unknown', icon: '03d' },
      source: 'open_meteo',
    });
    vendor.overrides.current = { temperature_2m: null };
    await expect(client.current(AT)).rejects.toThrow('open-meteo: wrong_shape 200');
  });

  it('gives 40 steps on the three-hour grid of UTC, from the next one on, whatever the hour', async () => {
    const first = (hour: number) => Math.ceil((hour + 0.01) / 3) * 3 * HOUR;
    for (let hour = 0; hour < 24; hour += 1) {
      clock.set(`2026-11-23T${String(hour).padStart(2, '0')}:30:00Z`);
      vendor.nowMs = clock.now();
      const { steps, source } = await client.forecast(AT);
      expect(source).toBe('open_meteo');
      const expected = Array.from({ length: 40 }, (_, i) => MIDNIGHT + first(hour) + i * 3 * HOUR);
      expect(steps.map(({ at }) => at)).toEqual(expected);
    }
  });

  it('takes temperature and wind from the start of a step, sky and chance of rain from the worst of its hours', async () => {
    vendor.overrides.hourly = {
      temperature_2m: at(18, [50.5, 60, 70]),
      relative_humidity_2m: at(18, [60.4, 90, 90]),
      wind_speed_10m: at(18, [3.3, 9, 9]),
      weather_code: at(18, [0, 95, 61]),
      precipitation_probability: at(18, [10, 70, null]),
    };
    const { steps } = await client.forecast(AT);
    expect(steps[0]).toEqual({
      at: MIDNIGHT + 18 * HOUR,
      temperatureF: 50.5,
      humidityPercent: 60,
      windMph: 3.3,
      precipitationChance: 0.7,
      condition: { main: 'Thunderstorm', description: 'thunderstorm', icon: '11d' },
    });
    expect(vendor.lastRequest!.query.get('hourly')).toBe(
      'temperature_2m,relative_humidity_2m,is_day,precipitation,weather_code,wind_speed_10m,precipitation_probability',
    );
    expect(vendor.lastRequest!.query.get('forecast_days')).toBe('6');
  });

  it('says null for the chance of rain when no hour of a step has one', async () => {
    vendor.overrides.hourly = { precipitation_probability: at(18, [null, null, null]) };
    expect((await client.forecast(AT)).steps[0]!.precipitationChance).toBeNull();
  });

  it('leaves out steps that start with an hour without values, and keeps to 40', async () => {
    vendor.nullHours = [18, 19, 20, 24];
    const { steps } = await client.forecast(AT);
    expect(steps.slice(0, 3).map((step) => (step.at - MIDNIGHT) / HOUR)).toEqual([21, 27, 30]);
    expect(steps).toHaveLength(40);
  });
});

/** Values for some hours of the day; the others keep what the vendor has. */
function at(hour: number, values: (number | null)[]): (number | null | undefined)[] {
  return [...Array<undefined>(hour).fill(undefined), ...values];
}

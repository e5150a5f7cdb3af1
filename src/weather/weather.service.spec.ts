import { OpenMeteoFake, OpenWeatherFake } from '../../test/fakes';
import { eventually } from '../../test/support/eventually';
import { makeLadders } from '../../test/support/ladders';
import { collectLogs } from '../../test/support/log-lines';
import { SetClock } from '../../test/support/set-clock';
import { configWith } from '../../test/support/unit-config';
import { UpstreamFactory } from '../upstream/upstream.factory';
import { NwsClient } from './nws.client';
import { OpenMeteoClient } from './open-meteo.client';
import { OpenWeatherClient } from './openweather.client';
import { ForecastUnavailable, WeatherUnavailable } from './weather.errors';
import { WeatherService } from './weather.service';

const AT = { lat: 40.7298, lon: -73.9973 };
const MINUTE_MS = 60_000;

describe('WeatherService, on its last good value', () => {
  const openWeather = new OpenWeatherFake();
  const openMeteo = new OpenMeteoFake();
  let clock: SetClock;
  let weather: WeatherService;
  beforeAll(() => Promise.all([openWeather.start(), openMeteo.start()]));
  afterAll(() => Promise.all([openWeather.stop(), openMeteo.stop()]));
  beforeEach(() => {
    collectLogs();
    openWeather.reset();
    openMeteo.reset();
    clock = new SetClock('2026-11-23T15:20:00Z');
    openWeather.nowMs = openMeteo.nowMs = clock.now();
    const config = configWith({
      OPENWEATHER_BASE_URL: openWeather.url,
      OPENWEATHER_KEY: openWeather.key,
      OPEN_METEO_BASE_URL: openMeteo.url,
    });
    const factory = new UpstreamFactory();
    weather = new WeatherService(
      makeLadders(config, clock),
      new OpenWeatherClient(config, factory),
      new NwsClient(config, factory, clock),
      new OpenMeteoClient(config, factory, clock),
    );
  });
  const breakAll = () => {
    openWeather.fault = { kind: 'status', status: 500 };
    openMeteo.fault = { kind: 'status', status: 500 };
  };
  const requests = () => [openWeather.requests.length, openMeteo.requests.length];

  it('keeps current weather for 10 minutes without asking', async () => {
    const first = await weather.current(AT);
    clock.advance(10 * MINUTE_MS - 1);
    breakAll();
    expect(await weather.current(AT)).toEqual(first);
    expect(first.stale).toBe(false);
    expect(requests()).toEqual([1, 0]);
  });

  it('serves the last current weather, marked stale, while all vendors fail, for 6 hours and not longer', async () => {
    const first = await weather.current(AT);
    breakAll();
    clock.advance(10 * MINUTE_MS);
    expect(await weather.current(AT)).toEqual({ ...first, stale: true });
    await eventually(() => expect(requests()).toEqual([2, 1]));
    clock.advance(350 * MINUTE_MS - 1);
    expect(await weather.current(AT)).toEqual({ ...first, stale: true });
    clock.advance(1);
    await expect(weather.current(AT)).rejects.toThrow(WeatherUnavailable);
  });

  it('shows the new weather after a vendor came back', async () => {
    await weather.current(AT);
    openWeather.tempF = 71;
    clock.advance(10 * MINUTE_MS);
    expect((await weather.current(AT)).value.temperatureF).toBe(58);
    await eventually(async () => {
      const { value, stale } = await weather.current(AT);
      expect([value.temperatureF, stale]).toEqual([71, false]);
    });
    expect(requests()).toEqual([2, 0]);
  });

  it('keeps a forecast for 30 minutes, and serves it stale for 6 hours', async () => {
    const first = await weather.forecast(AT);
    breakAll();
    clock.advance(30 * MINUTE_MS - 1);
    expect(await weather.forecast(AT)).toEqual(first);
    clock.advance(1);
    expect(await weather.forecast(AT)).toEqual({ ...first, stale: true });
    clock.advance(330 * MINUTE_MS);
    await expect(weather.forecast(AT)).rejects.toThrow(ForecastUnavailable);
  });

  it('tells the last known weather for six hours, and asks nobody for it', async () => {
    expect(await weather.lastKnown(AT)).toBeNull();
    expect(requests()).toEqual([0, 0]);
    const { value } = await weather.current(AT);
    expect(await weather.lastKnown(AT)).toEqual({ value, stale: false });
    clock.advance(359 * MINUTE_MS);
    expect(await weather.lastKnown(AT)).toEqual({ value, stale: true });
    clock.advance(MINUTE_MS);
    expect(await weather.lastKnown(AT)).toBeNull();
    expect(requests()).toEqual([1, 0]);
  });

  it('falls to Open-Meteo in time when OpenWeather is silent, and gives up in time when both are', async () => {
    openWeather.fault = { kind: 'hang' };
    const start = performance.now();
    expect((await weather.current(AT)).value.source).toBe('open_meteo');
    expect(performance.now() - start).toBeLessThan(3_500);
    openMeteo.fault = { kind: 'hang' };
    const again = performance.now();
    await expect(weather.current({ lat: 41, lon: -74 })).rejects.toThrow(WeatherUnavailable);
    expect(performance.now() - again).toBeLessThan(4_500);
  });
});

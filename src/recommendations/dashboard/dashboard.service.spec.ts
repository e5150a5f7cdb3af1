import { OpenWeatherFake, TANDON } from '../../../test/fakes';
import { SetClock } from '../../../test/support/set-clock';
import { configWith } from '../../../test/support/unit-config';
import { SharedCache } from '../../cache/shared-cache';
import { GoogleRoutesClient } from '../../directions/google-routes.client';
import { type TravelTime, TravelTimesService } from '../../directions/travel-times.service';
import { CampusDirectory } from '../../places/campus-directory';
import { GooglePlacesClient } from '../../places/google-places.client';
import { OverpassClient } from '../../places/overpass.client';
import { PlacesService } from '../../places/places.service';
import { RedisConnection } from '../../redis/redis.connection';
import { UpstreamFactory } from '../../upstream/upstream.factory';
import { OpenMeteoClient } from '../../weather/open-meteo.client';
import { OpenWeatherClient } from '../../weather/openweather.client';
import { WeatherService } from '../../weather/weather.service';
import { CandidateFinder } from '../candidate-finder';
import { QuickRecsService } from '../quick-recs/quick-recs.service';
import { DashboardService } from './dashboard.service';

/** Answers when it is told to. */
class SlowTravelTimes extends TravelTimesService {
  go = (): void => undefined;
  private readonly told = new Promise<void>((resolve) => (this.go = resolve));

  override async toEach(...request: Parameters<TravelTimesService['toEach']>): Promise<TravelTime[]> {
    await this.told;
    return super.toEach(...request);
  }
}

describe('DashboardService', () => {
  const vendor = new OpenWeatherFake();
  beforeAll(() => vendor.start());
  afterAll(() => vendor.stop());
  beforeEach(() => vendor.reset());
  afterEach(() => jest.useRealTimers());

  it('gives what is there after 7.5 seconds, and the late part to whoever asks next', async () => {
    const clock = new SetClock('2026-01-14T20:00:00Z');
    const config = configWith({ OPENWEATHER_BASE_URL: vendor.url, OPENWEATHER_KEY: vendor.key });
    const factory = new UpstreamFactory();
    const cache = new SharedCache(new RedisConnection(config), clock);
    const google = new GooglePlacesClient(config, factory);
    const overpass = new OverpassClient(config, factory);
    const places = new PlacesService(config, cache, google, overpass, new CampusDirectory(), clock);
    const travel = new SlowTravelTimes(config, cache, new GoogleRoutesClient(config, factory));
    const openWeather = new OpenWeatherClient(config, factory);
    const weather = new WeatherService(cache, openWeather, new OpenMeteoClient(config, factory, clock));
    const quickRecs = new QuickRecsService(new CandidateFinder(places, travel), clock);
    const dashboard = new DashboardService(quickRecs, weather, cache, config);
    await weather.current(TANDON);

    jest.useFakeTimers({ doNotFake: ['nextTick', 'setImmediate', 'queueMicrotask', 'performance'] });
    let isThere = false;
    const answer = dashboard.around(TANDON).finally(() => (isThere = true));
    await jest.advanceTimersByTimeAsync(7_499);
    expect(isThere).toBe(false);
    await jest.advanceTimersByTimeAsync(1);
    expect(await answer).toMatchObject({ weather: { stale: false }, quickBites: [], cozyCafes: [], explore: [] });

    travel.go();
    const next = await dashboard.around(TANDON);
    for (const list of [next.quickBites, next.cozyCafes, next.explore]) expect(list.length).toBeGreaterThanOrEqual(3);
  });
});

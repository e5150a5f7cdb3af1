import { OpenWeatherFake, TANDON } from '../../../test/fakes';
import { makeLists } from '../../../test/support/lists';
import { SetClock } from '../../../test/support/set-clock';
import { configWith } from '../../../test/support/unit-config';
import { type TravelTime, TravelTimesService } from '../../directions/travel-times.service';
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
    const { quickRecs, weather, cache, travel } = makeLists(config, clock, SlowTravelTimes);
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

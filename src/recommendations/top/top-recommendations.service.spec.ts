import { OpenWeatherFake, TANDON } from '../../../test/fakes';
import { makeLists } from '../../../test/support/lists';
import { SetClock } from '../../../test/support/set-clock';
import { configWith } from '../../../test/support/unit-config';
import { TravelTimesService } from '../../directions/travel-times.service';
import type { WeatherService } from '../../weather/weather.service';
import { type TopRequest, TopRecommendationsService } from './top-recommendations.service';

const AFTERNOON = '2026-01-14T20:00:00Z';
const PARK = 'MetroTech Commons';
const LIBRARY = 'Bern Dibner Library';

describe('TopRecommendationsService', () => {
  const vendor = new OpenWeatherFake();
  let weather: WeatherService;
  let top: TopRecommendationsService;
  const clock = new SetClock(AFTERNOON);
  beforeAll(() => vendor.start());
  afterAll(() => vendor.stop());
  beforeEach(() => {
    vendor.reset();
    clock.set(AFTERNOON);
    const config = configWith({ OPENWEATHER_BASE_URL: vendor.url, OPENWEATHER_KEY: vendor.key });
    const lists = makeLists(config, clock, TravelTimesService);
    weather = lists.weather;
    top = new TopRecommendationsService(lists.lister, weather, clock);
  });

  /** Scores by name. */
  async function scores(more: Partial<TopRequest> = {}): Promise<Record<string, number | null>> {
    const request: TopRequest = { from: TANDON, vibe: null, weatherHint: '', preferences: {}, limit: 10, ...more };
    const list = await top.list(request);
    return Object.fromEntries(list.map(({ card }) => [card.name, card.score]));
  }

  it('sends people to the park in the sun and inside in the rain', async () => {
    const [sun, rain] = [await scores({ weatherHint: '☀️' }), await scores({ weatherHint: '🌧️' })];
    expect(sun[PARK]! - rain[PARK]!).toBeCloseTo(0.04, 3);
    expect(rain[LIBRARY]! - sun[LIBRARY]!).toBeCloseTo(0.01, 3);
  });

  it('knows the hour in New York', async () => {
    const afternoon = await scores({ weatherHint: 'clear' });
    clock.set('2026-01-15T04:00:00Z');
    expect(afternoon[PARK]! - (await scores({ weatherHint: 'clear' }))[PARK]!).toBeCloseTo(0.04, 3);
  });

  it('takes the weather that is known already when the hint says nothing, and asks nobody for it', async () => {
    const unknown = await scores({ weatherHint: '🌙' });
    expect(vendor.requests).toEqual([]);
    vendor.condition = 'Rain';
    await weather.current(TANDON);
    const known = await scores({ weatherHint: '🌙' });
    expect(known).toEqual(await scores({ weatherHint: 'rain' }));
    expect(known[LIBRARY]).toBeGreaterThan(unknown[LIBRARY]!);
    expect(vendor.requests).toHaveLength(1);
  });

  it('tilts towards what somebody likes', async () => {
    const plain = await scores();
    const liking = await scores({ preferences: { preferredVibes: ['study'] } });
    // The preference part goes from 0.6 to 1, and a fitting kind adds 0.1 while no vibe is asked for.
    expect(liking[LIBRARY]! - plain[LIBRARY]!).toBeCloseTo(0.45 * 0.4 + 0.1, 3);
  });

  it('adds the bonus of the vibe', async () => {
    const plain = await scores();
    expect((await scores({ vibe: 'study' }))[LIBRARY]! - plain[LIBRARY]!).toBeCloseTo(0.3, 3);
  });
});

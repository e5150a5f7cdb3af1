import { Injectable, Logger } from '@nestjs/common';
import type { CachePolicy } from '../../cache/cache-policy';
import { SharedCache } from '../../cache/shared-cache';
import { AppError } from '../../common/app-error';
import { type Coordinates, roundTo, toText } from '../../common/geo';
import { AppConfig } from '../../config/env';
import type { CurrentWeather, Reading } from '../../weather/weather.types';
import { WeatherService } from '../../weather/weather.service';
import { CATEGORIES } from '../categories';
import type { Listed } from '../listed';
import { QuickRecsService } from '../quick-recs/quick-recs.service';
import { nullWhenLate } from './null-when-late';

export interface Dashboard {
  readonly weather: Reading<CurrentWeather> | null;
  readonly quickBites: readonly Listed[];
  readonly cozyCafes: readonly Listed[];
  readonly explore: readonly Listed[];
  readonly events: readonly Listed[];
}

const CARDS_PER_LIST = 6;
/** Eight seconds are promised, and one app gives up after ten; the rest is for signing in and writing the answer. */
const HARD_STOP_MS = 7_500;
/** One app asks again every ten metres of a walk. */
const CACHE_SECONDS = 60;
/** About 100 m. The answer starts from the rounded point as well, so that nobody's exact position reaches a neighbour. */
const DECIMALS = 3;

/** Everything at a glance, in parts that are made at the same time: one that fails or is late leaves a gap. */
@Injectable()
export class DashboardService {
  private readonly logger = new Logger('Dashboard');
  private readonly policy: CachePolicy;

  constructor(
    private readonly quickRecs: QuickRecsService,
    private readonly weather: WeatherService,
    private readonly cache: SharedCache,
    config: AppConfig,
  ) {
    // Cards hold what Google sent, which is kept no longer here than elsewhere.
    const isGoogle = config.googlePlaces.apiKey !== undefined;
    const seconds = isGoogle ? Math.min(CACHE_SECONDS, config.googleCacheSeconds) : CACHE_SECONDS;
    this.policy = { freshSeconds: seconds, staleSeconds: seconds };
  }

  async around(position: Coordinates): Promise<Dashboard> {
    const from = roundTo(position, DECIMALS);
    const [weather, lists, events] = await Promise.all([
      this.part('weather', this.weather.current(from)),
      this.part('lists', this.lists(from)),
      // Only what is known already: the sites are asked in the background.
      this.part('events', this.quickRecs.events(0, { from, limit: CARDS_PER_LIST })),
    ]);
    const [quickBites = [], cozyCafes = [], explore = []] = lists ?? [];
    return { weather, quickBites, cozyCafes, explore, events: events ?? [] };
  }

  private async lists(from: Coordinates): Promise<readonly (readonly Listed[])[]> {
    const { value } = await this.cache.wrap(`dashboard:v2:${toText(from, DECIMALS)}`, this.policy, () =>
      this.quickRecs.places(CATEGORIES, null, { from, limit: CARDS_PER_LIST }),
    );
    return value;
  }

  private async part<T>(name: string, work: Promise<T>): Promise<T | null> {
    try {
      return await nullWhenLate(work, HARD_STOP_MS);
    } catch (error) {
      // A failure that has a name was told by whoever met it.
      if (!(error instanceof AppError)) this.logger.error({ err: error }, `no ${name} on the dashboard`);
      return null;
    }
  }
}

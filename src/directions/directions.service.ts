import { Injectable } from '@nestjs/common';
import type { Cached, CachePolicy } from '../cache/cache-policy';
import { SharedCache } from '../cache/shared-cache';
import { type Coordinates, roundTo, toText } from '../common/geo';
import { AppConfig } from '../config/env';
import { Metrics, NO_METRICS } from '../metrics/metrics';
import { nullIfVendorFails } from '../upstream/ladder';
import { NoRouteFound } from './directions.errors';
import { estimateWalk } from './estimate';
import { GoogleRoutesClient } from './google-routes.client';
import { OsrmClient } from './osrm.client';
import type { Directions, Route, TravelMode } from './route.types';
import { modeOfRoute } from './travel-mode';

const DAY_SECONDS = 86_400;
const OSRM_POLICY: CachePolicy = { freshSeconds: 7 * DAY_SECONDS, staleSeconds: 30 * DAY_SECONDS };
/** For all rungs together. */
const BUDGET_MS = 5_000;
/** Rounding that keeps a doorway and forgets the exact spot. */
const DECIMALS = 4;

/** The way somewhere on its ladder: Google Routes, OSRM, what OSRM said before, an estimate. */
@Injectable()
export class DirectionsService {
  private readonly googlePolicy: CachePolicy;

  constructor(
    config: AppConfig,
    private readonly cache: SharedCache,
    private readonly google: GoogleRoutesClient,
    private readonly osrm: OsrmClient,
    private readonly metrics: Metrics = NO_METRICS,
  ) {
    this.googlePolicy = { freshSeconds: config.googleCacheSeconds, staleSeconds: config.googleCacheSeconds };
  }

  /**
   * @param wanted the mode somebody asked for; taken when there is such a way, else the better one.
   * @param caller ends the waiting; the vendors' work goes on for others who wait for the same way.
   * @throws NoRouteFound when a vendor knows both points and no way between them.
   */
  async between(
    start: Coordinates,
    end: Coordinates,
    { wanted = null, caller }: { wanted?: TravelMode | null; caller?: AbortSignal } = {},
  ): Promise<Directions> {
    const from = roundTo(start, DECIMALS);
    const to = roundTo(end, DECIMALS);
    const { value: route, stale } = await this.bestRung(from, to, wanted, caller);
    if (route === null) throw new NoRouteFound();
    this.metrics.rung('directions', route.source, stale);
    return { from, to, route, stale };
  }

  private async bestRung(
    from: Coordinates,
    to: Coordinates,
    wanted: TravelMode | null,
    caller?: AbortSignal,
  ): Promise<Cached<Route | null>> {
    const key = `${toText(from, DECIMALS)}:${toText(to, DECIMALS)}`;
    const whole = AbortSignal.timeout(BUDGET_MS);
    if (this.google.isConfigured) {
      const load = (cancelled: AbortSignal) => this.askGoogle(from, to, AbortSignal.any([whole, cancelled]));
      const answer = await nullIfVendorFails(
        this.cache.wrap(`route:google:v1:${key}`, this.googlePolicy, load, caller),
      );
      if (answer !== null) return { value: choose(answer.value, wanted), stale: answer.stale };
    }
    const walk = (cancelled: AbortSignal) => this.osrm.walk(from, to, AbortSignal.any([whole, cancelled]));
    const answer = await nullIfVendorFails(this.cache.wrap(`route:osrm:v1:${key}`, OSRM_POLICY, walk, caller));
    return answer ?? { value: estimatedRoute(from, to), stale: false };
  }

  /** Walking and transit at the same time; one of them is enough. "No way" needs both answers. */
  private async askGoogle(from: Coordinates, to: Coordinates, signal: AbortSignal): Promise<BothWays> {
    const [walk, transit] = await Promise.allSettled([
      this.google.route('walking', from, to, signal),
      this.google.route('transit', from, to, signal),
    ]);
    const ways = { walking: valueOf(walk), transit: valueOf(transit) };
    const failed = [walk, transit].find((answer) => answer.status === 'rejected');
    if (failed && ways.walking === null && ways.transit === null) throw failed.reason;
    return ways;
  }
}

/** What the vendor knows; null where there is no way. */
interface BothWays {
  readonly walking: Route | null;
  readonly transit: Route | null;
}

function choose(ways: BothWays, wanted: TravelMode | null): Route | null {
  return (wanted && ways[wanted]) ?? ways[modeOfRoute(ways.walking, ways.transit)];
}

function valueOf<T>(answer: PromiseSettledResult<T | null>): T | null {
  return answer.status === 'fulfilled' ? answer.value : null;
}

function estimatedRoute(from: Coordinates, to: Coordinates): Route {
  return { mode: 'walking', ...estimateWalk(from, to), encodedPolyline: null, warnings: [], source: 'estimate' };
}

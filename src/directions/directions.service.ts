import { Injectable } from '@nestjs/common';
import { type Coordinates, roundTo, toText } from '../common/geo';
import { CAMPUSES } from '../common/origin';
import { AppConfig } from '../config/env';
import type { Ladder } from '../upstream/ladder';
import { keptFor } from '../upstream/ladder.types';
import { Ladders } from '../upstream/ladders';
import { NoRouteFound } from './directions.errors';
import { estimateWalk } from './estimate';
import { GoogleRoutesClient } from './google-routes.client';
import { OsrmClient } from './osrm.client';
import type { Directions, Leg, Route, TravelMode } from './route.types';
import { modeOfRoute } from './travel-mode';

const DAY_SECONDS = 86_400;
const BUDGET_MS = 5_000;
/** Rounding that keeps a doorway and forgets the exact spot. */
const DECIMALS = 4;

interface Trip {
  readonly from: Coordinates;
  readonly to: Coordinates;
}

/** What is known; null where there is no way. */
interface BothWays {
  readonly walking: Route | null;
  readonly transit: Route | null;
}

/** The way somewhere on its ladder: Google Routes, OSRM, what OSRM said before, an estimate. */
@Injectable()
export class DirectionsService {
  private readonly ladder: Ladder<Trip, BothWays>;

  constructor(config: AppConfig, ladders: Ladders, google: GoogleRoutesClient, osrm: OsrmClient) {
    const { Tandon, 'Washington Square': square } = CAMPUSES;
    this.ladder = ladders.create<Trip, BothWays>({
      capability: 'directions',
      budgetMs: BUDGET_MS,
      rungs: [
        {
          name: 'google_routes',
          isOn: google.isOn,
          cachePolicy: keptFor(config.googleCacheSeconds, (trip) => `route:google:v1:${keyOf(trip)}`),
          ask: (trip, signal) => askBoth(google, trip, signal),
          probe: () => google.probe(),
        },
        {
          name: 'osrm',
          isOn: osrm.isOn,
          cachePolicy: {
            freshSeconds: 7 * DAY_SECONDS,
            staleSeconds: 30 * DAY_SECONDS,
            key: (trip) => `route:osrm:v2:${keyOf(trip)}`,
          },
          ask: async ({ from, to }, signal) => onFoot(await osrm.walk(from, to, signal)),
          probe: () => osrm.walk(Tandon, square),
        },
        { name: 'estimate', isOn: true, ask: ({ from, to }) => onFoot(estimatedRoute(estimateWalk(from, to))) },
      ],
    });
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
    const { value, stale } = await this.ladder.ask({ from, to }, { caller });
    const route = choose(value, wanted);
    if (route === null) throw new NoRouteFound();
    return { from, to, route, stale };
  }
}

/** Walking and transit at the same time; one of them is enough. "No way" needs both answers. */
async function askBoth(google: GoogleRoutesClient, { from, to }: Trip, signal: AbortSignal): Promise<BothWays> {
  const [walk, transit] = await Promise.allSettled([
    google.route('walking', from, to, signal),
    google.route('transit', from, to, signal),
  ]);
  const ways = { walking: valueOf(walk), transit: valueOf(transit) };
  const failed = [walk, transit].find((answer) => answer.status === 'rejected');
  if (failed && ways.walking === null && ways.transit === null) throw failed.reason;
  return ways;
}

function choose(ways: BothWays, wanted: TravelMode | null): Route | null {
  return (wanted && ways[wanted]) ?? ways[modeOfRoute(ways.walking, ways.transit)];
}

function valueOf<T>(answer: PromiseSettledResult<T | null>): T | null {
  return answer.status === 'fulfilled' ? answer.value : null;
}

function onFoot(walking: Route | null): BothWays {
  return { walking, transit: null };
}

function estimatedRoute(walk: Leg): Route {
  return { mode: 'walking', ...walk, encodedPolyline: null, warnings: [], source: 'estimate' };
}

function keyOf({ from, to }: Trip): string {
  return `${toText(from, DECIMALS)}:${toText(to, DECIMALS)}`;
}

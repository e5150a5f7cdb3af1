import { Injectable } from '@nestjs/common';
import { Clock } from '../common/clock';
import { type Coordinates, distanceMeters, roundTo, toText } from '../common/geo';
import { CAMPUSES } from '../common/origin';
import { AppConfig } from '../config/env';
import { WaysService } from '../transit/ways.service';
import type { Ladder } from '../upstream/ladder';
import { keptFor } from '../upstream/ladder.types';
import { Ladders } from '../upstream/ladders';
import { NoRouteFound } from './directions.errors';
import { estimateWalk } from './estimate';
import { GoogleRoutesClient } from './google-routes.client';
import { OsrmClient } from './osrm.client';
import type { Directions, Leg, Route, Wish } from './route.types';
import { subwayRoute } from './subway-route';
import { isTooFarToWalk, modeOfRoute } from './travel-mode';

const DAY_SECONDS = 86_400;
const BUDGET_MS = 5_000;
/** Rounding that keeps a doorway and forgets the exact spot. */
const DECIMALS = 4;
/** Beyond it there is no way that a concierge of one city can tell. */
const MOST_METERS = 120_000;
/** Now, by whatever is better. */
const ANY: Wish = { mode: null, departAt: null, arriveBy: null, stepFree: false };

interface Trip extends Wish {
  readonly from: Coordinates;
  readonly to: Coordinates;
}

/** What is known; null where there is no way. */
interface BothWays {
  readonly walking: Route | null;
  readonly transit: Route | null;
}

/**
 * The way somewhere on its ladder: Google Routes, OSRM, what OSRM said before, an estimate. Where the vendor of an answer
 * knows walks alone, the subway's timetable stands beside it; beside Google's answer never.
 */
@Injectable()
export class DirectionsService {
  private readonly ladder: Ladder<Trip, BothWays>;

  constructor(
    config: AppConfig,
    ladders: Ladders,
    google: GoogleRoutesClient,
    osrm: OsrmClient,
    private readonly ways: WaysService,
    private readonly clock: Clock,
  ) {
    const { Tandon, 'Washington Square': square } = CAMPUSES;
    this.ladder = ladders.create<Trip, BothWays>({
      capability: 'directions',
      budgetMs: BUDGET_MS,
      rungs: [
        {
          name: 'google_routes',
          isOn: google.isOn,
          cachePolicy: keptFor(config.googleCacheSeconds, (trip) => `route:google:v2:${keyOf(trip)}${timeOf(trip)}`),
          // The vendor knows no elevators.
          suits: ({ stepFree }) => !stepFree,
          ask: (trip, signal) => askBoth(google, trip, signal),
          probe: () => google.probe(),
        },
        {
          name: 'osrm',
          isOn: osrm.isOn,
          cachePolicy: {
            freshSeconds: 7 * DAY_SECONDS,
            staleSeconds: 30 * DAY_SECONDS,
            key: (trip) => `route:osrm:v3:${keyOf(trip)}`,
          },
          ask: async ({ from, to }, signal) => onFoot(await osrm.walk(from, to, signal)),
          probe: () => osrm.walk(Tandon, square),
        },
        { name: 'estimate', isOn: true, ask: ({ from, to }) => onFoot(estimatedRoute(estimateWalk(from, to))) },
      ],
    });
  }

  /**
   * @param wish its mode is taken when there is such a way, else the better one.
   * @param caller ends the waiting; the vendors' work goes on for others who wait for the same way.
   * @throws NoRouteFound when a vendor knows both points and no way between them, or they are too far apart.
   */
  async between(
    start: Coordinates,
    end: Coordinates,
    { wish = ANY, caller }: { wish?: Wish; caller?: AbortSignal } = {},
  ): Promise<Directions> {
    const from = roundTo(start, DECIMALS);
    const to = roundTo(end, DECIMALS);
    if (distanceMeters(from, to) > MOST_METERS) throw new NoRouteFound();
    const trip = { ...wish, from, to };
    const { value, stale } = await this.ladder.ask(trip, { caller });
    const ways = await this.withSubway(value, trip);
    const route = choose(ways, wish);
    if (route === null) throw new NoRouteFound();
    return { from, to, route, stale: stale && route.mode === 'walking' };
  }

  /** Beside a walk of the open map the subway, where somebody asks for it or the walk is long. */
  private async withSubway(ways: BothWays, trip: Trip): Promise<BothWays> {
    const { walking } = ways;
    if (ways.transit !== null || walking?.source === 'google_routes' || trip.mode === 'walking') return ways;
    if (trip.mode !== 'transit' && walking !== null && !isTooFarToWalk(walking)) return ways;
    if (walking === null && trip.mode === null) return ways;
    const at = trip.arriveBy ?? trip.departAt ?? Math.floor(this.clock.now() / 1000);
    const means = trip.arriveBy === null ? 'depart' : 'arrive';
    const found = await this.ways.between(trip.from, trip.to, { at, means, stepFree: trip.stepFree });
    return { walking, transit: subwayRoute(found) };
  }
}

/** Walking and transit at the same time; one of them is enough. "No way" needs both answers. */
async function askBoth(
  google: GoogleRoutesClient,
  { from, to, ...wish }: Trip,
  signal: AbortSignal,
): Promise<BothWays> {
  const [walk, transit] = await Promise.allSettled([
    google.route('walking', from, to, wish, signal),
    google.route('transit', from, to, wish, signal),
  ]);
  const ways = { walking: valueOf(walk), transit: valueOf(transit) };
  const failed = [walk, transit].find((answer) => answer.status === 'rejected');
  if (failed && ways.walking === null && ways.transit === null) throw failed.reason;
  return ways;
}

function choose(ways: BothWays, { mode }: Wish): Route | null {
  return (mode && ways[mode]) ?? ways[modeOfRoute(ways.walking, ways.transit)];
}

function valueOf<T>(answer: PromiseSettledResult<T | null>): T | null {
  return answer.status === 'fulfilled' ? answer.value : null;
}

function onFoot(walking: Route | null): BothWays {
  return { walking, transit: null };
}

function estimatedRoute(walk: Leg): Route {
  return { mode: 'walking', ...walk, encodedPolyline: null, warnings: [], source: 'estimate', transit: null };
}

function keyOf({ from, to }: Trip): string {
  return `${toText(from, DECIMALS)}:${toText(to, DECIMALS)}`;
}

function timeOf({ departAt, arriveBy }: Trip): string {
  if (arriveBy !== null) return `:by:${arriveBy}`;
  return departAt === null ? '' : `:from:${departAt}`;
}

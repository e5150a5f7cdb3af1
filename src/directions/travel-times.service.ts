import { Injectable } from '@nestjs/common';
import { Clock } from '../common/clock';
import { type Coordinates, roundTo, toText } from '../common/geo';
import { AppConfig } from '../config/env';
import { WaysService } from '../transit/ways.service';
import type { Ladder } from '../upstream/ladder';
import { type AskOptions, keptFor, type MapStack } from '../upstream/ladder.types';
import { Ladders } from '../upstream/ladders';
import { estimateWalk } from './estimate';
import { GoogleRoutesClient } from './google-routes.client';
import type { Leg, TravelMode } from './route.types';
import { CARD_WALK_SECONDS, modeOfCard } from './travel-mode';

const BUDGET_MS = 5_000;
/** A walk that long is told by train. */
const TRAIN_WALK_SECONDS = 30 * 60;

/** How to get to a card. */
export interface TravelTime {
  readonly walk: Leg;
  readonly mode: TravelMode;
  /** Door to door by transit; null when nobody looked or there is none. */
  readonly transitSeconds: number | null;
  readonly isEstimated: boolean;
}

interface Matrix {
  readonly mode: TravelMode;
  readonly from: Coordinates;
  readonly to: readonly Coordinates[];
}

/** Travel times for lists of cards: at most one matrix per mode, never the public OSRM server. */
@Injectable()
export class TravelTimesService {
  /** Each leg in the order of the destinations; null: not known. */
  private readonly ladder: Ladder<Matrix, readonly (Leg | null)[]>;

  constructor(
    config: AppConfig,
    ladders: Ladders,
    google: GoogleRoutesClient,
    private readonly ways: WaysService,
    private readonly clock: Clock,
  ) {
    this.ladder = ladders.create<Matrix, readonly (Leg | null)[]>({
      capability: 'travel_times',
      budgetMs: BUDGET_MS,
      rungs: [
        {
          name: 'google_routes',
          isOn: google.isOn,
          stack: 'google',
          cachePolicy: keptFor(config.googleCacheSeconds, keyOf),
          ask: ({ mode, from, to }, signal) => google.legs(mode, from, to, signal),
        },
        // Walks that nobody knows are estimated one by one, below; nobody guesses how often a bus goes.
        { name: 'estimate', isOn: true, ask: ({ to }) => to.map(() => null) },
      ],
    });
  }

  /**
   * The way to each destination, in their order. Never fails: without a vendor it estimates.
   * @param to at most 50 points.
   * @param stack whose map the destinations come from.
   */
  async toEach(
    from: Coordinates,
    to: readonly Coordinates[],
    { prefersWalking, ...options }: { stack: MapStack; prefersWalking: boolean; caller?: AbortSignal },
  ): Promise<TravelTime[]> {
    const estimates = to.map((point) => estimateWalk(from, point));
    // Chosen by the estimate, so that both matrices run at the same time.
    const isFar = ({ durationSeconds }: Leg) => !prefersWalking && durationSeconds > CARD_WALK_SECONDS;
    const far = to.flatMap((_, i) => (isFar(estimates[i]!) ? [i] : []));
    const [walks, transits] = await Promise.all([
      this.legs('walking', from, to, options),
      this.legs(
        'transit',
        from,
        far.map((i) => to[i]!),
        options,
      ),
    ]);
    const subway = options.stack === 'open' && !prefersWalking ? await this.bySubway(from, to, estimates) : [];
    return estimates.map((estimate, i) => {
      const walk = walks[i] ?? estimate;
      const transit = transits[far.indexOf(i)] ?? subway[i] ?? null;
      const mode = modeOfCard(walk, transit, prefersWalking);
      return { walk, mode, transitSeconds: transit?.durationSeconds ?? null, isEstimated: walk === estimate };
    });
  }

  /** To where nobody walks, the way by the embedded timetable; null elsewhere, and where no train goes. */
  private bySubway(from: Coordinates, to: readonly Coordinates[], walks: readonly Leg[]): Promise<(Leg | null)[]> {
    const wanted = { at: Math.floor(this.clock.now() / 1000), means: 'depart', stepFree: false } as const;
    return Promise.all(
      to.map(async (point, i) => {
        if (walks[i]!.durationSeconds <= TRAIN_WALK_SECONDS) return null;
        const [best] = (await this.ways.between(from, point, wanted)).ways;
        return best ? { distanceMeters: best.meters, durationSeconds: best.seconds } : null;
      }),
    );
  }

  private async legs(mode: TravelMode, from: Coordinates, to: readonly Coordinates[], options: AskOptions) {
    if (to.length === 0) return [];
    return (await this.ladder.ask({ mode, from: roundTo(from, 4), to }, options)).value;
  }
}

function keyOf({ mode, from, to }: Matrix): string {
  return `matrix:${mode}:v1:${toText(from)}:${to.map((point) => toText(point)).join(';')}`;
}

import { Injectable } from '@nestjs/common';
import type { Ladder } from '../../upstream/ladder';
import type { LadderDeclaration } from '../../upstream/ladder.types';
import { Ladders } from '../../upstream/ladders';
import { UpstreamUnavailable } from '../../upstream/upstream.errors';
import { BikesUnavailable } from './bikes.errors';
import { type BikeCounts, type BikePlace, CitiBikeClient } from './citibike.client';
import type { FeedAddresses } from './gbfs';

const DAY_SECONDS = 86_400;
const BUDGET_MS = 5_000;

interface Keeping {
  readonly name: string;
  readonly freshSeconds: number;
  readonly staleSeconds: number;
  readonly probe?: () => Promise<unknown>;
}

/** The feeds of bike stations, each kept as long as it holds. All methods throw `BikesUnavailable` when there is none. */
@Injectable()
export class BikeFeeds {
  private readonly addressLadder: Ladder<void, FeedAddresses>;
  private readonly placeLadder: Ladder<void, readonly BikePlace[]>;
  private readonly countLadder: Ladder<void, BikeCounts>;

  constructor(
    ladders: Ladders,
    private readonly citiBike: CitiBikeClient,
  ) {
    const days = { freshSeconds: DAY_SECONDS, staleSeconds: 7 * DAY_SECONDS };
    this.addressLadder = ladders.create(
      this.kept({ name: 'citibike', ...days, probe: () => citiBike.addresses() }, (signal) =>
        citiBike.addresses(signal),
      ),
    );
    this.placeLadder = ladders.create<void, readonly BikePlace[]>(
      this.kept<readonly BikePlace[]>({ name: 'citibike_stations', ...days }, async (signal) =>
        citiBike.places(await this.addresses(), signal),
      ),
    );
    // Made anew every 60 seconds; asking more often brings nothing.
    const minutes = { freshSeconds: 60, staleSeconds: 300 };
    this.countLadder = ladders.create(
      this.kept({ name: 'citibike_status', ...minutes }, (signal) => this.loadCounts(signal)),
    );
  }

  async places(caller?: AbortSignal): Promise<readonly BikePlace[]> {
    return (await this.placeLadder.ask(undefined, { caller })).value;
  }

  /** At most five minutes after they were fetched; how old they are inside is in `madeAt`. */
  async counts(caller?: AbortSignal): Promise<BikeCounts> {
    return (await this.countLadder.ask(undefined, { caller })).value;
  }

  private async addresses(): Promise<FeedAddresses> {
    try {
      return (await this.addressLadder.ask()).value;
    } catch (cause) {
      if (!(cause instanceof BikesUnavailable)) throw cause;
      throw new UpstreamUnavailable('citibike', 'unfinished', {}, { cause });
    }
  }

  /** Half of the stations gone is an outage of theirs, not a quiet hour: what is known stays. */
  private async loadCounts(signal: AbortSignal): Promise<BikeCounts> {
    const last = await this.countLadder.lastKnown(undefined);
    const loaded = await this.citiBike.counts(await this.addresses(), signal);
    if (loaded.counts.length * 2 < (last?.value.counts.length ?? 0))
      throw new UpstreamUnavailable('citibike', 'unfinished');
    return loaded;
  }

  private kept<T>(
    { name, probe, ...seconds }: Keeping,
    ask: (signal: AbortSignal) => Promise<T>,
  ): LadderDeclaration<void, T> {
    // Another place to begin at is another system.
    const cachePolicy = { ...seconds, key: () => `transit:bikes:v1:${name}:${this.citiBike.discoveryUrl}` };
    return {
      capability: 'bikes',
      budgetMs: BUDGET_MS,
      rungs: [{ name, isOn: this.citiBike.isOn, cachePolicy, ask: (_, signal) => ask(signal), probe }],
      exhausted: (cause) => new BikesUnavailable({ cause }),
    };
  }
}

import { Injectable } from '@nestjs/common';
import type { Ladder } from '../../upstream/ladder';
import { Ladders } from '../../upstream/ladders';
import { isVendorFailure } from '../../upstream/upstream.errors';
import type { Station } from '../transit.types';
import type { Elevator, OutageNotice } from './elevator-feed';
import { MtaNoticesClient } from './mta-notices.client';

/** An elevator that is out, and the stations of its complex. Which platform that cuts off, only `serving` may say. */
export interface ElevatorOutage extends OutageNotice {
  readonly stationIds: readonly string[];
  readonly complexId: string | null;
}

const DAY_SECONDS = 86_400;
const BUDGET_MS = 5_000;

/** Which elevators do not work. */
@Injectable()
export class Elevators {
  private readonly outageLadder: Ladder<void, readonly OutageNotice[]>;
  private readonly elevatorLadder: Ladder<void, readonly Elevator[]>;

  constructor(ladders: Ladders, mta: MtaNoticesClient) {
    const shared = { capability: 'elevators', budgetMs: BUDGET_MS } as const;
    this.outageLadder = ladders.create<void, readonly OutageNotice[]>({
      ...shared,
      rungs: [
        {
          name: 'mta_outages',
          isOn: mta.isOn,
          cachePolicy: { freshSeconds: 60, staleSeconds: 600, key: () => 'transit:outages:v1' },
          ask: (_, signal) => mta.outages(signal),
        },
      ],
    });
    this.elevatorLadder = ladders.create<void, readonly Elevator[]>({
      ...shared,
      rungs: [
        {
          name: 'mta_equipment',
          isOn: mta.isOn,
          cachePolicy: { freshSeconds: DAY_SECONDS, staleSeconds: 7 * DAY_SECONDS, key: () => 'transit:elevators:v1' },
          ask: (_, signal) => mta.elevators(signal),
        },
      ],
    });
  }

  /**
   * Elevators out at a moment that no other one stands in for. Outages that are only announced do not count, nor does equipment
   * that the list does not know.
   * @param at Unix seconds, now or soon: nobody knows what works another day.
   * @returns null when nobody knows, which is not the same as none.
   */
  async outages(at: number, caller?: AbortSignal): Promise<readonly ElevatorOutage[] | null> {
    const [outages, elevators] = await Promise.all([
      answerOrNull(this.outageLadder, caller),
      answerOrNull(this.elevatorLadder, caller),
    ]);
    if (outages === null || elevators === null) return null;
    const byNumber = new Map(elevators.map((elevator) => [elevator.number, elevator]));
    return outages.flatMap((outage) => {
      const elevator = byNumber.get(outage.number);
      if (elevator === undefined || (outage.since ?? -Infinity) > at) return [];
      return [{ ...outage, stationIds: elevator.stationIds, complexId: elevator.complexId }];
    });
  }

  /**
   * The elevators that are out at a station or elsewhere in its complex.
   * Takes both ids, because a complex and a station of another one may have the same.
   */
  async outAt(
    { id, complexId }: Pick<Station, 'id' | 'complexId'>,
    at: number,
    caller?: AbortSignal,
  ): Promise<readonly ElevatorOutage[] | null> {
    const outages = await this.outages(at, caller);
    return outages?.filter((out) => out.stationIds.includes(id) || out.complexId === complexId) ?? null;
  }
}

async function answerOrNull<T>(ladder: Ladder<void, T>, caller?: AbortSignal): Promise<T | null> {
  try {
    return (await ladder.ask(undefined, { caller })).value;
  } catch (error) {
    if (!isVendorFailure(error)) throw error;
    return null;
  }
}

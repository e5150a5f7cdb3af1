import { DateTime } from 'luxon';
import type { TripIndex, TripRun } from '../../src/transit/transit.types';

/** A planned trip: `054150_A..N06R` on a line. */
export interface PlannedTrip {
  readonly lineId: string;
  readonly key: string;
}

/** A timetable of a few trips that run every day. Trips are told by their place in the list. */
export class SmallTripIndex implements TripIndex {
  constructor(private readonly trips: readonly PlannedTrip[]) {}

  find(serviceDay: string, lineId: string, tripKey: string): TripRun | null {
    return this.runOf(serviceDay, (trip) => trip.lineId === lineId && trip.key === tripKey);
  }

  findByOrigin(serviceDay: string, lineId: string, direction: 'N' | 'S', origin: number): TripRun | null {
    const isIt = (trip: PlannedTrip) =>
      trip.lineId === lineId && originOf(trip) === origin && new RegExp(`\\.${direction}`).test(trip.key);
    return this.runOf(serviceDay, isIt);
  }

  *beginning(lineId: string, from: number, until: number): Iterable<TripRun> {
    const today = DateTime.fromSeconds(from, { zone: 'America/New_York' });
    for (const serviceDay of [today.minus({ days: 1 }), today].map((day) => day.toISODate()!)) {
      for (const [trip, planned] of this.trips.entries()) {
        const starts = startOf(serviceDay) + (originOf(planned) * 60) / 100;
        if (planned.lineId === lineId && starts >= from && starts < until) yield { trip, serviceDay };
      }
    }
  }

  private runOf(serviceDay: string, isIt: (trip: PlannedTrip) => boolean): TripRun | null {
    const trip = this.trips.findIndex(isIt);
    return trip < 0 ? null : { trip, serviceDay };
  }
}

const originOf = ({ key }: PlannedTrip) => Number(key.slice(0, key.indexOf('_')));

/** Noon minus twelve hours, Unix seconds. */
function startOf(serviceDay: string): number {
  return DateTime.fromISO(`${serviceDay}T12:00`, { zone: 'America/New_York' }).toSeconds() - 12 * 3600;
}

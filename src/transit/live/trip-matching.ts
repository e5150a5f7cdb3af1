import type { TripIndex, TripRun } from '../transit.types';
import type { FeedTrip } from './train-feed';

/** How far the plan's beginning of a trip may lie from the one in its name: 90 seconds, in hundredths of a minute. */
const NEAR_ORIGIN = 150;
/** Timetables count in half minutes. */
const HALF_MINUTE = 50;

export function runKey({ serviceDay, trip }: TripRun): string {
  return `${serviceDay} ${trip}`;
}

/**
 * The trip of the timetable that each live trip is; those without one were added.
 * No planned trip is given away twice: what matches to the letter comes first, what is only near last.
 */
export function matchTrips(trips: readonly FeedTrip[], index: TripIndex): ReadonlyMap<FeedTrip, TripRun> {
  const matches = new Map<FeedTrip, TripRun>();
  const taken = new Set<string>();
  const take = (trip: FeedTrip, run: TripRun | null): boolean => {
    if (run === null || taken.has(runKey(run))) return false;
    taken.add(runKey(run));
    matches.set(trip, run);
    return true;
  };
  for (const trip of trips) take(trip, index.find(trip.serviceDay, trip.lineId, trip.key));
  for (const offsets of [[0], offsetsAround()]) {
    for (const trip of trips) {
      if (matches.has(trip) || trip.origin === null) continue;
      for (const origin of originsNear(trip.origin, offsets)) {
        if (take(trip, index.findByOrigin(trip.serviceDay, trip.lineId, trip.direction, origin))) break;
      }
    }
  }
  return matches;
}

function offsetsAround(): number[] {
  const steps = Math.ceil(NEAR_ORIGIN / HALF_MINUTE);
  return Array.from({ length: 2 * steps + 1 }, (_, step) => (step - steps) * HALF_MINUTE);
}

/** Half minutes around an origin, nearest first; the origin itself for no offset at all. */
function originsNear(origin: number, offsets: readonly number[]): number[] {
  if (offsets.length === 1) return [origin];
  const half = Math.round(origin / HALF_MINUTE) * HALF_MINUTE;
  return offsets
    .map((offset) => half + offset)
    .filter((near) => Math.abs(near - origin) <= NEAR_ORIGIN)
    .toSorted((a, b) => Math.abs(a - origin) - Math.abs(b - origin));
}

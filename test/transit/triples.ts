import type { Router } from '../../src/transit/router/router';
import type { Station } from '../../src/transit/transit.types';
import { distanceMeters } from '../../src/common/geo';
import type { Exhaustive, Walks } from './exhaustive';
import { secondsAt } from './moments';

/** A question to the router: from where to where, and leaving or arriving when. */
export interface Triple {
  readonly from: Walks;
  readonly to: Walks;
  /** Unix seconds. */
  readonly at: number;
  readonly means: 'depart' | 'arrive';
}

const ROUNDS = 5;
const NEAR_METERS = 900;
const METERS_PER_SECOND = 80 / 60 / 1.3;
/** Seconds of which half fall between 21:00 and 3:00, where days meet. */
const LATE = { from: 21 * 3600, seconds: 6 * 3600 };
const DAY = 24 * 3600;

/** Random questions on these days, the same for the same seed. */
export function triplesOn(
  days: readonly string[],
  stations: readonly Station[],
  count: number,
  seed: number,
): Triple[] {
  const next = randomFrom(seed);
  const one = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)]!;
  return Array.from({ length: count }, (_, index) => {
    const second = next() < 0.5 ? LATE.from + next() * LATE.seconds : next() * DAY;
    const at = Math.floor(secondsAt(`${one(days)}T00:00`) + second);
    const means = index % 3 === 0 ? 'arrive' : 'depart';
    return { from: walksFrom(one(stations), stations), to: walksFrom(one(stations), stations), at, means };
  });
}

/** What the exhaustive search finds: the best with at most one train, two, and so on. */
export function expectedOf(search: Exhaustive, { from, to, at, means }: Triple): number[] {
  return means === 'depart' ? search.arrivals(from, to, at) : search.departures(from, to, at);
}

/** The same of the router. */
export function foundBy(router: Router, { from, to, at, means }: Triple): number[] {
  const walks = (list: Walks) => list.map(([stationId, seconds]) => ({ stationId, seconds }));
  const journeys = router.find({ access: walks(from), egress: walks(to), at, means });
  return Array.from({ length: ROUNDS }, (_, round) => {
    const within = journeys.filter(({ rides }) => rides <= round + 1);
    return means === 'depart'
      ? Math.min(...within.map(({ arrives }) => arrives))
      : Math.max(...within.map(({ departs }) => departs));
  });
}

function walksFrom({ position }: Station, stations: readonly Station[]): [string, number][] {
  return stations
    .map((station): [string, number] => [station.id, distanceMeters(position, station.position)])
    .filter(([, meters]) => meters < NEAR_METERS)
    .map(([id, meters]): [string, number] => [id, Math.round(meters / METERS_PER_SECOND)]);
}

/** Numbers from 0 to 1: mulberry32. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

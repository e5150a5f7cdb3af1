import { type Coordinates, distanceMeters } from './geo';

/** Streets are longer than the straight line. */
const DETOUR = 1.3;
const WALK_METERS_PER_SECOND = 80 / 60;

/** A walk as nobody measured it: great circle x 1.3 at 80 m a minute. */
export function estimateWalk(from: Coordinates, to: Coordinates): { distanceMeters: number; durationSeconds: number } {
  const meters = distanceMeters(from, to) * DETOUR;
  return { distanceMeters: meters, durationSeconds: meters / WALK_METERS_PER_SECOND };
}

import { type Coordinates, distanceMeters } from '../common/geo';
import type { Leg } from './route.types';

/** Streets are longer than the straight line. */
const DETOUR = 1.3;
const WALK_METERS_PER_SECOND = 80 / 60;

/** The floor of the ladder: a walk by great circle x 1.3 at 80 m a minute. */
export function estimateWalk(from: Coordinates, to: Coordinates): Leg {
  const meters = distanceMeters(from, to) * DETOUR;
  return { distanceMeters: meters, durationSeconds: meters / WALK_METERS_PER_SECOND };
}

import type { Coordinates } from '../common/geo';
import { estimateWalk } from '../directions/estimate';
import type { TravelTime } from '../directions/travel-times.service';
import type { Place } from '../places/place.types';
import type { Need } from '../understanding/schema';
import type { Preferences } from '../users/preferences';

/** How far on foot it may be. */
export interface Walk {
  readonly minutes: number;
  /** True when they said so, now or in their profile. */
  readonly isSaid: boolean;
}

/** Farther than this on foot nobody is sent who did not ask for it. */
const SENSIBLE_MINUTES = 30;

/** @param preferences with what the need says on top. */
export function walkOf({ maxWalkMinutes: said }: Need, { maxWalkMinutes, commute }: Preferences): Walk {
  const minutes = said ?? (commute === 'transit' ? Infinity : maxWalkMinutes);
  return { minutes: minutes ?? SENSIBLE_MINUTES, isSaid: minutes !== undefined && minutes !== Infinity };
}

export function minutesOnFoot({ walk }: Pick<TravelTime, 'walk'>): number {
  return walk.durationSeconds / 60;
}

/** Minutes on foot from a point to a place, by the way that is known, else as an estimate. */
export function minutesFrom(from: Coordinates, { at }: Place, travel: TravelTime | null = null): number {
  return minutesOnFoot(travel ?? { walk: estimateWalk(from, at) });
}

/** Nobody walks that far: the same with the way by transit. */
export function byTransit<T extends { readonly travel: TravelTime }>(pick: T): T {
  const isFar = minutesOnFoot(pick.travel) > SENSIBLE_MINUTES;
  return isFar ? { ...pick, travel: { ...pick.travel, mode: 'transit' } } : pick;
}

import type { TravelTime } from '../directions/travel-times.service';
import type { Place } from '../places/place.types';

/** A place that an answer could show, with the way there. */
export interface Candidate {
  readonly place: Place;
  readonly travel: TravelTime;
}

export interface Scored extends Candidate {
  /** 0 to about 1, more with a vibe. */
  readonly score: number;
}

export function minutesOnFoot(travel: TravelTime): number {
  return travel.walk.durationSeconds / 60;
}

/** Best first; equal ones by nearness. */
export function bestFirst<T extends Scored>(candidates: readonly T[]): T[] {
  return candidates.toSorted(
    (a, b) => b.score - a.score || a.travel.walk.distanceMeters - b.travel.walk.distanceMeters,
  );
}

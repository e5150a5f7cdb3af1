import type { TravelTime } from '../directions/travel-times.service';
import type { Place, PlaceSource } from '../places/place.types';
import type { Walk } from './walk';

export const FACT_NAMES = [
  'hours',
  'price',
  'diet',
  'access',
  'age',
  'allergy',
  'group',
  'booking',
  'crowd',
  'noise',
  'walk',
  'power',
  'wifi',
  'outdoor',
  'quality',
] as const;
export type FactName = (typeof FACT_NAMES)[number];

/** What a place says to one condition of a need. */
export interface Told {
  readonly fact: FactName;
  /** What of it: `vegan`, `until 02:00`, a count; null when the name says it. */
  readonly value: string | number | null;
}

/** A place that an answer could show, with the way there. */
export interface Candidate {
  readonly place: Place;
  readonly travel: TravelTime;
}

/** What a place is known to meet of what was asked, and what nobody knows of it. */
export interface Judged {
  readonly fits: readonly Told[];
  readonly unknown: readonly Told[];
}

export interface Scored extends Candidate {
  /** 0 to about 1, more with a vibe. */
  readonly score: number;
}

/** A place chosen for a need. */
export interface Pick extends Scored, Judged {
  /** Why, in a few English words. */
  readonly why: string | null;
}

/** What came of looking for a need. */
export interface Picks {
  /** Best first; what is known to fit before what is not known to. */
  readonly picks: readonly Pick[];
  readonly source: PlaceSource;
  /** What was asked for by name and nothing that was found speaks of, such as `sushi`; else null. */
  readonly missing: string | null;
  /** What fits is closed at the asked time: the one that opens first, ms since 1970; null when something is open. */
  readonly allClosed: { readonly name: string; readonly opensAt: number | null } | null;
  /** What fits lies farther than the walk that was allowed: the nearest of it, by transit; else null. */
  readonly beyond: { readonly nearest: Pick; readonly walk: Walk } | null;
  /** Nearer ones were asked for, and there are none. */
  readonly isNoneCloser: boolean;
}

/** Best first; equal ones by nearness. */
export function bestFirst<T extends Scored>(candidates: readonly T[]): T[] {
  return candidates.toSorted(
    (a, b) => b.score - a.score || a.travel.walk.distanceMeters - b.travel.walk.distanceMeters,
  );
}

import { type Coordinates, distanceMeters, roundTo } from './geo';

export type Campus = 'Tandon' | 'Washington Square';

/** The point an answer is computed from, and why it is that one. */
export interface Origin {
  /** Rounded to four decimals, about 11 m. */
  readonly at: Coordinates;
  readonly campus: Campus;
  /** `user`: their position; `out_of_area`: they are too far away; `default`: no usable position. */
  readonly source: 'user' | 'out_of_area' | 'default';
}

export const CAMPUSES: Readonly<Record<Campus, Coordinates>> = {
  Tandon: { lat: 40.6942, lon: -73.9866 },
  'Washington Square': { lat: 40.7298, lon: -73.9973 },
};

/** Beyond this distance from the nearer campus a position is of no use to a campus concierge, in metres. */
const AREA_METERS = 25_000;

/** The campus that is nearer to a point. */
export function nearestCampus(point: Coordinates): Campus {
  const toTandon = distanceMeters(point, CAMPUSES.Tandon);
  return distanceMeters(point, CAMPUSES['Washington Square']) < toTandon ? 'Washington Square' : 'Tandon';
}

/** Where an answer starts from; one rule for every feature (domain rules, section 1). */
export function resolveOrigin(position: Coordinates | null): Origin {
  if (position === null) return { at: CAMPUSES.Tandon, campus: 'Tandon', source: 'default' };
  const campus = nearestCampus(position);
  return distanceMeters(position, CAMPUSES[campus]) <= AREA_METERS
    ? { at: roundTo(position, 4), campus, source: 'user' }
    : { at: CAMPUSES[campus], campus, source: 'out_of_area' };
}

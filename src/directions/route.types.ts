import type { Coordinates } from '../common/geo';

export type TravelMode = 'walking' | 'transit';
export type DirectionsSource = 'google_routes' | 'osrm' | 'estimate';

/** A way from one point to another. */
export interface Route {
  readonly mode: TravelMode;
  readonly distanceMeters: number;
  readonly durationSeconds: number;
  /** Vendor's encoded line, precision 5; null for estimates. */
  readonly encodedPolyline: string | null;
  /** What the vendor wants users to be told. */
  readonly warnings: readonly string[];
  readonly source: DirectionsSource;
}

/** Distance and time of one leg of a matrix. */
export interface Leg {
  readonly distanceMeters: number;
  readonly durationSeconds: number;
}

/** A route with where it leads and whether it came from the cache past its time. */
export interface Directions {
  readonly from: Coordinates;
  readonly to: Coordinates;
  readonly route: Route;
  readonly stale: boolean;
}

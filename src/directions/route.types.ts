import type { Coordinates } from '../common/geo';
import type { Schedule, WayAlert, WayLeg } from '../transit/way.types';

export type TravelMode = 'walking' | 'transit';
export type DirectionsSource = 'google_routes' | 'osrm' | 'estimate' | 'subway_timetable';

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
  /** What is known of a way by transit; null on foot. */
  readonly transit: TransitFacts | null;
}

/** Another way by transit than the one to take first. */
export interface Alternative {
  readonly durationSeconds: number;
  readonly legs: readonly WayLeg[];
}

export interface TransitFacts {
  readonly legs: readonly WayLeg[];
  readonly alternatives: readonly Alternative[];
  /** Whether feeds tell of its trains; null when the vendor does not say. */
  readonly isLive: boolean | null;
  /** Of what feeds tell; null when it is not live. */
  readonly liveAgeSeconds: number | null;
  /** What riders of its lines are told; null when nobody knows. */
  readonly alerts: readonly WayAlert[] | null;
  /** Whose timetable it is and until when it holds; null for a vendor's, who keeps it. */
  readonly schedule: Schedule | null;
  readonly validUntil: string | null;
}

/** When somebody wants to travel, and how. */
export interface Wish {
  /** The mode somebody asked for; null: the better one. */
  readonly mode: TravelMode | null;
  /** Unix seconds; null: now. */
  readonly departAt: number | null;
  readonly arriveBy: number | null;
  readonly stepFree: boolean;
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

import type { Line, LiveOverlay, Station, TripRun } from '../transit.types';

/** A stretch on one train. Times are Unix seconds. */
export interface Ride {
  readonly kind: 'ride';
  readonly line: Line;
  readonly direction: 'N' | 'S';
  /** Where the train ends. */
  readonly headsign: string;
  /** The stations that it calls at, with those of getting on and off. */
  readonly stops: readonly Station[];
  readonly departs: number;
  readonly arrives: number;
  /** Null for a train that the timetable does not have. */
  readonly run: TripRun | null;
  /** Encoded polyline of the whole trip, or null. */
  readonly shape: string | null;
  /** True when a feed predicts these times. */
  readonly isLive: boolean;
}

/** A way on foot: to the first station, between two, or from the last. */
export interface OnFoot {
  readonly kind: 'walk';
  /** Null: where the way starts or ends. */
  readonly from: Station | null;
  readonly to: Station | null;
  readonly seconds: number;
  /** One leaves the gates between two trains. */
  readonly isOutside: boolean;
}

export type JourneyLeg = Ride | OnFoot;

export interface Journey {
  readonly legs: readonly JourneyLeg[];
  /** When one must leave, and is there; Unix seconds. */
  readonly departs: number;
  readonly arrives: number;
  /** Trains taken; one less are changes. */
  readonly rides: number;
}

/** A walk between a point and a station. */
export interface StationWalk {
  readonly stationId: string;
  readonly seconds: number;
}

export interface JourneyQuestion {
  readonly access: readonly StationWalk[];
  readonly egress: readonly StationWalk[];
  /** Unix seconds. */
  readonly at: number;
  /** Whether one leaves then at the earliest, or is there then at the latest. */
  readonly means: 'depart' | 'arrive';
  /** So many seconds later one may be there to walk less at the end; absent: none. */
  readonly patience?: number;
  readonly stepFree?: boolean;
  /** Ids of stations whose elevators do not work: not taken for a step-free way. */
  readonly withoutElevators?: ReadonlySet<string>;
  readonly overlay?: LiveOverlay;
}

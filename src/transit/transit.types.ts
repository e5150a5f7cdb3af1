import type { Coordinates } from '../common/geo';

/** A subway line as riders see it. */
export interface Line {
  /** The feed's id, such as `A`, `6X`, `GS`. */
  readonly id: string;
  /** What stands in the bullet: `A`, `6`, `S`. */
  readonly name: string;
  readonly longName: string;
  /** `#0062CF`. */
  readonly color: string;
  readonly textColor: string;
}

/** A station of the feed; one of several in a complex. */
export interface Station {
  /** The feed's id of the station, such as `A32`. */
  readonly id: string;
  readonly name: string;
  readonly position: Coordinates;
  /** The state's complex id; stations of one complex share it. */
  readonly complexId: string;
  readonly stepFree: 'yes' | 'partly' | 'no';
}

/** A trip of the timetable on one service day. */
export interface TripRun {
  /** Index of the trip in the packed timetable. */
  readonly trip: number;
  /** The service day, `2026-11-30`, in New York. */
  readonly serviceDay: string;
}

/** What the feeds say differs from the timetable now. Times are Unix seconds. */
export interface LiveOverlay {
  /** When the oldest feed used was made, Unix seconds. */
  readonly madeAt: number;
  /** Line ids whose feed answered and is fresh. */
  readonly lines: ReadonlySet<string>;
  /** Trips that do not run. */
  readonly isCancelled: (run: TripRun) => boolean;
  /** Predicted calls of a trip that runs, by station id; undefined: nothing is known of this trip. A timetable stop that is missing is not served. */
  readonly callsOf: (run: TripRun) => readonly LiveCall[] | undefined;
  /** Trips that the timetable does not have. */
  readonly added: readonly AddedTrip[];
}

/** One stop of a train as the feed predicts it; Unix seconds. */
export interface LiveCall {
  /** Platform id of the feed, such as `A32N`. */
  readonly platformId: string;
  readonly arrives: number | null;
  readonly departs: number | null;
}

export interface AddedTrip {
  readonly lineId: string;
  readonly direction: 'N' | 'S';
  readonly calls: readonly LiveCall[];
}

/** What the live room needs to know of the timetable; the timetable implements it. */
export interface TripIndex {
  /**
   * Trips of one service day by the part of `trip_id` after its first `_` (what realtime calls `trip_id`);
   * with route and direction for those whose path differs: origin is hundredths of a minute.
   */
  readonly find: (serviceDay: string, lineId: string, tripKey: string) => TripRun | null;
  readonly findByOrigin: (serviceDay: string, lineId: string, direction: 'N' | 'S', origin: number) => TripRun | null;
  /** Runs of a line that begin between two moments (Unix seconds), for the replacement period. */
  readonly beginning: (lineId: string, from: number, until: number) => Iterable<TripRun>;
}

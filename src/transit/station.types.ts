import type { Complex } from './timetable/station-finder';
import type { Line } from './transit.types';
import type { Schedule } from './way.types';

/** A station near a point. */
export interface StationNear {
  readonly complex: Complex;
  /** Whose trains leave within half an hour. */
  readonly lines: readonly Line[];
  readonly stepFree: 'yes' | 'partly' | 'no';
  readonly walkSeconds: number;
  readonly walkMeters: number;
}

/** The trains of one line in one direction at a station. */
export interface BoardRow {
  readonly line: Line;
  readonly direction: 'N' | 'S';
  /** Where that direction goes, in the state's words, such as `Uptown`; empty where it says none. */
  readonly label: string;
  /** Where the next train ends. */
  readonly headsign: string;
  /** The next trains, Unix seconds; empty without a timetable. */
  readonly departs: readonly number[];
  /** How far apart they usually are at that hour; null when there is one alone. */
  readonly everyMinutes: number | null;
}

export interface Board {
  readonly complex: Complex;
  /** Whose trains leave within half an hour. */
  readonly lines: readonly Line[];
  readonly rows: readonly BoardRow[];
  readonly schedule: Schedule;
  readonly validUntil: string;
}

/** When a line's trains stop for the night at a station. */
export interface LastTrain {
  readonly line: Line;
  readonly label: string;
  readonly headsign: string;
  /** Unix seconds; null when they run all night, or without a timetable. */
  readonly departs: number | null;
  readonly isAllNight: boolean;
}

export interface LastTrains {
  readonly complex: Complex;
  readonly trains: readonly LastTrain[];
  readonly schedule: Schedule;
  readonly validUntil: string;
}

/** A line with its stations. */
export interface LineFacts {
  readonly line: Line;
  /** In the order of its longest run to the north. */
  readonly stops: readonly { readonly id: string; readonly name: string; readonly lat: number; readonly lon: number }[];
  /** Encoded polyline, precision 5; null when there is none. */
  readonly shape: string | null;
  /** Whether trains of it leave anywhere within half an hour. */
  readonly isRunning: boolean;
  readonly schedule: Schedule;
  readonly validUntil: string;
}

import type { Coordinates } from '../common/geo';
import type { Line } from './transit.types';

/** Whether an answer holds a timetable's times, or only what is usual because the timetable is over. */
export type Schedule = 'timetable' | 'expired';

/** An end of a leg: a station, or where the way starts or ends. */
export interface LegEnd {
  /** Null: where the way starts or ends. */
  readonly name: string | null;
  /** Of the feed; null for what it does not know. */
  readonly stationId: string | null;
  readonly at: Coordinates;
}

/** A stretch of a way. */
export interface WayLeg {
  readonly mode: 'walking' | 'transit';
  /** Null on foot. */
  readonly line: Pick<Line, 'id' | 'name' | 'longName' | 'color' | 'textColor'> | null;
  /** Lines that go the same way at that hour, such as `F`. */
  readonly otherLines: readonly string[];
  /** Where the train ends. */
  readonly headsign: string | null;
  readonly from: LegEnd;
  readonly to: LegEnd;
  /** Stations from getting on to getting off, the last one counted, the first not. */
  readonly stops: number;
  /** Unix seconds; null on foot and without a timetable. */
  readonly departs: number | null;
  readonly arrives: number | null;
  /** Trains after the first on the same line and way that call where one gets on, Unix seconds; empty without a timetable. */
  readonly next: readonly number[];
  readonly seconds: number;
  /** How far apart the trains usually are at that hour, in minutes; null on foot and when there is one alone. */
  readonly everyMinutes: number | null;
  /** One leaves the gates between two trains. */
  readonly isOutside: boolean;
}

/** A way by train with its walks. */
export interface TransitWay {
  readonly legs: readonly WayLeg[];
  /** From leaving to being there. */
  readonly seconds: number;
  /** From the moment that was asked about to being there: with the wait. */
  readonly secondsFromThen: number;
  readonly meters: number;
  /** When to leave and when one is there, Unix seconds; null without a timetable. */
  readonly departs: number | null;
  readonly arrives: number | null;
  readonly changes: number;
  /** Encoded, precision 5. */
  readonly polyline: string;
}

/** What riders of some lines are told. */
export interface WayAlert {
  /** In the MTA's words, such as `Delays`. */
  readonly kind: string;
  /** One plain line. */
  readonly header: string;
  readonly lineIds: readonly string[];
}

/** Ways by train for one question, the one to take first. */
export interface TransitWays {
  readonly ways: readonly TransitWay[];
  readonly schedule: Schedule;
  /** The last day of the timetable, `2026-10-31`. */
  readonly validUntil: string;
  /** How old what feeds tell of the trains of the first way is, in seconds; null when they do not tell of all. */
  readonly liveAgeSeconds: number | null;
  /** What riders of its lines are told, the worst first; null when nobody knows. */
  readonly alerts: readonly WayAlert[] | null;
}

/** When somebody wants to travel, and how. */
export interface Wanted {
  /** Unix seconds. */
  readonly at: number;
  readonly means: 'depart' | 'arrive';
  readonly stepFree: boolean;
}

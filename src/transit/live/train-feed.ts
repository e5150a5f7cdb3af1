import type { LiveCall } from '../transit.types';

/** What one feed says of its trains. Plain data, so that it can be shared by all processes. Times are Unix seconds. */
export interface TrainFeed {
  readonly madeAt: number;
  /** How many entities the message had, usable or not: half of them gone is no news, it is a cut. */
  readonly entityCount: number;
  readonly trips: readonly FeedTrip[];
  /** Until when the feed stands for the timetable, by line. */
  readonly replacedUntil: Readonly<Record<string, number>>;
}

export interface FeedTrip {
  /** What the timetable has after the first `_` of its id. Not unique: see `serviceDay`. */
  readonly key: string;
  readonly lineId: string;
  readonly direction: 'N' | 'S';
  /** `2026-11-23`, in New York. */
  readonly serviceDay: string;
  /** When the plan lets it begin, in hundredths of a minute of the service day; null when its name does not say. */
  readonly origin: number | null;
  /** True when there is a train for it. Otherwise it may never leave. */
  readonly isAssigned: boolean;
  /** When its train moved last; null when the feed does not tell. */
  readonly movedAt: number | null;
  /** Still to come, in their order. */
  readonly calls: readonly LiveCall[];
}

import type { LiveOverlay } from './transit.types';

/** What feeds tell beyond the timetable. */
export abstract class LiveFeeds {
  /** What differs on these lines now; null when no feed answers. */
  abstract overlay(lineIds: readonly string[]): Promise<LiveOverlay | null>;

  /** Ids of the stations whose elevators do not work now; null when nobody knows. */
  abstract withoutElevators(): Promise<ReadonlySet<string> | null>;
}

/** No feed at all: the timetable alone. */
export class NoLiveFeeds extends LiveFeeds {
  overlay(): Promise<null> {
    return Promise.resolve(null);
  }

  withoutElevators(): Promise<null> {
    return Promise.resolve(null);
  }
}

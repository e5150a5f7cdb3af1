import type { AddedTrip, LiveCall, LiveOverlay, TripIndex, TripRun } from '../transit.types';
import type { FeedTrip, TrainFeed } from './train-feed';
import { matchTrips, runKey } from './trip-matching';

/** A train that has not moved for so long before its feed was made stands still: its times no longer come closer, in seconds. */
const STILL_SECONDS = 90;
/** One that has not moved for an hour is no train any more; feeds keep some for half a day. */
const GHOST_SECONDS = 3_600;

/** What a feed says of the timetable's trips, by `runKey`. */
interface Told {
  /** All trips that it knows of, also those that may never leave. */
  readonly known: ReadonlySet<string>;
  readonly calls: ReadonlyMap<string, readonly LiveCall[]>;
  readonly added: readonly AddedTrip[];
}

/** Feeds are shared by many answers and never change, so each is laid over a timetable once. */
const toldByFeed = new WeakMap<TrainFeed, { readonly index: TripIndex; readonly told: Told }>();

/**
 * What feeds change in the timetable.
 * A line of which they tell no train at all is left out: nothing is known of it then, which is not that nothing runs.
 * @param feeds fresh ones; an empty list gives null.
 * @param now Unix seconds: feeds from a clock that is ahead were made now.
 */
export function overlayOf(
  lineIds: Iterable<string>,
  feeds: readonly TrainFeed[],
  index: TripIndex,
  now: number,
): LiveOverlay | null {
  if (feeds.length === 0) return null;
  const wanted = new Set(lineIds);
  const lines = new Set(feeds.flatMap(({ trips }) => trips.map(({ lineId }) => lineId)).filter((id) => wanted.has(id)));
  const told = feeds.map((feed) => toldOf(feed, index));
  const cancelled = cancelledRuns(lines, feeds, told, index);
  return {
    madeAt: Math.min(now, ...feeds.map(({ madeAt }) => madeAt)),
    lines,
    isCancelled: (run) => cancelled.has(runKey(run)),
    callsOf: (run) => told.find(({ calls }) => calls.has(runKey(run)))?.calls.get(runKey(run)),
    added: told.flatMap(({ added }) => added).filter(({ lineId }) => lines.has(lineId)),
  };
}

function toldOf(feed: TrainFeed, index: TripIndex): Told {
  const known = toldByFeed.get(feed);
  if (known?.index === index) return known.told;
  const told = layOver(feed, index);
  toldByFeed.set(feed, { index, told });
  return told;
}

function layOver({ trips, madeAt }: TrainFeed, index: TripIndex): Told {
  const there = trips.filter(({ movedAt }) => movedAt === null || madeAt - movedAt <= GHOST_SECONDS);
  const matches = matchTrips(there, index);
  const calls = new Map<string, readonly LiveCall[]>();
  const added: AddedTrip[] = [];
  // A trip without a train is a plan: the timetable tells it as well.
  for (const trip of there.filter(({ isAssigned }) => isAssigned)) {
    const ahead = callsAhead(trip, madeAt);
    if (ahead.length === 0) continue;
    const run = matches.get(trip);
    if (run === undefined) added.push({ lineId: trip.lineId, direction: trip.direction, calls: ahead });
    else calls.set(runKey(run), ahead);
  }
  return { known: new Set([...matches.values()].map(runKey)), calls, added };
}

/** The calls of a train that is on its way; none when it has arrived. */
function callsAhead({ calls, movedAt }: FeedTrip, madeAt: number): readonly LiveCall[] {
  const standsStill = movedAt !== null && madeAt - movedAt > STILL_SECONDS;
  const first = calls[0];
  // It leaves now at the earliest, and is late everywhere by as much.
  const late = standsStill && first !== undefined ? Math.max(0, madeAt - lastTime(first)) : 0;
  const told = late === 0 ? calls : calls.map((call) => later(call, late));
  const last = told.at(-1);
  return last !== undefined && lastTime(last) >= madeAt ? told : [];
}

/** Trips that would begin while the feed stands for the timetable, and that it does not know. */
function cancelledRuns(
  lines: ReadonlySet<string>,
  feeds: readonly TrainFeed[],
  told: readonly Told[],
  index: TripIndex,
): ReadonlySet<string> {
  const isKnown = (run: TripRun) => told.some(({ known }) => known.has(runKey(run)));
  const cancelled = new Set<string>();
  for (const { madeAt, replacedUntil } of feeds) {
    for (const [lineId, until] of Object.entries(replacedUntil)) {
      if (!lines.has(lineId)) continue;
      for (const run of index.beginning(lineId, madeAt, until)) if (!isKnown(run)) cancelled.add(runKey(run));
    }
  }
  return cancelled;
}

function lastTime({ arrives, departs }: LiveCall): number {
  return departs ?? arrives ?? -Infinity;
}

function later({ platformId, arrives, departs }: LiveCall, seconds: number): LiveCall {
  const moved = (time: number | null) => (time === null ? null : time + seconds);
  return { platformId, arrives: moved(arrives), departs: moved(departs) };
}

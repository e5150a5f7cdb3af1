import type { Timetable } from '../timetable/timetable';
import { Trips } from '../timetable/trips';
import type { AddedTrip, Line, LiveCall, LiveOverlay, TripRun } from '../transit.types';
import { callsOf, type Net } from './net';

/** Trains that began so long ago are at their end. */
const LONGEST_RUN = 3 * 3600;
const AHEAD = 3 * 3600;

/** A train of a live net. */
export interface LiveTrain {
  readonly run: TripRun | null;
  readonly line: Line;
  readonly direction: 'N' | 'S';
}

/** What feeds tell of trains, as a net of its own: each train is a series. */
export interface LiveNet {
  readonly net: Net;
  /** Unix seconds. */
  readonly base: number;
  readonly trains: readonly LiveTrain[];
  /** Trips of each service day that the timetable has otherwise, as marks by their index. */
  readonly removed: ReadonlyMap<string, Uint8Array>;
}

interface Told extends LiveTrain {
  readonly calls: readonly { readonly station: number; readonly arrives: number; readonly departs: number }[];
}

/** What lies over the timetable: predicted trains in place of planned ones, added ones, and none for those cancelled. */
export function liveNetOf(timetable: Timetable, overlay: LiveOverlay): LiveNet {
  const base = overlay.madeAt;
  const removed = new Map<string, Uint8Array>();
  const told: Told[] = [];
  const trips = new Trips(timetable);
  for (const lineId of overlay.lines) {
    for (const run of trips.beginning(lineId, base - LONGEST_RUN, base + AHEAD)) {
      const calls = overlay.callsOf(run);
      if (calls === undefined && !overlay.isCancelled(run)) continue;
      mark(removed, run, timetable);
      const series = timetable.seriesOf(run.trip);
      const direction = timetable.directionOf(series) === 0 ? 'N' : 'S';
      if (calls !== undefined)
        told.push({ run, line: timetable.lineOf(series), direction, calls: read(calls, base, timetable) });
    }
  }
  for (const added of overlay.added) told.push(...toldOf(added, base, timetable));
  const useful = told.filter(({ calls }) => calls.length > 1);
  return { net: netOf(useful, timetable.stations.length), base, trains: useful, removed };
}

function toldOf({ lineId, direction, calls }: AddedTrip, base: number, timetable: Timetable): Told[] {
  const line = timetable.lines[timetable.lineNumber(lineId) ?? -1];
  return line === undefined ? [] : [{ run: null, line, direction, calls: read(calls, base, timetable) }];
}

function mark(removed: Map<string, Uint8Array>, { serviceDay, trip }: TripRun, timetable: Timetable): void {
  const marks = removed.get(serviceDay) ?? new Uint8Array(timetable.arrays.tripStart.length);
  marks[trip] = 1;
  removed.set(serviceDay, marks);
}

/** Calls at known stations, in seconds after the base; a train goes back in time nowhere. */
function read(calls: readonly LiveCall[], base: number, timetable: Timetable): Told['calls'] {
  let before = -Infinity;
  return calls.flatMap(({ platformId, arrives, departs }) => {
    const station = timetable.stationNumber(platformId.slice(0, -1));
    const [arrival, departure] = [arrives ?? departs, departs ?? arrives];
    if (station === undefined || arrival === null || departure === null) return [];
    const at = Math.max(before, arrival - base);
    before = Math.max(at, departure - base);
    return [{ station, arrives: at, departs: before }];
  });
}

function netOf(trains: readonly Told[], stationCount: number): Net {
  const calls = trains.flatMap((train) => train.calls);
  const stopCount = Uint16Array.from(trains, (train) => train.calls.length);
  const stopFirst = new Uint32Array(trains.length);
  for (let i = 1; i < trains.length; i += 1) stopFirst[i] = stopFirst[i - 1]! + stopCount[i - 1]!;
  const stops = Uint16Array.from(calls, ({ station }) => station);
  return {
    stopFirst,
    stopCount,
    stops,
    direction: Uint8Array.from(trains, ({ direction }) => (direction === 'N' ? 0 : 1)),
    tripFirst: Uint32Array.from({ length: trains.length + 1 }, (_, index) => index),
    start: new Int32Array(trains.length),
    profile: stopFirst,
    arrives: Int32Array.from(calls, (call) => call.arrives),
    departs: Int32Array.from(calls, (call) => call.departs),
    ...callsOf(stationCount, stopFirst, stopCount, stops),
  };
}

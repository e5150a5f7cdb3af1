import type { Timetable } from '../timetable/timetable';

/**
 * Trains as the search sees them: series of trips over the same stops, none of which overtakes another. Times are seconds
 * from a beginning that a `Layer` states.
 */
export interface Net {
  /** First stop of each series in `stops`, and how many there are. */
  readonly stopFirst: Uint32Array;
  readonly stopCount: Uint16Array;
  /** Indices of stations. */
  readonly stops: Uint16Array;
  /** 0 north, 1 south. */
  readonly direction: Uint8Array;
  /** First trip of each series, and the end of the last. */
  readonly tripFirst: Uint32Array;
  readonly start: Int32Array;
  readonly profile: Uint32Array;
  readonly arrives: Int16Array | Int32Array;
  readonly departs: Int16Array | Int32Array;
  /** The calls at each station: `callFirst[station]` to the next in the two arrays. */
  readonly callFirst: Uint32Array;
  readonly callSeries: Uint16Array;
  readonly callPosition: Uint16Array;
}

/** The trips of one service day, or those that feeds tell of. */
export interface Layer {
  readonly net: Net;
  /** What the times of the net count from, Unix seconds. */
  readonly base: number;
  /** 1 for the series that run. */
  readonly runs: Uint8Array;
  /** 1 for trips that do not run as the net says; null: all do. */
  readonly removed: Uint8Array | null;
}

export function netOf({ arrays, stations }: Timetable): Net {
  const { patternFirst, patternDirection, seriesPattern, patternStops } = arrays;
  const stopFirst = Uint32Array.from(seriesPattern, (pattern) => patternFirst[pattern]!);
  const stopCount = Uint16Array.from(seriesPattern, (pattern) => patternFirst[pattern + 1]! - patternFirst[pattern]!);
  return {
    stopFirst,
    stopCount,
    stops: patternStops,
    direction: Uint8Array.from(seriesPattern, (pattern) => patternDirection[pattern]!),
    tripFirst: arrays.seriesFirst,
    start: Int32Array.from(arrays.tripStart),
    profile: arrays.tripProfile,
    arrives: arrays.profileArrives,
    departs: arrays.profileDeparts,
    ...callsOf(stations.length, stopFirst, stopCount, patternStops),
  };
}

/**
 * The same trains with time and direction turned round: the earliest arrival there is the latest departure here. Trip
 * and position of a series count from the other end.
 */
export function mirrored(net: Net, stationCount: number): Net {
  const { stopFirst, stopCount, tripFirst } = net;
  const stops = new Uint16Array(net.stops.length);
  const start = new Int32Array(net.start.length);
  const profile = new Uint32Array(net.profile.length);
  const arrives = new Int32Array(net.arrives.length);
  const departs = new Int32Array(net.departs.length);
  for (let series = 0; series < stopFirst.length; series += 1) {
    const [first, count] = [stopFirst[series]!, stopCount[series]!];
    for (let i = 0; i < count; i += 1) stops[first + i] = net.stops[first + count - 1 - i]!;
    const [from, end] = [tripFirst[series]!, tripFirst[series + 1]!];
    for (let trip = from; trip < end; trip += 1) {
      const other = from + end - 1 - trip;
      const at = net.profile[other]!;
      start[trip] = -net.start[other]!;
      profile[trip] = at;
      for (let i = 0; i < count; i += 1) {
        arrives[at + i] = -net.departs[at + count - 1 - i]!;
        departs[at + i] = -net.arrives[at + count - 1 - i]!;
      }
    }
  }
  return { ...net, stops, start, profile, arrives, departs, ...callsOf(stationCount, stopFirst, stopCount, stops) };
}

export function callsOf(stationCount: number, stopFirst: Uint32Array, stopCount: Uint16Array, stops: Uint16Array) {
  const callFirst = new Uint32Array(stationCount + 1);
  for (let series = 0; series < stopFirst.length; series += 1) {
    for (let i = 0; i < stopCount[series]!; i += 1) callFirst[stops[stopFirst[series]! + i]! + 1]! += 1;
  }
  for (let station = 0; station < stationCount; station += 1) callFirst[station + 1]! += callFirst[station]!;
  const next = callFirst.slice();
  const callSeries = new Uint16Array(callFirst[stationCount]!);
  const callPosition = new Uint16Array(callFirst[stationCount]!);
  for (let series = 0; series < stopFirst.length; series += 1) {
    for (let i = 0; i < stopCount[series]!; i += 1) {
      const at = next[stops[stopFirst[series]! + i]!]!++;
      callSeries[at] = series;
      callPosition[at] = i;
    }
  }
  return { callFirst, callSeries, callPosition };
}

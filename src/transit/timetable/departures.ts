import type { Line, TripRun } from '../transit.types';
import type { Timetable } from './timetable';

/** A train that leaves a station. Times are Unix seconds. */
export interface Departure {
  readonly line: Line;
  /** Index of the station. */
  readonly station: number;
  readonly direction: 'N' | 'S';
  /** Where the train ends. */
  readonly headsign: string;
  readonly departs: number;
  readonly run: TripRun;
}

/** A span of time in Unix seconds, without its end. */
export interface Period {
  readonly from: number;
  readonly until: number;
}

/** The trains that leave stations by the timetable, earliest first; those that end there leave nowhere. */
export function departuresOf(timetable: Timetable, stations: readonly number[], period: Period): Departure[] {
  const { days, arrays, facts } = timetable;
  const found: Departure[] = [];
  for (const serviceDay of days.around(period.from)) {
    const start = days.startOf(serviceDay);
    const services = days.on(serviceDay);
    for (const station of stations) {
      for (const { series, position } of timetable.callsAt[station]!) {
        if (!services.has(arrays.seriesService[series]!) || isLast(timetable, series, position)) continue;
        const end = arrays.seriesFirst[series + 1]!;
        for (let trip = timetable.firstTrip(series, position, period.from - start); trip < end; trip += 1) {
          const departs = start + timetable.departs(trip, position);
          if (departs >= period.until) break;
          found.push({
            line: timetable.lineOf(series),
            station,
            direction: timetable.directionOf(series) === 0 ? 'N' : 'S',
            headsign: facts.headsigns[arrays.tripHeadsign[trip]!]!,
            departs,
            run: { trip, serviceDay },
          });
        }
      }
    }
  }
  return found.sort((a, b) => a.departs - b.departs);
}

/** The lines whose trains leave stations within a period, in the feed's order. */
export function linesAt(timetable: Timetable, stations: readonly number[], { from, until }: Period): Line[] {
  const { days, arrays } = timetable;
  const lines = new Set<Line>();
  for (const serviceDay of days.around(from)) {
    const start = days.startOf(serviceDay);
    const services = days.on(serviceDay);
    for (const { series, position } of stations.flatMap((station) => timetable.callsAt[station]!)) {
      const line = timetable.lineOf(series);
      if (lines.has(line) || !services.has(arrays.seriesService[series]!)) continue;
      if (isLast(timetable, series, position)) continue;
      const trip = timetable.firstTrip(series, position, from - start);
      if (trip < arrays.seriesFirst[series + 1]! && start + timetable.departs(trip, position) < until) lines.add(line);
    }
  }
  return timetable.lines.filter((line) => lines.has(line));
}

function isLast(timetable: Timetable, series: number, position: number): boolean {
  return position === timetable.stopsOf(series).length - 1;
}

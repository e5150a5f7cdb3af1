import { Injectable } from '@nestjs/common';
import { Clock } from '../common/clock';
import type { Coordinates } from '../common/geo';
import type { Board, LastTrains, LineFacts, StationNear } from './station.types';
import { subway } from './subway';
import { departuresOf, linesAt } from './timetable/departures';
import { lastTrainsOf, rowsOf } from './timetable/boards';
import type { StandIn } from './timetable/service-days';
import type { Complex } from './timetable/station-finder';
import type { Line } from './transit.types';
import { DETOUR, walkSeconds } from './walks';
import type { Schedule } from './way.types';

/** Lines that leave within this time serve a station now: at night trains are up to half an hour apart. */
const SERVING_SECONDS = 30 * 60;
/** Trains that a board looks at, and the night that a last train is looked for in. */
const BOARD_SECONDS = 60 * 60;
const NEAR_METERS = 2_000;

/** Stations, their trains, and lines, by the timetable. */
@Injectable()
export class StationsService {
  constructor(private readonly clock: Clock) {}

  /** Nearest first, each complex once; empty where none is within 2 km. */
  near(point: Coordinates, most: number): StationNear[] {
    const { finder, timetable } = subway();
    const { at } = this.now();
    const seen = new Map<string, { complex: Complex; meters: number }>();
    for (const { station, meters } of finder.near(point, NEAR_METERS))
      if (!seen.has(station.complexId)) seen.set(station.complexId, { complex: finder.complexOf(station), meters });
    return [...seen.values()].slice(0, most).map(({ complex, meters }) => ({
      complex,
      lines: linesAt(timetable, numbersOf(complex), { from: at, until: at + SERVING_SECONDS }),
      stepFree: stepFreeOf(complex),
      walkSeconds: walkSeconds(meters),
      walkMeters: meters * DETOUR,
    }));
  }

  /** By id, such as `A32`, or by the name that people use: of several the nearest to a point. Null when there is none. */
  find(said: string, around: Coordinates): Complex | null {
    const { finder } = subway();
    return finder.byId(said) ?? finder.byName(said, around);
  }

  /** The next trains of each line and direction. @param lines ids of those to tell; empty: all. */
  board(complex: Complex, lines: readonly string[] = []): Board {
    const { timetable } = subway();
    const { at, isInside } = this.now();
    const around = { from: at - BOARD_SECONDS / 2, until: at + BOARD_SECONDS };
    const trains = departuresOf(timetable, numbersOf(complex), around).filter(({ line }) => isOneOf(line, lines));
    return {
      complex,
      lines: linesAt(timetable, numbersOf(complex), { from: at, until: at + SERVING_SECONDS }),
      rows: rowsOf(timetable, trains, at, isInside),
      ...this.validity(isInside),
    };
  }

  /** When trains stop for the night that comes or is. @param lines ids of those to tell; empty: all that run by now. */
  lastTrains(complex: Complex, lines: readonly string[] = []): LastTrains {
    const { timetable } = subway();
    const { at, isInside } = this.now();
    const latestStart = lines.length === 0 ? at + BOARD_SECONDS : Infinity;
    const trains = lastTrainsOf(timetable, numbersOf(complex), at, latestStart)
      .filter(({ line }) => isOneOf(line, lines))
      .map((train) => (isInside ? train : { ...train, departs: null }));
    return { complex, trains, ...this.validity(isInside) };
  }

  /** A line by its id or what stands in its bullet, in any case; null when there is none. */
  line(said: string): LineFacts | null {
    const { timetable } = subway();
    const wanted = said.toUpperCase();
    const line = timetable.lines.find(({ id }) => id === wanted) ?? timetable.lines.find(({ name }) => name === wanted);
    if (line === undefined) return null;
    const { at, isInside } = this.now();
    const longest = longestRun(line);
    const stops = longest === null ? [] : [...timetable.stopsOf(longest)];
    const serving = linesAt(timetable, [...timetable.stations.keys()], { from: at, until: at + SERVING_SECONDS });
    const shape = longest === null ? undefined : timetable.facts.shapes[shapeOf(longest)];
    return {
      line,
      stops: stops.map((station) => {
        const { id, name, position } = timetable.stations[station]!;
        return { id, name, ...position };
      }),
      shape: shape ?? null,
      isRunning: serving.includes(line),
      ...this.validity(isInside),
    };
  }

  private now(): StandIn {
    return subway().timetable.days.standInFor(Math.floor(this.clock.now() / 1000));
  }

  private validity(isInside: boolean): { schedule: Schedule; validUntil: string } {
    return { schedule: isInside ? 'timetable' : 'expired', validUntil: subway().timetable.validUntil };
  }
}

/** By id or by what stands in the bullet: who asks for the 6 means its express as well. */
function isOneOf({ id, name }: Line, said: readonly string[]): boolean {
  return said.length === 0 || said.some((one) => one === id || one === name || `${one}X` === id);
}

function numbersOf({ stations }: Complex): number[] {
  return stations.map(({ id }) => subway().timetable.stationNumber(id)!);
}

function stepFreeOf({ stations }: Complex): 'yes' | 'partly' | 'no' {
  if (stations.every(({ stepFree }) => stepFree === 'yes')) return 'yes';
  return stations.some(({ stepFree }) => stepFree !== 'no') ? 'partly' : 'no';
}

/** The series to the north with most stops; null for a line without trains. */
function longestRun(line: Line): number | null {
  const { timetable } = subway();
  const series = [...timetable.arrays.seriesPattern.keys()].filter(
    (one) => timetable.lineOf(one) === line && timetable.directionOf(one) === 0,
  );
  const [longest] = series.sort((a, b) => timetable.stopsOf(b).length - timetable.stopsOf(a).length);
  return longest ?? null;
}

function shapeOf(series: number): number {
  const { arrays } = subway().timetable;
  return arrays.tripShape[arrays.seriesFirst[series]!]!;
}

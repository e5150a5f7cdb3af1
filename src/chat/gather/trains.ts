import { Injectable } from '@nestjs/common';
import { Clock } from '../../common/clock';
import type { Coordinates } from '../../common/geo';
import type { NearBikes } from '../../transit/bikes/bike.types';
import { BikesUnavailable } from '../../transit/bikes/bikes.errors';
import { BikesService } from '../../transit/bikes/bikes.service';
import { LiveFeeds } from '../../transit/live-feeds';
import { StationsService } from '../../transit/stations.service';
import type { TransitQuestion } from '../../understanding/said/trains';
import type { Understood } from '../../understanding/understood';
import type { Board, LastTrains, LineFacts, StationNear } from '../../transit/station.types';

/** What is known of what is asked about trains. */
export type Trains =
  | { readonly told: 'departures' | 'station_lines'; readonly board: Board; readonly lines: readonly string[] }
  | { readonly told: 'last_trains'; readonly last: LastTrains; readonly lines: readonly string[] }
  | { readonly told: 'near'; readonly stations: readonly StationNear[] }
  | {
      readonly told: 'lines';
      readonly lines: readonly LineFacts[];
      readonly withStops: boolean;
      /** What the MTA tells riders of these lines now, the worst first; null when nobody knows. */
      readonly notices: readonly string[] | null;
    }
  | { readonly told: 'no_station' | 'no_line'; readonly said: string }
  /** Null: nobody knows. */
  | { readonly told: 'bikes'; readonly near: NearBikes | null };

/** Stations told of as near. */
const NEAR = 3;
const NOTICES = 2;

/** Finds what is asked about trains and bikes. */
@Injectable()
export class TrainFacts {
  constructor(
    private readonly stations: StationsService,
    private readonly bikes: BikesService,
    private readonly feeds: LiveFeeds,
    private readonly clock: Clock,
  ) {}

  /** Null where nothing is asked, or only for a way. @param caller ends the waiting. */
  async find(
    understood: Pick<Understood, 'transit'>,
    around: Coordinates,
    caller?: AbortSignal,
  ): Promise<Trains | null> {
    if (understood.transit?.ask !== 'bikes') return this.withNotices(trainsFor(understood, around, this.stations));
    try {
      return { told: 'bikes', near: await this.bikes.near(around, { wants: 'bikes', limit: NEAR }, caller) };
    } catch (error) {
      if (error instanceof BikesUnavailable) return { told: 'bikes', near: null };
      throw error;
    }
  }

  /** Whether a line runs as it should only the MTA's alerts tell. */
  private async withNotices(trains: Trains | null): Promise<Trains | null> {
    if (trains?.told !== 'lines' || trains.withStops) return trains;
    const ids = trains.lines.map(({ line }) => line.id);
    const alerts = await this.feeds.alerts(ids, [], Math.floor(this.clock.now() / 1000));
    return { ...trains, notices: alerts && alerts.slice(0, NOTICES).map(({ header }) => header) };
  }
}

/** What is known by the timetable of a question about trains; null where none is asked, or only for a way or bikes. */
export function trainsFor(
  { transit }: Pick<Understood, 'transit'>,
  around: Coordinates,
  stations: StationsService,
): Trains | null {
  if (transit === null) return null;
  const { ask, lines, station } = transit;
  switch (ask) {
    case 'way':
    case 'bikes':
      return null;
    case 'nearest_station':
      return { told: 'near', stations: stations.near(around, NEAR) };
    case 'line_status':
    case 'line_stops':
      return station === null
        ? aboutLines(lines, ask === 'line_stops', stations)
        : atStation(transit, around, stations);
    case 'departures':
    case 'station_lines':
    case 'last_train':
      return atStation(transit, around, stations);
  }
}

function aboutLines(lines: readonly string[], withStops: boolean, stations: StationsService): Trains | null {
  const known = lines.flatMap((line) => stations.line(line) ?? []);
  if (known.length > 0) return { told: 'lines', lines: known, withStops, notices: null };
  return lines[0] === undefined ? null : { told: 'no_line', said: lines[0] };
}

/** At the station that was named, else at the nearest whose trains are of the lines that were. */
function atStation(
  { ask, lines, station }: TransitQuestion,
  around: Coordinates,
  stations: StationsService,
): Trains | null {
  if (station !== null) {
    const complex = stations.find(station, around);
    if (complex === null) return { told: 'no_station', said: station };
    if (ask === 'last_train') return { told: 'last_trains', last: stations.lastTrains(complex, lines), lines };
    const told = ask === 'departures' ? 'departures' : 'station_lines';
    return { told, board: stations.board(complex, told === 'departures' ? lines : []), lines };
  }
  const near = stations.near(around, NEAR_WITH_LINE);
  const one = near.find((each) => lines.length === 0 || stations.board(each.complex, lines).rows.length > 0) ?? near[0];
  if (one === undefined) return { told: 'near', stations: [] };
  if (ask === 'last_train') return { told: 'last_trains', last: stations.lastTrains(one.complex, lines), lines };
  return {
    told: ask === 'departures' ? 'departures' : 'station_lines',
    board: stations.board(one.complex, lines),
    lines,
  };
}

/** Stations looked at for the lines that somebody names. */
const NEAR_WITH_LINE = 12;

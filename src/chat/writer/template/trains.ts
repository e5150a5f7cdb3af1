import type { NearBikes } from '../../../transit/bikes/bike.types';
import type { BoardRow, LastTrain, LineFacts, StationNear } from '../../../transit/station.types';
import type { Complex } from '../../../transit/timetable/station-finder';
import type { Schedule } from '../../../transit/way.types';
import type { Trains } from '../../gather/trains';
import type { Phrases } from '../catalogue/phrases';
import { overNote } from './train-way';

/** Rows told of one board. */
const ROWS = 6;

/** What is known of trains that somebody asks about. */
export function aboutTrains(trains: Trains, p: Phrases): string {
  switch (trains.told) {
    case 'departures':
      return departures(trains, p);
    case 'station_lines':
      return stationLines(trains, p);
    case 'last_trains':
      return lastTrains(trains, p);
    case 'near':
      return near(trains.stations, p);
    case 'lines':
      return p.sentences([
        ...trains.lines.map((line) => aboutLine(line, trains.withStops, p)),
        trains.withStops ? null : changes(trains.notices, p),
      ]);
    case 'bikes':
      return bikes(trains.near, p);
    case 'no_station':
      return p.say('train.no_station', { said: trains.said });
    case 'no_line':
      return p.say('train.no_line', { said: trains.said });
  }
}

function departures({ board, lines }: Extract<Trains, { board: unknown }>, p: Phrases): string {
  const station = board.complex.name;
  if (board.rows.length === 0) return p.sentences([noTrains(board.complex, lines, p), note(board, p)]);
  const rows = board.rows.slice(0, ROWS).map((row) => rowText(row, p));
  return p.sentences([p.say('train.board', { station, rows: rows.join(p.say('train.and_then')) }), note(board, p)]);
}

function rowText({ line, headsign, departs, everyMinutes }: BoardRow, p: Phrases): string {
  const train = { line: line.name, headsign };
  if (departs.length > 0)
    return p.say('train.row', { ...train, times: p.list(departs.map((at) => p.time(at * 1000))) });
  return everyMinutes === null
    ? p.say('train.row_rare', train)
    : p.say('train.row_every', { ...train, minutes: everyMinutes });
}

/** The lines of a station now; of one that was asked about, whether it is among them. */
function stationLines({ board, lines }: Extract<Trains, { board: unknown }>, p: Phrases): string {
  const station = board.complex.name;
  const now = [...new Set(board.lines.map(({ name }) => name))];
  const [asked] = lines;
  const isAsked = asked !== undefined && now.includes(asked);
  const verdict =
    asked === undefined ? null : p.say(isAsked ? 'train.stops_here' : 'train.stops_not', { line: asked, station });
  const all =
    now.length === 0 ? noTrains(board.complex, [], p) : p.say('train.lines_now', { station, lines: bulletsOf(now, p) });
  return p.sentences([verdict, all, note(board, p)]);
}

function lastTrains({ last, lines }: Extract<Trains, { last: unknown }>, p: Phrases): string {
  const station = last.complex.name;
  if (last.trains.length === 0) return p.sentences([noTrains(last.complex, lines, p), note(last, p)]);
  const allNight = [...new Set(last.trains.filter(({ isAllNight }) => isAllNight).map(({ line }) => line.name))].sort();
  const ending = last.trains.filter(({ isAllNight }) => !isAllNight);
  return p.sentences([
    ...ending.slice(0, ROWS).map((train) => lastText(train, station, p)),
    allNight.length === 0 ? null : p.say('train.all_night', { station, lines: bulletsOf(allNight, p) }),
    note(last, p),
  ]);
}

function lastText({ line, headsign, departs }: LastTrain, station: string, p: Phrases): string {
  const train = { line: line.name, headsign, station };
  return departs === null
    ? p.say('train.ends', train)
    : p.say('train.last', { ...train, time: p.time(departs * 1000) });
}

function near([first, ...others]: readonly StationNear[], p: Phrases): string {
  if (first === undefined) return p.say('train.none_near');
  const one = (station: StationNear) => ({
    station: station.complex.name,
    minutes: Math.max(1, Math.round(station.walkSeconds / 60)),
    lines: bulletsOf([...new Set(station.lines.map(({ name }) => name))], p),
    access: p.say(`steps.${station.stepFree}`),
  });
  return p.sentences([
    p.say('train.near', one(first)),
    others.length === 0
      ? null
      : p.say('train.near_more', { stations: p.list(others.map((each) => p.say('train.near_other', one(each)))) }),
  ]);
}

function bikes(near: NearBikes | null, p: Phrases): string {
  if (near === null) return p.say('bike.unknown');
  if (near.stations.length === 0) return p.say('bike.none');
  const stations = near.stations.map(({ name, bikes: count, walkSeconds }) =>
    p.say('bike.one', { name, count: count ?? '', minutes: Math.max(1, Math.round(walkSeconds / 60)) }),
  );
  return p.say('bike.near', { stations: p.list(stations) });
}

function aboutLine(
  { line, isRunning, schedule, validUntil, stops }: LineFacts,
  withStops: boolean,
  p: Phrases,
): string {
  if (withStops) {
    const [first, last] = [stops[0]?.name ?? '', stops.at(-1)?.name ?? ''];
    const names = stops.map(({ name }) => name);
    return p.say('train.line_stops', { line: line.name, first, last, count: stops.length, stations: p.list(names) });
  }
  const isOver = schedule === 'expired';
  const key = isRunning
    ? isOver
      ? 'train.usually_runs'
      : 'train.runs'
    : isOver
      ? 'train.usually_not'
      : 'train.runs_not';
  const over = isOver ? overNote(validUntil, p) : null;
  return p.sentences([p.say(key, { line: line.name }), over]);
}

/** Delays and changes in the MTA's words; that there are none, or that nobody knows. */
function changes(notices: readonly string[] | null, p: Phrases): string {
  if (notices === null) return p.say('train.changes');
  if (notices.length === 0) return p.say('train.no_changes');
  return p.sentences(notices.map((text) => p.say('train.alert', { text })));
}

function noTrains({ name: station }: Complex, lines: readonly string[], p: Phrases): string {
  if (lines.length === 0) return p.say('train.no_trains', { station });
  return p.say('train.no_trains_of', { station, lines: bulletsOf(lines, p) });
}

function bulletsOf(names: readonly string[], p: Phrases): string {
  return names.length === 0 ? p.say('train.no_lines') : p.list(names.map((name) => `**${name}**`));
}

/** That what was said is only usual. */
function note({ schedule, validUntil }: { readonly schedule: Schedule; readonly validUntil: string }, p: Phrases) {
  return schedule === 'expired' ? overNote(validUntil, p) : p.say('train.planned');
}

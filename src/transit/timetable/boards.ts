import { inNewYork } from '../../common/new-york';
import type { BoardRow, LastTrain } from '../station.types';
import { type Departure, departuresOf } from './departures';
import type { Timetable } from './timetable';

const TOLD = 3;
const HALF_HOUR = 30 * 60;
/** Trains farther apart than this have stopped for the night. */
const STOPPED_SECONDS = 60 * 60;
const HALF_DAY = 12 * 3600;
/** The hour at which a night ends. */
const MORNING = 5;

/**
 * The trains of each line and direction, those that leave soonest first.
 * @param at Unix seconds; trains before it only tell how far apart they are.
 * @param hasTimes false: what is usual, without a time of any train.
 */
export function rowsOf(timetable: Timetable, trains: readonly Departure[], at: number, hasTimes: boolean): BoardRow[] {
  const rows = groupsOf(trains).flatMap((group): (BoardRow & { first: number })[] => {
    const coming = group.filter(({ departs }) => departs >= at);
    const [next] = coming;
    if (next === undefined) return [];
    return [
      {
        line: next.line,
        direction: next.direction,
        label: labelOf(timetable, next),
        headsign: next.headsign,
        departs: hasTimes ? coming.slice(0, TOLD).map(({ departs }) => departs) : [],
        everyMinutes: apart(group.filter(({ departs }) => departs <= at + HALF_HOUR)),
        first: next.departs,
      },
    ];
  });
  return rows.sort((a, b) => a.first - b.first).map(({ first: _, ...row }) => row);
}

/**
 * The last train of each line and direction before a gap of an hour, in the night that comes or is.
 * @param latestStart lines whose first train leaves later are not told of: they do not run yet.
 */
export function lastTrainsOf(
  timetable: Timetable,
  stations: readonly number[],
  at: number,
  latestStart: number,
): LastTrain[] {
  const clock = inNewYork(at * 1000);
  const morning = clock.set({ hour: MORNING, minute: 0, second: 0 });
  const until = Math.floor((morning > clock ? morning : morning.plus({ days: 1 })).toSeconds());
  return groupsOf(nightOf(timetable, stations, at, until))
    .filter(([first]) => first!.departs <= latestStart)
    .map((group) => {
      const gap = group.findIndex(({ departs }, i) => (group[i + 1]?.departs ?? until) - departs > STOPPED_SECONDS);
      const last = group[gap] ?? group[0]!;
      return {
        line: last.line,
        label: labelOf(timetable, last),
        headsign: last.headsign,
        departs: gap === -1 ? null : last.departs,
        isAllNight: gap === -1,
      };
    });
}

/** The trains until the morning: of this service day, and of the next. */
function nightOf(timetable: Timetable, stations: readonly number[], at: number, until: number): Departure[] {
  const middle = Math.min(until, at + HALF_DAY);
  return [
    ...departuresOf(timetable, stations, { from: at, until: middle }),
    ...departuresOf(timetable, stations, { from: middle, until }),
  ];
}

function apart(group: readonly Departure[]): number | null {
  if (group.length < 2) return null;
  return Math.max(1, Math.round((group.at(-1)!.departs - group[0]!.departs) / (group.length - 1) / 60));
}

function labelOf({ facts }: Timetable, { station, direction }: Departure): string {
  return facts.stations[station]!.labels[direction];
}

/** By line and direction, each in the order of time. */
function groupsOf(trains: readonly Departure[]): Departure[][] {
  const groups = new Map<string, Departure[]>();
  for (const train of trains) {
    const key = `${train.line.id} ${train.direction}`;
    const group = groups.get(key);
    if (group) group.push(train);
    else groups.set(key, [train]);
  }
  return [...groups.values()];
}

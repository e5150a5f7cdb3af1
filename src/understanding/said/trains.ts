import type { Reading } from '../cues';
import type { Act } from '../schema';

/** What can be asked of trains and bikes beside the way itself. */
export const TRANSIT_ASKS = [
  'way',
  'departures',
  'last_train',
  'nearest_station',
  'line_status',
  'line_stops',
  'station_lines',
  'bikes',
] as const;
export type TransitAsk = (typeof TRANSIT_ASKS)[number];

/** A question about trains or bikes. */
export interface TransitQuestion {
  readonly ask: TransitAsk;
  /** What stands in the bullets: `A`, `6`, `SIR`. */
  readonly lines: readonly string[];
  /** The station as it was named; null where none was. */
  readonly station: string | null;
}

/** The narrowest first. */
const BY_CUE: readonly (readonly [cue: string, ask: TransitAsk])[] = [
  ['line.Citi Bike', 'bikes'],
  ['timetable.last_train', 'last_train'],
  ['timetable.next_train', 'departures'],
  ['timetable.stops_of', 'line_stops'],
  ['timetable.running', 'line_status'],
  ['ask.lines', 'station_lines'],
  ['way.nearest_stop', 'nearest_station'],
  ['service.subway station', 'nearest_station'],
  ['way.which_line', 'way'],
];
const SUBWAY_LINE = /^(\w+) train$/;
const BEFORE_A_LINE: Readonly<Record<string, string>> = {
  next: 'timetable.next_train',
  last: 'timetable.last_train',
  first: 'timetable.last_train',
};
/** Where a way leads there, no question about a station is left. */
const ASKS_OF_A_WAY: readonly TransitAsk[] = ['line_stops', 'station_lines', 'nearest_station', 'line_status'];

/**
 * What is asked about trains or bikes; null where nothing is.
 * @param station the place that was named without being a line.
 * @param isWay a way with both its ends or one of them is asked.
 */
export function transitIn(
  { cues, words }: Reading,
  act: Act,
  station: string | null,
  isWay: boolean,
): TransitQuestion | null {
  if (act === 'talk' || act === 'decline' || act === 'weather' || act === 'events') return null;
  const meant = cues.filter(({ isNegated }) => !isNegated);
  const lines = [
    ...new Set(
      meant.flatMap(({ sense }) =>
        sense.group === 'line'
          ? (SUBWAY_LINE.exec(sense.name)
              ?.slice(1)
              .map((line) => line.toUpperCase()) ?? [])
          : [],
      ),
    ),
  ];
  const ids = new Set(meant.map(({ sense }) => sense.id));
  // "the next a train": the line's name holds the word.
  for (const { sense, from } of meant) {
    const asked = sense.group === 'line' ? BEFORE_A_LINE[words[from]!] : undefined;
    if (asked !== undefined) ids.add(asked);
  }
  // "does the r stop at 8th street" asks of the line, not for the way there.
  if (lines.length > 0 && station !== null && words.includes('stop')) return { ask: 'line_stops', lines, station };
  const asked = BY_CUE.filter(([cue, ask]) => ids.has(cue) && !(isWay && ASKS_OF_A_WAY.includes(ask)))[0]?.[1];
  const ask = asked ?? (lines.length === 0 ? undefined : isWay ? 'way' : 'line_status');
  return ask === undefined ? null : { ask, lines, station };
}

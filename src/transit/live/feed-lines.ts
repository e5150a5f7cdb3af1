/** The feeds of trains, as their addresses name them behind `nyct%2F`. */
export const TRAIN_FEEDS = [
  'gtfs',
  'gtfs-ace',
  'gtfs-bdfm',
  'gtfs-g',
  'gtfs-jz',
  'gtfs-l',
  'gtfs-nqrw',
  'gtfs-si',
] as const;

export type TrainFeedId = (typeof TRAIN_FEEDS)[number];

/** Which feeds speak of a line. The Franklin Av shuttle has moved from one to another before, so both are looked at. */
const FEEDS_OF: ReadonlyMap<string, readonly TrainFeedId[]> = new Map([
  ...linesOf('1 2 3 4 5 6 6X 7 7X GS', 'gtfs'),
  ...linesOf('A C E H', 'gtfs-ace'),
  ...linesOf('B D F FX M', 'gtfs-bdfm'),
  ...linesOf('FS', 'gtfs-bdfm', 'gtfs-ace'),
  ...linesOf('G', 'gtfs-g'),
  ...linesOf('J Z', 'gtfs-jz'),
  ...linesOf('L', 'gtfs-l'),
  ...linesOf('N Q R W', 'gtfs-nqrw'),
  ...linesOf('SI', 'gtfs-si'),
]);

/** What feeds call some lines, and what the timetable calls them. */
const ALIASES: Readonly<Record<string, string>> = { S: 'GS', SS: 'SI' };

/** The express trains of a line, which no header lists. */
const UNLISTED: Readonly<Record<string, string>> = { '6': '6X', '7': '7X' };

/** The feeds that have to be asked about some lines; none for a line that no feed knows. */
export function feedsOf(lineIds: Iterable<string>): Set<TrainFeedId> {
  return new Set([...lineIds].flatMap((lineId) => FEEDS_OF.get(lineId) ?? []));
}

/** The timetable's id of a line, by what a feed calls it; null for one that nobody knows. */
export function lineOf(routeId: string): string | null {
  const lineId = Object.hasOwn(ALIASES, routeId) ? ALIASES[routeId]! : routeId;
  return FEEDS_OF.has(lineId) ? lineId : null;
}

/** A line of a header, and the express trains that it stands for. */
export function withExpress(lineId: string): string[] {
  return Object.hasOwn(UNLISTED, lineId) ? [lineId, UNLISTED[lineId]!] : [lineId];
}

function linesOf(lineIds: string, ...feeds: TrainFeedId[]): [string, TrainFeedId[]][] {
  return lineIds.split(' ').map((lineId) => [lineId, feeds]);
}

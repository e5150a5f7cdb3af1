import { encode } from '@googlemaps/polyline-codec';
import {
  NO_SHAPE,
  type Packed,
  type PackedArrays,
  type PackedFacts,
  type PackedService,
  type PackedTransfer,
} from '../../src/transit/timetable/packed';
import type { Row } from './feed';
import type { Tables, Trip } from './read';
import { simplified } from './simplify';

/** What the state tells of a station. */
interface StateStation {
  readonly complex: string;
  readonly north: string;
  readonly south: string;
  readonly stepFree: readonly boolean[];
}

/** What we add to a feed. */
export interface Additions {
  readonly stations: Readonly<Record<string, StateStation>>;
  readonly transfers: readonly { readonly stations: readonly string[]; readonly seconds: number }[];
}

const SHAPE_TOLERANCE_METERS = 8;
const DAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
/** `<schedule>_<origin>_<path>`; origin in hundredths of a minute. */
const TRIP_ID = /^[^_]*_(\d{6})_(.+)$/;

/** Packs the tables of a feed. @param source where the feed was had from. */
export function pack(tables: Tables, source: string, { stations: state, transfers }: Additions): Packed {
  const stationIndex = indexOf(tables.stations.map((row) => row.stop_id!));
  const facts = {
    source,
    version: tables.info.feed_version!,
    validFrom: dateOf(tables.info.feed_start_date!),
    validUntil: dateOf(tables.info.feed_end_date!),
    services: servicesOf(tables),
    lines: tables.lines.map((row) => ({
      id: row.route_id!,
      name: row.route_short_name!,
      longName: row.route_long_name!,
      color: `#${row.route_color!}`,
      textColor: `#${row.route_text_color || 'FFFFFF'}`,
    })),
    stations: tables.stations.map((row) => stationOf(row, state)),
    transfers: transfersOf(tables.transfers, transfers, stationIndex, state),
  };
  return packTrips(tables, facts, stationIndex);
}

function packTrips(
  tables: Tables,
  facts: Omit<PackedFacts, 'headsigns' | 'paths' | 'shapes'>,
  stations: ReadonlyMap<string, number>,
): Packed {
  const lines = indexOf(facts.lines.map(({ id }) => id));
  const services = indexOf(facts.services.map(({ id }) => id));
  const [headsigns, paths, shapes, profiles] = [new Pool(), new Pool(), new Pool(), new Pool()];
  const lists = Object.fromEntries(ARRAYS.map((name) => [name, [] as number[]])) as Record<
    keyof PackedArrays,
    number[]
  >;
  for (const pattern of groupsOf(tables.trips, ({ line, direction, calls }) =>
    [line, direction, ...calls.map((call) => call.station)].join(' '),
  )) {
    const { line, direction, calls } = pattern[0]!;
    const index = lists.patternLine.push(lines.get(line)!) - 1;
    lists.patternDirection.push(direction);
    lists.patternFirst.push(lists.patternStops.length);
    lists.patternStops.push(...calls.map(({ station }) => stations.get(station)!));
    for (const series of groupsOf(pattern, ({ service }) => service).flatMap(withoutOvertaking)) {
      lists.seriesPattern.push(index);
      lists.seriesService.push(services.get(series[0]!.service)!);
      lists.seriesFirst.push(lists.tripStart.length);
      for (const trip of series) {
        const start = trip.calls[0]!.departs;
        const [, origin = '', path = ''] = TRIP_ID.exec(trip.id) ?? [];
        if (path === '') throw new Error(`trips: ${trip.id} has another form`);
        const [arrives, departs] = [
          trip.calls.map((call) => call.arrives - start),
          trip.calls.map((call) => call.departs - start),
        ];
        lists.tripProfile.push(
          profiles.at(`${arrives.join()} ${departs.join()}`, () => {
            lists.profileArrives.push(...arrives);
            return lists.profileDeparts.push(...departs) - departs.length;
          }),
        );
        lists.tripStart.push(start);
        lists.tripOrigin.push(Number(origin) - (start / 60) * 100);
        lists.tripHeadsign.push(headsigns.at(trip.headsign));
        lists.tripPath.push(paths.at(path));
        lists.tripShape.push(tables.shapes.has(trip.shape) ? shapes.at(trip.shape) : NO_SHAPE);
      }
    }
  }
  lists.patternFirst.push(lists.patternStops.length);
  lists.seriesFirst.push(lists.tripStart.length);
  const arrays = {
    ...mapped(lists, Uint16Array, [
      'patternLine',
      'patternDirection',
      'patternStops',
      'seriesPattern',
      'seriesService',
      'tripHeadsign',
      'tripPath',
      'tripShape',
    ]),
    ...mapped(lists, Uint32Array, ['patternFirst', 'seriesFirst', 'tripStart', 'tripProfile']),
    ...mapped(lists, Int16Array, ['profileArrives', 'profileDeparts']),
    ...mapped(lists, Int32Array, ['tripOrigin']),
  } as PackedArrays;
  const lineOf = (id: string) => encode(simplified(tables.shapes.get(id)!, SHAPE_TOLERANCE_METERS), 5);
  return {
    facts: { ...facts, headsigns: headsigns.texts, paths: paths.texts, shapes: shapes.texts.map(lineOf) },
    arrays,
  };
}

const ARRAYS = [
  'patternFirst',
  'patternLine',
  'patternDirection',
  'patternStops',
  'seriesPattern',
  'seriesService',
  'seriesFirst',
  'tripStart',
  'tripProfile',
  'tripHeadsign',
  'tripPath',
  'tripShape',
  'tripOrigin',
  'profileArrives',
  'profileDeparts',
] as const satisfies readonly (keyof PackedArrays)[];

/** Texts, or what was made of them, by a number each. */
class Pool {
  private readonly numbers = new Map<string, number>();

  get texts(): string[] {
    return [...this.numbers.keys()];
  }

  at(text: string, make: () => number = () => this.numbers.size): number {
    const known = this.numbers.get(text);
    if (known !== undefined) return known;
    const made = make();
    this.numbers.set(text, made);
    return made;
  }
}

/** Series in which a trip that starts later is nowhere ahead: what the router takes for granted. */
function withoutOvertaking(trips: readonly Trip[]): Trip[][] {
  const series: Trip[][] = [];
  for (const trip of trips.toSorted((a, b) => a.calls[0]!.departs - b.calls[0]!.departs || (a.id < b.id ? -1 : 1))) {
    const isBehind = (list: readonly Trip[]) => {
      const before = list.at(-1)!.calls;
      return trip.calls.every(
        ({ arrives, departs }, i) => before[i]!.arrives <= arrives && before[i]!.departs <= departs,
      );
    };
    const found = series.find(isBehind);
    if (found) found.push(trip);
    else series.push([trip]);
  }
  return series;
}

function stationOf(row: Row, state: Additions['stations']): PackedFacts['stations'][number] {
  const id = row.stop_id!;
  const known = state[id];
  if (known === undefined) throw new Error(`stops: the state knows no station ${id}`);
  return {
    id,
    name: row.stop_name!,
    lat: Number(row.stop_lat),
    lon: Number(row.stop_lon),
    complexId: known.complex,
    labels: { N: known.north, S: known.south },
    stepFree: { N: known.stepFree[0]!, S: known.stepFree[1]! },
  };
}

function transfersOf(
  rows: readonly Row[],
  missing: Additions['transfers'],
  stations: ReadonlyMap<string, number>,
  state: Additions['stations'],
): PackedTransfer[] {
  const own = missing.flatMap(({ stations: [a = '', b = ''], seconds }) => [
    { from: a, to: b, seconds },
    { from: b, to: a, seconds },
  ]);
  const theirs = rows.map((row) => ({
    from: row.from_stop_id!,
    to: row.to_stop_id!,
    seconds: Number(row.min_transfer_time),
  }));
  const isKnown = (one: { from: string; to: string }) =>
    theirs.some(({ from, to }) => from === one.from && to === one.to);
  return [...theirs, ...own.filter((one) => !isKnown(one))].map(({ from, to, seconds }) => ({
    from: stations.get(from)!,
    to: stations.get(to)!,
    seconds,
    // The feed does not mark the ways over the street; they are the ones between complexes.
    isOutside: state[from]!.complex !== state[to]!.complex,
  }));
}

function servicesOf({ services, exceptions }: Tables): PackedService[] {
  const ids = new Set([...services, ...exceptions].map((row) => row.service_id!));
  return [...ids].map((id) => {
    const week = services.find((row) => row.service_id === id);
    const dates = (type: string) =>
      exceptions.filter((row) => row.service_id === id && row.exception_type === type).map((row) => dateOf(row.date!));
    return {
      id,
      days: DAYS.map((day) => week?.[day] === '1'),
      from: week ? dateOf(week.start_date!) : '',
      until: week ? dateOf(week.end_date!) : '',
      added: dates('1'),
      removed: dates('2'),
    };
  });
}

function mapped<Name extends keyof PackedArrays, A>(
  lists: Readonly<Record<keyof PackedArrays, number[]>>,
  type: { from(list: number[]): A },
  names: readonly Name[],
): Record<Name, A> {
  return Object.fromEntries(names.map((name) => [name, exactly(type.from(lists[name]), lists[name], name)])) as Record<
    Name,
    A
  >;
}

/** A number that does not fit its type would be cut in silence. */
function exactly<A>(array: A, list: readonly number[], name: string): A {
  const held = array as unknown as ArrayLike<number>;
  if (list.some((value, i) => held[i] !== value)) throw new Error(`${name}: a value does not fit`);
  return array;
}

function groupsOf<T>(items: readonly T[], keyOf: (item: T) => string): T[][] {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return [...groups.values()];
}

const indexOf = (ids: readonly string[]) => new Map(ids.map((id, index) => [id, index]));

/** `20261031` as `2026-10-31`. */
function dateOf(text: string): string {
  if (!/^\d{8}$/.test(text)) throw new Error(`${text} is no date`);
  return `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6)}`;
}

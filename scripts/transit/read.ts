import type { Feed, Row } from './feed';

export interface StopTime {
  readonly station: string;
  /** Seconds after noon minus twelve hours of the service day. */
  readonly arrives: number;
  readonly departs: number;
}

export interface Trip {
  readonly id: string;
  readonly line: string;
  readonly service: string;
  readonly headsign: string;
  /** 0 north, 1 south. */
  readonly direction: number;
  readonly shape: string;
  readonly calls: readonly StopTime[];
}

/** What is needed of a feed's tables, checked. */
export interface Tables {
  readonly info: Row;
  readonly lines: readonly Row[];
  readonly stations: readonly Row[];
  readonly services: readonly Row[];
  readonly exceptions: readonly Row[];
  readonly transfers: readonly Row[];
  readonly trips: readonly Trip[];
  /** Points of each shape in their order, as `[lat, lon]`. */
  readonly shapes: ReadonlyMap<string, [number, number][]>;
}

const NORTH = 'N';
const PLATFORM = /^(.+)([NS])$/;

/**
 * Reads and checks a feed.
 * @throws Error that names the table and what is wrong: a worse feed must never take the place of a good one.
 */
export async function readTables(feed: Feed): Promise<Tables> {
  const table = (name: string, columns: readonly string[]) => all(checked(feed, name, columns));
  const stops = await table('stops', [
    'stop_id',
    'stop_name',
    'stop_lat',
    'stop_lon',
    'location_type',
    'parent_station',
  ]);
  const stations = stops.filter((stop) => stop.location_type === '1');
  const platforms = platformsOf(stops, new Set(stations.map((stop) => stop.stop_id!)));
  const services = await table('calendar', ['service_id', 'monday', 'sunday', 'start_date', 'end_date']);
  const exceptions = await table('calendar_dates', ['service_id', 'date', 'exception_type']);
  const lines = await table('routes', ['route_id', 'route_short_name', 'route_long_name', 'route_color']);
  const trips = await tripsOf(feed, platforms);
  const transfers = await table('transfers', ['from_stop_id', 'to_stop_id', 'min_transfer_time']);
  checkTrips(trips, lines, [...services, ...exceptions]);
  const known = new Set(stations.map((stop) => stop.stop_id));
  const lost = transfers.find((row) => !known.has(row.from_stop_id) || !known.has(row.to_stop_id));
  if (lost) throw new Error(`transfers: ${lost.from_stop_id} to ${lost.to_stop_id} is between no stations`);
  const info = (await table('feed_info', ['feed_start_date', 'feed_end_date', 'feed_version']))[0]!;
  return { info, lines, stations, services, exceptions, transfers, trips, shapes: await shapesOf(feed) };
}

/** Stop ids of platforms with their stations. */
function platformsOf(stops: readonly Row[], stations: ReadonlySet<string>): ReadonlyMap<string, string> {
  const platforms = new Map<string, string>();
  for (const { stop_id: id, location_type: type, parent_station: parent } of stops) {
    if (type === '1') continue;
    if (!stations.has(parent!)) throw new Error(`stops: the parent of ${id} is no station`);
    if (PLATFORM.exec(id!)?.[1] !== parent) throw new Error(`stops: ${id} is no platform of ${parent}`);
    platforms.set(id!, parent!);
  }
  return platforms;
}

async function tripsOf(feed: Feed, platforms: ReadonlyMap<string, string>): Promise<Trip[]> {
  const calls = new Map<string, (StopTime & { platform: string; order: number })[]>();
  const columns = ['trip_id', 'stop_id', 'arrival_time', 'departure_time', 'stop_sequence'];
  for await (const row of checked(feed, 'stop_times', columns)) {
    const station = platforms.get(row.stop_id!);
    if (station === undefined) throw new Error(`stop_times: ${row.stop_id} is no platform`);
    const [arrives, departs] = [secondsOf(row.arrival_time!), secondsOf(row.departure_time!)];
    const call = { station, platform: row.stop_id!, arrives, departs, order: Number(row.stop_sequence) };
    const trip = calls.get(row.trip_id!);
    if (trip) trip.push(call);
    else calls.set(row.trip_id!, [call]);
  }
  const trips: Trip[] = [];
  for await (const row of checked(feed, 'trips', ['trip_id', 'route_id', 'service_id', 'trip_headsign', 'shape_id'])) {
    const id = row.trip_id!;
    const stops = calls.get(id)?.sort((a, b) => a.order - b.order) ?? [];
    const direction = stops[0]?.platform.endsWith(NORTH) ? 0 : 1;
    if (stops.some(({ platform }) => platform.endsWith(NORTH) !== (direction === 0)))
      throw new Error(`stop_times: ${id} changes its direction`);
    const { route_id: line, service_id: service, trip_headsign: headsign, shape_id: shape } = row;
    trips.push({ id, line: line!, service: service!, headsign: headsign!, shape: shape!, direction, calls: stops });
  }
  return trips;
}

function checkTrips(trips: readonly Trip[], lines: readonly Row[], days: readonly Row[]): void {
  const routes = new Set(lines.map((row) => row.route_id));
  const services = new Set(days.map((row) => row.service_id));
  for (const { id, line, service, calls } of trips) {
    if (!routes.has(line)) throw new Error(`trips: ${id} is of no line`);
    if (!services.has(service)) throw new Error(`trips: ${id} runs on no day`);
    if (calls.length < 2) throw new Error(`stop_times: ${id} has ${calls.length} stops`);
    if (new Set(calls.map(({ station }) => station)).size < calls.length)
      throw new Error(`stop_times: ${id} calls twice at a station`);
    let before = -Infinity;
    for (const { arrives, departs } of calls) {
      if (arrives < before || departs < arrives) throw new Error(`stop_times: ${id} goes back in time`);
      before = departs;
    }
  }
}

async function shapesOf(feed: Feed): Promise<Map<string, [number, number][]>> {
  const points = new Map<string, { order: number; at: [number, number] }[]>();
  const columns = ['shape_id', 'shape_pt_sequence', 'shape_pt_lat', 'shape_pt_lon'];
  for await (const row of checked(feed, 'shapes', columns)) {
    const list = points.get(row.shape_id!) ?? [];
    list.push({ order: Number(row.shape_pt_sequence), at: [Number(row.shape_pt_lat), Number(row.shape_pt_lon)] });
    points.set(row.shape_id!, list);
  }
  return new Map([...points].map(([id, list]) => [id, list.sort((a, b) => a.order - b.order).map(({ at }) => at)]));
}

/** The rows of a table that has these columns and at least one row. */
async function* checked(feed: Feed, table: string, columns: readonly string[]): AsyncIterable<Row> {
  let isEmpty = true;
  for await (const row of feed.rows(table)) {
    if (isEmpty) {
      const missing = columns.filter((column) => !(column in row));
      if (missing.length > 0) throw new Error(`${table}: there is no column ${missing.join(', ')}`);
    }
    isEmpty = false;
    yield row;
  }
  if (isEmpty) throw new Error(`${table} is empty`);
}

async function all(rows: AsyncIterable<Row>): Promise<Row[]> {
  const list: Row[] = [];
  for await (const row of rows) list.push(row);
  return list;
}

/** `28:02:00` as seconds. */
function secondsOf(text: string): number {
  const parts = /^(\d{1,2}):(\d\d):(\d\d)$/.exec(text.trim());
  if (parts === null) throw new Error(`stop_times: ${text} is no time`);
  return Number(parts[1]) * 3600 + Number(parts[2]) * 60 + Number(parts[3]);
}

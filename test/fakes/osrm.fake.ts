import { FakeServer } from './fake-server';
import { htmlReply, jsonReply, type RecordedRequest, type Reply } from './fake-server.types';
import { WASHINGTON_SQUARE, cornerPath, distanceMeters, encodePolyline, type Coordinates } from './geo';
import { osrmRefusal, parseOsrmRequest, proxyRefusal, type OsrmRequest } from './osrm.request';
import { hasOwnUserAgent } from './user-agent';

/** Metres of way per metre of straight line, and metres per second. */
export interface WalkingPace {
  detour: number;
  mps: number;
}
const WALKING: WalkingPace = { detour: 1.25, mps: 1.35 };
const MAX_ROUTE_COORDINATES = 500;

/** OSRM on the FOSSGIS foot server: `GET /routed-foot/route/v1/foot/{lon},{lat};…` and `/routed-foot/table/v1/…`. */
export class OsrmFake extends FakeServer {
  /** Path in front of the service; empty for an own `osrm-routed`. */
  pathPrefix!: string;
  /** Answer every request with this code and HTTP 400. */
  failWith!: 'NoRoute' | 'NoSegment' | 'NoTable' | 'TooBig' | null;
  /** Table: indexes of coordinates that cannot be reached (`null` cells). */
  unreachable!: number[];
  /** Metres between the given points and the network, in `waypoints[].distance`. */
  snapMeters!: number;
  /** The graph: points outside give NoSegment. */
  coverage!: { center: Coordinates; radiusMeters: number };
  maxTableSize!: number;
  /** How fast people walk. */
  pace!: WalkingPace;

  constructor() {
    super();
    this.reset();
  }

  override reset(): void {
    super.reset();
    this.pathPrefix = '/routed-foot';
    this.failWith = null;
    this.unreachable = [];
    this.snapMeters = 4.2;
    this.coverage = { center: WASHINGTON_SQUARE, radiusMeters: 60_000 };
    this.maxTableSize = 100;
    this.pace = WALKING;
  }

  protected answer(request: RecordedRequest): Reply {
    if (!hasOwnUserAgent(request)) throw proxyRefusal(403, 'This sample server wants to know who is calling.');
    if (!request.path.startsWith(`${this.pathPrefix}/`)) throw proxyRefusal(404, 'There is nothing here.');
    const wanted = parseOsrmRequest(request.path.slice(this.pathPrefix.length), request.query);
    this.refuseImpossible(wanted);
    return jsonReply(wanted.service === 'route' ? this.route(wanted) : this.table(wanted));
  }

  protected override errorReply(status: number): Reply {
    return htmlReply(status, 'The sample proxy has no better answer.');
  }

  private refuseImpossible({ service, points }: OsrmRequest): void {
    if (this.failWith) throw osrmRefusal(this.failWith, 'sample failure');
    if (points.length > (service === 'table' ? this.maxTableSize : MAX_ROUTE_COORDINATES))
      throw osrmRefusal('TooBig', 'Too many coordinates.');
    const { center, radiusMeters } = this.coverage;
    const outside = points.findIndex((point) => distanceMeters(center, point) > radiusMeters);
    if (outside >= 0) throw osrmRefusal('NoSegment', `Could not find a matching segment for coordinate ${outside}`);
  }

  private route({ points, query }: OsrmRequest): object {
    const alternatives = query.get('alternatives') ?? 'false';
    const factors = alternatives === 'false' || alternatives === '0' ? [1] : [1, 1.15];
    return {
      code: 'Ok',
      routes: factors.map((factor) => routeBody(points, query, this.pace, factor)),
      ...(query.get('skip_waypoints') !== 'true' && { waypoints: points.map((point) => this.waypoint(point, query)) }),
    };
  }

  private table({ points, query }: OsrmRequest): object {
    const sources = indexes(query.get('sources'), points.length);
    const destinations = indexes(query.get('destinations'), points.length);
    const annotations = (query.get('annotations') ?? 'duration').split(',');
    const cells = (measure: (walk: Walk) => number) =>
      sources.map((from) =>
        destinations.map((to) =>
          this.isReachable(from, to) ? measure(walkAlong(pick(points, [from, to]), this.pace)) : null,
        ),
      );
    return {
      code: 'Ok',
      ...(annotations.includes('duration') && { durations: cells((walk) => walk.duration) }),
      ...(annotations.includes('distance') && { distances: cells((walk) => walk.distance) }),
      ...(query.get('skip_waypoints') !== 'true' && {
        sources: pick(points, sources).map((point) => this.waypoint(point, query)),
        destinations: pick(points, destinations).map((point) => this.waypoint(point, query)),
      }),
    };
  }

  private isReachable(from: number, to: number): boolean {
    return from === to || !(this.unreachable.includes(from) || this.unreachable.includes(to));
  }

  private waypoint(point: Coordinates, query: URLSearchParams): object {
    const hint = query.get('generate_hints') === 'false' ? {} : { hint: 'c2FtcGxl' };
    return { name: 'Sample Street', location: [point.lon, point.lat], distance: this.snapMeters, ...hint };
  }
}

/** Metres and seconds, floats. */
interface Walk {
  distance: number;
  duration: number;
}

function walkAlong(points: readonly Coordinates[], { detour, mps }: WalkingPace, factor = 1): Walk {
  const straight = points
    .slice(1)
    .reduce((sum, point, index) => sum + distanceMeters(points[index] ?? point, point), 0);
  const distance = straight * detour * factor;
  return { distance: round1(distance), duration: round1(distance / mps) };
}

function routeBody(points: readonly Coordinates[], query: URLSearchParams, pace: WalkingPace, factor: number): object {
  const legs = points.slice(1).map((to, index) => leg(points[index] ?? to, to, query, pace, factor));
  const walk = walkAlong(points, pace, factor);
  const path = points.slice(1).flatMap((to, index) => cornerPath(points[index] ?? to, to).slice(index === 0 ? 0 : 1));
  const geometry = query.get('overview') === 'false' ? {} : { geometry: geometryOf(path, query.get('geometries')) };
  return { ...walk, weight: walk.duration, weight_name: 'duration', ...geometry, legs };
}

function leg(from: Coordinates, to: Coordinates, query: URLSearchParams, pace: WalkingPace, factor: number): object {
  const walk = walkAlong([from, to], pace, factor);
  const step = (kind: 'depart' | 'arrive', at: Coordinates, part: Walk, path: Coordinates[]) => ({
    ...part,
    weight: part.duration,
    name: kind === 'depart' ? 'Sample Street' : '',
    mode: 'walking',
    driving_side: 'right',
    intersections: [],
    geometry: geometryOf(path, query.get('geometries')),
    maneuver: { type: kind, location: [at.lon, at.lat], bearing_before: 0, bearing_after: 90 },
  });
  const steps =
    query.get('steps') === 'true'
      ? [step('depart', from, walk, cornerPath(from, to)), step('arrive', to, { distance: 0, duration: 0 }, [to, to])]
      : [];
  return { ...walk, weight: walk.duration, summary: '', steps };
}

function geometryOf(path: readonly Coordinates[], format: string | null): unknown {
  if (format === 'geojson') return { type: 'LineString', coordinates: path.map((point) => [point.lon, point.lat]) };
  return encodePolyline(path, format === 'polyline6' ? 6 : 5);
}

function indexes(text: string | null, count: number): number[] {
  if (text === null || text === 'all') return Array.from({ length: count }, (_, index) => index);
  const wanted = text.split(';').map(Number);
  if (wanted.some((index) => index >= count)) throw osrmRefusal('InvalidOptions', 'An index is out of range.');
  return wanted;
}

function pick(points: readonly Coordinates[], wanted: readonly number[]): Coordinates[] {
  return wanted.flatMap((index) => points[index] ?? []);
}

function round1(value: number): number {
  return Math.round(value * 10) / 10;
}

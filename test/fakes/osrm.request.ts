import { Refusal, htmlReply, jsonReply } from './fake-server.types';
import type { Coordinates } from './geo';

export interface OsrmRequest {
  service: 'route' | 'table';
  points: Coordinates[];
  query: URLSearchParams;
}

const GENERAL_OPTIONS = [
  'radiuses',
  'bearings',
  'hints',
  'generate_hints',
  'approaches',
  'exclude',
  'snapping',
  'skip_waypoints',
];
const ANNOTATION_LIST = '(nodes|distance|duration|datasources|weight|speed)';
const OPTIONS: Record<OsrmRequest['service'], Record<string, RegExp>> = {
  route: {
    alternatives: /^(true|false|\d+)$/,
    steps: /^(true|false)$/,
    annotations: new RegExp(`^(true|false|${ANNOTATION_LIST}(,${ANNOTATION_LIST})*)$`),
    geometries: /^(polyline|polyline6|geojson)$/,
    overview: /^(simplified|full|false|by_legs)$/,
    continue_straight: /^(default|true|false)$/,
  },
  table: {
    sources: /^(all|\d+(;\d+)*)$/,
    destinations: /^(all|\d+(;\d+)*)$/,
    annotations: /^(duration|distance|duration,distance|distance,duration)$/,
    fallback_speed: /^\d+(\.\d+)?$/,
    fallback_coordinate: /^(input|snapped)$/,
    scale_factor: /^\d+(\.\d+)?$/,
  },
};
const PER_COORDINATE = ['radiuses', 'bearings', 'hints', 'approaches'];

/** Reads `/service/version/profile/coordinates`; the profile is taken as it comes, like the real server does. */
export function parseOsrmRequest(path: string, query: URLSearchParams): OsrmRequest {
  const segments = path.replace(/^\//, '').split('/');
  if (segments.length !== 4) throw osrmRefusal('InvalidUrl', 'URL string malformed.');
  const [service, version, , coordinates] = segments;
  if (service !== 'route' && service !== 'table')
    throw osrmRefusal('InvalidService', `Service ${service ?? ''} not found!`);
  if (version !== 'v1') throw osrmRefusal('InvalidVersion', 'Only version v1 exists.');
  const points = parsePoints(decodeURIComponent(coordinates ?? ''));
  checkOptions(service, query, points.length);
  return { service, points, query };
}

export function osrmRefusal(code: string, message: string): Refusal {
  return new Refusal(jsonReply({ code, message }, 400));
}

export function proxyRefusal(status: number, text: string): Refusal {
  return new Refusal(htmlReply(status, text));
}

/** Longitude first. A swapped New York pair is legal here and only fails later, far from any path. */
function parsePoints(text: string): Coordinates[] {
  const pairs = text
    .replace(/\.json$/, '')
    .split(';')
    .map((pair) => pair.split(',').map((part) => (part === '' ? NaN : Number(part))));
  if (pairs.some((pair) => pair.length !== 2 || pair.some(Number.isNaN)))
    throw osrmRefusal('InvalidQuery', 'Query string malformed: coordinates.');
  if (pairs.length < 2) throw osrmRefusal('InvalidQuery', 'Number of coordinates needs to be at least two.');
  return pairs.map(([lon = NaN, lat = NaN]) => {
    if (Math.abs(lat) > 90 || Math.abs(lon) > 180) throw osrmRefusal('InvalidValue', 'Invalid coordinate value.');
    return { lat, lon };
  });
}

function checkOptions(service: OsrmRequest['service'], query: URLSearchParams, pointCount: number): void {
  for (const [name, value] of query) {
    const rule = OPTIONS[service][name];
    if (!rule && !GENERAL_OPTIONS.includes(name))
      throw osrmRefusal('InvalidQuery', `Query string malformed close to ${name}.`);
    if (rule && !rule.test(value)) throw osrmRefusal('InvalidOptions', `Option ${name} is not valid.`);
    if (PER_COORDINATE.includes(name) && value.split(';').length !== pointCount)
      throw osrmRefusal('InvalidOptions', `Number of ${name} does not match number of coordinates.`);
  }
}

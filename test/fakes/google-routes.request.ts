import { isRecord } from './fake-server.types';
import type { Coordinates } from './geo';
import { googleRefusal, optionalEnum, refuseUnknownFields, requireLatLng } from './google-api';

export const TRAVEL_MODES = ['DRIVE', 'WALK', 'BICYCLE', 'TWO_WHEELER', 'TRANSIT'] as const;
export type TravelMode = (typeof TRAVEL_MODES)[number];

export interface RouteRequest {
  /** Origin, intermediates, destination. */
  points: Coordinates[];
  mode: TravelMode;
  isImperial: boolean;
  isGeoJson: boolean;
  withAlternatives: boolean;
  departureMs: number | null;
  arrivalMs: number | null;
}

export interface MatrixRequest {
  origins: Coordinates[];
  destinations: Coordinates[];
  mode: TravelMode;
  isImperial: boolean;
}

/** Where a place id or a free-text address lies; undefined for one that does not exist. */
export type Resolver = (kind: 'placeId' | 'address', value: string) => Coordinates | undefined;

const COMMON_FIELDS = [
  'travelMode',
  'routingPreference',
  'departureTime',
  'arrivalTime',
  'languageCode',
  'regionCode',
  'units',
  'extraComputations',
  'trafficModel',
  'transitPreferences',
];
const ROUTE_FIELDS = [
  ...COMMON_FIELDS,
  'origin',
  'destination',
  'intermediates',
  'polylineQuality',
  'polylineEncoding',
  'computeAlternativeRoutes',
  'routeModifiers',
  'requestedReferenceRoutes',
  'optimizeWaypointOrder',
];
const MATRIX_FIELDS = [...COMMON_FIELDS, 'origins', 'destinations'];
const POSITION_FIELDS = ['location', 'placeId', 'address', 'navigationPointToken'];
const WAYPOINT_FIELDS = [...POSITION_FIELDS, 'via', 'vehicleStopover', 'sideOfRoad'];
const DAY_MS = 86_400_000;

export function parseRouteRequest(body: Record<string, unknown>, resolve: Resolver, nowMs: number): RouteRequest {
  refuseUnknownFields(body, ROUTE_FIELDS);
  const common = parseCommon(body, nowMs);
  const intermediates = list(body.intermediates, 'intermediates');
  if (intermediates.length > 25) throw googleRefusal(400, 'Too many intermediate waypoints: at most 25 are allowed.');
  if (intermediates.length > 0 && common.mode === 'TRANSIT')
    throw googleRefusal(400, 'Intermediate waypoints are not supported for TRANSIT.');
  optionalEnum(body.polylineQuality, ['OVERVIEW', 'HIGH_QUALITY'], 'polyline_quality');
  return {
    ...common,
    points: [
      waypoint(body.origin, 'origin', resolve),
      ...intermediates.map((item, index) => waypoint(item, `intermediates[${index}]`, resolve)),
      waypoint(body.destination, 'destination', resolve),
    ],
    isGeoJson:
      optionalEnum(body.polylineEncoding, ['ENCODED_POLYLINE', 'GEO_JSON_LINESTRING'], 'polyline_encoding') ===
      'GEO_JSON_LINESTRING',
    withAlternatives: body.computeAlternativeRoutes === true && intermediates.length === 0,
  };
}

export function parseMatrixRequest(body: Record<string, unknown>, resolve: Resolver, nowMs: number): MatrixRequest {
  refuseUnknownFields(body, MATRIX_FIELDS);
  const { mode, isImperial } = parseCommon(body, nowMs);
  const origins = list(body.origins, 'origins');
  const destinations = list(body.destinations, 'destinations');
  if (origins.length === 0 || destinations.length === 0)
    throw googleRefusal(400, 'Origins and destinations must not be empty.');
  refuseOversizedMatrix(origins, destinations, mode, body.routingPreference);
  return {
    mode,
    isImperial,
    origins: origins.map((item, index) => matrixWaypoint(item, `origins[${index}]`, resolve)),
    destinations: destinations.map((item, index) => matrixWaypoint(item, `destinations[${index}]`, resolve)),
  };
}

function refuseOversizedMatrix(
  origins: unknown[],
  destinations: unknown[],
  mode: TravelMode,
  preference: unknown,
): void {
  const limit = mode === 'TRANSIT' || preference === 'TRAFFIC_AWARE_OPTIMAL' ? 100 : 625;
  const elements = origins.length * destinations.length;
  if (elements > limit)
    throw googleRefusal(400, `Too many elements: ${elements} requested, at most ${limit} are allowed.`);
  const byName = [...origins, ...destinations].filter((item) => {
    const inner = isRecord(item) ? item.waypoint : undefined;
    return isRecord(inner) && (inner.placeId !== undefined || inner.address !== undefined);
  });
  if (byName.length > 50)
    throw googleRefusal(
      400,
      `Too many waypoints by place ID or address: ${byName.length} given, at most 50 are allowed.`,
    );
}

function parseCommon(
  body: Record<string, unknown>,
  nowMs: number,
): Pick<RouteRequest, 'mode' | 'isImperial' | 'departureMs' | 'arrivalMs'> {
  const mode = optionalEnum(body.travelMode, TRAVEL_MODES, 'travel_mode') ?? 'DRIVE';
  const preference = optionalEnum(
    body.routingPreference,
    ['TRAFFIC_UNAWARE', 'TRAFFIC_AWARE', 'TRAFFIC_AWARE_OPTIMAL'],
    'routing_preference',
  );
  if (preference && mode !== 'DRIVE' && mode !== 'TWO_WHEELER') {
    throw googleRefusal(400, `Routing preference cannot be set for travel mode ${mode}.`);
  }
  refuseBadTransitPreferences(body.transitPreferences, mode);
  const departureMs = time(body.departureTime, 'departure_time');
  const arrivalMs = time(body.arrivalTime, 'arrival_time');
  if (arrivalMs !== null && mode !== 'TRANSIT') throw googleRefusal(400, 'Arrival time is only supported for TRANSIT.');
  if (arrivalMs !== null && departureMs !== null)
    throw googleRefusal(400, 'Departure time and arrival time cannot both be set.');
  for (const at of [departureMs, arrivalMs]) if (at !== null) refuseOutOfWindow(at, mode, nowMs);
  return {
    mode,
    isImperial: optionalEnum(body.units, ['METRIC', 'IMPERIAL'], 'units') === 'IMPERIAL',
    departureMs,
    arrivalMs,
  };
}

function refuseBadTransitPreferences(value: unknown, mode: TravelMode): void {
  if (value === undefined) return;
  if (mode !== 'TRANSIT') throw googleRefusal(400, 'Transit preferences are only supported for TRANSIT.');
  if (!isRecord(value)) throw googleRefusal(400, "Invalid value at 'transit_preferences'");
  refuseUnknownFields(value, ['allowedTravelModes', 'routingPreference'], 'transit_preferences');
  for (const mode of list(value.allowedTravelModes, 'allowed_travel_modes')) {
    optionalEnum(mode, ['BUS', 'SUBWAY', 'TRAIN', 'LIGHT_RAIL', 'RAIL'], 'transit_preferences.allowed_travel_modes');
  }
  optionalEnum(value.routingPreference, ['LESS_WALKING', 'FEWER_TRANSFERS'], 'transit_preferences.routing_preference');
}

function refuseOutOfWindow(at: number, mode: TravelMode, nowMs: number): void {
  if (mode === 'TRANSIT') {
    if (at < nowMs - 7 * DAY_MS || at > nowMs + 100 * DAY_MS)
      throw googleRefusal(400, 'Timestamp is outside of the transit window.');
  } else if (at < nowMs - 1000) {
    throw googleRefusal(400, 'Timestamp must be set to a future time.');
  }
}

function time(value: unknown, at: string): number | null {
  if (value === undefined) return null;
  const isRfc3339 =
    typeof value === 'string' && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,9})?(Z|[+-]\d\d:\d\d)$/.test(value);
  if (!isRfc3339)
    throw googleRefusal(
      400,
      `Invalid value at '${at}' (type.googleapis.com/google.protobuf.Timestamp), ${JSON.stringify(value)}`,
    );
  return Date.parse(value);
}

function matrixWaypoint(value: unknown, at: string, resolve: Resolver): Coordinates {
  if (!isRecord(value)) throw googleRefusal(400, `Invalid value at '${at}'`);
  refuseUnknownFields(value, ['waypoint', 'routeModifiers'], at);
  return waypoint(value.waypoint, `${at}.waypoint`, resolve);
}

function waypoint(value: unknown, at: string, resolve: Resolver): Coordinates {
  if (!isRecord(value)) throw googleRefusal(400, `Waypoint is missing at '${at}'.`);
  refuseUnknownFields(value, WAYPOINT_FIELDS, at);
  const given = POSITION_FIELDS.filter((field) => value[field] !== undefined);
  if (given.length !== 1) throw googleRefusal(400, `Exactly one location type must be set at '${at}'.`);
  const { location, placeId, address } = value;
  if (isRecord(location)) {
    refuseUnknownFields(location, ['latLng', 'heading'], `${at}.location`);
    return requireLatLng(location.latLng, `${at}.location.lat_lng`);
  }
  const found =
    typeof placeId === 'string'
      ? resolve('placeId', placeId)
      : typeof address === 'string'
        ? resolve('address', address)
        : undefined;
  if (!found) throw googleRefusal(404, `Waypoint at '${at}' was not found.`);
  return found;
}

function list(value: unknown, at: string): unknown[] {
  if (value === undefined) return [];
  if (!Array.isArray(value)) throw googleRefusal(400, `Invalid value at '${at}'`);
  return value;
}

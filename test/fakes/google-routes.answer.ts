import { cornerPath, distanceMeters, encodePolyline, type Coordinates } from './geo';
import type { RouteRequest, TravelMode } from './google-routes.request';

/** Paths a computeRoutes field mask may name. */
const LEG_PATHS = [
  'distanceMeters',
  'duration',
  'staticDuration',
  'polyline.encodedPolyline',
  'polyline.geoJsonLinestring.**',
  'localizedValues.**',
];
const STEP_PATHS = [
  'distanceMeters',
  'staticDuration',
  'polyline.**',
  'startLocation.**',
  'endLocation.**',
  'travelMode',
  'navigationInstruction.**',
  'localizedValues.**',
  'transitDetails.**',
];
export const ROUTE_PATHS = [
  ...LEG_PATHS,
  'warnings',
  'description',
  'routeLabels',
  'routeToken',
  'viewport.**',
  'travelAdvisory.**',
  ...LEG_PATHS.map((path) => `legs.${path}`),
  'legs.startLocation.**',
  'legs.endLocation.**',
  'legs.travelAdvisory.**',
  'legs.stepsOverview.**',
  ...STEP_PATHS.map((path) => `legs.steps.${path}`),
]
  .map((path) => `routes.${path}`)
  .concat('fallbackInfo.**', 'geocodingResults.**');

export const MATRIX_PATHS = [
  'originIndex',
  'destinationIndex',
  'status.**',
  'condition',
  'distanceMeters',
  'duration',
  'staticDuration',
  'localizedValues.**',
  'travelAdvisory.**',
  'fallbackInfo.**',
];

/** Metres of way per metre of straight line, metres per second, seconds spent before moving. */
export interface Pace {
  detour: number;
  mps: number;
  headStartS: number;
}
export type Paces = Record<TravelMode, Pace>;

/** Walk = straight line × 1.25 at 1.35 m/s, transit = 300 s + straight line × 1.3 at 6 m/s. */
export const PACES: Paces = {
  WALK: { detour: 1.25, mps: 1.35, headStartS: 0 },
  TRANSIT: { detour: 1.3, mps: 6, headStartS: 300 },
  BICYCLE: { detour: 1.2, mps: 4.2, headStartS: 0 },
  DRIVE: { detour: 1.4, mps: 5, headStartS: 0 },
  TWO_WHEELER: { detour: 1.4, mps: 5.5, headStartS: 0 },
};
const ALTERNATIVE_FACTORS = [1, 1.1, 1.25];

export interface Trip {
  distanceMeters: number;
  seconds: number;
}

/** The way along the points. */
export function tripAlong(points: readonly Coordinates[], { detour, mps, headStartS }: Pace, factor = 1): Trip {
  const straight = points
    .slice(1)
    .reduce((sum, point, index) => sum + distanceMeters(points[index] ?? point, point), 0);
  const meters = straight * detour * factor;
  return { distanceMeters: Math.round(meters), seconds: straight === 0 ? 0 : headStartS + meters / mps };
}

export function routesBody(request: RouteRequest, paces: Paces, fractional: boolean, nowMs: number): object {
  const factors = request.withAlternatives ? ALTERNATIVE_FACTORS : [1];
  const pace = paces[request.mode];
  return { routes: factors.map((factor) => route(request, pace, factor, fractional, nowMs)) };
}

/** A whole number of seconds unless asked otherwise; both forms are legal. */
export function durationText(seconds: number, fractional: boolean): string {
  return fractional ? `${seconds.toFixed(3)}s` : `${Math.round(seconds)}s`;
}

export function localizedTexts(trip: Trip, isImperial: boolean): object {
  const minutes = Math.max(1, Math.round(trip.seconds / 60));
  const duration = { text: minutes === 1 ? '1 min' : `${minutes} mins` };
  return { distance: { text: distanceText(trip.distanceMeters, isImperial) }, duration, staticDuration: duration };
}

/** Zero-valued numbers are left out of Google's JSON. */
export function nonZeroDistance(meters: number): { distanceMeters?: number } {
  return meters === 0 ? {} : { distanceMeters: meters };
}

function route(request: RouteRequest, pace: Pace, factor: number, fractional: boolean, nowMs: number): object {
  const trip = tripAlong(request.points, pace, factor);
  return {
    legs: request.points
      .slice(1)
      .map((to, index) => leg(request, request.points[index] ?? to, to, pace, factor, fractional, nowMs)),
    ...summary(trip, request.points, request, fractional),
    ...(request.mode === 'WALK' && { warnings: ['Sample warning: footpaths may be missing from this walk.'] }),
    description: 'Sample Street',
    routeLabels: [factor === 1 ? 'DEFAULT_ROUTE' : 'DEFAULT_ROUTE_ALTERNATE'],
    ...(request.mode === 'TRANSIT' && { travelAdvisory: { transitFare: { currencyCode: 'USD', units: '3' } } }),
  };
}

function leg(
  request: RouteRequest,
  from: Coordinates,
  to: Coordinates,
  pace: Pace,
  factor: number,
  fractional: boolean,
  nowMs: number,
): object {
  const trip = tripAlong([from, to], pace, factor);
  const common = {
    ...summary(trip, [from, to], request, fractional),
    startLocation: location(from),
    endLocation: location(to),
  };
  if (request.mode !== 'TRANSIT' || trip.seconds === 0) {
    const step = {
      ...nonZeroDistance(trip.distanceMeters),
      staticDuration: durationText(trip.seconds, fractional),
      travelMode: request.mode,
      navigationInstruction: { maneuver: 'DEPART', instructions: 'Follow Sample Street' },
    };
    return { ...common, steps: [step] };
  }
  const departMs =
    request.departureMs ?? (request.arrivalMs === null ? nowMs : request.arrivalMs - trip.seconds * 1000);
  return { ...common, ...transitSteps(trip, from, to, departMs, fractional) };
}

/** A walk, a ride and a walk; together exactly the trip. */
function transitSteps(trip: Trip, from: Coordinates, to: Coordinates, departMs: number, fractional: boolean): object {
  const walkMeters = Math.round(Math.min(180, trip.distanceMeters * 0.2));
  const walkS = walkMeters / 1.35;
  const rideS = trip.seconds - 2 * walkS;
  const walk = {
    ...nonZeroDistance(walkMeters),
    staticDuration: durationText(walkS, fractional),
    travelMode: 'WALK',
    navigationInstruction: { instructions: 'Walk to Sample Station' },
  };
  const ride = {
    ...nonZeroDistance(trip.distanceMeters - 2 * walkMeters),
    staticDuration: durationText(rideS, fractional),
    travelMode: 'TRANSIT',
    navigationInstruction: { instructions: 'Subway towards Far Sample' },
    transitDetails: {
      stopDetails: {
        departureStop: { name: 'Sample Sq', location: location(from) },
        departureTime: isoSeconds(departMs + walkS * 1000),
        arrivalStop: { name: 'Example Ave', location: location(to) },
        arrivalTime: isoSeconds(departMs + (walkS + rideS) * 1000),
      },
      headsign: 'Far Sample',
      transitLine: {
        agencies: [{ name: 'Sample City Transit', uri: 'https://transit.example.org/' }],
        name: 'Sample Express',
        nameShort: 'S',
        color: '#2850ad',
        textColor: '#ffffff',
        vehicle: { name: { text: 'Subway' }, type: 'SUBWAY' },
      },
      stopCount: 3,
    },
  };
  const segment = (index: number, mode: string) => ({ stepStartIndex: index, stepEndIndex: index, travelMode: mode });
  return {
    steps: [walk, ride, walk],
    stepsOverview: { multiModalSegments: [segment(0, 'WALK'), segment(1, 'TRANSIT'), segment(2, 'WALK')] },
  };
}

function summary(trip: Trip, points: readonly Coordinates[], request: RouteRequest, fractional: boolean): object {
  const duration = durationText(trip.seconds, fractional);
  return {
    ...nonZeroDistance(trip.distanceMeters),
    duration,
    staticDuration: duration,
    polyline: polyline(points, request.isGeoJson),
    localizedValues: localizedTexts(trip, request.isImperial),
  };
}

function polyline(points: readonly Coordinates[], isGeoJson: boolean): object {
  const path = points.slice(1).flatMap((to, index) => cornerPath(points[index] ?? to, to).slice(index === 0 ? 0 : 1));
  if (!isGeoJson) return { encodedPolyline: encodePolyline(path) };
  return { geoJsonLinestring: { type: 'LineString', coordinates: path.map((point) => [point.lon, point.lat]) } };
}

function location(at: Coordinates): object {
  return { latLng: { latitude: at.lat, longitude: at.lon } };
}

function isoSeconds(ms: number): string {
  return `${new Date(ms).toISOString().slice(0, 19)}Z`;
}

function distanceText(meters: number, isImperial: boolean): string {
  if (isImperial) return meters < 161 ? `${Math.round(meters * 3.28084)} ft` : `${(meters / 1609.344).toFixed(1)} mi`;
  return meters < 1000 ? `${meters} m` : `${(meters / 1000).toFixed(1)} km`;
}

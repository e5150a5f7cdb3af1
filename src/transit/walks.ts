import { type Coordinates, distanceMeters } from '../common/geo';
import type { StationWalk } from './router/journey.types';
import type { NearStation, StationFinder } from './timetable/station-finder';

/** Streets are longer than the straight line; 80 m a minute. */
export const DETOUR = 1.3;
const METERS_PER_SECOND = 80 / 60;
/** Farther on foot nobody goes who has a station closer by, in metres of the great circle: 25 minutes. */
const NEAR_METERS = 1_540;
/** The farthest walk to a station at all: an hour. */
const FAR_METERS = 3_690;
/** Stations hardly farther than the nearest, where none is near. */
const HARDLY_FARTHER = 1.25;

export function walkSeconds(meters: number): number {
  return Math.round((meters * DETOUR) / METERS_PER_SECOND);
}

export function walkBetween(from: Coordinates, to: Coordinates): number {
  return walkSeconds(distanceMeters(from, to));
}

/** The stations that one walks to from a point, with the seconds; empty where none is within an hour. */
export function walksTo(finder: StationFinder, point: Coordinates): StationWalk[] {
  return stationsAround(finder, point).map(({ station, meters }) => ({
    stationId: station.id,
    seconds: walkSeconds(meters),
  }));
}

function stationsAround(finder: StationFinder, point: Coordinates): NearStation[] {
  const near = finder.near(point, NEAR_METERS);
  if (near.length > 0) return near;
  const [nearest, ...others] = finder.near(point, FAR_METERS);
  return nearest ? [nearest, ...others.filter(({ meters }) => meters <= nearest.meters * HARDLY_FARTHER)] : [];
}

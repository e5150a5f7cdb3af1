import { decode, encode } from '@googlemaps/polyline-codec';
import { type Coordinates, distanceMeters } from '../common/geo';
import type { Ride } from './router/journey.types';

/** The part of a train's line between where one gets on and off, as points; straight from stop to stop without a shape. */
export function lineOf({ shape, stops }: Ride): Coordinates[] {
  const positions = stops.map(({ position }) => position);
  if (shape === null) return positions;
  const points = decode(shape, 5).map(([lat, lon]) => ({ lat, lon }));
  const [from, to] = [nearest(points, positions[0]!), nearest(points, positions.at(-1)!)];
  if (from >= to) return positions;
  return [positions[0]!, ...points.slice(from, to + 1), positions.at(-1)!];
}

export function encoded(points: readonly Coordinates[]): string {
  return encode(
    points.map(({ lat, lon }) => [lat, lon]),
    5,
  );
}

export function lengthOf(points: readonly Coordinates[]): number {
  return points.slice(1).reduce((sum, point, i) => sum + distanceMeters(points[i]!, point), 0);
}

function nearest(points: readonly Coordinates[], to: Coordinates): number {
  let [best, least] = [0, Infinity];
  for (const [index, point] of points.entries()) {
    const meters = distanceMeters(point, to);
    if (meters < least) [best, least] = [index, meters];
  }
  return best;
}

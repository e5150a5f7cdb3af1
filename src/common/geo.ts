/** A point in WGS84 degrees. */
export interface Coordinates {
  readonly lat: number;
  readonly lon: number;
}

const EARTH_RADIUS_METERS = 6_371_000;
const toRadians = (degrees: number) => (degrees * Math.PI) / 180;

/** Great-circle distance in metres. */
export function distanceMeters(a: Coordinates, b: Coordinates): number {
  const dLat = toRadians(b.lat - a.lat);
  const dLon = toRadians(b.lon - a.lon);
  const h = Math.sin(dLat / 2) ** 2 + Math.cos(toRadians(a.lat)) * Math.cos(toRadians(b.lat)) * Math.sin(dLon / 2) ** 2;
  return 2 * EARTH_RADIUS_METERS * Math.asin(Math.min(1, Math.sqrt(h)));
}

/** The same point with so many decimals; four are about 11 m, two about 1 km. */
export function roundTo(point: Coordinates, decimals: number): Coordinates {
  return { lat: Number(point.lat.toFixed(decimals)), lon: Number(point.lon.toFixed(decimals)) };
}

/** `40.6942,-73.9866`, for cache keys and vendors that take text. */
export function toText(point: Coordinates, decimals = 4): string {
  return `${point.lat.toFixed(decimals)},${point.lon.toFixed(decimals)}`;
}

/** WGS84 degrees. */
export interface Coordinates {
  lat: number;
  lon: number;
}

export const TANDON: Coordinates = { lat: 40.6942, lon: -73.9866 };
export const WASHINGTON_SQUARE: Coordinates = { lat: 40.7298, lon: -73.9973 };

const EARTH_RADIUS_METERS = 6_371_008.8;
const METERS_PER_DEGREE = 111_195;

/** Great-circle distance in metres. */
export function distanceMeters(from: Coordinates, to: Coordinates): number {
  const rad = Math.PI / 180;
  const half =
    Math.sin(((to.lat - from.lat) * rad) / 2) ** 2 +
    Math.cos(from.lat * rad) * Math.cos(to.lat * rad) * Math.sin(((to.lon - from.lon) * rad) / 2) ** 2;
  return 2 * EARTH_RADIUS_METERS * Math.asin(Math.min(1, Math.sqrt(half)));
}

/** The point so many metres north and east of another (negative: south, west); good within a few kilometres. */
export function offset(from: Coordinates, northMeters: number, eastMeters: number): Coordinates {
  return {
    lat: round6(from.lat + northMeters / METERS_PER_DEGREE),
    lon: round6(from.lon + eastMeters / (METERS_PER_DEGREE * Math.cos((from.lat * Math.PI) / 180))),
  };
}

/** Both ends with a street corner between them, the way a grid city is walked. */
export function cornerPath(from: Coordinates, to: Coordinates): Coordinates[] {
  return [from, { lat: from.lat, lon: to.lon }, to];
}

/**
 * Google's encoded polyline, latitude first.
 * @param precision decimals kept: 5 for Google and OSRM `polyline`, 6 for OSRM `polyline6`.
 */
export function encodePolyline(points: readonly Coordinates[], precision = 5): string {
  const factor = 10 ** precision;
  let previous = [0, 0];
  let text = '';
  for (const point of points) {
    const current = [Math.round(point.lat * factor), Math.round(point.lon * factor)];
    text += encodeNumber((current[0] ?? 0) - (previous[0] ?? 0)) + encodeNumber((current[1] ?? 0) - (previous[1] ?? 0));
    previous = current;
  }
  return text;
}

function encodeNumber(value: number): string {
  // Sign goes to the lowest bit; arithmetic instead of shifts, since precision 6 longitudes exceed 31 bits.
  let left = value < 0 ? -2 * value - 1 : 2 * value;
  let text = '';
  while (left >= 32) {
    text += String.fromCharCode((left % 32) + 32 + 63);
    left = Math.floor(left / 32);
  }
  return text + String.fromCharCode(left + 63);
}

function round6(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}

import { z } from 'zod';
import type { Coordinates } from './geo';

export const COORDINATE_TEXTS = {
  missing: 'Latitude and longitude are required',
  notNumbers: 'Coordinates must be valid numbers',
  latitudeRange: 'Latitude must be between -90.0 and 90.0',
  longitudeRange: 'Longitude must be between -180.0 and 180.0',
} as const;

const isGiven = (value: unknown): value is string | number =>
  typeof value === 'number' || (typeof value === 'string' && value.trim() !== '');

/** A finite or infinite number from a number or a plain decimal text; null for anything else (`0x10`, `1e`, `abc`). */
function toNumber(value: unknown): number | null {
  if (typeof value === 'number') return value;
  const text = String(value).trim();
  if (/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text)) return Number(text);
  return /^[+-]?(nan|inf(inity)?)$/i.test(text) ? Number.NaN : null;
}

/**
 * Reads a pair of coordinates as the contract words its refusals.
 * @returns the point, or one of `COORDINATE_TEXTS`.
 */
export function readCoordinates(lat: unknown, lon: unknown): Coordinates | string {
  if (!isGiven(lat) || !isGiven(lon)) return COORDINATE_TEXTS.missing;
  const latitude = toNumber(lat);
  const longitude = toNumber(lon);
  if (latitude === null || longitude === null) return COORDINATE_TEXTS.notNumbers;
  // Written so that NaN fails as well.
  if (!(Math.abs(latitude) <= 90)) return COORDINATE_TEXTS.latitudeRange;
  if (!(Math.abs(longitude) <= 180)) return COORDINATE_TEXTS.longitudeRange;
  return { lat: latitude, lon: longitude };
}

/** The point if the pair is usable, else null: for routes where a position is a hint, never a reason to refuse. */
export function usableCoordinates(lat: unknown, lon: unknown): Coordinates | null {
  const read = readCoordinates(lat, lon);
  return typeof read === 'string' ? null : read;
}

/** One coordinate as a query parameter; the pair is judged by `readCoordinates`. */
export const coordinateParameter = z
  .union([z.string(), z.number()])
  .optional()
  .meta({ type: 'number', format: 'double' });

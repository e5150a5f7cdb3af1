import { applyDecorators } from '@nestjs/common';
import { ApiQuery } from '@nestjs/swagger';
import { z } from 'zod';
import { ApiCoordinates } from '../common/api-docs';
import { usableCoordinates } from '../common/coordinates.schema';
import { type Origin, resolveOrigin } from '../common/origin';
import { VIBES } from '../understanding/schema';

const STANDARD_LIMIT = 10;

/** Everything in these queries is a hint: what cannot be used is ignored, never refused. */
const coordinate = z.unknown().optional().meta({ type: 'number' });
export const positionShape = { latitude: coordinate, longitude: coordinate };

export const vibeParameter = z
  .string()
  .transform((vibe) => vibe.trim().toLowerCase())
  .pipe(z.enum(VIBES))
  .nullable()
  .catch(null)
  .default(null)
  .meta({ type: 'string' });

/** A whole number, brought into range. */
export function limitParameter(most: number) {
  return z
    .string()
    .regex(/^\s*[+-]?\d+\s*$/)
    .transform(Number)
    .catch(STANDARD_LIMIT)
    .transform((limit) => Math.min(most, Math.max(1, limit)));
}

export function originOf({ latitude, longitude }: { latitude?: unknown; longitude?: unknown }): Origin {
  return resolveOrigin(usableCoordinates(latitude, longitude));
}

export const answeredFromSchema = z
  .object({
    lat: z.number(),
    lng: z.number(),
    campus: z.enum(['Tandon', 'Washington Square']),
    source: z.enum(['default', 'out_of_area']),
  })
  .meta({ id: 'Origin', description: 'The campus that stands in for a position that is missing or too far away.' });

/** Says where an answer starts from when that is not where the caller said they are. */
export function answeredFrom({ at, campus, source }: Origin): { origin?: z.infer<typeof answeredFromSchema> } {
  return source === 'user' ? {} : { origin: { lat: at.lat, lng: at.lon, campus, source } };
}

/** Documents what the lists have in common. */
export function ApiListQuery(mostCards: number): MethodDecorator {
  const limit = { type: 'integer' as const, minimum: 1, maximum: mostCards, default: STANDARD_LIMIT };
  return applyDecorators(
    ApiQuery({ name: 'limit', required: false, schema: limit }),
    ApiQuery({ name: 'vibe', required: false, enum: VIBES }),
    ApiCoordinates('latitude', 'longitude', { required: false }),
  );
}

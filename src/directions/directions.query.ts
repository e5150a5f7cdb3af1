import { DateTime } from 'luxon';
import { createZodDto } from 'nestjs-zod';
import { z } from 'zod';
import { coordinateParameter, readCoordinates } from '../common/coordinates.schema';
import type { Coordinates } from '../common/geo';
import { NEW_YORK } from '../common/new-york';
import type { Wish } from './route.types';

/** 2 MetroTech Center, where callers that name no origin start. */
const DEFAULT_ORIGIN: Coordinates = { lat: 40.693393, lon: -73.98555 };

export type PolylineFormat = 'pairs' | 'objects';

/** What is asked of `GET /api/directions`. */
interface Asked {
  readonly from: Coordinates;
  readonly to: Coordinates;
  readonly format: PolylineFormat;
  readonly wish: Wish;
}

const given = (value: unknown) => value === 'true' || value === '1' || value === true;

const querySchema = z
  .object({
    lat: coordinateParameter,
    lng: coordinateParameter,
    origin_lat: coordinateParameter,
    origin_lng: coordinateParameter,
    polyline_format: z.enum(['pairs', 'objects']).optional().catch(undefined),
    // Old clients send modes that no rung can; they get the better way, as ever.
    mode: z.enum(['walking', 'transit']).optional().catch(undefined),
    depart_at: z.string().max(40).optional(),
    arrive_by: z.string().max(40).optional(),
    step_free: z.union([z.string(), z.boolean()]).optional(),
  })
  .transform((query, context): Asked => {
    const refuse = (message: string) => {
      context.addIssue({ code: 'custom', message });
      return z.NEVER;
    };
    const to = readCoordinates(query.lat, query.lng);
    if (typeof to === 'string') return refuse(to);
    const hasOrigin = query.origin_lat !== undefined || query.origin_lng !== undefined;
    const from = hasOrigin ? readCoordinates(query.origin_lat, query.origin_lng) : DEFAULT_ORIGIN;
    if (typeof from === 'string') return refuse(`Invalid origin coordinates: ${from}`);
    const [departAt, arriveBy] = [momentOf(query.depart_at), momentOf(query.arrive_by)];
    if (departAt === undefined) return refuse('Invalid depart_at');
    if (arriveBy === undefined) return refuse('Invalid arrive_by');
    if (departAt !== null && arriveBy !== null) return refuse('Give depart_at or arrive_by, not both');
    return {
      from,
      to,
      // The map screen that draws objects never sends an origin; the one that decodes pairs does.
      format: query.polyline_format ?? (hasOrigin ? 'pairs' : 'objects'),
      wish: { mode: query.mode ?? null, departAt, arriveBy, stepFree: given(query.step_free) },
    };
  });

export class DirectionsQuery extends createZodDto(querySchema) {}

/** Unix seconds of an ISO 8601 time, in New York when it names no zone; null when none is given, undefined when it is none. */
function momentOf(text: string | undefined): number | null | undefined {
  if (text === undefined || text.trim() === '') return null;
  // A plus that nobody encoded arrives as a blank.
  const time = DateTime.fromISO(text.trim().replace(' ', '+'), { zone: NEW_YORK });
  return time.isValid ? Math.floor(time.toSeconds()) : undefined;
}

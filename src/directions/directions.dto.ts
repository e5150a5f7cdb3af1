import { decode } from '@googlemaps/polyline-codec';
import { createZodDto } from 'nestjs-zod';
import { z } from 'zod';
import { coordinateParameter, readCoordinates } from '../common/coordinates.schema';
import type { Coordinates } from '../common/geo';
import { mapsLink } from './maps-link';
import type { Directions, DirectionsSource } from './route.types';
import { asEstimate, distanceText, durationText } from './travel-text';

/** 2 MetroTech Center, where callers that name no origin start. */
const DEFAULT_ORIGIN: Coordinates = { lat: 40.693393, lon: -73.98555 };

export type PolylineFormat = 'pairs' | 'objects';

const querySchema = z
  .object({
    lat: coordinateParameter,
    lng: coordinateParameter,
    origin_lat: coordinateParameter,
    origin_lng: coordinateParameter,
    polyline_format: z.enum(['pairs', 'objects']).optional().catch(undefined),
  })
  .transform((query, context): { from: Coordinates; to: Coordinates; format: PolylineFormat } => {
    const refuse = (message: string) => {
      context.addIssue({ code: 'custom', message });
      return z.NEVER;
    };
    const to = readCoordinates(query.lat, query.lng);
    if (typeof to === 'string') return refuse(to);
    const hasOrigin = query.origin_lat !== undefined || query.origin_lng !== undefined;
    const from = hasOrigin ? readCoordinates(query.origin_lat, query.origin_lng) : DEFAULT_ORIGIN;
    if (typeof from === 'string') return refuse(`Invalid origin coordinates: ${from}`);
    // The map screen that draws objects never sends an origin; the one that decodes pairs does.
    return { from, to, format: query.polyline_format ?? (hasOrigin ? 'pairs' : 'objects') };
  });

export class DirectionsQuery extends createZodDto(querySchema) {}

const ATTRIBUTION: Readonly<Record<DirectionsSource, string | null>> = {
  google_routes: 'Google Maps',
  osrm: '© OpenStreetMap contributors (https://www.openstreetmap.org/copyright)',
  estimate: null,
};

const polylineSchema = z.union([
  z.array(z.tuple([z.number(), z.number()])),
  z.array(z.object({ latitude: z.number(), longitude: z.number() })),
]);

export class DirectionsResponse extends createZodDto(
  z.object({
    distance_text: z.string(),
    duration_text: z.string(),
    maps_link: z.string(),
    mode: z.enum(['walking', 'transit']),
    polyline: polylineSchema.nullable().describe('Pairs [lat, lng], or objects; see polyline_format.'),
    encoded_polyline: z.string().nullable(),
    source: z.enum(['google_routes', 'osrm', 'estimate']),
    stale: z.boolean(),
    estimated: z.boolean(),
    warnings: z.array(z.string()),
    attribution: z.string().nullable(),
  }),
) {
  static from({ from, to, route, stale }: Directions, format: PolylineFormat): DirectionsResponse {
    const estimated = route.source === 'estimate';
    const mark = estimated ? asEstimate : (text: string) => text;
    return {
      distance_text: mark(distanceText(route.distanceMeters)),
      duration_text: mark(durationText(route.durationSeconds)),
      maps_link: mapsLink(from, to, route.mode),
      mode: route.mode,
      polyline: route.encodedPolyline === null ? null : toPolyline(route.encodedPolyline, format),
      encoded_polyline: route.encodedPolyline,
      source: route.source,
      stale,
      estimated,
      warnings: [...route.warnings],
      attribution: ATTRIBUTION[route.source],
    };
  }
}

function toPolyline(encoded: string, format: PolylineFormat): z.infer<typeof polylineSchema> {
  const points = decode(encoded);
  if (format === 'pairs') return points.map(([lat, lng]) => [lat, lng]);
  return points.map(([latitude, longitude]) => ({ latitude, longitude }));
}

import { decode } from '@googlemaps/polyline-codec';
import { createZodDto } from 'nestjs-zod';
import { z } from 'zod';
import { legSchema, toLegResponse } from '../transit/leg.dto';
import type { PolylineFormat } from './directions.query';
import { mapsLink } from './maps-link';
import type { Directions, DirectionsSource } from './route.types';
import { asEstimate, distanceText, durationText } from './travel-text';

const ATTRIBUTION: Readonly<Record<DirectionsSource, string | null>> = {
  google_routes: 'Google Maps',
  osrm: '© OpenStreetMap contributors (https://www.openstreetmap.org/copyright)',
  estimate: null,
  // The MTA asks for no sentence, and that nobody thinks it stands behind this.
  subway_timetable: 'Timetable data from the MTA, stored by us; not checked or endorsed by it',
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
    source: z.enum(['google_routes', 'osrm', 'estimate', 'subway_timetable']),
    stale: z.boolean(),
    estimated: z.boolean(),
    warnings: z.array(z.string()),
    attribution: z.string().nullable(),
    legs: z.array(legSchema).describe('By transit: walks and rides in their order; empty on foot.'),
    alternatives: z
      .array(z.object({ minutes: z.int(), legs: z.array(legSchema) }))
      .describe('Other ways by transit, such as one with fewer changes.'),
    live: z
      .boolean()
      .nullable()
      .describe('Whether feeds tell of its trains; null on foot, and where the vendor does not say.'),
    live_age_seconds: z.int().nullable().describe('How old what feeds tell is; null when it is not live.'),
    alerts: z
      .array(z.object({ kind: z.string(), header: z.string(), line_ids: z.array(z.string()) }))
      .nullable()
      .describe('What the MTA tells riders of its lines, the worst first; null when nobody knows, and on foot.'),
    schedule: z
      .enum(['timetable', 'expired'])
      .nullable()
      .describe('`expired`: the timetable is over, and what is told is usual at that hour, without clock times.'),
    schedule_valid_until: z.string().nullable().describe('The last day of the timetable.'),
  }),
) {
  static from({ from, to, route, stale }: Directions, format: PolylineFormat): DirectionsResponse {
    const { transit } = route;
    const estimated = route.source === 'estimate' || transit?.schedule === 'expired';
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
      legs: (transit?.legs ?? []).map(toLegResponse),
      alternatives: (transit?.alternatives ?? []).map(({ durationSeconds, legs }) => ({
        minutes: Math.max(1, Math.round(durationSeconds / 60)),
        legs: legs.map(toLegResponse),
      })),
      live: transit?.isLive ?? null,
      live_age_seconds: transit?.liveAgeSeconds ?? null,
      alerts: transit?.alerts?.map(({ kind, header, lineIds }) => ({ kind, header, line_ids: [...lineIds] })) ?? null,
      schedule: transit?.schedule ?? null,
      schedule_valid_until: transit?.validUntil ?? null,
    };
  }
}

function toPolyline(encoded: string, format: PolylineFormat): z.infer<typeof polylineSchema> {
  const points = decode(encoded);
  if (format === 'pairs') return points.map(([lat, lng]) => [lat, lng]);
  return points.map(([latitude, longitude]) => ({ latitude, longitude }));
}

import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import type { Coordinates } from '../common/geo';
import { CAMPUSES } from '../common/origin';
import { AppConfig } from '../config/env';
import { meansBadGoogleKey } from '../upstream/google-key';
import type { UpstreamClient } from '../upstream/upstream.client';
import { UpstreamFactory } from '../upstream/upstream.factory';
import { GOOGLE_LEG_FIELDS, googleLegsSchema, toLegs } from './google-transit';
import type { Leg, Route, TravelMode, Wish } from './route.types';

const VENDOR_MODE = { walking: 'WALK', transit: 'TRANSIT' } as const;
const ROUTE_PATH = '/directions/v2:computeRoutes';
const ROUTE_FIELDS = 'routes.duration,routes.distanceMeters,routes.polyline.encodedPolyline,routes.warnings';
const TRANSIT_FIELDS = [ROUTE_FIELDS, ...GOOGLE_LEG_FIELDS].join();
const MATRIX_FIELDS = 'originIndex,destinationIndex,status,condition,distanceMeters,duration';

/** `"229s"`, also with decimals. */
const duration = z
  .string()
  .regex(/^-?\d+(\.\d+)?s$/)
  .transform((text) => Number(text.slice(0, -1)));
/** Numbers that are zero are left out of the vendor's JSON. */
const zeroIfAbsent = z.number().default(0);

const routesSchema = z.object({
  routes: z
    .array(
      z.object({
        distanceMeters: zeroIfAbsent,
        duration,
        polyline: z.object({ encodedPolyline: z.string() }).optional(),
        warnings: z.array(z.string()).default([]),
        legs: googleLegsSchema,
      }),
    )
    .default([]),
});

const matrixSchema = z.array(
  z.object({
    originIndex: zeroIfAbsent,
    destinationIndex: zeroIfAbsent,
    status: z.object({ code: z.number().optional() }).default({}),
    condition: z.string().optional(),
    distanceMeters: zeroIfAbsent,
    duration: duration.optional(),
  }),
);

/** Google Routes: one route, or the legs from one point to many. */
@Injectable()
export class GoogleRoutesClient {
  readonly isOn: boolean;
  private readonly http: UpstreamClient;

  constructor(config: AppConfig, factory: UpstreamFactory) {
    const { baseUrl, apiKey } = config.googleRoutes;
    this.isOn = apiKey !== undefined && baseUrl !== '';
    this.http = factory.create({
      vendor: 'google-routes',
      baseUrl,
      budget: { attemptMs: 3_000, wholeMs: 5_000 },
      headers: { 'X-Goog-Api-Key': apiKey ?? '' },
      meansCredentials: meansBadGoogleKey,
    });
  }

  /**
   * The best route, or null when there is none; by transit with its lines and stops, and what else there is.
   * @param wish when somebody travels; a time of arrival is for transit alone.
   * @throws UpstreamUnavailable, UpstreamRejected
   */
  async route(
    mode: TravelMode,
    from: Coordinates,
    to: Coordinates,
    wish: Pick<Wish, 'departAt' | 'arriveBy'>,
    signal?: AbortSignal,
  ): Promise<Route | null> {
    const isTransit = mode === 'transit';
    const body = {
      origin: waypoint(from),
      destination: waypoint(to),
      travelMode: VENDOR_MODE[mode],
      polylineQuality: 'OVERVIEW',
      polylineEncoding: 'ENCODED_POLYLINE',
      languageCode: 'en-US',
      units: 'IMPERIAL',
      ...(isTransit && { computeAlternativeRoutes: true, ...timesOf(wish) }),
    };
    const { routes } = await this.http.postJson(ROUTE_PATH, body, {
      headers: { 'X-Goog-FieldMask': isTransit ? TRANSIT_FIELDS : ROUTE_FIELDS },
      schema: routesSchema,
      signal,
    });
    // Where no train helps the vendor answers with walking alone.
    const [best, ...others] = routes
      .map((route) => ({ ...route, legs: toLegs(route.legs) }))
      .filter(({ legs }) => !isTransit || legs.some((leg) => leg.mode === 'transit'));
    if (best === undefined) return null;
    const alternatives = others.map(({ duration: durationSeconds, legs }) => ({ durationSeconds, legs }));
    return {
      mode,
      distanceMeters: best.distanceMeters,
      durationSeconds: best.duration,
      encodedPolyline: best.polyline?.encodedPolyline ?? null,
      warnings: best.warnings,
      source: 'google_routes',
      // Whether its times are planned or live the vendor does not say.
      transit: isTransit
        ? {
            legs: best.legs,
            alternatives,
            isLive: null,
            liveAgeSeconds: null,
            alerts: null,
            schedule: null,
            validUntil: null,
          }
        : null,
    };
  }

  /**
   * Distance and time from one point to each of many, in their order; null where there is no way.
   * @param to up to 100 points, the vendor's limit for transit.
   * @throws UpstreamUnavailable, UpstreamRejected
   */
  async legs(
    mode: TravelMode,
    from: Coordinates,
    to: readonly Coordinates[],
    signal?: AbortSignal,
  ): Promise<(Leg | null)[]> {
    const body = {
      origins: [{ waypoint: waypoint(from) }],
      destinations: to.map((point) => ({ waypoint: waypoint(point) })),
      travelMode: VENDOR_MODE[mode],
    };
    const headers = { 'X-Goog-FieldMask': MATRIX_FIELDS };
    const path = '/distanceMatrix/v2:computeRouteMatrix';
    const elements = await this.http.postJson(path, body, { headers, schema: matrixSchema, signal });
    const legs = Array<Leg | null>(to.length).fill(null);
    // Elements arrive in any order.
    for (const element of elements) {
      const { destinationIndex, distanceMeters, duration: durationSeconds } = element;
      if (element.status.code || element.condition !== 'ROUTE_EXISTS' || durationSeconds === undefined) continue;
      if (destinationIndex < to.length) legs[destinationIndex] = { distanceMeters, durationSeconds };
    }
    return legs;
  }

  /**
   * A question of the lowest price class, of which ten thousand a month are free.
   * @throws UpstreamUnavailable, UpstreamRejected
   */
  probe(): Promise<unknown> {
    const { Tandon: origin, 'Washington Square': destination } = CAMPUSES;
    const body = { origin: waypoint(origin), destination: waypoint(destination), travelMode: VENDOR_MODE.walking };
    const headers = { 'X-Goog-FieldMask': 'routes.distanceMeters' };
    return this.http.postJson(ROUTE_PATH, body, { headers, schema: z.looseObject({}) });
  }
}

/** One of both: the vendor refuses two. */
function timesOf({ departAt, arriveBy }: Pick<Wish, 'departAt' | 'arriveBy'>) {
  const text = (at: number) => new Date(at * 1000).toISOString();
  if (arriveBy !== null) return { arrivalTime: text(arriveBy) };
  return departAt === null ? {} : { departureTime: text(departAt) };
}

function waypoint(point: Coordinates) {
  return { location: { latLng: { latitude: point.lat, longitude: point.lon } } };
}

import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import type { Coordinates } from '../common/geo';
import { AppConfig } from '../config/env';
import type { UpstreamClient } from '../upstream/upstream.client';
import { UpstreamRejected, UpstreamUnavailable } from '../upstream/upstream.errors';
import { UpstreamFactory } from '../upstream/upstream.factory';
import type { Route } from './route.types';

const routeSchema = z.object({
  code: z.literal('Ok'),
  routes: z.array(z.object({ distance: z.number(), duration: z.number(), geometry: z.string().optional() })).min(1),
});
const refusalSchema = z.object({ code: z.string() });

/** The operator allows one request a second. */
const SPACING = { intervalMs: 1_000, maxWaitMs: 1_000 };
/** Nobody walks faster: an answer that does was computed for cars, which some servers do under any profile name. */
const FASTEST_WALK_METERS_PER_SECOND = 3;

/** OSRM with the foot profile. Longitude comes first in its paths. */
@Injectable()
export class OsrmClient {
  private readonly http: UpstreamClient;

  constructor(config: AppConfig, factory: UpstreamFactory) {
    this.http = factory.create({
      vendor: 'osrm',
      baseUrl: config.osrm.baseUrl,
      budget: { attemptMs: 4_000, wholeMs: 5_000 },
      spacing: SPACING,
    });
  }

  get isOn(): boolean {
    return this.http.isOn;
  }

  /**
   * The walk between two points, or null when the network has no way.
   * @throws UpstreamUnavailable, UpstreamRejected
   */
  async walk(from: Coordinates, to: Coordinates, signal?: AbortSignal): Promise<Route | null> {
    const path = `/routed-foot/route/v1/foot/${lonLat(from)};${lonLat(to)}`;
    const query = {
      overview: 'full',
      geometries: 'polyline',
      steps: false,
      alternatives: false,
      generate_hints: false,
    };
    try {
      const { routes } = await this.http.getJson(path, { query, schema: routeSchema, signal });
      const { distance, duration, geometry } = routes[0]!;
      if (distance > duration * FASTEST_WALK_METERS_PER_SECOND) throw new UpstreamUnavailable('osrm', 'wrong_shape');
      return {
        mode: 'walking',
        distanceMeters: distance,
        durationSeconds: duration,
        encodedPolyline: geometry ?? null,
        warnings: [],
        source: 'osrm',
        transit: null,
      };
    } catch (error) {
      if (error instanceof UpstreamRejected && saysNoRoute(error.body)) return null;
      throw error;
    }
  }
}

/** `NoSegment`: one of the points is on no path at all, such as the open water. */
function saysNoRoute(body: unknown): boolean {
  const read = refusalSchema.safeParse(body);
  return read.success && (read.data.code === 'NoRoute' || read.data.code === 'NoSegment');
}

function lonLat(point: Coordinates): string {
  return `${point.lon.toFixed(4)},${point.lat.toFixed(4)}`;
}

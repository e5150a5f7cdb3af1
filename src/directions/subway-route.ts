import type { TransitWays } from '../transit/way.types';
import type { Route } from './route.types';

/** The way by subway as a route, with what else there is; null when no train goes. */
export function subwayRoute({ ways, schedule, validUntil, liveAgeSeconds, alerts }: TransitWays): Route | null {
  const [best, ...others] = ways;
  if (best === undefined) return null;
  return {
    mode: 'transit',
    distanceMeters: best.meters,
    durationSeconds: best.seconds,
    encodedPolyline: best.polyline,
    warnings: [],
    source: 'subway_timetable',
    transit: {
      legs: best.legs,
      alternatives: others.map(({ seconds, legs }) => ({ durationSeconds: seconds, legs })),
      isLive: liveAgeSeconds !== null,
      liveAgeSeconds,
      alerts,
      schedule,
      validUntil,
    },
  };
}

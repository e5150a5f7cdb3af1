import { randomInt } from 'node:crypto';

/** For `startApp`: lets `asStranger` decide who calls. */
export const BEHIND_A_PROXY = { TRUST_PROXY_HOPS: '1' };

/** Headers of a caller who was never seen, so that no limit and no earlier run of the tests is in the way. */
export function asStranger(): Record<string, string> {
  return { 'x-forwarded-for': `10.${randomInt(256)}.${randomInt(256)}.${randomInt(1, 255)}` };
}

/** A point nobody has asked about, for caches that outlive a test. Somewhere in the city, four decimals. */
export function somewhere(): { lat: number; lon: number } {
  return { lat: randomInt(405_000, 409_000) / 10_000, lon: -randomInt(737_000, 742_000) / 10_000 };
}

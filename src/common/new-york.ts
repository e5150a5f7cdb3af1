import { DateTime } from 'luxon';

const ZONE = 'America/New_York';

/** A moment on New York's clock; everything people call tonight or tomorrow is meant there. */
export function inNewYork(ms: number): DateTime {
  return DateTime.fromMillis(ms, { zone: ZONE, locale: 'en-US' });
}

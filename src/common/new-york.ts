import { DateTime } from 'luxon';

/** The zone of every time that names no other. */
export const NEW_YORK = 'America/New_York';

/** A moment on New York's clock; everything people call tonight or tomorrow is meant there. */
export function inNewYork(ms: number): DateTime {
  return DateTime.fromMillis(ms, { zone: NEW_YORK, locale: 'en-US' });
}

/** `2026-11-24T17:00:00-05:00`. */
export function toNewYorkIso(ms: number): string {
  return inNewYork(ms).toISO({ suppressMilliseconds: true })!;
}

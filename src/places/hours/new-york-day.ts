import { inNewYork } from '../../common/new-york';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;
/** Hours of some years; all that is asked lies within a few weeks. */
const HOURS_KEPT = 20_000;

/** A day of New York's calendar; instants in ms since 1970. */
export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  /** 0 is Monday. */
  readonly weekday: number;
  readonly start: number;
  /** The next midnight; two days of a year do not last 24 hours. */
  readonly end: number;
}

/** A search asks some thousand times for the same few days, and zones are slow to compute. */
const days = new Map<number, Day>();

/** The day in New York that a moment belongs to. */
export function dayOf(at: number): Day {
  const hour = Math.floor(at / HOUR_MS);
  const known = days.get(hour);
  if (known !== undefined) return known;
  const start = inNewYork(at).startOf('day');
  const { year, month, day, weekday } = start;
  const found = {
    year,
    month,
    day,
    weekday: weekday - 1,
    start: start.toMillis(),
    end: start.plus({ days: 1 }).toMillis(),
  };
  if (days.size >= HOURS_KEPT) days.clear();
  days.set(hour, found);
  return found;
}

/** The days from some days before a day to some after it, in order. */
export function daysAround(day: Day, before: number, after: number): Day[] {
  // Noon stays on its day whatever the clock does.
  const noon = day.start + DAY_MS / 2;
  return Array.from({ length: before + after + 1 }, (_, i) => dayOf(noon + (i - before) * DAY_MS));
}

/** The moment when New York's clock shows so many minutes after a day's midnight; over 1,440 on the days after it. */
export function onClock(day: Day, minutes: number): number {
  const later = Math.floor(minutes / 1_440);
  if (later > 0) return onClock(daysAround(day, 0, later).at(-1)!, minutes - later * 1_440);
  if (day.end - day.start === DAY_MS) return day.start + minutes * MINUTE_MS;
  return inNewYork(day.start)
    .set({ hour: Math.floor(minutes / 60), minute: minutes % 60 })
    .toMillis();
}

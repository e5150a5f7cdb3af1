import { DateTime } from 'luxon';
import type { GooglePlace, PlaceHours } from './google-places.data';

const SCHEDULES: Record<Exclude<PlaceHours, 'none'>, { open: number; close: number; text: string }> = {
  day: { open: 8, close: 20, text: '8:00 AM – 8:00 PM' },
  always: { open: 0, close: 24, text: 'Open 24 hours' },
  late: { open: 18, close: 28, text: '6:00 PM – 4:00 AM' },
};
const DAY_NAMES = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const DAYS = [0, 1, 2, 3, 4, 5, 6];
const ALWAYS = { periods: [{ open: { day: 0, hour: 0, minute: 0 } }] };

/** A span on the clock of New York. */
interface Period {
  from: DateTime;
  to: DateTime;
}

/** The vendor's two tables of hours: the usual week, and the seven days from today on with their dates. */
export function openingHours(place: GooglePlace, nowMs: number): { current: object; regular: object } | null {
  if (place.hours === 'none') return null;
  const said = place.openNow === undefined ? {} : { openNow: place.openNow };
  const { text } = SCHEDULES[place.hours];
  const weekdayDescriptions = DAY_NAMES.map((day) => `${day}: ${text}`);
  const regular = { ...said, ...usualPeriods(place.hours), weekdayDescriptions };
  if (place.hours === 'always' && place.openNow !== false) return { current: regular, regular };
  const now = DateTime.fromMillis(nowMs, { zone: 'America/New_York' });
  const { periods, isSpecial } = currentPeriods(place, now);
  const running = periods.find((period) => period.from <= now && now < period.to);
  return {
    regular,
    current: {
      ...said,
      periods: periods.map((period) => dated(period, now)),
      weekdayDescriptions,
      ...(isSpecial && { specialDays: [{ date: dateOf(now) }] }),
      ...(place.openNow && running && { nextCloseTime: utc(running.to) }),
    },
  };
}

function usualPeriods(hours: keyof typeof SCHEDULES): { periods: object[] } {
  if (hours === 'always') return ALWAYS;
  const { open, close } = SCHEDULES[hours];
  return {
    periods: DAYS.map((day) => ({
      open: { day, hour: open, minute: 0 },
      close: { day: (day + Math.floor(close / 24)) % 7, hour: close % 24, minute: 0 },
    })),
  };
}

/** By the schedule; where the place is said to be open or closed against it, today is a special day. */
function currentPeriods(place: GooglePlace, now: DateTime): { periods: Period[]; isSpecial: boolean } {
  const { open, close } = SCHEDULES[place.hours as keyof typeof SCHEDULES];
  const today = now.startOf('day');
  const on = (offset: number, hour: number) =>
    today.plus({ days: offset + Math.floor(hour / 24) }).set({ hour: hour % 24 });
  const usual = [-1, ...DAYS].map((offset) => ({ from: on(offset, open), to: on(offset, close) }));
  const coming = usual.filter(({ to }) => to > today);
  const isOpen = coming.some(({ from, to }) => from <= now && now < to);
  if (place.openNow === undefined || place.openNow === isOpen) return { periods: coming, isSpecial: false };
  const later = coming.filter(({ from }) => !from.hasSame(now, 'day') && from > today);
  const wholeDay = { from: today, to: today.plus({ days: 1 }) };
  return { periods: place.openNow ? [wholeDay, ...later] : later, isSpecial: true };
}

/** What reaches over the edge of the seven days is cut off there. */
function dated({ from, to }: Period, now: DateTime): object {
  const first = now.startOf('day');
  const last = first.plus({ days: 7 }).minus({ minutes: 1 });
  return {
    open: from < first ? { ...point(first), truncated: true } : point(from),
    close: to > last ? { ...point(last), truncated: true } : point(to),
  };
}

function point(at: DateTime): object {
  return { day: at.weekday % 7, hour: at.hour, minute: at.minute, date: dateOf(at) };
}

function dateOf({ year, month, day }: DateTime): object {
  return { year, month, day };
}

function utc(at: DateTime): string {
  return at.toUTC().toISO({ suppressMilliseconds: true })!;
}

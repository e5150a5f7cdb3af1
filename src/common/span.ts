import type { DateTime } from 'luxon';

/** A span of time as somebody named it. */
export interface Span {
  readonly from: DateTime;
  readonly to: DateTime;
  /** As it was said, such as `tonight`, or in a word of ours for a question that names no time. */
  readonly name: string;
}

/**
 * The time that somebody named.
 * @param when a time of day (`01:30`), a weekday (`monday`), or `now`, `today`, `tonight`, `tomorrow`, `tomorrow_morning`, `weekend`.
 * @param now on New York's clock.
 */
export function spanOf(when: string, now: DateTime): Span {
  const day = now.startOf('day');
  const tomorrow = day.plus({ days: 1 });
  switch (when) {
    case 'now':
      return { from: now, to: now.plus({ hours: 3 }), name: when };
    case 'today':
      return { from: now, to: tomorrow, name: when };
    case 'tonight':
      // After midnight "tonight" is still this night.
      if (now.hour < 4) return { from: now, to: oclock(day, 6), name: when };
      return { from: laterOf(now, oclock(day, 17)), to: oclock(tomorrow, 2), name: when };
    case 'tomorrow':
      return { from: oclock(tomorrow, 6), to: tomorrow.plus({ days: 1 }), name: when };
    case 'tomorrow_morning':
      return { from: oclock(tomorrow, 6), to: oclock(tomorrow, 12), name: when };
    case 'weekend':
      return {
        from: day.weekday >= 6 ? now : day.plus({ days: 6 - day.weekday }),
        to: day.plus({ days: 8 - day.weekday }),
        name: when,
      };
    default: {
      if (!isClock(when)) return weekday(when, day, now);
      const at = nextClock(when, now);
      return { from: at.minus({ hours: 1 }), to: at.plus({ hours: 2 }), name: when };
    }
  }
}

/** The next time that the clock shows it, such as `01:30`. */
export function nextClock(time: string, now: DateTime): DateTime {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  const today = now.set({ hour, minute, second: 0, millisecond: 0 });
  return today < now ? today.plus({ days: 1 }) : today;
}

export const isClock = (when: string): boolean => when.includes(':');

const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

/** What the clock shows, also on days that have 23 or 25 hours. */
const oclock = (day: DateTime, hour: number) => day.set({ hour });
const laterOf = (a: DateTime, b: DateTime) => (a > b ? a : b);

function weekday(name: string, day: DateTime, now: DateTime): Span {
  const ahead = (WEEKDAYS.indexOf(name) + 1 - day.weekday + 7) % 7;
  const start = day.plus({ days: ahead });
  return { from: laterOf(now, oclock(start, 6)), to: start.plus({ days: 1 }), name: ahead === 0 ? 'today' : name };
}

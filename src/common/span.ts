import type { DateTime } from 'luxon';
import { dayNamed, isWeekday } from './day-named';

/** A span of time as somebody named it. */
export interface Span {
  readonly from: DateTime;
  readonly to: DateTime;
  /** As it was said, such as `tonight` or `saturday 19:00`, a date as `2026-12-25`, or a word of ours for no time. */
  readonly name: string;
}

/** Up to this hour a night belongs to the day before it: "saturday at 1am". */
const NIGHT_ENDS = 4;

/**
 * The time that somebody named.
 * @param when a time of day (`01:30`); a day: a weekday (`monday`), a date (`12-27`), a holiday (`christmas`), `today`,
 *   `tomorrow`; both (`saturday 19:00`); or `now`, `tonight`, `tomorrow_morning`, `weekend`.
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
      if (now.hour < NIGHT_ENDS) return { from: now, to: oclock(day, 6), name: when };
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
      const at = momentOf(when, now);
      if (at === null) return wholeDay(when, now);
      const [first, clock] = when.split(' ');
      const name = clock === undefined ? when : `${wholeDay(first!, now).name} ${clock}`;
      return { from: at.minus({ hours: 1 }), to: at.plus({ hours: 2 }), name };
    }
  }
}

/** The moment that a time with a clock in it means; null for one without. */
export function momentOf(when: string, now: DateTime): DateTime | null {
  if (!when.includes(':')) return null;
  const [first, clock] = when.split(' ');
  if (clock === undefined) return nextClock(first!, now);
  const [hour = 0, minute = 0] = clock.split(':').map(Number);
  const day = dayOf(first!, now);
  const at = day.set({ hour, minute });
  // The night after a day begins on it.
  const said = hour <= NIGHT_ENDS && first !== 'tomorrow' ? at.plus({ days: 1 }) : at;
  return said < now && isWeekday(first!) ? said.plus({ days: 7 }) : said;
}

/** The next time that the clock shows it, such as `01:30`. */
export function nextClock(time: string, now: DateTime): DateTime {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  const today = now.set({ hour, minute, second: 0, millisecond: 0 });
  return today < now ? today.plus({ days: 1 }) : today;
}

/** What the clock shows, also on days that have 23 or 25 hours. */
const oclock = (day: DateTime, hour: number) => day.set({ hour });
const laterOf = (a: DateTime, b: DateTime) => (a > b ? a : b);

function wholeDay(name: string, now: DateTime): Span {
  const start = dayOf(name, now);
  const from = laterOf(now, oclock(start, 6));
  const isToday = start.hasSame(now, 'day');
  const isSaid = name === 'tomorrow' || isWeekday(name);
  return { from, to: start.plus({ days: 1 }), name: isToday ? 'today' : isSaid ? name : start.toISODate()! };
}

/** A day by its name; an unknown one is today. */
function dayOf(name: string, now: DateTime): DateTime {
  const today = now.startOf('day');
  return name === 'tomorrow' ? today.plus({ days: 1 }) : (dayNamed(name, today) ?? today);
}

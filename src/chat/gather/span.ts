import type { DateTime } from 'luxon';
import { type When, WEEKDAYS } from '../../understanding/schema';

/** How a span is called: a time as it was said, or one of ours for a question that names none. A catalogue has the words. */
export type SpanName = Names[keyof Names];
interface Names {
  said: When;
  ours: 'next_hours' | 'soon' | 'next_days' | 'this_week';
}

/** A span of time as somebody named it. */
export interface Span {
  readonly from: DateTime;
  readonly to: DateTime;
  readonly name: SpanName;
}

/**
 * The time that a symbol means.
 * @param now on New York's clock.
 */
export function spanOf(when: When, now: DateTime): Span {
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
    default:
      return isWeekday(when) ? weekday(when, day, now) : clock(when, now);
  }
}

type Weekday = (typeof WEEKDAYS)[number];
const isWeekday = (when: string): when is Weekday => (WEEKDAYS as readonly string[]).includes(when);

/** What the clock shows, also on days that have 23 or 25 hours. */
const oclock = (day: DateTime, hour: number) => day.set({ hour });
const laterOf = (a: DateTime, b: DateTime) => (a > b ? a : b);

function weekday(name: Weekday, day: DateTime, now: DateTime): Span {
  const ahead = (WEEKDAYS.indexOf(name) + 1 - day.weekday + 7) % 7;
  const start = day.plus({ days: ahead });
  return { from: laterOf(now, oclock(start, 6)), to: start.plus({ days: 1 }), name: ahead === 0 ? 'today' : name };
}

/** The next time the clock shows it. */
function clock(time: Exclude<When, Weekday>, now: DateTime): Span {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  const today = now.set({ hour, minute, second: 0, millisecond: 0 });
  const at = today < now ? today.plus({ days: 1 }) : today;
  return { from: at.minus({ hours: 1 }), to: at.plus({ hours: 2 }), name: time };
}

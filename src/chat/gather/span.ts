import type { DateTime } from 'luxon';

/** A span of time as somebody named it. */
export interface Span {
  readonly from: DateTime;
  readonly to: DateTime;
  /** `tonight`, `on Friday`, `around 9 PM`. */
  readonly label: string;
}

const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

/**
 * The time that a plan's symbol means.
 * @param when `now`, `today`, `tonight`, `tomorrow`, `tomorrow_morning`, `weekend`, a weekday, or `HH:MM`.
 * @param now on New York's clock.
 */
export function spanOf(when: string, now: DateTime): Span {
  const day = now.startOf('day');
  const tomorrow = day.plus({ days: 1 });
  switch (when) {
    case 'now':
      return { from: now, to: now.plus({ hours: 3 }), label: 'right now' };
    case 'today':
      return { from: now, to: tomorrow, label: 'today' };
    case 'tonight':
      // After midnight "tonight" is still this night.
      if (now.hour < 4) return { from: now, to: oclock(day, 6), label: 'tonight' };
      return { from: laterOf(now, oclock(day, 17)), to: oclock(tomorrow, 2), label: 'tonight' };
    case 'tomorrow':
      return { from: oclock(tomorrow, 6), to: tomorrow.plus({ days: 1 }), label: 'tomorrow' };
    case 'tomorrow_morning':
      return { from: oclock(tomorrow, 6), to: oclock(tomorrow, 12), label: 'tomorrow morning' };
    case 'weekend':
      return weekend(day, now);
    default:
      return when.includes(':') ? clock(when, now) : weekday(when, day, now);
  }
}

/** What the clock shows, also on days that have 23 or 25 hours. */
const oclock = (day: DateTime, hour: number) => day.set({ hour });
const laterOf = (a: DateTime, b: DateTime) => (a > b ? a : b);

function weekend(day: DateTime, now: DateTime): Span {
  const from = day.weekday >= 6 ? now : day.plus({ days: 6 - day.weekday });
  return { from, to: day.plus({ days: 8 - day.weekday }), label: 'this weekend' };
}

function weekday(name: string, day: DateTime, now: DateTime): Span {
  const ahead = (WEEKDAYS.indexOf(name) + 1 - day.weekday + 7) % 7;
  const start = day.plus({ days: ahead });
  const label = ahead === 0 ? 'today' : `on ${start.toFormat('cccc')}`;
  return { from: laterOf(now, oclock(start, 6)), to: start.plus({ days: 1 }), label };
}

/** The next time the clock shows it. */
function clock(text: string, now: DateTime): Span {
  const [hour = 0, minute = 0] = text.split(':').map(Number);
  const today = now.set({ hour, minute, second: 0, millisecond: 0 });
  const at = today < now ? today.plus({ days: 1 }) : today;
  return {
    from: at.minus({ hours: 1 }),
    to: at.plus({ hours: 2 }),
    label: `around ${at.toFormat(minute ? 'h:mm a' : 'h a')}`,
  };
}

import type { DateTime } from 'luxon';
import { inNewYork } from '../../common/new-york';
import type { Forecast, ForecastStep } from '../../weather/weather.types';
import { severity } from '../../weather/wmo-code';

/** A span of time as somebody named it. */
interface Span {
  readonly from: DateTime;
  readonly to: DateTime;
  /** `tonight`, `on Friday`, `around 9 PM`. */
  readonly label: string;
}

/** The forecast for the time that was asked about. */
export interface Outlook {
  readonly label: string;
  readonly lowF: number;
  readonly highF: number;
  /** The condition that matters most. */
  readonly description: string;
  readonly isWet: boolean;
  /** Highest chance of precipitation in the span, 0 to 1; null when unknown. */
  readonly chance: number | null;
  /** When that is, such as `8 PM`; null when dry or unknown. */
  readonly wettestAt: string | null;
  readonly windMph: number;
}

const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
const STEP_SECONDS = 3 * 3600;
/** From this chance on, people take an umbrella. */
const LIKELY = 0.35;

/** Sums up the forecast for a time; null when the forecast does not reach it. */
export function outlookFor(forecast: Forecast, when: string | undefined, nowMs: number): Outlook | null {
  const span = spanOf(when, inNewYork(nowMs));
  const from = span.from.toSeconds();
  const to = span.to.toSeconds();
  const steps = forecast.steps.filter((step) => step.at + STEP_SECONDS > from && step.at < to);
  return steps.length === 0 ? null : sumUp(steps, span.label);
}

function sumUp(steps: readonly ForecastStep[], label: string): Outlook {
  const temperatures = steps.map((step) => step.temperatureF);
  const worst = steps.reduce((a, b) => (severity(b.condition) > severity(a.condition) ? b : a));
  const wettest = steps.reduce((a, b) => ((b.precipitationChance ?? 0) > (a.precipitationChance ?? 0) ? b : a));
  const chance = wettest.precipitationChance;
  const isWet = chance === null ? severity(worst.condition) >= severity(DRIZZLE) : chance >= LIKELY;
  return {
    label,
    lowF: Math.round(Math.min(...temperatures)),
    highF: Math.round(Math.max(...temperatures)),
    description: worst.condition.description,
    isWet,
    chance,
    wettestAt: isWet ? inNewYork((chance === null ? worst : wettest).at * 1000).toFormat('h a') : null,
    windMph: Math.round(Math.max(...steps.map((step) => step.windMph))),
  };
}

const DRIZZLE = { main: 'Drizzle', description: '', icon: '' };

function spanOf(when: string | undefined, now: DateTime): Span {
  const day = now.startOf('day');
  const tomorrow = day.plus({ days: 1 });
  switch (when) {
    case undefined:
      return { from: now, to: now.plus({ hours: 12 }), label: 'in the next hours' };
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

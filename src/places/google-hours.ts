import { z } from 'zod';
import type { Hours, Span, WeekSpan } from './place-facts';
import { type Day, dayOf, daysAround, onClock } from './hours/new-york-day';
import { weekTimeline } from './hours/week-hours';

const DAY_MINUTES = 1_440;
const WEEK_MINUTES = 7 * DAY_MINUTES;
/** The current hours cover seven days from the midnight before they were asked for. */
const DAYS_AFTER_TODAY = 6;
/** Midnight, as people enter it who may not write 24:00. */
const LAST_MINUTE = DAY_MINUTES - 1;

const number = z.number().default(0);
const pointSchema = z.object({
  /** 0 is Sunday. */
  day: number,
  hour: number,
  minute: number,
  date: z.object({ year: z.number(), month: z.number(), day: z.number() }).optional(),
  /** Cut off at the edge of the seven days: no opening and no closing. */
  truncated: z.boolean().default(false),
});
export const googleHoursSchema = z.object({
  openNow: z.boolean().optional(),
  periods: z.array(z.object({ open: pointSchema, close: pointSchema.optional() })).optional(),
});
type GoogleHours = z.infer<typeof googleHoursSchema>;
type Period = NonNullable<GoogleHours['periods']>[number];
type Point = Period['open'];
type Dated = { readonly days: Span; readonly open: readonly Span[] };

/**
 * The vendor's two tables of hours as ours; null when it has none. Never open, it leaves the periods out.
 * @param now when they were asked for, ms since 1970.
 */
export function hoursOf(current: GoogleHours | undefined, regular: GoogleHours | undefined, now: number): Hours | null {
  const openNow = current?.openNow ?? regular?.openNow;
  const usual = usualOf(regular?.periods);
  const dated = withLastNight(datedOf(current?.periods, now), usual, openNow, now);
  const isClosedForDays = openNow === false && current !== undefined && !current.periods?.length;
  if ((dated !== null || usual !== null) && !isClosedForDays) return { kind: 'week', usual, dated };
  return openNow === undefined ? null : { kind: 'state', open: openNow, at: now };
}

function usualOf(periods: readonly Period[] | undefined): WeekSpan[] | null {
  if (periods === undefined || periods.length === 0) return null;
  if (neverCloses(periods)) return [{ from: 0, to: WEEK_MINUTES }];
  if (periods.some(({ close }) => close === undefined)) return null;
  return periods.map(({ open, close }) => {
    const from = minuteOfWeek(open);
    const to = minuteOfWeek(close!) + (minuteOfDay(close!) === LAST_MINUTE ? 1 : 0);
    return { from, to: to > from ? to : to + WEEK_MINUTES };
  });
}

/** The vendor then has one period without an end. */
function neverCloses(periods: readonly Period[]): boolean {
  return periods.length === 1 && periods[0]!.close === undefined;
}

function datedOf(periods: readonly Period[] | undefined, now: number): Dated | null {
  if (periods === undefined || periods.length === 0) return null;
  const week = daysAround(dayOf(now), 0, DAYS_AFTER_TODAY);
  const days = { from: week[0]!.start, to: week.at(-1)!.end };
  if (neverCloses(periods)) return { days, open: [days] };
  if (periods.some(({ close }) => close === undefined)) return null;
  const open = periods.map((period) => ({
    from: period.open.truncated ? days.from : momentOf(period.open, week),
    to: period.close!.truncated ? days.to : momentOf(period.close!, week),
  }));
  // Without dates nobody knows which week they mean.
  if (!open.every((span): span is Span => span.from !== null && span.to !== null)) return null;
  return { days, open };
}

/** The night that began before the first of the dated days, where the vendor left it out although it says "open". */
function withLastNight(dated: Dated | null, usual: WeekSpan[] | null, openNow: boolean | undefined, now: number) {
  if (dated === null || usual === null || openNow !== true || dated.open.some((span) => contains(span, now)))
    return dated;
  const { stretches } = weekTimeline({ kind: 'week', usual, dated: null }, daysAround(dayOf(now), 1, 0));
  const night = stretches.filter((span) => contains(span, now));
  return { ...dated, open: [...night.map(({ to }) => ({ from: dated.days.from, to })), ...dated.open] };
}

function contains({ from, to }: Span, at: number): boolean {
  return from <= at && at < to;
}

function momentOf(point: Point, week: readonly Day[]): number | null {
  const { date } = point;
  if (date === undefined) return null;
  const minutes = minuteOfDay(point) === LAST_MINUTE ? DAY_MINUTES : minuteOfDay(point);
  const day = daysAround(week[0]!, 1, week.length).find(
    (one) => one.year === date.year && one.month === date.month && one.day === date.day,
  );
  return day === undefined ? null : onClock(day, minutes);
}

const minuteOfDay = ({ hour, minute }: Point) => hour * 60 + minute;
const minuteOfWeek = (point: Point) => ((point.day + 6) % 7) * DAY_MINUTES + minuteOfDay(point);

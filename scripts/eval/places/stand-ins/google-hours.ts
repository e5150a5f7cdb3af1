import type { DateTime } from 'luxon';
import { inNewYork } from '../../../../src/common/new-york';
import { readWeek, type Week } from './week';

/** Milliseconds since 1970. */
interface Span {
  readonly from: number;
  readonly to: number;
}

const DAYS_TOLD = 7;

/**
 * `regularOpeningHours` and `currentOpeningHours` as Google serves them at a moment.
 * @param closedOn dates (`2026-12-25`) on which the place stays closed: only the current hours know of them.
 */
export function openingHours(text: string, closedOn: readonly string[], now: number) {
  const week = readWeek(text);
  return {
    regularOpeningHours: { ...openNow(spansAround(week, [], now), now), periods: usualPeriods(text, week) },
    currentOpeningHours: currentHours(spansAround(week, closedOn, now), now),
  };
}

export function isOpenAt(text: string, closedOn: readonly string[], now: number): boolean {
  return openNow(spansAround(readWeek(text), closedOn, now), now).openNow;
}

/** The spans from yesterday, which may reach into today, to the last day told; those that touch are one. */
function spansAround(week: Week, closedOn: readonly string[], now: number): Span[] {
  const today = inNewYork(now).startOf('day');
  const spans = Array.from({ length: DAYS_TOLD + 1 }, (_, index) => today.plus({ days: index - 1 }))
    .filter((day) => !closedOn.includes(day.toISODate() ?? ''))
    .flatMap((day) =>
      (week[day.weekday % 7] ?? []).map(([from, to]) => ({ from: moment(day, from), to: moment(day, to) })),
    )
    .sort((a, b) => a.from - b.from);
  return spans.reduce<Span[]>((joined, span) => {
    const last = joined.at(-1);
    if (last === undefined || last.to < span.from) return [...joined, span];
    return [...joined.slice(0, -1), { from: last.from, to: Math.max(last.to, span.to) }];
  }, []);
}

/** By the clock on the wall, also on the days that have 23 or 25 hours. */
function moment(day: DateTime, minutes: number): number {
  return day
    .plus({ days: Math.floor(minutes / 1440) })
    .set({ hour: Math.floor((minutes % 1440) / 60), minute: minutes % 60 })
    .toMillis();
}

function openNow(spans: readonly Span[], now: number): { openNow: boolean } {
  return { openNow: spans.some(({ from, to }) => from <= now && now < to) };
}

function currentHours(spans: readonly Span[], now: number) {
  const [start, end] = [0, DAYS_TOLD].map((days) => inNewYork(now).startOf('day').plus({ days }).toMillis()) as [
    number,
    number,
  ];
  const close = spans.find(({ from, to }) => from <= now && now < to)?.to ?? end;
  return {
    ...openNow(spans, now),
    periods: spans
      .filter(({ from, to }) => to > start && from < end)
      .map(({ from, to }) => ({
        open: from < start ? { ...dated(start), truncated: true } : dated(from),
        close: to > end ? { ...dated(end - 60_000), truncated: true } : dated(to),
      })),
    ...(close < end && { nextCloseTime: new Date(close).toISOString().replace('.000Z', 'Z') }),
  };
}

function dated(ms: number) {
  const { year, month, day, weekday, hour, minute } = inNewYork(ms);
  return { day: weekday % 7, hour, minute, date: { year, month, day } };
}

/** One period without an end for a place that never closes. */
function usualPeriods(text: string, week: Week) {
  if (text === '24/7') return [{ open: { day: 0, hour: 0, minute: 0 } }];
  return week.flatMap((spans, day) => spans.map(([from, to]) => ({ open: point(day, from), close: point(day, to) })));
}

function point(day: number, minutes: number) {
  const later = Math.floor(minutes / 1440);
  return { day: (day + later) % 7, hour: Math.floor((minutes % 1440) / 60), minute: minutes % 60 };
}

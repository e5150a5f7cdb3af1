import type { Hours, Span } from '../place-facts';
import { mappedTimeline } from './mapped-hours';
import { dayOf, daysAround } from './new-york-day';
import type { Timeline } from './timeline';
import { weekTimeline } from './week-hours';

const HOUR_MS = 3_600_000;
/** How long what was seen open is taken for open. */
const STATE_MS = 600_000;
/** Yesterday, because of its night, and as far ahead as from a Friday over a long weekend; each day costs time. */
const DAYS_BEFORE = 1;
const DAYS_AFTER = 4;
/** What ran on from the day before and ends by then is that day's night. */
const NIGHT_ENDS_HOURS = 12;

export interface OpenState {
  readonly open: boolean | null;
  /** Ms since 1970 when that changes; null when it is not known or does not happen within some days. */
  readonly until: number | null;
  /** Ms since 1970 when it next opens, within some days. */
  readonly opensNext: number | null;
}

const NOT_KNOWN: OpenState = { open: null, until: null, opensNext: null };

/**
 * Whether a place is open at a moment.
 * @param at ms since 1970.
 */
export async function stateAt(hours: Hours | null, at: number): Promise<OpenState> {
  const known = await timelineAround(hours, at);
  if (known === null || !contains(known, at)) return NOT_KNOWN;
  const now = known.stretches.find((stretch) => contains(stretch, at));
  const opensNext = known.stretches.find(({ open, from }) => open && from > at)?.from ?? null;
  if (now === undefined) {
    return { open: false, until: known.stretches.find(({ from }) => from > at)?.from ?? null, opensNext };
  }
  if (now.open === null) return { ...NOT_KNOWN, opensNext };
  return { open: true, until: now.to < known.to ? now.to : null, opensNext };
}

/**
 * Whether a place is open during a whole span, or at a moment; false when it is known to be closed in any part of it.
 * @param from ms since 1970, like `to`.
 */
export async function opensBetween(hours: Hours | null, from: number, to: number): Promise<boolean | null> {
  if (to <= from) return (await stateAt(hours, from)).open;
  const known = await timelineAround(hours, from);
  if (known === null) return null;
  const end = Math.min(to, known.to);
  let isSure = to <= known.to && from >= known.from;
  let at = Math.max(from, known.from);
  for (const stretch of known.stretches.filter((one) => one.to > at)) {
    if (at >= end || stretch.from > at) break;
    if (stretch.open === null) isSure = false;
    at = stretch.to;
  }
  if (at < end) return false;
  return isSure ? true : null;
}

/**
 * The spans that begin on a day in New York, in order; a day without a break is one span. Empty when the place is
 * closed on it, null when that is not known.
 * @param at any moment of the day, ms since 1970.
 */
export async function hoursOn(hours: Hours | null, at: number): Promise<readonly Span[] | null> {
  const day = dayOf(at);
  const known = await timelineAround(hours, at);
  if (known === null || day.start < known.from || day.end > known.to) return null;
  const today = known.stretches.filter(({ from, to }) => from < day.end && to > day.start);
  const own = today.filter(({ from, to }) => from >= day.start || to > day.start + NIGHT_ENDS_HOURS * HOUR_MS);
  if (own.some(({ open }) => open === null)) return null;
  return own.map(({ from, to }) =>
    from <= day.start && to >= day.end ? { from: day.start, to: day.end } : { from: Math.max(from, day.start), to },
  );
}

/** When an open place closes, ms since 1970; null when it is closed, never closes, or that is not known. */
export async function closesAt(hours: Hours | null, at: number): Promise<number | null> {
  const { open, until } = await stateAt(hours, at);
  return open ? until : null;
}

/**
 * Hours as mapped; null where there are none, or none that can be read.
 * @param text OpenStreetMap's syntax.
 * @param at when they are wanted, ms since 1970.
 */
export async function mappedHours(
  text: string | undefined,
  note: string | undefined,
  at: number,
): Promise<Hours | null> {
  if (text === undefined) return null;
  const hours: Hours = { kind: 'mapped', text, note: note ?? null };
  return (await timelineAround(hours, at)) === null ? null : hours;
}

async function timelineAround(hours: Hours | null, at: number): Promise<Timeline | null> {
  if (hours === null) return null;
  if (hours.kind === 'state') return stateTimeline(hours.open, hours.at);
  const days = daysAround(dayOf(at), DAYS_BEFORE, DAYS_AFTER);
  return hours.kind === 'week' ? weekTimeline(hours, days) : mappedTimeline(hours.text, days);
}

function stateTimeline(open: boolean, at: number): Timeline {
  const span = { from: at - STATE_MS, to: at + STATE_MS };
  return { ...span, stretches: open ? [{ ...span, open }] : [] };
}

function contains({ from, to }: Span, at: number): boolean {
  return from <= at && at < to;
}

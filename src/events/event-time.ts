import * as en from 'chrono-node/en';
import { DateTime } from 'luxon';
import { inNewYork, NEW_YORK } from '../common/new-york';

/** From when to when, in ms since 1970; null for what cannot be read. */
export interface Span {
  readonly startsAt: number | null;
  readonly endsAt: number | null;
}

interface Moment {
  readonly at: DateTime;
  /** The text names a day and no time of day. */
  readonly isWholeDay: boolean;
}

/** A text of words may hold both ends. */
interface Reading {
  readonly start: Moment;
  readonly end: Moment | null;
}

type Components = ReturnType<typeof en.casual.parse>[number]['start'];

const STARTS_LIKE_ISO = /^\d{4}-\d\d-\d\d/;
const DATE_CHARACTERS = '2026-11-24'.length;
/** Guards the reader of words against whole paragraphs. */
const MOST_CHARACTERS = 120;

/**
 * Reads when an event is: ISO 8601, `2026-11-24 18:00:00`, or words such as `Saturday, November 28, 2026, 11 a.m. to 1 p.m.`
 * What names no offset is New York's time. A day without a time starts at midnight; as an end it means the midnight after it.
 * @param now ms since 1970, for words that name no year.
 */
export function spanOf(starts: string | null, ends: string | null, now: number): Span {
  const start = starts === null ? null : read(starts, now);
  if (start === null) return { startsAt: null, endsAt: null };
  const end = (ends === null ? null : read(ends, now)?.start) ?? start.end;
  const startsAt = start.start.at.toMillis();
  const endsAt = end === null ? null : (end.isWholeDay ? end.at.plus({ days: 1 }) : end.at).toMillis();
  return { startsAt, endsAt: endsAt !== null && endsAt >= startsAt ? endsAt : null };
}

function read(text: string, now: number): Reading | null {
  const trimmed = text.trim().slice(0, MOST_CHARACTERS);
  if (!STARTS_LIKE_ISO.test(trimmed)) return readWords(trimmed, now);
  const hasOffset = /(?:Z|[+-]\d\d:?\d\d)$/i.test(trimmed.slice(DATE_CHARACTERS));
  const at = DateTime.fromISO(trimmed.replace(' ', 'T'), { zone: NEW_YORK });
  return at.isValid
    ? { start: { at: hasOffset ? at : earlier(at), isWholeDay: trimmed.length === DATE_CHARACTERS }, end: null }
    : null;
}

function readWords(text: string, now: number): Reading | null {
  const timezone = inNewYork(now).offset;
  const [found] = en.casual.parse(text, { instant: new Date(now), timezone }, { forwardDate: true });
  if (found === undefined || !namesDay(found.start)) return null;
  const start = momentOf(found.start);
  return start === null ? null : { start, end: found.end ? momentOf(found.end) : null };
}

/** Without a day the library takes today, which the site may not have meant. */
function namesDay(words: Components): boolean {
  return words.isCertain('day') || words.isCertain('weekday');
}

/** The library counts with one offset for all days, so its fields are taken and New York's clock is laid over them. */
function momentOf(words: Components): Moment | null {
  if (words.isCertain('timezoneOffset')) return { at: inNewYork(words.date().getTime()), isWholeDay: false };
  const field = (name: 'year' | 'month' | 'day' | 'hour' | 'minute') => words.get(name) ?? 0;
  const day = { year: field('year'), month: field('month'), day: field('day') };
  const isWholeDay = !words.isCertain('hour');
  const time = isWholeDay ? {} : { hour: field('hour'), minute: field('minute') };
  const at = DateTime.fromObject({ ...day, ...time }, { zone: NEW_YORK });
  return at.isValid ? { at: earlier(at), isWholeDay } : null;
}

/** Of the hour that comes twice in November the first; left alone, the library's choice depends on the season it runs in. */
function earlier(at: DateTime): DateTime {
  return at.getPossibleOffsets()[0] ?? at;
}

import { closed } from '../vocabulary/closed';
import type { NumberSaid } from './numbers';

/** A clock time that a message states. */
export interface TimeSaid {
  /** `HH:MM`; of a range its start. */
  readonly time: string;
  /** The end of a range, else null. */
  readonly end: string | null;
  /** The word before it: `at`, `until`, `by` ...; empty when none leads to it. */
  readonly lead: string;
  readonly from: number;
  readonly to: number;
}

/** What the rest of the message says about the time of day. */
export type PartOfDay = 'morning' | 'evening' | null;

const LEADS = closed('leads to a time');
/** Lead to a time by themselves; the others need a mark of time behind the number. */
const SURE_LEADS = closed('surely leads to a time');
const MARKS = closed('marks of a time');
/** Stand behind a number that is no time. */
const COUNTED = closed('counted behind a number');
/** Behind these a time stands without a mark. */
const OPEN_ENDED = closed('behind a time without a mark');

interface Moment {
  readonly hour: number;
  readonly minute: number;
  readonly suffix: 'am' | 'pm' | null;
  readonly to: number;
}

/** The clock times of a message, in their order. Without am or pm the part of the day decides. */
export function timesIn(
  words: readonly string[],
  stems: readonly string[],
  starts: readonly boolean[],
  numbers: readonly NumberSaid[],
  part: PartOfDay,
): TimeSaid[] {
  const found: TimeSaid[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const start = momentAt(at, words, numbers);
    if (start === null) continue;
    const lead = LEADS.has(words[at - 1] ?? '') ? words[at - 1]! : '';
    const end = rangeEnd(start.to, words, numbers);
    const behind = starts[(end ?? start).to] === true ? '' : (stems[(end ?? start).to] ?? '');
    const isMarked =
      start.suffix !== null ||
      start.minute >= 0 ||
      (end !== null && (end.suffix !== null || end.minute >= 0)) ||
      hasMark(start.to, words);
    const isLed =
      SURE_LEADS.has(lead) &&
      start.hour <= 12 &&
      start.hour > 0 &&
      !COUNTED.has(behind) &&
      (behind === '' || OPEN_ENDED.has(behind) || words[at - 2] === 'open');
    if (!isMarked && !isLed) continue;
    if (!isMarked && lead === 'about' && !/^(?:tonight|today|tomorrow|)$/.test(behind)) continue;
    const to = hasMark((end ?? start).to, words) ? (end ?? start).to + 1 : (end ?? start).to;
    const closes =
      lead === 'until' ||
      (lead === 'to' && end === null) ||
      lead === 'past' ||
      (lead === 'after' && words[at - 2] === 'open');
    const time = settle(start, end, closes ? 'evening' : part, closes);
    found.push({
      time: text(time),
      end: end === null ? null : text(settle(end, null, part, true)),
      lead,
      from: at,
      to,
    });
    at = to - 1;
  }
  return found;
}

function momentAt(at: number, words: readonly string[], numbers: readonly NumberSaid[]): Moment | null {
  const word = words[at]!;
  const colon = /^(\d{1,2}):(\d\d)$/.exec(word);
  if (colon !== null) {
    const hour = Number(colon[1]);
    return hour > 24 ? null : { hour, minute: Number(colon[2]), ...suffixAt(at + 1, words) };
  }
  if (word === 'half' && words[at + 1] === 'past') return shifted(numbers, at + 2, 30, words);
  if (word === 'quarter' && words[at + 1] === 'past') return shifted(numbers, at + 2, 15, words);
  if (word === 'quarter' && (words[at + 1] === 'to' || words[at + 1] === 'of'))
    return shifted(numbers, at + 2, -15, words);
  const number = numbers.find(({ from }) => from === at);
  if (number === undefined) return null;
  const { value, to } = number;
  if (value > 24) {
    // "730 pm", "1130"
    const hour = Math.floor(value / 100);
    const minute = value % 100;
    const suffix = suffixAt(to, words);
    return hour >= 1 && hour <= 12 && minute < 60 && suffix.suffix !== null ? { hour, minute, ...suffix } : null;
  }
  const minutes = numbers.find(({ from }) => from === to);
  // "seven thirty", "9 30 pm"
  if (
    minutes !== undefined &&
    minutes.value >= 10 &&
    minutes.value < 60 &&
    value >= 1 &&
    value <= 12 &&
    minutes.value % 5 === 0
  ) {
    const suffix = suffixAt(minutes.to, words);
    if (suffix.suffix !== null || SURE_LEADS.has(words[at - 1] ?? ''))
      return { hour: value, minute: minutes.value, ...suffix };
  }
  return { hour: value, minute: -1, ...suffixAt(to, words) };
}

function suffixAt(at: number, words: readonly string[]): { suffix: Moment['suffix']; to: number } {
  const word = words[at];
  if (word === 'am' || word === 'pm') return { suffix: word, to: at + 1 };
  if (word === 'a' && words[at + 1] === 'm') return { suffix: 'am', to: at + 2 };
  if (word === 'p' && words[at + 1] === 'm') return { suffix: 'pm', to: at + 2 };
  if (word === 'in' && words[at + 1] === 'the') {
    if (words[at + 2] === 'morning') return { suffix: 'am', to: at + 3 };
    if (words[at + 2] === 'afternoon' || words[at + 2] === 'evening') return { suffix: 'pm', to: at + 3 };
  }
  if (word === 'at' && words[at + 1] === 'night') return { suffix: 'pm', to: at + 2 };
  return { suffix: null, to: at };
}

function shifted(numbers: readonly NumberSaid[], at: number, minutes: number, words: readonly string[]): Moment | null {
  const number = numbers.find(({ from }) => from === at);
  if (number === undefined || number.value < 1 || number.value > 12) return null;
  const total = number.value * 60 + minutes;
  return { hour: Math.floor(total / 60), minute: total % 60, ...suffixAt(number.to, words) };
}

function hasMark(at: number, words: readonly string[]): boolean {
  return MARKS.has(words[at] ?? '');
}

function rangeEnd(at: number, words: readonly string[], numbers: readonly NumberSaid[]): Moment | null {
  const joint = words[at];
  if (joint !== 'to' && joint !== 'until' && joint !== 'and' && joint !== 'or') return null;
  const end = momentAt(at + 1, words, numbers);
  if (end === null || (joint === 'and' && end.suffix === null)) return null;
  return end.suffix !== null || end.minute >= 0 || joint === 'until' ? end : null;
}

/** Minutes since midnight. */
function settle(start: Moment, end: Moment | null, part: PartOfDay, closes: boolean): number {
  const minute = Math.max(0, start.minute);
  const of = (hour: number, suffix: 'am' | 'pm') => ((hour % 12) + (suffix === 'pm' ? 12 : 0)) * 60 + minute;
  if (start.suffix !== null) return start.hour > 12 ? start.hour * 60 + minute : of(start.hour, start.suffix);
  if (start.hour > 12 || start.hour === 0) return (start.hour % 24) * 60 + minute;
  if (end !== null && end.suffix !== null) {
    // Of both halves of the day the one that the end follows soonest.
    const ends = settle(end, null, part, false);
    const after = (from: number) => (ends - from + 1440) % 1440 || 1440;
    const [am, pm] = [of(start.hour, 'am'), of(start.hour, 'pm')];
    return after(am) <= after(pm) ? am : pm;
  }
  // "open until 2" is in the night, "until 11" in the evening.
  if (closes) return of(start.hour, start.hour < 6 || start.hour === 12 ? 'am' : 'pm');
  if (part === 'morning') return of(start.hour, start.hour < 5 || start.hour === 12 ? 'pm' : 'am');
  if (part === 'evening') return of(start.hour, start.hour === 12 ? 'am' : 'pm');
  return of(start.hour, start.hour < 8 || start.hour === 12 ? 'pm' : 'am');
}

function text(minutes: number): string {
  return `${String(Math.floor(minutes / 60) % 24).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

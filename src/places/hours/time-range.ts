/** Minutes after midnight. */
const NOON = 12 * 60;
const DAY = 24 * 60;
/** What is plausible for hours written in halves of a day: nobody opens before this, no bar closes later. */
const OPENS_FROM = 5 * 60;
const CLOSES_BY = 4 * 60;
const SHORTEST = 60;
const LONGEST = 16 * 60;

const TIME = String.raw`(\d{1,2})(?:[:.](\d\d))?(?:\s*([ap]m))?`;
const RANGE = String.raw`(?<![\d:.\[/+-])\b${TIME}\s*(?:-|\bto\b|\buntil\b|\btill?\b)\s*${TIME}(?![\d:/\]\w])`;

/** Ranges of times in a text, written in whatever way. */
export const RANGES = new RegExp(RANGE, 'gi');
const ONE_RANGE = new RegExp(RANGE, 'i');

interface Range {
  readonly from: number;
  readonly to: number;
}

/** One time as written. */
interface Written {
  readonly hour: number;
  readonly minute: number;
  readonly half: string | undefined;
  /** `09:00`, the syntax's own way. */
  readonly isPadded: boolean;
}

/**
 * `9am-5` as `09:00-17:00`; null when it may mean more than one thing.
 * @param countsTo24 the text it stands in has hours such as `17:00`, so that `9:00` is one of the morning.
 */
export function readRange(range: string, countsTo24: boolean): string | null {
  const parts = ONE_RANGE.exec(range) ?? [];
  const [from, to] = [written(parts[1], parts[2], parts[3]), written(parts[4], parts[5], parts[6])];
  if (from.half === undefined && to.half === undefined) {
    const letter = { from: from.hour * 60 + from.minute, to: to.hour * 60 + to.minute || DAY };
    if (from.isPadded && to.isPadded) return isSane(letter) ? asText(letter) : null;
    if ((countsTo24 || from.hour > 12) && (letter.to > letter.from || letter.from > NOON)) return asText(letter);
  }
  const pairs = meanings(from).flatMap((begins) => meanings(to).map((ends) => ({ from: begins, to: ends || DAY })));
  const possible = pairs.filter(pairs.length === 1 ? isSane : isPlausible);
  return possible.length === 1 ? asText(possible[0]!) : null;
}

function written(hour = '', minute: string | undefined, half: string | undefined): Written {
  return {
    hour: Number(hour),
    minute: Number(minute ?? 0),
    half: half?.toLowerCase(),
    isPadded: hour.length === 2 && minute !== undefined,
  };
}

/** The minutes of the day that a time may mean. */
function meanings({ hour, minute, half, isPadded }: Written): number[] {
  const inMorning = (hour % 12) * 60 + minute;
  if (half !== undefined) return [half === 'pm' ? inMorning + NOON : inMorning];
  if (hour > 12 || hour === 0 || (isPadded && hour < 10)) return [hour * 60 + minute];
  return [inMorning, inMorning + NOON];
}

/** By the letter `09:00-05:00` lasts for twenty hours: a slip. Bars do open in the morning and close by four. */
function isSane(range: Range): boolean {
  return range.from < DAY && (range.to > range.from || range.to <= CLOSES_BY || lengthOf(range) < LONGEST);
}

function isPlausible(range: Range): boolean {
  const length = lengthOf(range);
  const isInTime = range.from >= OPENS_FROM && range.from < DAY && (range.to > range.from || range.to <= CLOSES_BY);
  return isInTime && length >= SHORTEST && length <= LONGEST;
}

function lengthOf({ from, to }: Range): number {
  return to > from ? to - from : to + DAY - from;
}

function asText({ from, to }: Range): string {
  return [from, to]
    .map((minutes) => `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`)
    .join('-');
}

/** Minutes after midnight; an end past 1440 is the next day's. */
export type MinuteSpan = readonly [from: number, to: number];
/** The spans that begin on each day, Sunday first. */
export type Week = readonly (readonly MinuteSpan[])[];

const DAYS = ['Su', 'Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa'];
const DAY_MINUTES = 1440;
const RULE = /^(?<days>\S+) (?<times>\d\d:\d\d\S+)$/;

/**
 * Reads `Mo-Fr 07:00-20:00; Sa,Su 09:00-02:00` or `24/7`.
 * @throws Error on anything else.
 */
export function readWeek(text: string): Week {
  if (text === '24/7') return DAYS.map(() => [[0, DAY_MINUTES]]);
  const week: MinuteSpan[][] = DAYS.map(() => []);
  for (const rule of text.split(/;\s*/)) {
    const { days = '', times = '' } = RULE.exec(rule)?.groups ?? unreadable(rule);
    const spans = times.split(',').map(readSpan);
    for (const day of days.split(',').flatMap(readDays)) week[day]!.push(...spans);
  }
  return week;
}

function readDays(text: string): number[] {
  const [first = '', last = first] = text.split('-');
  const [from, to] = [DAYS.indexOf(first), DAYS.indexOf(last)];
  if (from < 0 || to < 0) unreadable(text);
  const count = ((to - from + 7) % 7) + 1;
  return Array.from({ length: count }, (_, index) => (from + index) % 7);
}

function readSpan(text: string): MinuteSpan {
  const [from, to] = text.split('-').map(readMinutes);
  if (from === undefined || to === undefined) return unreadable(text);
  return [from, to > from ? to : to + DAY_MINUTES];
}

function readMinutes(text: string): number {
  const [, hours, minutes] = /^(\d\d):(\d\d)$/.exec(text) ?? unreadable(text);
  return Number(hours) * 60 + Number(minutes);
}

function unreadable(text: string): never {
  throw new Error(`hours not understood: ${text}`);
}

import type OpeningHours from 'opening_hours';

type Parsed = InstanceType<typeof OpeningHours>;
type Interval = ReturnType<Parsed['getOpenIntervals']>[number];

/** A night ends by noon; what is still open then is no night. */
const NIGHT_ENDS_HOUR = 12;

/**
 * What is left of nights that end at midnight only because another rule holds for the next day. By the letter of the
 * syntax `Fr-Sa 16:00-04:00; Su 12:00-24:00` closes on Saturday at midnight; nobody means that. Into a holiday the night
 * is not known to go on.
 * @param parse reads a single rule.
 */
export function cutNights(hours: Parsed, intervals: readonly Interval[], parse: (rule: string) => Parsed): Interval[] {
  const rules = new Map<number, Parsed>();
  return intervals.flatMap(([, to, isUnknown]) => {
    const before = new Date(to.getTime() - 60_000);
    if (isUnknown || to.getHours() !== 0 || to.getMinutes() !== 0) return [];
    const index = hours.getMatchingRule(before);
    if (index === undefined) return [];
    const rule = rules.get(index) ?? parse(hours.prettifyValue({ rule_index: index }));
    rules.set(index, rule);
    const noon = new Date(to.getFullYear(), to.getMonth(), to.getDate(), NIGHT_ENDS_HOUR);
    const [night] = rule.getOpenIntervals(before, noon);
    if (night === undefined || night[1] <= to || night[1] >= noon) return [];
    return [[to, night[1], hours.getPublicHolidayContext(to).isHoliday, undefined]];
  });
}

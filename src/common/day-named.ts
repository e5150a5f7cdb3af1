import type { DateTime } from 'luxon';

const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

/** Years within which there is a 29 February. */
const LEAPS = 9;
/** The same day of every year, as month and day. */
const FIXED: Readonly<Record<string, readonly [month: number, day: number]>> = {
  new_year: [1, 1],
  valentines_day: [2, 14],
  juneteenth: [6, 19],
  independence_day: [7, 4],
  halloween: [10, 31],
  veterans_day: [11, 11],
  christmas_eve: [12, 24],
  christmas: [12, 25],
  new_years_eve: [12, 31],
};
/** The n-th weekday (1 is Monday) of a month; -1 is the last. */
const MOVABLE: Readonly<Record<string, readonly [month: number, weekday: number, nth: number]>> = {
  mlk_day: [1, 1, 3],
  presidents_day: [2, 1, 3],
  memorial_day: [5, 1, -1],
  labor_day: [9, 1, 1],
  columbus_day: [10, 1, 2],
  thanksgiving: [11, 4, 4],
};

/**
 * The next day of a name, this one included: a weekday (`monday`), a date (`12-27`), or a holiday (`christmas`).
 * @param today a midnight in New York.
 * @returns null for what names no day.
 */
export function dayNamed(name: string, today: DateTime): DateTime | null {
  if (isWeekday(name)) return today.plus({ days: (WEEKDAYS.indexOf(name) + 8 - today.weekday) % 7 });
  const years = Array.from({ length: LEAPS }, (_, later) => today.set({ month: 1, day: 1 }).plus({ years: later }));
  return years.flatMap((newYear) => dayOfYear(name, newYear) ?? []).find((day) => day >= today) ?? null;
}

export const isWeekday = (name: string): boolean => WEEKDAYS.includes(name);

function dayOfYear(name: string, newYear: DateTime): DateTime | null {
  if (/^\d\d-\d\d$/.test(name)) {
    const [month, day] = name.split('-').map(Number);
    return onDate(newYear, month!, day!);
  }
  if (name === 'easter') return easter(newYear);
  if (Object.hasOwn(FIXED, name)) return onDate(newYear, ...FIXED[name]!);
  return Object.hasOwn(MOVABLE, name) ? onWeekday(newYear, ...MOVABLE[name]!) : null;
}

/** Null for a day that the year does not have, such as 29 February. */
function onDate(newYear: DateTime, month: number, day: number): DateTime | null {
  const date = newYear.set({ month, day });
  return date.isValid && date.month === month ? date : null;
}

function onWeekday(newYear: DateTime, month: number, weekday: number, nth: number): DateTime {
  const first = newYear.set({ month });
  if (nth < 0) {
    const last = first.endOf('month').startOf('day');
    return last.minus({ days: (last.weekday - weekday + 7) % 7 });
  }
  return first.plus({ days: ((weekday - first.weekday + 7) % 7) + 7 * (nth - 1) });
}

/** The Gregorian rule, after the anonymous algorithm of 1876. */
function easter(newYear: DateTime): DateTime {
  const { year } = newYear;
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const moon =
    (19 * golden +
      century -
      Math.floor(century / 4) -
      Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3) +
      15) %
    30;
  const sunday = (32 + 2 * (century % 4) + 2 * Math.floor((year % 100) / 4) - moon - ((year % 100) % 4)) % 7;
  const correction = Math.floor((golden + 11 * moon + 22 * sunday) / 451);
  const days = moon + sunday - 7 * correction + 114;
  return newYear.set({ month: Math.floor(days / 31), day: (days % 31) + 1 });
}

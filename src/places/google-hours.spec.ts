import { hoursTodayText, stateAt } from './hours';
import { googleHoursSchema, hoursOf } from './google-hours';
import type { Hours } from './place-facts';

const iso = (at: string) => Date.parse(at);
/** A Tuesday; Thanksgiving is two days later. */
const NOW = iso('2026-11-24T10:00:00-05:00');

const read = (current: unknown, regular?: unknown, now = NOW): Hours | null =>
  hoursOf(
    current === undefined ? undefined : googleHoursSchema.parse(current),
    regular === undefined ? undefined : googleHoursSchema.parse(regular),
    now,
  );
const point = (day: number, hour: number, date?: number, more: object = {}) => ({
  ...{ day, hour, minute: 0 },
  ...(date === undefined ? {} : { date: { year: 2026, month: 11, day: date } }),
  ...more,
});
const open = async (hours: Hours | null, at: string) => (await stateAt(hours, iso(at))).open;

/** 9 to 17, every day. */
const DAILY = { periods: [0, 1, 2, 3, 4, 5, 6].map((day) => ({ open: point(day, 9), close: point(day, 17) })) };

describe('hoursOf', () => {
  it('takes a place without an end for one that never closes, in either form', async () => {
    const endless = { openNow: true, periods: [{ open: { day: 0, hour: 0, minute: 0 } }] };
    const cut = { truncated: true };
    const truncated = {
      openNow: true,
      periods: [{ open: point(2, 0, 24, cut), close: point(1, 23, 30, { ...cut, minute: 59 }) }],
    };
    for (const current of [endless, truncated]) {
      const hours = read(current, endless);
      expect(await stateAt(hours, NOW)).toEqual({ open: true, until: null, opensNext: null });
      expect(await hoursTodayText(hours, NOW)).toBe('open 24 hours');
    }
    // Nobody closes at 11:59 PM of the last day that is known.
    expect(await open(read(truncated, endless), '2026-11-30T23:59:30-05:00')).toBe(true);
  });

  it('takes the dates it has before the usual week, on Thanksgiving too', async () => {
    const current = {
      openNow: true,
      periods: [24, 25, 27, 28, 29, 30].map((date) => ({ open: point(0, 9, date), close: point(0, 15, date) })),
    };
    const hours = read(current, DAILY);
    expect(await hoursTodayText(hours, iso('2026-11-25T12:00:00-05:00'))).toBe('9 AM – 3 PM');
    expect(await hoursTodayText(hours, iso('2026-11-26T12:00:00-05:00'))).toBe('closed today');
    expect(await hoursTodayText(hours, iso('2026-12-03T12:00:00-05:00'))).toBe('9 AM – 5 PM');
  });

  it('runs over midnight, and from Saturday into Sunday', async () => {
    const hours = read(undefined, { periods: [{ open: point(6, 18), close: point(0, 2) }] });
    expect(await open(hours, '2026-11-29T01:30:00-05:00')).toBe(true);
    expect(await open(hours, '2026-11-29T02:30:00-05:00')).toBe(false);
    expect(await open(hours, '2026-11-28T17:30:00-05:00')).toBe(false);
  });

  it('keeps the night that began before the first dated day, also where it is left out', async () => {
    const now = iso('2026-11-24T01:00:00-05:00');
    const nights = (dates: readonly number[]) =>
      dates.map((date) => ({ open: point(0, 18, date), close: point(0, 2, date + 1) }));
    const usual = { periods: [0, 1, 2, 3, 4, 5, 6].map((d) => ({ open: point(d, 18), close: point((d + 1) % 7, 2) })) };
    const hours = read({ openNow: true, periods: nights([24, 25, 26]) }, usual, now);
    expect(await stateAt(hours, now)).toMatchObject({ open: true, until: iso('2026-11-24T02:00:00-05:00') });
    expect(
      await open(read({ openNow: false, periods: nights([24, 25]) }, usual, now), '2026-11-24T01:00:00-05:00'),
    ).toBe(false);
  });

  it('reads a missing number as zero, and 23:59 as midnight', async () => {
    const hours = read(undefined, {
      periods: [{ open: { day: 2, hour: 9 }, close: point(2, 23, undefined, { minute: 59 }) }],
    });
    expect(await hoursTodayText(hours, NOW)).toBe('9 AM – midnight');
  });

  it('knows only whether it is open where there are no periods, and nothing where there is nothing', () => {
    expect(read({ openNow: true })).toEqual({ kind: 'state', open: true, at: NOW });
    // A week without a single period is one in which it stays closed, whatever is usual.
    expect(read({ openNow: false }, DAILY)).toEqual({ kind: 'state', open: false, at: NOW });
    expect(read({})).toBeNull();
    expect(read(undefined)).toBeNull();
  });

  it('does not know which week periods without dates mean', () => {
    expect(read({ periods: [{ open: point(2, 9), close: point(2, 17) }] })).toBeNull();
    expect(read({ periods: [{ open: point(2, 9), close: point(2, 17) }] }, DAILY)).toMatchObject({ dated: null });
  });

  it('does not know a week in which one of several periods has no end', () => {
    const broken = { periods: [{ open: point(2, 9) }, { open: point(3, 9), close: point(3, 17) }] };
    expect(read(undefined, broken)).toBeNull();
  });
});

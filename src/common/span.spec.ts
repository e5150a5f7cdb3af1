import { inNewYork } from './new-york';
import { momentOf, spanOf } from './span';

/** A Monday, noon. */
const NOW = inNewYork(Date.parse('2026-12-21T12:00:00-05:00'));
const text = (when: string, now = NOW) => {
  const { from, to, name } = spanOf(when, now);
  return `${from.toFormat('yyyy-MM-dd HH:mm')} ${to.toFormat('yyyy-MM-dd HH:mm')} ${name}`;
};

describe('a time in words', () => {
  it.each([
    ['monday', '2026-12-21 12:00 2026-12-22 00:00 today'],
    ['sunday', '2026-12-27 06:00 2026-12-28 00:00 sunday'],
    ['12-27', '2026-12-27 06:00 2026-12-28 00:00 2026-12-27'],
    ['12-21', '2026-12-21 12:00 2026-12-22 00:00 today'],
    ['12-20', '2027-12-20 06:00 2027-12-21 00:00 2027-12-20'],
    ['02-29', '2028-02-29 06:00 2028-03-01 00:00 2028-02-29'],
    ['christmas', '2026-12-25 06:00 2026-12-26 00:00 2026-12-25'],
    ['new_year', '2027-01-01 06:00 2027-01-02 00:00 2027-01-01'],
    ['mlk_day', '2027-01-18 06:00 2027-01-19 00:00 2027-01-18'],
    ['presidents_day', '2027-02-15 06:00 2027-02-16 00:00 2027-02-15'],
    ['easter', '2027-03-28 06:00 2027-03-29 00:00 2027-03-28'],
    ['memorial_day', '2027-05-31 06:00 2027-06-01 00:00 2027-05-31'],
    ['labor_day', '2027-09-06 06:00 2027-09-07 00:00 2027-09-06'],
    ['columbus_day', '2027-10-11 06:00 2027-10-12 00:00 2027-10-11'],
    ['thanksgiving', '2027-11-25 06:00 2027-11-26 00:00 2027-11-25'],
    ['01:00', '2026-12-22 00:00 2026-12-22 03:00 01:00'],
    ['saturday 19:00', '2026-12-26 18:00 2026-12-26 21:00 saturday 19:00'],
    ['tomorrow 07:30', '2026-12-22 06:30 2026-12-22 09:30 tomorrow 07:30'],
    ['christmas 10:00', '2026-12-25 09:00 2026-12-25 12:00 2026-12-25 10:00'],
    ['today 18:00', '2026-12-21 17:00 2026-12-21 20:00 today 18:00'],
  ])('%s is %s', (when, expected) => expect(text(when)).toBe(expected));

  it('ends a day with its night, and comes again next week', () => {
    expect(momentOf('saturday 01:00', NOW)!.toISODate()).toBe('2026-12-27');
    expect(momentOf('tomorrow 01:00', NOW)!.toISODate()).toBe('2026-12-22');
    expect(momentOf('monday 11:00', NOW)!.toISODate()).toBe('2026-12-28');
    expect(momentOf('christmas', NOW)).toBeNull();
  });

  it('has Easter where the church has it', () => {
    const easters = ['2024-03-31', '2025-04-20', '2026-04-05', '2027-03-28', '2028-04-16', '2038-04-25'];
    const found = easters.map((date) =>
      spanOf('easter', NOW.set({ year: Number(date.slice(0, 4)), month: 1, day: 2 })),
    );
    expect(found.map(({ to }) => to.minus({ days: 1 }).toISODate())).toEqual(easters);
  });
});

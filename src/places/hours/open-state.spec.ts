import type { Hours } from '../place-facts';
import { closesAt, hoursOn, hoursTodayText, opensBetween, stateAt } from '.';

const mapped = (text: string): Hours => ({ kind: 'mapped', text, note: null });
const open = async (text: string, at: string) => (await stateAt(mapped(text), Date.parse(at))).open;
const iso = (at: string) => Date.parse(at);

const MONDAY = 0;
const SATURDAY = 5 * 1_440;
const SUNDAY = 6 * 1_440;
const week = (...usual: (readonly [number, number])[]): Hours => ({
  kind: 'week',
  usual: usual.map(([from, to]) => ({ from, to })),
  dated: null,
});

describe('mapped hours', () => {
  it("go by New York's clock, in winter and in summer", async () => {
    // Wednesdays, 7:30 in the morning there.
    expect(await open('Mo-Fr 07:00-20:00', '2026-01-14T12:30:00Z')).toBe(true);
    expect(await open('Mo-Fr 07:00-20:00', '2026-01-14T11:30:00Z')).toBe(false);
    expect(await open('Mo-Fr 07:00-20:00', '2026-07-15T11:30:00Z')).toBe(true);
    expect(await open('Mo-Fr 07:00-20:00', '2026-07-15T10:30:00Z')).toBe(false);
  });

  it('follow the clock over both changes', async () => {
    // 8 March and 1 November 2026, Sundays: 12:30 UTC is 8:30 after the first and 7:30 after the second.
    expect(await open('Su 08:00-10:00', '2026-03-08T12:30:00Z')).toBe(true);
    expect(await open('Su 08:00-10:00', '2026-11-01T12:30:00Z')).toBe(false);
    expect(await open('Su 08:00-10:00', '2026-11-01T13:30:00Z')).toBe(true);
  });

  it('keep a Friday night open past midnight and no longer', async () => {
    expect(await open('Fr 18:00-02:00', '2026-01-16T23:30:00-05:00')).toBe(true);
    expect(await open('Fr 18:00-02:00', '2026-01-17T01:30:00-05:00')).toBe(true);
    expect(await open('Fr 18:00-02:00', '2026-01-17T02:30:00-05:00')).toBe(false);
    expect(await open('Fr 18:00-02:00', '2026-01-16T01:30:00-05:00')).toBe(false);
  });

  it.each(['Mo-Fr 07:00-20:00', 'Fr,Sa 18:00-02:00', '24/7', 'Mo-Fr "by appointment"'])(
    'say of "%s" what was said at that hour alone, however often it was asked before',
    async (text) => {
      // Every hour of three days; the clock goes back in the second of them. Other spaces make it another text.
      const start = iso('2026-10-31T00:00:00-04:00');
      for (let hour = 0; hour < 73; hour += 1) {
        const at = start + hour * 3_600_000;
        const alone = await stateAt(mapped(`${text}${' '.repeat(hour + 1)}`), at);
        expect([hour, await stateAt(mapped(text), at)]).toEqual([hour, alone]);
      }
    },
  );

  it('know the holidays of New York', async () => {
    expect(await open('Mo-Su 09:00-17:00; PH off', '2026-12-25T12:00:00-05:00')).toBe(false);
    expect(await open('Mo-Su 09:00-17:00; PH off', '2026-12-23T12:00:00-05:00')).toBe(true);
  });

  it('read always and never', async () => {
    expect(await stateAt(mapped('24/7'), iso('2026-01-14T04:00:00Z'))).toEqual({
      open: true,
      until: null,
      opensNext: null,
    });
    expect(await stateAt(mapped('off'), iso('2026-01-14T17:00:00Z'))).toEqual({
      open: false,
      until: null,
      opensNext: null,
    });
  });

  it.each(['sometimes in the evening', '', 'Mo-Fr "by appointment"', 'Mo-Fr 7am till late??'])(
    'are not known when they say "%s"',
    async (text) => {
      expect(await open(text, '2026-01-14T17:00:00Z')).toBeNull();
    },
  );

  it('say when a place closes and when it next opens', async () => {
    const hours = mapped('Mo-Fr 07:00-20:00; Sa 09:00-02:00');
    expect(await stateAt(hours, iso('2026-12-04T12:00:00-05:00'))).toEqual({
      open: true,
      until: iso('2026-12-04T20:00:00-05:00'),
      opensNext: iso('2026-12-05T09:00:00-05:00'),
    });
    // Sunday, in the night that began on Saturday, and after it.
    expect(await closesAt(hours, iso('2026-12-06T01:00:00-05:00'))).toBe(iso('2026-12-06T02:00:00-05:00'));
    expect(await closesAt(hours, iso('2026-12-06T03:00:00-05:00'))).toBeNull();
    expect(await stateAt(hours, iso('2026-12-06T03:00:00-05:00'))).toEqual({
      open: false,
      until: iso('2026-12-07T07:00:00-05:00'),
      opensNext: iso('2026-12-07T07:00:00-05:00'),
    });
  });
});

describe('a week', () => {
  const bar = week(
    [MONDAY + 1_020, MONDAY + 1_380],
    [SATURDAY + 1_080, SATURDAY + 1_680],
    [SUNDAY + 1_200, SUNDAY + 1_560],
  );

  it('runs past midnight, past Sunday, and over the change of the clock', async () => {
    expect((await stateAt(bar, iso('2026-12-06T03:59:00-05:00'))).open).toBe(true);
    expect((await stateAt(bar, iso('2026-12-06T04:00:00-05:00'))).open).toBe(false);
    expect(await closesAt(bar, iso('2026-12-07T01:00:00-05:00'))).toBe(iso('2026-12-07T02:00:00-05:00'));
    // The clock goes from 2 to 3 in this night, and from 2 to 1 in that one: both end at 4 on it.
    expect(await closesAt(bar, iso('2026-03-08T01:00:00-05:00'))).toBe(iso('2026-03-08T04:00:00-04:00'));
    expect(await closesAt(bar, iso('2026-11-01T00:00:00-04:00'))).toBe(iso('2026-11-01T04:00:00-05:00'));
  });

  it('gives way to dated days, and what it says of the others stays', async () => {
    const days = { from: iso('2026-11-23T00:00:00-05:00'), to: iso('2026-11-30T00:00:00-05:00') };
    const thanksgiving: Hours = {
      kind: 'week',
      usual: [0, 1, 2, 3, 4, 5, 6].map((day) => ({ from: day * 1_440 + 540, to: day * 1_440 + 1_200 })),
      dated: { days, open: [{ from: iso('2026-11-25T09:00:00-05:00'), to: iso('2026-11-25T15:00:00-05:00') }] },
    };
    expect(await hoursTodayText(thanksgiving, iso('2026-11-25T08:00:00-05:00'))).toBe('9 AM – 3 PM');
    expect(await hoursTodayText(thanksgiving, iso('2026-11-26T12:00:00-05:00'))).toBe('closed today');
    expect(await hoursTodayText(thanksgiving, iso('2026-11-30T12:00:00-05:00'))).toBe('9 AM – 8 PM');
    expect(await hoursTodayText({ ...thanksgiving, usual: null }, iso('2026-11-30T12:00:00-05:00'))).toBeNull();
    expect((await stateAt({ ...thanksgiving, usual: null }, iso('2026-11-30T12:00:00-05:00'))).open).toBeNull();
  });

  it('without an end is open 24 hours', async () => {
    const always = week([0, 10_080]);
    expect(await stateAt(always, iso('2026-12-06T03:00:00-05:00'))).toEqual({
      open: true,
      until: null,
      opensNext: null,
    });
    expect(await hoursTodayText(always, iso('2026-12-06T03:00:00-05:00'))).toBe('open 24 hours');
  });
});

describe('a state', () => {
  const seen = iso('2026-12-04T12:00:00-05:00');
  const hours: Hours = { kind: 'state', open: true, at: seen };

  it('holds for some minutes and says nothing of later', async () => {
    expect(await stateAt(hours, seen + 300_000)).toEqual({ open: true, until: null, opensNext: null });
    expect((await stateAt({ ...hours, open: false }, seen)).open).toBe(false);
    expect((await stateAt(hours, seen + 3_600_000)).open).toBeNull();
    expect(await opensBetween(hours, seen, seen + 3_600_000)).toBeNull();
    expect(await opensBetween({ ...hours, open: false }, seen, seen + 3_600_000)).toBe(false);
    expect(await hoursOn(hours, seen)).toBeNull();
  });
});

describe('opensBetween', () => {
  const between = (hours: Hours | null, from: string, to: string) => opensBetween(hours, iso(from), iso(to));

  it('wants the whole span, over midnight too', async () => {
    const hours = mapped('Mo-Su 11:00-15:00,17:00-02:00');
    expect(await between(hours, '2026-12-04T17:00:00-05:00', '2026-12-05T02:00:00-05:00')).toBe(true);
    expect(await between(hours, '2026-12-04T17:00:00-05:00', '2026-12-05T02:30:00-05:00')).toBe(false);
    expect(await between(hours, '2026-12-04T14:00:00-05:00', '2026-12-04T18:00:00-05:00')).toBe(false);
    expect(await between(hours, '2026-12-04T14:00:00-05:00', '2026-12-04T14:00:00-05:00')).toBe(true);
    expect(await between(hours, '2026-12-04T16:00:00-05:00', '2026-12-04T16:00:00-05:00')).toBe(false);
  });

  it('does not know what is not known, and no further than it looks', async () => {
    expect(await between(null, '2026-12-04T17:00:00-05:00', '2026-12-04T18:00:00-05:00')).toBeNull();
    expect(await between(mapped('Mo-Su 17:00+'), '2026-12-04T17:00:00-05:00', '2026-12-04T18:00:00-05:00')).toBeNull();
    expect(await between(mapped('24/7'), '2026-12-04T17:00:00-05:00', '2026-12-24T18:00:00-05:00')).toBeNull();
  });
});

describe('hoursTodayText', () => {
  it.each([
    ['Mo-Fr 09:00-20:00', '9 AM – 8 PM'],
    ['Mo-Fr 09:30-12:00,13:00-17:00', '9:30 AM – noon, 1 PM – 5 PM'],
    ['Mo-Fr 18:00-02:00', '6 PM – 2 AM'],
    ['Mo-Th 10:00-18:00', 'closed today'],
    ['Mo-Fr 00:00-24:00', 'open 24 hours'],
    ['24/7', 'open 24 hours'],
    ['Fr 17:00+', null],
    ['whenever', null],
  ])('says of "%s" on a Friday: %s', async (text, said) => {
    expect(await hoursTodayText(mapped(text), iso('2026-12-04T12:00:00-05:00'))).toBe(said);
  });
});

import { isOpenAt } from './opening-hours';

const open = (hours: string, at: string) => isOpenAt(hours, Date.parse(at));

describe('isOpenAt', () => {
  it("goes by New York's clock, in winter and in summer", async () => {
    // Wednesdays, 7:30 in the morning there.
    expect(await open('Mo-Fr 07:00-20:00', '2026-01-14T12:30:00Z')).toBe(true);
    expect(await open('Mo-Fr 07:00-20:00', '2026-01-14T11:30:00Z')).toBe(false);
    expect(await open('Mo-Fr 07:00-20:00', '2026-07-15T11:30:00Z')).toBe(true);
    expect(await open('Mo-Fr 07:00-20:00', '2026-07-15T10:30:00Z')).toBe(false);
  });

  it('follows the clock over both changes', async () => {
    // 8 March and 1 November 2026, Sundays: 12:30 UTC is 8:30 after the first and 7:30 after the second.
    expect(await open('Su 08:00-10:00', '2026-03-08T12:30:00Z')).toBe(true);
    expect(await open('Su 08:00-10:00', '2026-11-01T12:30:00Z')).toBe(false);
    expect(await open('Su 08:00-10:00', '2026-11-01T13:30:00Z')).toBe(true);
  });

  it('keeps a Friday night open past midnight and no longer', async () => {
    expect(await open('Fr 18:00-02:00', '2026-01-16T23:30:00-05:00')).toBe(true);
    expect(await open('Fr 18:00-02:00', '2026-01-17T01:30:00-05:00')).toBe(true);
    expect(await open('Fr 18:00-02:00', '2026-01-17T02:30:00-05:00')).toBe(false);
    expect(await open('Fr 18:00-02:00', '2026-01-16T01:30:00-05:00')).toBe(false);
  });

  it.each(['Mo-Fr 07:00-20:00', 'Fr,Sa 18:00-02:00', 'Su 01:15-01:45', '24/7', 'Mo-Fr "by appointment"'])(
    'says of "%s" what was said of it at that hour alone, however often it was asked before',
    async (hours) => {
      // Every quarter of an hour of three days; the clock goes back in the second of them. Other spaces make it another text.
      const start = Date.parse('2026-10-31T00:00:00-04:00');
      const moments = Array.from({ length: 4 * 73 }, (_, i) => start + i * 900_000);
      for (const [i, at] of moments.entries())
        expect([i, await isOpenAt(hours, at)]).toEqual([i, await isOpenAt(`${hours}${' '.repeat(i + 1)}`, at)]);
    },
  );

  it('knows the holidays of New York', async () => {
    expect(await open('Mo-Su 09:00-17:00; PH off', '2026-12-25T12:00:00-05:00')).toBe(false);
    expect(await open('Mo-Su 09:00-17:00; PH off', '2026-12-23T12:00:00-05:00')).toBe(true);
  });

  it('reads always and never', async () => {
    expect(await open('24/7', '2026-01-14T04:00:00Z')).toBe(true);
    expect(await open('off', '2026-01-14T17:00:00Z')).toBe(false);
  });

  it.each(['sometimes in the evening', '', 'Mo-Fr "by appointment"', 'Mo-Fr 7am till late??'])(
    'does not know what "%s" means',
    async (hours) => {
      expect(await open(hours, '2026-01-14T17:00:00Z')).toBeNull();
    },
  );
});

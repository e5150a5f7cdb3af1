import { toNewYorkIso } from '../common/new-york';
import { spanOf } from './event-time';

const NOW = Date.parse('2026-11-24T12:00:00-05:00');
const read = (starts: string | null, ends: string | null = null) => {
  const { startsAt, endsAt } = spanOf(starts, ends, NOW);
  return [startsAt, endsAt].map((ms) => (ms === null ? null : toNewYorkIso(ms)));
};

describe('spanOf', () => {
  it.each([
    ['an offset, kept as the same instant', '2026-11-24T22:00:00+00:00', '2026-11-24T17:00:00-05:00'],
    ['no offset: New York', '2026-11-24T17:00:00', '2026-11-24T17:00:00-05:00'],
    ['a blank instead of the T', '2026-11-24 17:00:00', '2026-11-24T17:00:00-05:00'],
    ['summer time', '2026-07-04 17:00:00', '2026-07-04T17:00:00-04:00'],
    ['the hour that the clock skips in March', '2026-03-08 02:30:00', '2026-03-08T03:30:00-04:00'],
    ['the hour that comes twice in November: the first', '2026-11-01 01:30:00', '2026-11-01T01:30:00-04:00'],
    ['the second of the two when an offset says so', '2026-11-01T06:30:00Z', '2026-11-01T01:30:00-05:00'],
    ['a day', '2026-11-28', '2026-11-28T00:00:00-05:00'],
    ['words', 'Saturday, November 28, 2026 at 7:30 p.m.', '2026-11-28T19:30:00-05:00'],
    ['words across the change of the clock', 'April 3, 2027 9 am', '2027-04-03T09:00:00-04:00'],
    ['words without a year', 'Sat, Nov 28, 8:00 am', '2026-11-28T08:00:00-05:00'],
    ['a day in words', 'November 28, 2026', '2026-11-28T00:00:00-05:00'],
    ['words with a zone', 'November 28, 2026 8:00 pm UTC', '2026-11-28T15:00:00-05:00'],
  ])('reads %s', (_, text, iso) => {
    expect(read(text)).toEqual([iso, null]);
  });

  it.each([[null], [''], ['soon'], ['8:00 p.m.'], ['2026-13-45 10:00:00'], ['0000-00-00 00:00:00'], ['TBA']])(
    'leaves out what it cannot read: %j',
    (text) => {
      expect(read(text, '2026-11-28 10:00:00')).toEqual([null, null]);
    },
  );

  it('reads both ends', () => {
    expect(read('2026-11-24 17:00:00', '2026-11-24T23:00:00Z')).toEqual([
      '2026-11-24T17:00:00-05:00',
      '2026-11-24T18:00:00-05:00',
    ]);
    expect(read('Saturday, November 28, 2026 11:00 a.m. - 1:00 p.m.')).toEqual([
      '2026-11-28T11:00:00-05:00',
      '2026-11-28T13:00:00-05:00',
    ]);
  });

  it('takes a day as an end for the whole of it, and an end before the start for none', () => {
    expect(read('2026-11-24', '2026-11-25')[1]).toBe('2026-11-26T00:00:00-05:00');
    expect(read('2026-11-24 17:00:00', '2026-11-24 16:00:00')[1]).toBeNull();
  });
});

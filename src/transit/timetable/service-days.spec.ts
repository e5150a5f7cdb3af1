import { secondsAt } from '../../../test/transit/moments';
import { ServiceDays } from './service-days';

const DAYS = [true, true, true, true, true, false, false];
const facts = {
  validFrom: '2026-02-01',
  validUntil: '2026-11-14',
  services: [
    { id: 'Week', days: DAYS, from: '2026-02-01', until: '2026-11-14', added: [], removed: ['2026-11-11'] },
    {
      id: 'End',
      days: DAYS.map((day) => !day),
      from: '2026-02-01',
      until: '2026-11-14',
      added: ['2026-11-11'],
      removed: [],
    },
    { id: 'Beach', days: DAYS.map((day) => !day), from: '2026-06-01', until: '2026-09-30', added: [], removed: [] },
  ],
};

describe('ServiceDays', () => {
  const days = new ServiceDays(facts);

  it('counts from noon minus twelve hours, which is not midnight when the clocks change', () => {
    expect(days.startOf('2026-10-26')).toBe(secondsAt('2026-10-26T00:00'));
    // Spring: at 2:00 it is 3:00. Noon is eleven hours after midnight, so the day's times begin at 23:00.
    expect(days.startOf('2026-03-08')).toBe(secondsAt('2026-03-07T23:00'));
    expect(days.startOf('2026-03-08') + 9 * 3600).toBe(secondsAt('2026-03-08T09:00'));
    // Autumn: 1:00 comes twice.
    expect(days.startOf('2026-11-01')).toBe(secondsAt('2026-11-01T00:00') + 3600);
    expect(days.startOf('2026-11-01') + 9 * 3600).toBe(secondsAt('2026-11-01T09:00'));
  });

  it('knows every service of a day, and the days that swap one for another', () => {
    expect([...days.on('2026-11-10')]).toEqual([0]);
    expect([...days.on('2026-11-11')]).toEqual([1]);
    expect([...days.on('2026-09-26')]).toEqual([1, 2]);
    expect([...days.on('2026-11-15')]).toEqual([]);
  });

  it('takes the same time of the last such weekday once the timetable is over, never one with an exception', () => {
    const standIn = (at: string) => days.standInFor(secondsAt(at));
    expect(standIn('2026-11-14T23:59')).toEqual({ at: secondsAt('2026-11-14T23:59'), isInside: true });
    expect(standIn('2026-11-30T18:05')).toEqual({ at: secondsAt('2026-11-09T18:05'), isInside: false });
    expect(standIn('2026-11-18T09:00')).toEqual({ at: secondsAt('2026-11-04T09:00'), isInside: false });
    // The night before such a Thursday belongs to the exception.
    expect(standIn('2026-11-26T01:00')).toEqual({ at: secondsAt('2026-11-05T01:00'), isInside: false });
    expect(standIn('2026-12-05T12:00')).toEqual({ at: secondsAt('2026-11-14T12:00'), isInside: false });
    expect(standIn('2026-01-26T12:00')).toEqual({ at: secondsAt('2026-02-02T12:00'), isInside: false });
  });
});

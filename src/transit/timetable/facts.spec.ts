import { secondsAt } from '../../../test/transit/moments';
import { departuresOf, linesAt } from './departures';
import { StationFinder } from './station-finder';
import { Timetable } from './timetable';

const TANDON = { lat: 40.6942, lon: -73.9866 };
const WEEKDAY = '2026-10-08';
const SATURDAY = '2026-10-10';
const SUNDAY = '2026-10-11';
const HOUR = 3600;

/** What is easily guessed wrong of New York's subway, by the feed of September 2026. */
describe('the packed timetable', () => {
  const timetable = Timetable.load();
  const finder = new StationFinder(timetable.stations);
  const numbers = (name: string) => finder.byName(name, TANDON)!.stations.map(({ id }) => timetable.stationNumber(id)!);
  const between = (from: string, until: string) => ({ from: secondsAt(from), until: secondsAt(until) });
  const lines = (name: string, from: string, hours = 1) =>
    linesAt(timetable, numbers(name), { from: secondsAt(from), until: secondsAt(from) + hours * HOUR })
      .map(({ id }) => id)
      .sort()
      .join(' ');
  const leaving = (name: string, line: string, from: string, until: string, direction?: 'N' | 'S') =>
    departuresOf(timetable, numbers(name), between(from, until))
      .filter((one) => one.line.id === line && (direction === undefined || one.direction === direction))
      .map(({ departs }) => departs);
  /** Minutes of the rides of a line between two stations that begin within a period. */
  const rides = (from: string, to: string, line: string, period: [string, string]) => {
    const ends = numbers(to);
    const trains = departuresOf(timetable, numbers(from), between(...period)).filter((one) => one.line.id === line);
    return trains.flatMap(({ station, run: { trip } }) => {
      const stops = [...timetable.stopsOf(timetable.seriesOf(trip))];
      const [on, off] = [stops.indexOf(station), stops.findIndex((stop) => ends.includes(stop))];
      return off > on ? [(timetable.arrives(trip, off) - timetable.departs(trip, on)) / 60] : [];
    });
  };
  const range = (minutes: readonly number[]) => [Math.min(...minutes), Math.max(...minutes)];

  it('1: 8 St-NYU at a weekend noon has N and R, no W', () => {
    expect([lines('8 St-NYU', `${SATURDAY}T12:00`), lines('8 St-NYU', `${SUNDAY}T12:00`)]).toEqual(['N R', 'N R']);
    expect(linesOn(SATURDAY)).not.toContain('W');
  });
  it('2: 8 St-NYU on weekdays has R and W; the N from 23:04', () => {
    expect(lines('8 St-NYU', `${WEEKDAY}T12:00`)).toBe('R W');
    expect(leaving('8 St-NYU', 'N', `${WEEKDAY}T07:00`, `${WEEKDAY}T23:04`)).toEqual([]);
    expect(leaving('8 St-NYU', 'N', `${WEEKDAY}T23:04`, `${WEEKDAY}T23:05`, 'N')).toHaveLength(1);
  });
  it('3: 8 St-NYU at night has N and Q', () => {
    for (const day of [WEEKDAY, SATURDAY, SUNDAY]) expect(lines('8 St-NYU', `${day}T01:00`, 4)).toBe('N Q');
  });
  it('4: Astor Pl at 1:30 has 4 and 6, at 0:30 only the 6, the 5 never', () => {
    expect([lines('Astor Pl', `${WEEKDAY}T01:30`), lines('Astor Pl', `${WEEKDAY}T00:30`, 0.5)]).toEqual(['4 6', '6']);
    expect(leaving('Astor Pl', '5', `${WEEKDAY}T00:00`, `${SATURDAY}T00:00`)).toEqual([]);
  });
  it('5: the 6X stops at Astor Pl, southbound in the morning and northbound in the afternoon', () => {
    const all = (side: 'N' | 'S') => leaving('Astor Pl', '6X', `${WEEKDAY}T00:00`, '2026-10-09T00:00', side);
    expect([all('S')[0], all('S').at(-1)]).toEqual([secondsAt(`${WEEKDAY}T06:58`), secondsAt(`${WEEKDAY}T13:03`)]);
    expect([all('N')[0], all('N').at(-1)]).toEqual([secondsAt(`${WEEKDAY}T12:36`), secondsAt(`${WEEKDAY}T20:22`)]);
  });
  it('6: W 4 St at a weekend has A C D E F, by night A D E F', () => {
    expect(lines('W 4 St', `${SATURDAY}T12:00`)).toBe('A C D E F');
    expect(lines('W 4 St', `${SUNDAY}T01:00`, 4)).toBe('A D E F');
    for (const line of ['B', 'M']) expect(leaving('W 4 St', line, `${SATURDAY}T00:00`, '2026-10-12T00:00')).toEqual([]);
  });
  it('7: W 4 St on weekdays: the last M at 21:22:30 and the last B at 21:53:30', () => {
    const last = (line: string) => leaving('W 4 St', line, `${WEEKDAY}T12:00`, '2026-10-09T02:00').at(-1);
    expect([last('M'), last('B')]).toEqual([secondsAt(`${WEEKDAY}T21:22:30`), secondsAt(`${WEEKDAY}T21:53:30`)]);
    expect(lines('W 4 St', `${WEEKDAY}T23:00`)).toBe('A D E F');
  });
  it('8: the M runs round the clock and every day, but not to W 4 St', () => {
    for (const from of [`${SATURDAY}T12:00`, `${SUNDAY}T03:00`, `${WEEKDAY}T02:00`])
      expect(lines('Myrtle-Wyckoff', from)).toContain('M');
  });
  it('9: Jay St-MetroTech at night has A F N R', () => {
    expect(lines('Jay St', `${WEEKDAY}T00:00`, 5.5)).toBe('A F N R');
  });
  it('10: five W and four FX a weekday stop at Jay St', () => {
    const count = (line: string) => leaving('Jay St', line, `${WEEKDAY}T04:00`, '2026-10-09T04:00').length;
    expect([count('W'), count('FX')]).toEqual([5, 4]);
  });
  it('11: DeKalb Av has B Q R by day, D N Q R at night, Q R at weekends', () => {
    expect([lines('DeKalb', `${WEEKDAY}T12:00`), lines('DeKalb', `${WEEKDAY}T02:00`)]).toEqual(['B Q R', 'D N Q R']);
    expect(lines('DeKalb', `${SATURDAY}T12:00`)).toBe('Q R');
  });
  it('12: from Jay St to W 4 St the A is fastest by day, the F at night', () => {
    const day = (line: string) => range(rides('Jay St', 'W 4 St', line, [`${WEEKDAY}T11:00`, `${WEEKDAY}T15:00`]));
    const night = (line: string) => range(rides('Jay St', 'W 4 St', line, [`${WEEKDAY}T01:00`, `${WEEKDAY}T05:00`]));
    expect([day('A'), day('F')[0]! >= 11.5, night('F'), night('A')]).toEqual([[11, 11], true, [11.5, 11.5], [14, 14]]);
  });
  it('13: from Jay St to 8 St-NYU the R takes 16 to 20 minutes', () => {
    const [least, most] = range(rides('Jay St', '8 St-NYU', 'R', [`${WEEKDAY}T07:00`, `${WEEKDAY}T21:00`]));
    expect([least! >= 16, most! <= 20]).toEqual([true, true]);
  });
  it('14: from DeKalb Av to Union Sq the Q is fast and the R slow', () => {
    const noon = (line: string) => range(rides('DeKalb', 'Union Sq', line, [`${WEEKDAY}T12:00`, `${WEEKDAY}T13:00`]));
    expect([noon('Q')[1], noon('R')[0]]).toEqual([12.5, 20.5]);
  });
  it('15: which lines never stop running', () => {
    const hours = Array.from({ length: 24 }, (_, hour) => `${WEEKDAY}T${String(hour).padStart(2, '0')}:00`);
    const running = hours.map((hour) => {
      const from = secondsAt(hour);
      return new Set(linesAt(timetable, [...timetable.stations.keys()], { from, until: from + HOUR }));
    });
    const always = timetable.lines.filter((line) => running.every((lines) => lines.has(line)));
    expect(always.map(({ id }) => id).sort()).toEqual(
      [
        '1',
        '2',
        '3',
        '4',
        '5',
        '6',
        '7',
        'A',
        'D',
        'E',
        'F',
        'FS',
        'G',
        'H',
        'J',
        'L',
        'M',
        'N',
        'Q',
        'R',
        'SI',
      ].sort(),
    );
  });
  it('Labor Day is a Sunday, Columbus Day an ordinary weekday; a day has every service that runs', () => {
    const names = (day: string) =>
      [...timetable.days.on(day)].map((index) => timetable.facts.services[index]!.id).sort();
    expect(names('2026-09-07')).toEqual(['Sunday', 'Sunday-H-20260526-20260907']);
    expect(names('2026-10-12')).toEqual(['Weekday']);
    expect(names(SUNDAY)).toEqual(['Sunday', 'Sunday-H-20260908-20261031']);
  });

  function linesOn(day: string): string[] {
    const from = secondsAt(`${day}T00:00`);
    return linesAt(timetable, [...timetable.stations.keys()], { from, until: from + 24 * HOUR }).map(({ id }) => id);
  }
});

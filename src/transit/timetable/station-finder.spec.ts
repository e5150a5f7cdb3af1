import { StationFinder } from './station-finder';
import { Timetable } from './timetable';

const TANDON = { lat: 40.6942, lon: -73.9866 };
const SQUARE = { lat: 40.7298, lon: -73.9973 };

describe('StationFinder', () => {
  const finder = new StationFinder(Timetable.load().stations);
  const ids = (name: string, around = TANDON) =>
    finder
      .byName(name, around)
      ?.stations.map(({ id }) => id)
      .join(' ');

  it.each([
    ['W 4 St', 'A32 D20'],
    ['west 4th street station', 'A32 D20'],
    ['jay st', 'A41 R29'],
    ['Jay Street Metro Tech', 'A41 R29'],
    ['14th st union sq', '635 L03 R20'],
    ['union square', '635 L03 R20'],
    ['astor place', '636'],
    ['bway lafayette', '637 D21'],
    ['world trade center', '228 A36 E01 R25'],
    ['South Ferry', '142 R27'],
  ])('knows %s', (name, expected) => expect(ids(name)).toBe(expected));

  it('takes the nearest of those that share a name', () => {
    expect([ids('86th st'), ids('86 St', SQUARE)]).toEqual(['R44', '626']);
    expect([ids('canal street'), ids('canal street', SQUARE)]).toEqual(['639 M20 Q01 R23', '135']);
  });

  it('knows no station by a word that is in none, nor by no word', () => {
    expect([ids('hogwarts'), ids('the station')]).toEqual([undefined, undefined]);
  });

  it('finds stations by place, nearest first, and by id', () => {
    expect(finder.near(TANDON, 250).map(({ station: { id } }) => id)).toEqual(['A41', 'R29']);
    expect(finder.byId('r29')?.stations.map(({ id }) => id)).toEqual(['A41', 'R29']);
    expect(finder.byId('R99')).toBeNull();
  });
});

import { secondsAt } from '../../../test/transit/moments';
import { Timetable } from './timetable';
import { Trips } from './trips';

describe('Trips', () => {
  const timetable = Timetable.load();
  const trips = new Trips(timetable);
  const run = () => [...trips.beginning('R', secondsAt('2026-10-08T09:30'), secondsAt('2026-10-08T10:00'))][0]!;

  it('finds the trips of a line that begin within a period, and each by what realtime calls it', () => {
    const found = run();
    const key = timetable.keyOf(found.trip);
    expect(key).toMatch(/^05\d{4}_R\.\.[NS]\d+R$/);
    expect(trips.find('2026-10-08', 'R', key)).toEqual(found);
    const direction = key.includes('..N') ? 'N' : 'S';
    expect(trips.findByOrigin('2026-10-08', 'R', direction, timetable.originOf(found.trip))).toEqual(found);
  });

  it('finds trips of the service day before among those that begin after midnight', () => {
    const late = [...trips.beginning('A', secondsAt('2026-10-09T00:00'), secondsAt('2026-10-09T02:00'))];
    expect(new Set(late.map(({ serviceDay }) => serviceDay))).toEqual(new Set(['2026-10-08', '2026-10-09']));
  });

  it('finds an id only among the services of its day, and no other line', () => {
    const key = timetable.keyOf(run().trip);
    expect([
      trips.find('2026-10-11', 'R', key),
      trips.find('2026-10-08', 'Q', key),
      trips.find('2027-01-04', 'R', key),
    ]).toEqual([null, null, null]);
  });

  it('knows every trip by its key on a day on which it runs', () => {
    const { seriesService, tripStart } = timetable.arrays;
    const dates = ['2026-10-08', '2026-10-10', '2026-10-11', '2026-07-18', '2026-07-19'];
    const lost = [...tripStart.keys()].filter((trip) => {
      const series = timetable.seriesOf(trip);
      const day = dates.find((date) => timetable.days.on(date).has(seriesService[series]!));
      return day === undefined || trips.find(day, timetable.lineOf(series).id, timetable.keyOf(trip))?.trip !== trip;
    });
    expect(lost).toEqual([]);
  });
});

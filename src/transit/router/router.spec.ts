import { secondsAt } from '../../../test/transit/moments';
import sample from '../../../test/transit/sample.json';
import { foundBy, type Triple, triplesOn } from '../../../test/transit/triples';
import { Timetable } from '../timetable/timetable';
import type { LiveCall, LiveOverlay, TripRun } from '../transit.types';
import type { Journey, JourneyQuestion, Ride } from './journey.types';
import { Router } from './router';

/** From Tandon's door to Washington Square's. */
const ACCESS = [
  { stationId: 'A41', seconds: 120 },
  { stationId: 'R29', seconds: 150 },
];
const EGRESS = [
  { stationId: 'A32', seconds: 300 },
  { stationId: 'D20', seconds: 300 },
  { stationId: 'R21', seconds: 420 },
];
const MINUTE = 60;

describe('Router', () => {
  const timetable = Timetable.load();
  const router = new Router(timetable);
  const ask = (at: string, more: Partial<JourneyQuestion> = {}) =>
    router.find({ access: ACCESS, egress: EGRESS, at: secondsAt(at), means: 'depart', ...more });
  const ridesOf = ({ legs }: Journey) => legs.filter((leg): leg is Ride => leg.kind === 'ride');
  const linesOf = (journey: Journey) => ridesOf(journey).map(({ line }) => line.id);

  it('agrees with what an exhaustive search over the raw feed found, leaving and arriving', () => {
    expect(sample.version).toBe(timetable.facts.version);
    const differing = sample.inside.filter(({ expected, ...triple }) => {
      const found = foundBy(router, triple as unknown as Triple);
      return expected.some((value, round) => value !== (Number.isFinite(found[round]) ? found[round] : null));
    });
    expect(differing).toEqual([]);
    expect(sample.inside.filter(({ expected }) => expected.at(-1) !== null).length).toBeGreaterThan(150);
  });

  it('takes the A by day and the F at night, with the walks at both ends', () => {
    const [day] = ask('2026-10-08T12:00');
    expect(linesOf(day!)).toEqual(['A']);
    const [to, ride, from] = day!.legs as [Journey['legs'][0], Ride, Journey['legs'][0]];
    expect([to, from]).toMatchObject([
      { kind: 'walk', from: null, to: { id: 'A41' }, seconds: 120 },
      { kind: 'walk', from: { id: 'A32' }, to: null, seconds: 300 },
    ]);
    expect(ride).toMatchObject({
      direction: 'N',
      headsign: 'Inwood-207 St',
      arrives: ride.departs + 11 * MINUTE,
      isLive: false,
    });
    expect(ride.stops.map(({ name }) => name)).toEqual([
      'Jay St-MetroTech',
      'High St',
      'Fulton St',
      'Chambers St',
      'Canal St',
      'W 4 St-Wash Sq',
    ]);
    expect([day!.departs, day!.arrives]).toEqual([ride.departs - 120, ride.arrives + 300]);
    expect(linesOf(ask('2026-10-11T03:30')[0]!)).toEqual(['F']);
  });

  it('is there in time, and leaves as late as it can', () => {
    const at = secondsAt('2026-10-12T09:30');
    const [best] = ask('2026-10-12T09:30', { means: 'arrive' });
    expect(best!.arrives).toBeLessThanOrEqual(at);
    const later = router.find({ access: ACCESS, egress: EGRESS, at: best!.departs + 1, means: 'depart' });
    expect(Math.min(...later.map(({ arrives }) => arrives))).toBeGreaterThan(at);
  });

  it('gets on and off only where there are no steps, and goes over no street between trains', () => {
    const questions = triplesOn(['2026-10-08', '2026-10-11'], timetable.stations, 300, 11);
    const walks = (list: Triple['from']) => list.map(([stationId, seconds]) => ({ stationId, seconds }));
    let [count, slower] = [0, 0];
    for (const { from, to, at, means } of questions) {
      const question = { access: walks(from), egress: walks(to), at, means };
      const free = router.find({ ...question, stepFree: true });
      const any = router.find(question);
      for (const journey of free) {
        count += 1;
        expect(journey.legs.every((leg) => leg.kind === 'ride' || !leg.isOutside)).toBe(true);
        for (const { stops, direction } of ridesOf(journey)) {
          const ends = [stops[0]!, stops.at(-1)!].map(
            ({ id }) => timetable.facts.stations[timetable.stationNumber(id)!]!,
          );
          expect(ends.every(({ stepFree }) => stepFree[direction])).toBe(true);
        }
      }
      if (means === 'depart' && free.length > 0 && free.at(-1)!.arrives > any.at(-1)!.arrives) slower += 1;
    }
    expect(count).toBeGreaterThan(100);
    expect(slower).toBeGreaterThan(10);
  });

  it('leaves out stations whose elevators do not work', () => {
    const question = { stepFree: true, withoutElevators: new Set(['A41', 'R29']) };
    expect([ask('2026-10-08T12:00', { stepFree: true }).length > 0, ask('2026-10-08T12:00', question)]).toEqual([
      true,
      [],
    ]);
  });

  it('says so when one goes out to the street between two trains', () => {
    const [journey] = router.find({
      access: [{ stationId: 'B06', seconds: 0 }],
      egress: [{ stationId: '631', seconds: 0 }],
      at: secondsAt('2026-10-08T12:00'),
      means: 'depart',
    });
    expect(journey!.legs.find((leg) => leg.kind === 'walk' && leg.isOutside)).toMatchObject({
      from: { id: 'B08' },
      to: { id: '629' },
      seconds: 300,
    });
  });

  describe('under what feeds tell', () => {
    const at = '2026-10-08T12:00';
    const planned = ridesOf(ask(at)[0]!)[0]!;
    const overlay = (more: Partial<LiveOverlay>): LiveOverlay => ({
      madeAt: secondsAt(at),
      lines: new Set(['A', 'C', 'F', 'R', 'N']),
      isCancelled: () => false,
      callsOf: () => undefined,
      added: [],
      ...more,
    });
    const isPlanned = ({ trip, serviceDay }: TripRun) =>
      trip === planned.run!.trip && serviceDay === planned.run!.serviceDay;
    /** The calls of a trip so many seconds late, from the station on. */
    const late = ({ trip, serviceDay }: TripRun, seconds: number): LiveCall[] => {
      const start = timetable.days.startOf(serviceDay);
      const suffix = timetable.directionOf(timetable.seriesOf(trip)) === 0 ? 'N' : 'S';
      return [...timetable.stopsOf(timetable.seriesOf(trip))].map((station, position) => ({
        platformId: timetable.stations[station]!.id + suffix,
        arrives: position === 0 ? null : start + timetable.arrives(trip, position) + seconds,
        departs: start + timetable.departs(trip, position) + seconds,
      }));
    };

    it('a train that does not run is not taken', () => {
      const [journey] = ask(at, { overlay: overlay({ isCancelled: isPlanned }) });
      expect(journey!.arrives).toBeGreaterThan(ask(at)[0]!.arrives);
      expect(ridesOf(journey!)[0]!.run).not.toEqual(planned.run);
    });

    it('a train that is late leaves late, also for those who must be there in time', () => {
      const all = overlay({ callsOf: (run) => late(run, 90) });
      const ride = ridesOf(ask(at, { overlay: all })[0]!)[0]!;
      expect(ride.isLive).toBe(true);
      expect(ride.run).not.toBeNull();
      const { run } = ride;
      const position = [...timetable.stopsOf(timetable.seriesOf(run!.trip))].indexOf(
        timetable.stationNumber(ride.stops[0]!.id)!,
      );
      expect(ride.departs).toBe(timetable.days.startOf(run!.serviceDay) + timetable.departs(run!.trip, position) + 90);
      const [arriving] = ask('2026-10-08T12:40', { means: 'arrive', overlay: all });
      const [plain] = ask('2026-10-08T12:40', { means: 'arrive' });
      expect(ridesOf(arriving!)[0]).toMatchObject({ isLive: true });
      expect(arriving!.departs).not.toBe(plain!.departs);
    });

    it('a train that the timetable does not have is taken; one that skips a stop is not, there', () => {
      const from = secondsAt(at) + 150;
      const calls = [
        { platformId: 'A41N', arrives: null, departs: from },
        { platformId: 'A32N', arrives: from + 300, departs: null },
      ];
      const [journey] = ask(at, { overlay: overlay({ added: [{ lineId: 'E', direction: 'N', calls }] }) });
      expect(ridesOf(journey!)[0]).toMatchObject({
        line: { id: 'E' },
        run: null,
        headsign: 'W 4 St-Wash Sq',
        departs: from,
        arrives: from + 300,
      });
      const skipping = overlay({
        callsOf: (run) => (isPlanned(run) ? late(run, 0).filter(({ platformId }) => platformId !== 'A41N') : undefined),
      });
      expect(ridesOf(ask(at, { overlay: skipping })[0]!)[0]!.run).not.toEqual(planned.run);
    });
  });
});

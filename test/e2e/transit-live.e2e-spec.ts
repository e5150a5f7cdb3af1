import { Clock } from '../../src/common/clock';
import { Timetable } from '../../src/transit/timetable/timetable';
import { Trips } from '../../src/transit/timetable/trips';
import { type FakeFeed, type Fakes, type FakeTrip, startFakes, subwayAlert } from '../fakes';
import { emptyRedis } from '../support/empty-redis';
import { onBothEngines } from '../support/engines';
import { startApp, type TestApp } from '../support/start-app';
import { asStranger, BEHIND_A_PROXY } from '../support/strangers';

const TRIP = 'origin_lat=40.6943&origin_lng=-73.9866&lat=40.7294&lng=-73.9972&mode=transit';
const NOON = Date.parse('2026-10-08T12:00:00-04:00') / 1000;
const LATE_SECONDS = 300;

/** The trains of some lines as the timetable has them, so many seconds late, from where they are now. */
function feedOf(lines: readonly string[], seconds: number): FakeFeed {
  const timetable = Timetable.load();
  const trips = lines.flatMap((line) =>
    [...new Trips(timetable).beginning(line, NOON - 2 * 3600, NOON + 1800)].map(({ trip, serviceDay }): FakeTrip => {
      const start = timetable.days.startOf(serviceDay);
      const series = timetable.seriesOf(trip);
      const side = timetable.directionOf(series) === 0 ? 'N' : 'S';
      const calls = [...timetable.stopsOf(series)].map((station, position) => ({
        stopId: timetable.stations[station]!.id + side,
        arrives: start + timetable.arrives(trip, position) + seconds,
        departs: start + timetable.departs(trip, position) + seconds,
      }));
      return {
        tripId: timetable.keyOf(trip),
        routeId: line,
        startDate: serviceDay.replaceAll('-', ''),
        isAssigned: true,
        direction: side === 'N' ? 'NORTH' : 'SOUTH',
        calls: calls.filter(({ departs }) => departs >= NOON),
      };
    }),
  );
  return {
    trips: trips.filter(({ calls }) => calls.length > 1),
    replaced: lines.map((routeId) => ({ routeId, end: NOON + 1800 })),
  };
}

interface Leg {
  readonly mode: string;
  readonly line: string | null;
  readonly departs: string;
}

describe('the way by subway under live feeds', () => {
  let fakes: Fakes;
  beforeAll(async () => (fakes = await startFakes()));
  afterAll(() => fakes.stop());

  onBothEngines((engine) => {
    let server: TestApp;
    beforeEach(async () => {
      fakes.reset();
      await emptyRedis(engine);
      fakes.mtaRealtime.nowMs = NOON * 1000;
      fakes.mtaRealtime.feeds = {
        'gtfs-ace': feedOf(['A', 'C'], LATE_SECONDS),
        'gtfs-bdfm': feedOf(['F'], LATE_SECONDS),
      };
      server = await startApp(engine, { MTA_REALTIME_BASE_URL: fakes.mtaRealtime.url, ...BEHIND_A_PROXY });
      jest.spyOn(server.app.get(Clock), 'now').mockReturnValue(NOON * 1000);
    });
    afterEach(async () => {
      jest.restoreAllMocks();
      await server.stop();
    });
    const ask = async (more = '') => {
      const { status, body } = await server.get(`/api/directions?${TRIP}${more}`, asStranger());
      expect(status).toBe(200);
      return { body, ride: (body.legs as Leg[]).find(({ mode }) => mode === 'transit')! };
    };
    /** Whether the timetable has a train of the line that leaves Jay St then. */
    const isPlanned = (line: string, at: number) => {
      const timetable = Timetable.load();
      const station = timetable.stationNumber('A41')!;
      return timetable.callsAt[station]!.some(({ series, position }) => {
        if (timetable.lineOf(series).id !== line || timetable.directionOf(series) !== 0) return false;
        const from = at - timetable.days.startOf('2026-10-08');
        const trip = timetable.firstTrip(series, position, from);
        return trip < timetable.arrays.seriesFirst[series + 1]! && timetable.departs(trip, position) === from;
      });
    };

    it('tells when late trains leave, that it is live, and what riders are told', async () => {
      const { body, ride } = await ask();
      expect(body).toMatchObject({ live: true, live_age_seconds: 0, schedule: 'timetable' });
      expect(isPlanned(ride.line!, Date.parse(ride.departs) / 1000 - LATE_SECONDS)).toBe(true);
      expect(Array.isArray(body.alerts)).toBe(true);
    });

    it('tells in the chat what riders of a line are told, and what nobody knows', async () => {
      const ask = async () => {
        const answer = await server.post('/api/chat', { message: 'is the A running?' }, asStranger());
        return answer.body.reply as string;
      };
      fakes.mtaRealtime.alerts = [subwayAlert({ routes: ['A'], header: 'Uptown [A] trains are delayed.' })];
      expect(await ask()).toBe('By the timetable the **A** is running now. The MTA says: Uptown A trains are delayed.');
      fakes.mtaRealtime.fault = { kind: 'status', status: 500 };
      expect(await ask()).not.toContain('no delays');
    });

    it('says how old it is', async () => {
      fakes.mtaRealtime.ageSeconds = 90;
      expect((await ask()).body).toMatchObject({ live: true, live_age_seconds: 90 });
    });

    it.each<[string, () => void]>([
      ['feeds of ten minutes ago', () => (fakes.mtaRealtime.ageSeconds = 600)],
      ['messages cut short', () => (fakes.mtaRealtime.cut = 'in the middle')],
      ['HTML', () => (fakes.mtaRealtime.fault = { kind: 'html' })],
      ['500', () => (fakes.mtaRealtime.fault = { kind: 'status', status: 500 })],
    ])('goes by the timetable under %s, and says so', async (_, disturb) => {
      disturb();
      const { body, ride } = await ask();
      expect(body).toMatchObject({ live: false, live_age_seconds: null });
      expect(isPlanned(ride.line!, Date.parse(ride.departs) / 1000)).toBe(true);
    });

    it('asks no feed for another day', async () => {
      const { body } = await ask('&depart_at=2026-10-12T09:00');
      expect([body.live, body.alerts, fakes.mtaRealtime.requests.length]).toEqual([false, null, 0]);
    });
  });
});

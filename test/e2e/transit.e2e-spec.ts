import { Clock } from '../../src/common/clock';
import { onBothEngines } from '../support/engines';
import { startApp, type TestApp } from '../support/start-app';
import { asStranger, BEHIND_A_PROXY } from '../support/strangers';

/** From the doors of Jacobs to those of Bobst. */
const TRIP = 'origin_lat=40.6943&origin_lng=-73.9866&lat=40.7294&lng=-73.9972';

interface Leg {
  readonly mode: string;
  readonly line: string | null;
  readonly other_lines: string[];
  readonly from: { name: string | null };
  readonly to: { name: string | null };
  readonly departs: string | null;
  readonly next_departures: string[];
  readonly minutes: number;
  readonly every_minutes: number | null;
}

describe('the way by subway, offline and without a key', () => {
  onBothEngines((engine) => {
    let server: TestApp;
    beforeAll(async () => (server = await startApp(engine, BEHIND_A_PROXY)));
    afterAll(() => server.stop());
    afterEach(() => jest.restoreAllMocks());
    /** @param at ISO 8601 with offset: what the server's clock shows. */
    const ask = async (at: string, more = '') => {
      jest.spyOn(server.app.get(Clock), 'now').mockReturnValue(Date.parse(at));
      const { status, body } = await server.get(`/api/directions?${TRIP}${more}`, asStranger());
      expect(status).toBe(200);
      return { body, legs: body.legs as Leg[] };
    };
    const rideOf = (legs: readonly Leg[]) => legs.find(({ mode }) => mode === 'transit')!;

    it('offers the train for a walk of over 40 minutes, with its legs and times', async () => {
      const { body, legs } = await ask('2026-10-08T12:00:00-04:00');
      expect(body).toMatchObject({
        mode: 'transit',
        source: 'subway_timetable',
        estimated: false,
        live: false,
        schedule: 'timetable',
        schedule_valid_until: '2026-10-31',
        attribution: 'Timetable data from the MTA, stored by us; not checked or endorsed by it',
      });
      expect(body.duration_text).toMatch(/^(19|2[0-4]) mins$/);
      expect(legs.map(({ mode }) => mode)).toEqual(['walking', 'transit', 'walking']);
      const ride = rideOf(legs);
      expect(ride).toMatchObject({ from: { name: 'Jay St-MetroTech' }, to: { name: 'W 4 St-Wash Sq' } });
      expect(['A', 'C', 'F']).toContain(ride.line);
      expect([ride.line, ...ride.other_lines].sort()).toEqual(['A', 'C', 'F']);
      expect(Date.parse(ride.departs!)).toBeGreaterThan(Date.parse('2026-10-08T12:00:00-04:00'));
      expect(ride.next_departures).toHaveLength(2);
      expect((body.polyline as number[][]).length).toBeGreaterThan(10);
    });

    it('takes a line that runs at 3:30 on a Sunday', async () => {
      const { legs } = await ask('2026-10-11T03:30:00-04:00', '&mode=transit');
      expect(rideOf(legs)).toMatchObject({
        line: 'F',
        from: { name: 'Jay St-MetroTech' },
        to: { name: 'W 4 St-Wash Sq' },
      });
    });

    it('goes without steps where that is asked for', async () => {
      const { legs } = await ask('2026-10-08T12:00:00-04:00', '&step_free=true&mode=transit');
      expect(rideOf(legs)).toMatchObject({ from: { name: 'Jay St-MetroTech' }, to: { name: 'W 4 St-Wash Sq' } });
    });

    it('is there by 9:30 on a Monday, and leaves late for it', async () => {
      const { legs } = await ask('2026-10-11T20:00:00-04:00', '&arrive_by=2026-10-12T09:30');
      const last = rideOf(legs) as Leg & { arrives: string };
      const arrives = Date.parse(last.arrives) + legs.at(-1)!.minutes * 60_000;
      expect(arrives).toBeLessThanOrEqual(Date.parse('2026-10-12T09:31:00-04:00'));
      expect(arrives).toBeGreaterThan(Date.parse('2026-10-12T09:15:00-04:00'));
    });

    it('tells the same lines and minutes once the timetable is over, without any clock time', async () => {
      const before = await ask('2026-10-26T12:00:00-04:00');
      const { body, legs } = await ask('2026-11-30T12:00:00-05:00');
      expect(body).toMatchObject({
        schedule: 'expired',
        schedule_valid_until: '2026-10-31',
        estimated: true,
        live: false,
      });
      expect(body.duration_text).toBe(`~${String(before.body.duration_text)}`);
      expect(legs.map(({ line, minutes }) => [line, minutes])).toEqual(
        before.legs.map(({ line, minutes }) => [line, minutes]),
      );
      expect(rideOf(legs).every_minutes).toBeGreaterThan(1);
      expect(JSON.stringify([body.legs, body.alternatives])).not.toMatch(/\d\d:\d\d/);
    });

    it('walks where somebody wants to walk, or it is near', async () => {
      expect((await ask('2026-10-08T12:00:00-04:00', '&mode=walking')).body).toMatchObject({
        mode: 'walking',
        legs: [],
      });
    });

    it('knows no way to another city', async () => {
      const { status, body } = await server.get('/api/directions?lat=51.5&lng=-0.12', asStranger());
      expect([status, body.error]).toEqual([404, 'No route found']);
    });
  });
});

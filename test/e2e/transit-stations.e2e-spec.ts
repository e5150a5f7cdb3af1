import { Clock } from '../../src/common/clock';
import { onBothEngines } from '../support/engines';
import { startApp, type TestApp } from '../support/start-app';
import { asStranger, BEHIND_A_PROXY } from '../support/strangers';

interface Named {
  readonly name: string;
}
interface Row {
  readonly line: { readonly id: string };
  readonly towards: string;
  readonly departs: string[];
  readonly every_minutes: number | null;
}

describe('GET /api/transit', () => {
  onBothEngines((engine) => {
    let server: TestApp;
    beforeAll(async () => (server = await startApp(engine, BEHIND_A_PROXY)));
    afterAll(() => server.stop());
    afterEach(() => jest.restoreAllMocks());
    const ask = (at: string, path: string) => {
      jest.spyOn(server.app.get(Clock), 'now').mockReturnValue(Date.parse(at));
      return server.get(`/api/transit/${path}`, asStranger());
    };
    const SATURDAY_NOON = '2026-10-10T12:00:00-04:00';
    const AFTER_ITS_END = '2026-12-05T12:00:00-05:00';

    it('stations: the nearest complexes with the lines that serve them now', async () => {
      const { status, body } = await ask(SATURDAY_NOON, 'stations?lat=40.7305&lng=-73.9945&limit=6');
      expect([status, body.attribution]).toEqual([
        200,
        'Timetable data from the MTA, stored by us; not checked or endorsed by it',
      ]);
      const all = body.stations as (Named & {
        lines: { id: string }[];
        step_free: string;
        walk_minutes: number;
      })[];
      expect(all).toHaveLength(6);
      expect(all.slice(0, 2).map(({ name }) => name)).toEqual(['8 St-NYU', 'Astor Pl']);
      const stations = all.filter(({ name }) => ['8 St-NYU', 'Astor Pl', 'W 4 St-Wash Sq'].includes(name));
      expect(
        stations.map(({ lines }) =>
          lines
            .map(({ id }) => id)
            .sort()
            .join(' '),
        ),
      ).toEqual(['N R', '6', 'A C D E F']);
      expect(stations.map(({ step_free: free }) => free)).toEqual(['no', 'no', 'yes']);
      expect(stations[0]!.walk_minutes).toBeLessThan(5);
    });

    it('departures: the next trains by line and direction', async () => {
      const { status, body } = await ask(SATURDAY_NOON, 'departures?station=8%20st');
      expect([status, body.schedule, body.schedule_valid_until]).toEqual([200, 'timetable', '2026-10-31']);
      expect(body.station).toMatchObject({ id: 'R21', name: '8 St-NYU', station_ids: ['R21'] });
      const rows = body.departures as Row[];
      expect(rows.map(({ line, towards }) => `${line.id} ${towards}`).sort()).toEqual([
        'N Downtown',
        'N Uptown',
        'R Downtown',
        'R Uptown',
      ]);
      for (const { departs } of rows) {
        expect(departs).toHaveLength(3);
        expect(Date.parse(departs[0]!)).toBeGreaterThanOrEqual(Date.parse(SATURDAY_NOON));
        expect([...departs].sort()).toEqual(departs);
      }
    });

    it('departures: what is usual once the timetable is over, and no time of any train', async () => {
      const { body } = await ask(AFTER_ITS_END, 'departures?station=R21');
      expect(body).toMatchObject({ schedule: 'expired', schedule_valid_until: '2026-10-31' });
      const rows = body.departures as Row[];
      expect([...new Set(rows.map(({ line }) => line.id))].sort()).toEqual(['N', 'R']);
      for (const { departs, every_minutes: every } of rows)
        expect([departs, every! >= 3 && every! <= 15]).toEqual([[], true]);
      expect(JSON.stringify(rows)).not.toMatch(/T\d\d:\d\d/);
    });

    it('lines: the stops from end to end, and whether it runs', async () => {
      const { status, body } = await ask(SATURDAY_NOON, 'lines/w');
      expect([status, body.running_now]).toEqual([200, false]);
      expect(body.line).toMatchObject({ id: 'W', name: 'W', color: '#F6BC26', text_color: '#000000' });
      expect((await ask('2026-10-08T12:00:00-04:00', 'lines/W')).body.running_now).toBe(true);
      const { stops, encoded_polyline: shape } = (await ask(SATURDAY_NOON, 'lines/L')).body;
      const names = (stops as Named[]).map(({ name }) => name);
      expect([names[0], names.at(-1), names.length]).toEqual(['Canarsie-Rockaway Pkwy', '8 Av', 24]);
      expect(String(shape).length).toBeGreaterThan(50);
    });

    it.each([
      ['stations', 400, 'Latitude and longitude are required'],
      ['stations?lat=91&lng=0', 400, 'Latitude must be between -90.0 and 90.0'],
      ['departures', 400, "Missing 'station'"],
      ['departures?station=hogwarts', 404, 'Station not found'],
      ['lines/X', 404, 'Line not found'],
    ])('%s answers %d', async (path, status, error) => {
      const answer = await ask(SATURDAY_NOON, path);
      expect([answer.status, answer.body]).toEqual([status, { error, request_id: answer.headers.get('x-request-id') }]);
    });
  });
});

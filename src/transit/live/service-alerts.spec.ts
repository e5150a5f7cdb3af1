import { MtaRealtimeFake, subwayAlert } from '../../../test/fakes';
import { eventually } from '../../../test/support/eventually';
import { makeLadders } from '../../../test/support/ladders';
import { collectLogs } from '../../../test/support/log-lines';
import { SetClock } from '../../../test/support/set-clock';
import { configWith } from '../../../test/support/unit-config';
import { UpstreamFactory } from '../../upstream/upstream.factory';
import { MtaNoticesClient } from './mta-notices.client';
import { ServiceAlerts } from './service-alerts';

const START = '2026-11-23T09:00:00-05:00';
const NOW = Date.parse(START) / 1000;
const HOUR = 3_600;

describe('ServiceAlerts', () => {
  const fake = new MtaRealtimeFake();
  let clock: SetClock;
  let alerts: ServiceAlerts;
  beforeAll(() => fake.start());
  afterAll(() => fake.stop());
  beforeEach(() => {
    collectLogs();
    fake.reset();
    clock = new SetClock(START);
    fake.nowMs = clock.now();
    start();
  });
  const start = (url = fake.url) => {
    const config = configWith({ MTA_REALTIME_BASE_URL: url });
    alerts = new ServiceAlerts(makeLadders(config, clock), new MtaNoticesClient(config, new UpstreamFactory()), clock);
  };
  const ids = async (lines: string[], stations: string[] = [], at = NOW) =>
    (await alerts.forLines(lines, stations, at))?.alerts.map(({ id }) => id);

  it('tells an alert in plain text, with whom it is for, how bad it is and until when', async () => {
    fake.alerts = [
      subwayAlert({ routes: ['F', 'G'], stops: ['A41', 'F20N'], periods: [{ start: NOW - HOUR, end: NOW + HOUR }] }),
    ];
    expect(await alerts.forLines(['F'], [], NOW)).toEqual({
      madeAt: NOW,
      alerts: [
        {
          id: 'lmm:alert:500001:26',
          kind: 'Delays',
          header: 'Northbound F trains are delayed near Jay St-MetroTech.',
          lineIds: ['F', 'G'],
          stationIds: ['A41', 'F20'],
          rank: 26,
          activeUntil: NOW + HOUR,
        },
      ],
    });
    expect(fake.requests.map(({ path }) => path)).toEqual(['/Dataservice/mtagtfsfeeds/camsys%2Fsubway-alerts.json']);
  });

  it('finds alerts by line or by station, and no others', async () => {
    fake.alerts = [subwayAlert({ id: 'line' }), subwayAlert({ id: 'station', routes: [], stops: ['R29'] })];
    expect(await ids(['F'])).toEqual(['line']);
    expect(await ids([], ['R29'])).toEqual(['station']);
    expect(await ids(['F', 'A'], ['R29', 'A41'])).toEqual(['line', 'station']);
    expect(await ids(['A'], ['A41'])).toEqual([]);
  });

  it('keeps what holds at the time asked: of several nights the right one, of next week none, without an end for ever', async () => {
    const night = (days: number) => ({ start: NOW + days * 24 * HOUR, end: NOW + days * 24 * HOUR + 6 * HOUR });
    fake.alerts = [
      subwayAlert({ id: 'nights', periods: [night(0), night(1)] }),
      subwayAlert({ id: 'next week', periods: [night(7)] }),
      subwayAlert({ id: 'open', periods: [{ start: NOW - HOUR }] }),
      subwayAlert({ id: 'open, in zeros', periods: [{ start: NOW - HOUR, end: 0 }] }),
      subwayAlert({ id: 'always', periods: [] }),
      subwayAlert({ id: 'over', periods: [{ start: NOW - HOUR, end: NOW }] }),
    ];
    expect(await ids(['F'])).toEqual(['nights', 'open', 'open, in zeros', 'always']);
    const open = ['open', 'open, in zeros', 'always'];
    expect(await ids(['F'], [], NOW + 7 * HOUR)).toEqual(open);
    expect(await ids(['F'], [], NOW + 25 * HOUR)).toEqual(['nights', ...open]);
    expect(await ids(['F'], [], NOW + 7 * 24 * HOUR)).toEqual(['next week', ...open]);
    const told = await alerts.forLines(['F'], [], NOW + 25 * HOUR);
    expect(told?.alerts.map(({ activeUntil }) => activeUntil)).toEqual([NOW + 30 * HOUR, null, null, null]);
  });

  it('reads times that are texts', async () => {
    fake.alerts = [subwayAlert({ id: 'texts', periods: [{ start: String(NOW - 5), end: String(NOW + 5) }] })];
    expect([await ids(['F']), await ids(['F'], [], NOW + 5)]).toEqual([['texts'], []]);
  });

  it('tells the worst first', async () => {
    const ranked = [20, 35, 26, 99].map((rank) => subwayAlert({ id: `rank ${rank}`, rank }));
    fake.alerts = ranked;
    expect(await ids(['F'])).toEqual(['rank 35', 'rank 26', 'rank 20', 'rank 99']);
  });

  it('never lets markup, scripts, turned lines or endless texts through', async () => {
    const html = '<script>steal()</script>';
    const header = `[F][6X] run\u2028late\u202e <b onclick="x()">now</b> [shuttle bus icon] [accessibility icon]\u0000 ${'x'.repeat(999)}`;
    fake.alerts = [subwayAlert({ header, html, kind: `Delays<img src=x>${'y'.repeat(99)}` })];
    const [alert] = (await alerts.forLines(['F'], [], NOW))!.alerts;
    expect(alert!.header).toMatch(/^F6X run late now x+$/);
    expect([alert!.header.length, alert!.kind.length]).toEqual([300, 60]);
    expect(alert!.kind).toMatch(/^Delays y+$/);
  });

  it('drops what has only a page for a text, no text, nobody it is for, or is for buses', async () => {
    const only = (language: string | null) => {
      const alert = subwayAlert({ id: String(language) });
      alert.alert.header_text = { translation: [{ text: 'Sample', language }] };
      return alert;
    };
    const buses = subwayAlert({ id: 'buses' });
    buses.alert.informed_entity = [{ agency_id: 'MTABC', route_id: 'F' }];
    fake.alerts = [
      ...[only('en-html'), only('es'), only(null), subwayAlert({ id: 'empty', header: ' <br> ' }), buses],
      ...[subwayAlert({ id: 'nobody', routes: ['ZZ'] }), null, { id: 7 }, { id: 'x', alert: 'no' }],
    ] as typeof fake.alerts;
    expect(await ids(['F'])).toEqual(['null']);
  });

  it('survives odd parts: periods, selectors and kinds of another type', async () => {
    const odd = subwayAlert({ id: 'odd' });
    Object.assign(odd.alert, {
      active_period: 'now',
      informed_entity: [null, 5, { route_id: 7 }, { route_id: 'F', 'transit_realtime.mercury_entity_selector': 'x' }],
      'transit_realtime.mercury_alert': [],
    });
    fake.alerts = [odd];
    expect((await alerts.forLines(['F'], [], NOW))?.alerts).toMatchObject([{ id: 'odd', kind: '', rank: 0 }]);
  });

  it('knows the 42 St shuttle by both of its names', async () => {
    fake.alerts = [subwayAlert({ id: 'a', routes: ['S'] }), subwayAlert({ id: 'b', routes: ['GS'] })];
    expect(await ids(['GS'])).toEqual(['a', 'b']);
  });

  it('asks once a minute at most, all callers together, and tells the last five minutes while the host fails', async () => {
    fake.alerts = [subwayAlert()];
    await Promise.all([ids(['F']), ids(['L']), ids([], ['A41'])]);
    clock.advance(59_000);
    await ids(['F']);
    expect(fake.requests).toHaveLength(1);
    fake.fault = { kind: 'html' };
    clock.advance(240_000);
    expect(await ids(['F'])).toHaveLength(1);
    await eventually(() => expect(fake.requests).toHaveLength(2));
    clock.advance(2_000);
    expect(await alerts.forLines(['F'], [], NOW)).toBeNull();
  });

  it.each([
    ['a list that is none', { kind: 'status', status: 200, body: { header: { timestamp: NOW } } } as const],
    ['a body without a time', { kind: 'status', status: 200, body: { header: {}, entity: [] } } as const],
    [
      'alerts of another kind',
      { kind: 'status', status: 200, body: { header: { timestamp: NOW }, entity: [1] } } as const,
    ],
    ['nothing', { kind: 'empty' } as const],
    ['5xx', { kind: 'status', status: 503 } as const],
  ])('does not know after %s', async (_name, fault) => {
    fake.fault = fault;
    expect(await alerts.forLines(['F'], [], NOW)).toBeNull();
  });

  it('knows that there is none, and does not know from a feed of an hour ago or without a host', async () => {
    fake.alerts = [];
    expect(await ids(['F'])).toEqual([]);
    start();
    fake.ageSeconds = HOUR;
    expect(await alerts.forLines(['F'], [], NOW)).toBeNull();
    start('');
    expect(await alerts.forLines(['F'], [], NOW)).toBeNull();
  });
});

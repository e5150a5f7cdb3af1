import { GoogleRoutesFake, OsrmFake } from '../../test/fakes';
import { eventually } from '../../test/support/eventually';
import { makeLadders } from '../../test/support/ladders';
import { collectLogs } from '../../test/support/log-lines';
import { SetClock } from '../../test/support/set-clock';
import { configWith } from '../../test/support/unit-config';
import { NoLiveFeeds } from '../transit/live-feeds';
import { WaysService } from '../transit/ways.service';
import { UpstreamFactory } from '../upstream/upstream.factory';
import { NoRouteFound } from './directions.errors';
import { DirectionsService } from './directions.service';
import { GoogleRoutesClient } from './google-routes.client';
import { OsrmClient } from './osrm.client';

const FROM = { lat: 40.7, lon: -74 };
const NORTH = { lat: 40.71, lon: -74 };
const NOW = { mode: null, departAt: null, arriveBy: null, stepFree: false };
const DAY_MS = 86_400_000;

describe('DirectionsService', () => {
  const google = new GoogleRoutesFake();
  const osrm = new OsrmFake();
  let clock: SetClock;
  beforeAll(() => Promise.all([google.start(), osrm.start()]));
  afterAll(() => Promise.all([google.stop(), osrm.stop()]));
  beforeEach(() => {
    collectLogs();
    google.reset();
    osrm.reset();
    clock = new SetClock('2026-11-23T15:20:00Z');
  });
  const create = (env: Record<string, string> = {}) => {
    const config = configWith({ GOOGLE_ROUTES_BASE_URL: google.url, OSRM_BASE_URL: osrm.url, ...env });
    const factory = new UpstreamFactory();
    return new DirectionsService(
      config,
      makeLadders(config, clock),
      new GoogleRoutesClient(config, factory),
      new OsrmClient(config, factory),
      new WaysService(new NoLiveFeeds(), clock),
      clock,
    );
  };
  const keyed = () => create({ GOOGLE_API_KEY: google.key });

  it('keeps an OSRM route for 7 days, serves it stale for 30 while OSRM fails, then estimates', async () => {
    const directions = create();
    const first = await directions.between(FROM, NORTH);
    expect(first).toMatchObject({ from: FROM, to: NORTH, route: { source: 'osrm' }, stale: false });
    osrm.fault = { kind: 'status', status: 500 };
    clock.advance(7 * DAY_MS - 1);
    expect(await directions.between(FROM, NORTH)).toEqual(first);
    expect(osrm.requests).toHaveLength(1);
    clock.advance(1);
    expect(await directions.between(FROM, NORTH)).toEqual({ ...first, stale: true });
    await eventually(() => expect(osrm.requests).toHaveLength(2));
    clock.advance(23 * DAY_MS);
    expect(await directions.between(FROM, NORTH)).toMatchObject({ route: { source: 'estimate' }, stale: false });
  });

  it('remembers "no way" as well', async () => {
    osrm.failWith = 'NoRoute';
    const directions = create();
    for (let i = 0; i < 2; i += 1) await expect(directions.between(FROM, NORTH)).rejects.toThrow(NoRouteFound);
    expect(osrm.requests).toHaveLength(1);
  });

  it('keeps a Google route for 5 minutes, never longer', async () => {
    const directions = keyed();
    const first = await directions.between(FROM, NORTH);
    clock.advance(299_999);
    expect(await directions.between(FROM, NORTH)).toEqual(first);
    expect(google.requests).toHaveLength(2);
    google.fault = { kind: 'html' };
    clock.advance(1);
    expect(await directions.between(FROM, NORTH)).toMatchObject({ route: { source: 'osrm' }, stale: false });
  });

  it('takes the mode somebody asked for where there is such a way, else the other', async () => {
    const directions = keyed();
    const modeFor = async (wanted: 'walking' | 'transit' | null) =>
      (await directions.between(FROM, NORTH, { wish: { ...NOW, mode: wanted } })).route.mode;
    expect([await modeFor(null), await modeFor('walking'), await modeFor('transit')]).toEqual([
      'transit',
      'walking',
      'transit',
    ]);
    expect(google.requests).toHaveLength(2);
    google.noRoute = ['WALK'];
    expect((await keyed().between(FROM, NORTH, { wish: { ...NOW, mode: 'walking' } })).route.mode).toBe('transit');
  });

  it('asks about points in four decimals', async () => {
    await create().between({ lat: 40.700012, lon: -74.000049 }, { lat: 40.71004, lon: -73.99996 });
    expect(osrm.lastRequest!.path).toContain('/-74.0000,40.7000;-74.0000,40.7100');
  });
});

import { GoogleRoutesFake } from '../../test/fakes';
import { makeLadders } from '../../test/support/ladders';
import { collectLogs } from '../../test/support/log-lines';
import { SetClock } from '../../test/support/set-clock';
import { configWith } from '../../test/support/unit-config';
import { NoLiveFeeds } from '../transit/live-feeds';
import { WaysService } from '../transit/ways.service';
import { UpstreamFactory } from '../upstream/upstream.factory';
import { estimateWalk } from './estimate';
import { GoogleRoutesClient } from './google-routes.client';
import { TravelTimesService } from './travel-times.service';

const FROM = { lat: 40.7, lon: -74 };
const north = (degrees: number) => ({ lat: 40.7 + degrees, lon: -74 });
/** 445 m, 1,112 m, 2,224 m: by the estimate 7, 18 and 36 minutes on foot. */
const [NEAR, FAR, FARTHER] = [north(0.004), north(0.01), north(0.02)] as const;
const GOOGLE = { stack: 'google', prefersWalking: false } as const;
interface Matrix {
  travelMode: string;
  destinations: { waypoint: { location: { latLng: { latitude: number } } } }[];
}

describe('TravelTimesService', () => {
  const vendor = new GoogleRoutesFake();
  let clock: SetClock;
  beforeAll(() => vendor.start());
  afterAll(() => vendor.stop());
  beforeEach(() => {
    collectLogs();
    vendor.reset();
  });
  const create = (env: Record<string, string> = { GOOGLE_API_KEY: vendor.key }) => {
    const config = configWith({ GOOGLE_ROUTES_BASE_URL: vendor.url, ...env });
    clock = new SetClock('2026-11-23T15:20:00Z');
    const ladders = makeLadders(config, clock);
    const google = new GoogleRoutesClient(config, new UpstreamFactory());
    return new TravelTimesService(config, ladders, google, new WaysService(new NoLiveFeeds(), clock), clock);
  };
  /** What was asked: mode and latitudes, by mode. */
  const asked = () =>
    vendor.requests
      .map(({ json }) => json as Matrix)
      .map(({ travelMode, destinations }) => [
        travelMode,
        ...destinations.map(({ waypoint }) => waypoint.location.latLng.latitude),
      ])
      .sort(([a], [b]) => String(b).localeCompare(String(a)));
  const estimated = (to: typeof FROM) => ({
    walk: estimateWalk(FROM, to),
    mode: 'walking',
    transitSeconds: null,
    isEstimated: true,
  });
  const walk = (distanceMeters: number, durationSeconds: number) => ({ distanceMeters, durationSeconds });

  it('asks one walking matrix for all and one transit matrix for those farther than 15 minutes', async () => {
    expect(await create().toEach(FROM, [FAR, NEAR, FARTHER], GOOGLE)).toEqual([
      { walk: walk(1_390, 1_030), mode: 'transit', transitSeconds: 541, isEstimated: false },
      { walk: walk(556, 412), mode: 'walking', transitSeconds: null, isEstimated: false },
      { walk: walk(2_780, 2_059), mode: 'transit', transitSeconds: 782, isEstimated: false },
    ]);
    expect(asked()).toEqual([
      ['WALK', FAR.lat, NEAR.lat, FARTHER.lat],
      ['TRANSIT', FAR.lat, FARTHER.lat],
    ]);
  });

  it('asks both matrices at the same time', async () => {
    vendor.delayMs = 600;
    const start = performance.now();
    await create().toEach(FROM, [NEAR, FAR], GOOGLE);
    expect(performance.now() - start).toBeLessThan(1_100);
    expect(vendor.requests).toHaveLength(2);
  });

  it('asks no transit matrix when everything is near, nor for whoever prefers walking', async () => {
    await create().toEach(FROM, [NEAR], GOOGLE);
    const times = await create().toEach(FROM, [FAR], { ...GOOGLE, prefersWalking: true });
    expect(times).toEqual([{ walk: walk(1_390, 1_030), mode: 'walking', transitSeconds: null, isEstimated: false }]);
    expect(asked().map(([mode]) => mode)).toEqual(['WALK', 'WALK']);
  });

  it('joins transit to the right destination when one of them has none', async () => {
    // The vendor counts within the transit matrix: its first destination is FAR.
    vendor.unreachableDestinations = [0];
    const [near, far, farther] = await create().toEach(FROM, [NEAR, FAR, FARTHER], GOOGLE);
    expect(near).toEqual(estimated(NEAR));
    expect(far).toEqual({ walk: walk(1_390, 1_030), mode: 'walking', transitSeconds: null, isEstimated: false });
    expect(farther).toEqual({ walk: walk(2_780, 2_059), mode: 'transit', transitSeconds: 782, isEstimated: false });
  });

  it.each<[string, Record<string, string> | undefined, 'open' | 'google']>([
    ['for places of the open stack', undefined, 'open'],
    ['without a key', {}, 'google'],
  ])('estimates %s and asks nobody', async (_, env, stack) => {
    const times = await create(env).toEach(FROM, [FAR, NEAR], { stack, prefersWalking: false });
    expect(times).toEqual([estimated(FAR), estimated(NEAR)]);
    expect(vendor.requests).toEqual([]);
  });

  it('tells the minutes by subway where a place of the open stack is over 30 minutes on foot, and beside Google never', async () => {
    const [tandon, bobst] = [
      { lat: 40.6942, lon: -73.9866 },
      { lat: 40.7294, lon: -73.9972 },
    ];
    const open = { stack: 'open', prefersWalking: false } as const;
    const [far, near] = await create({}).toEach(tandon, [bobst, { ...tandon, lat: 40.698 }], open);
    expect(far).toMatchObject({ mode: 'transit', isEstimated: true });
    expect(far!.transitSeconds! / 60).toBeGreaterThan(18);
    expect(far!.transitSeconds! / 60).toBeLessThan(26);
    expect(near).toMatchObject({ mode: 'walking', transitSeconds: null });
    const others = [{ ...open, prefersWalking: true }, { stack: 'google', prefersWalking: false } as const];
    for (const other of others) {
      const [one] = await create({}).toEach(tandon, [bobst], other);
      expect(one).toMatchObject({ mode: 'walking', transitSeconds: null });
    }
  });

  it('asks nobody about no destinations', async () => {
    expect(await create().toEach(FROM, [], GOOGLE)).toEqual([]);
    expect(vendor.requests).toEqual([]);
  });

  it('estimates when the vendor fails', async () => {
    vendor.fault = { kind: 'status', status: 500 };
    expect(await create().toEach(FROM, [NEAR, FAR], GOOGLE)).toEqual([estimated(NEAR), estimated(FAR)]);
  });

  it('keeps answers for GOOGLE_CACHE_SECONDS, and no longer', async () => {
    const service = create();
    const first = await service.toEach(FROM, [FAR], GOOGLE);
    clock.advance(299_999);
    expect(await service.toEach(FROM, [FAR], GOOGLE)).toEqual(first);
    expect(vendor.requests).toHaveLength(2);
    clock.advance(1);
    await service.toEach(FROM, [FAR], GOOGLE);
    expect(vendor.requests).toHaveLength(4);
  });

  it('keeps nothing when GOOGLE_CACHE_SECONDS is 0, but 16 callers at once still share', async () => {
    const service = create({ GOOGLE_API_KEY: vendor.key, GOOGLE_CACHE_SECONDS: '0' });
    await Promise.all(Array.from({ length: 16 }, () => service.toEach(FROM, [FAR], GOOGLE)));
    expect(vendor.requests).toHaveLength(2);
    await service.toEach(FROM, [FAR], GOOGLE);
    expect(vendor.requests).toHaveLength(4);
  });
});

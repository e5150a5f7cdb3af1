import { GoogleRoutesFake } from '../../test/fakes';
import { jsonReply } from '../../test/fakes/fake-server.types';
import { cornerPath, encodePolyline } from '../../test/fakes/geo';
import { collectLogs } from '../../test/support/log-lines';
import { PlainVendor } from '../../test/support/plain-vendor';
import { configWith } from '../../test/support/unit-config';
import { UpstreamFactory } from '../upstream/upstream.factory';
import { GoogleRoutesClient } from './google-routes.client';

const FROM = { lat: 40.7, lon: -74 };
/** 1,112 m north of it: a walk of 1,390 m in 1,030 s, or transit in 541 s. */
const NORTH = { lat: 40.71, lon: -74 };
const FARTHER = { lat: 40.72, lon: -74 };
const NOW = { departAt: null, arriveBy: null };
const latLng = ({ lat, lon }: typeof FROM) => ({ location: { latLng: { latitude: lat, longitude: lon } } });

describe('GoogleRoutesClient', () => {
  const vendor = new GoogleRoutesFake();
  beforeAll(() => vendor.start());
  afterAll(() => vendor.stop());
  beforeEach(() => {
    collectLogs();
    vendor.reset();
  });
  const create = (key: string | null = vendor.key, url = vendor.url) => {
    const env = { GOOGLE_ROUTES_BASE_URL: url, ...(key !== null && { GOOGLE_API_KEY: key }) };
    return new GoogleRoutesClient(configWith(env), new UpstreamFactory());
  };
  const toNorth = { distanceMeters: 1_390, durationSeconds: 1_030 };
  const toFarther = { distanceMeters: 2_780, durationSeconds: 2_059 };

  it('is configured by key and base URL together', () => {
    expect([create().isOn, create(null).isOn]).toEqual([true, false]);
    const off = configWith({ GOOGLE_API_KEY: 'k' });
    expect(new GoogleRoutesClient(off, new UpstreamFactory()).isOn).toBe(false);
  });

  it('asks for one route with key and field mask in headers, and no preference that walking forbids', async () => {
    expect(await create().route('walking', FROM, NORTH, NOW)).toEqual({
      mode: 'walking',
      ...toNorth,
      encodedPolyline: encodePolyline(cornerPath(FROM, NORTH)),
      warnings: ['Sample warning: footpaths may be missing from this walk.'],
      source: 'google_routes',
      transit: null,
    });
    expect(vendor.requests).toMatchObject([{ method: 'POST', path: '/directions/v2:computeRoutes' }]);
    const { headers, json, query } = vendor.lastRequest!;
    expect([...query]).toEqual([]);
    expect(headers).toMatchObject({
      'content-type': 'application/json',
      'x-goog-api-key': vendor.key,
      'x-goog-fieldmask': 'routes.duration,routes.distanceMeters,routes.polyline.encodedPolyline,routes.warnings',
    });
    expect(json).toEqual({
      origin: latLng(FROM),
      destination: latLng(NORTH),
      travelMode: 'WALK',
      polylineQuality: 'OVERVIEW',
      polylineEncoding: 'ENCODED_POLYLINE',
      languageCode: 'en-US',
      units: 'IMPERIAL',
    });
  });

  it('asks for transit as TRANSIT, with lines and stops and what else there is', async () => {
    const departAt = Math.floor(Date.now() / 1000);
    const route = await create().route('transit', FROM, NORTH, { departAt, arriveBy: null });
    expect(route).toMatchObject({ mode: 'transit', distanceMeters: 1_446, durationSeconds: 541, warnings: [] });
    const { json, headers } = vendor.lastRequest!;
    const departureTime = new Date(departAt * 1000).toISOString();
    expect(json).toMatchObject({ travelMode: 'TRANSIT', computeAlternativeRoutes: true, departureTime });
    expect(headers['x-goog-fieldmask']).toContain('routes.legs.steps.transitDetails.stopDetails');
    const { legs, alternatives, ...rest } = route!.transit!;
    expect(rest).toEqual({ isLive: null, liveAgeSeconds: null, alerts: null, schedule: null, validUntil: null });
    expect(alternatives).toHaveLength(2);
    const walk = { mode: 'walking', line: null, departs: null, arrives: null, seconds: 133 };
    expect(legs).toMatchObject([
      { ...walk, from: { name: null }, to: { name: 'Sample Sq' } },
      {
        mode: 'transit',
        line: { name: 'S', longName: 'Sample Express', color: '#2850ad', textColor: '#ffffff' },
        headsign: 'Far Sample',
        from: { name: 'Sample Sq' },
        to: { name: 'Example Ave' },
        stops: 3,
        departs: departAt + 133,
        next: [],
      },
      { ...walk, from: { name: 'Example Ave' }, to: { name: null } },
    ]);
  });

  it('asks for a time of arrival alone, and only of transit', async () => {
    const arriveBy = Math.floor(Date.now() / 1000) + 3_600;
    await create().route('transit', FROM, NORTH, { departAt: null, arriveBy });
    expect(vendor.lastRequest!.json).toMatchObject({ arrivalTime: new Date(arriveBy * 1000).toISOString() });
    expect(vendor.lastRequest!.json).not.toHaveProperty('departureTime');
    await create().route('walking', FROM, NORTH, { departAt: null, arriveBy });
    expect(vendor.lastRequest!.json).not.toHaveProperty('arrivalTime');
  });

  it('takes walking alone for no way by transit', async () => {
    expect(await create().route('transit', FROM, FROM, NOW)).toBeNull();
  });

  it('reads durations with decimals', async () => {
    vendor.fractionalDurations = true;
    expect((await create().route('walking', FROM, NORTH, NOW))!.durationSeconds).toBeCloseTo(1_029.585, 2);
    expect((await create().legs('walking', FROM, [NORTH]))[0]!.durationSeconds).toBeCloseTo(1_029.585, 2);
  });

  it('takes {} for "no way"', async () => {
    vendor.noRoute = true;
    expect(await create().route('walking', FROM, NORTH, NOW)).toBeNull();
  });

  it('takes a missing distance for 0, as to where one stands', async () => {
    const here = { distanceMeters: 0, durationSeconds: 0 };
    expect(await create().route('walking', FROM, FROM, NOW)).toMatchObject(here);
    expect(await create().legs('walking', FROM, [FROM])).toEqual([here]);
  });

  it('asks one matrix for all destinations and puts its unordered elements in their order', async () => {
    expect(await create().legs('walking', FROM, [NORTH, FARTHER, FROM])).toEqual([
      toNorth,
      toFarther,
      { distanceMeters: 0, durationSeconds: 0 },
    ]);
    expect(vendor.requests).toMatchObject([{ method: 'POST', path: '/distanceMatrix/v2:computeRouteMatrix' }]);
    const { headers, json } = vendor.lastRequest!;
    expect(headers).toMatchObject({
      'x-goog-api-key': vendor.key,
      'x-goog-fieldmask': 'originIndex,destinationIndex,status,condition,distanceMeters,duration',
    });
    expect(json).toEqual({
      origins: [{ waypoint: latLng(FROM) }],
      destinations: [NORTH, FARTHER, FROM].map((point) => ({ waypoint: latLng(point) })),
      travelMode: 'WALK',
    });
  });

  it('gives null where an element has no route or an error of its own, and the rest all the same', async () => {
    vendor.unreachableDestinations = [0];
    vendor.failedDestinations = [2];
    expect(await create().legs('walking', FROM, [NORTH, NORTH, NORTH, FARTHER])).toEqual([
      null,
      toNorth,
      null,
      toFarther,
    ]);
  });

  it('believes the status of an element over everything else in it', async () => {
    const other = await new PlainVendor().start();
    const good = { destinationIndex: 1, status: {}, condition: 'ROUTE_EXISTS', distanceMeters: 9, duration: '9s' };
    other.reply = jsonReply([{ ...good, destinationIndex: 0, status: { code: 5, message: 'sample' } }, good]);
    const legs = await create(vendor.key, other.url).legs('walking', FROM, [NORTH, FARTHER]);
    await other.stop();
    expect(legs).toEqual([null, { distanceMeters: 9, durationSeconds: 9 }]);
  });

  it('takes a missing index for 0', async () => {
    vendor.omitZeroIndexes = true;
    expect(await create().legs('walking', FROM, [NORTH, FARTHER])).toEqual([toNorth, toFarther]);
  });

  it.each([false, true])('names a refused key as that, error in a list: %p', async (wrapped) => {
    vendor.wrapMatrixErrors = wrapped;
    const wrong = create('not-the-key');
    await expect(wrong.legs('walking', FROM, [NORTH])).rejects.toThrow('google-routes: credentials 400');
    await expect(wrong.route('walking', FROM, NORTH, NOW)).rejects.toThrow('google-routes: credentials 400');
  });
});

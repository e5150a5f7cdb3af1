import { OsrmFake } from '../../test/fakes';
import { jsonReply } from '../../test/fakes/fake-server.types';
import { cornerPath, encodePolyline } from '../../test/fakes/geo';
import { collectLogs } from '../../test/support/log-lines';
import { PlainVendor } from '../../test/support/plain-vendor';
import { configWith } from '../../test/support/unit-config';
import { UpstreamRejected } from '../upstream/upstream.errors';
import { UpstreamFactory } from '../upstream/upstream.factory';
import { OsrmClient } from './osrm.client';

const FROM = { lat: 40.7, lon: -74 };
const NORTH = { lat: 40.71, lon: -74 };

describe('OsrmClient', () => {
  const vendor = new OsrmFake();
  const other = new PlainVendor();
  beforeAll(() => Promise.all([vendor.start(), other.start()]));
  afterAll(() => Promise.all([vendor.stop(), other.stop()]));
  beforeEach(() => {
    collectLogs();
    vendor.reset();
    other.reset();
  });
  const create = (url = vendor.url) => new OsrmClient(configWith({ OSRM_BASE_URL: url }), new UpstreamFactory());

  it('asks for the walk with longitude first, as itself, and gives distance, time and line', async () => {
    expect(await create().walk(FROM, NORTH)).toEqual({
      mode: 'walking',
      distanceMeters: 1_389.9,
      durationSeconds: 1_029.6,
      encodedPolyline: encodePolyline(cornerPath(FROM, NORTH)),
      warnings: [],
      source: 'osrm',
      transit: null,
    });
    expect(vendor.requests).toMatchObject([
      { method: 'GET', path: '/routed-foot/route/v1/foot/-74.0000,40.7000;-74.0000,40.7100' },
    ]);
    expect(Object.fromEntries(vendor.lastRequest!.query)).toEqual({
      overview: 'full',
      geometries: 'polyline',
      steps: 'false',
      alternatives: 'false',
      generate_hints: 'false',
    });
    expect(vendor.lastRequest!.headers['user-agent']).toMatch(/^VioletVibes\/.+\(\+https:/);
  });

  it.each(['NoRoute', 'NoSegment'] as const)('takes %s for "no way"', async (code) => {
    vendor.failWith = code;
    const client = create();
    expect(await client.walk(FROM, NORTH)).toBeNull();
    expect(vendor.requests).toHaveLength(1);
  });

  it('does not take another refusal for an answer', async () => {
    vendor.failWith = 'TooBig';
    await expect(create().walk(FROM, NORTH)).rejects.toThrow(UpstreamRejected);
  });

  it('refuses an answer that was computed for cars', async () => {
    const routes = (duration: number) => jsonReply({ code: 'Ok', routes: [{ distance: 3_000, duration }] });
    other.reply = routes(999);
    await expect(create(other.url).walk(FROM, NORTH)).rejects.toThrow('osrm: wrong_shape');
    other.reply = routes(1_001);
    expect(await create(other.url).walk(FROM, NORTH)).toMatchObject({ durationSeconds: 1_001, encodedPolyline: null });
  });

  it.each([
    ['another code with 200', { code: 'NoRoute', routes: [] }],
    ['no routes', { code: 'Ok', routes: [] }],
    ['a line as GeoJSON', { code: 'Ok', routes: [{ distance: 1, duration: 1, geometry: { type: 'LineString' } }] }],
  ])('refuses %s', async (_, body) => {
    other.reply = jsonReply(body);
    await expect(create(other.url).walk(FROM, NORTH)).rejects.toThrow('osrm: wrong_shape 200');
  });

  it('never asks more often than once a second, and refuses at once what would wait longer than that', async () => {
    const client = create();
    const all = await Promise.allSettled(Array.from({ length: 5 }, () => client.walk(FROM, NORTH)));
    expect(all.map(({ status }) => status)).toEqual([
      ...['fulfilled', 'fulfilled'],
      ...['rejected', 'rejected', 'rejected'],
    ]);
    const refused = all.flatMap((one) => (one.status === 'rejected' ? [(one.reason as Error).message] : []));
    expect(new Set(refused)).toEqual(new Set(['osrm: busy']));
    expect(vendor.requests).toHaveLength(2);
    expect(vendor.requests[1]!.at - vendor.requests[0]!.at).toBeGreaterThanOrEqual(950);
  });
});

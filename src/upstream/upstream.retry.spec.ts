import { z } from 'zod';
import { jsonReply } from '../../test/fakes/fake-server.types';
import type { Fault } from '../../test/fakes';
import { PlainVendor } from '../../test/support/plain-vendor';
import { UpstreamClient, type UpstreamOptions } from './upstream.client';

const schema = z.object({ temp: z.number() });

describe('UpstreamClient, asking twice', () => {
  const vendor = new PlainVendor();
  beforeAll(() => vendor.start());
  afterAll(() => vendor.stop());
  beforeEach(() => vendor.reset());
  const client = (options: Partial<UpstreamOptions> = {}) =>
    new UpstreamClient({
      vendor: 'sample',
      baseUrl: vendor.url,
      budget: { attemptMs: 1_000, wholeMs: 4_000 },
      ...options,
    });
  const status = (code: number, retryAfter?: string): Fault => ({
    kind: 'status',
    status: code,
    ...(retryAfter !== undefined && { headers: { 'retry-after': retryAfter } }),
  });
  const gapMs = () => vendor.requests[1]!.at - vendor.requests[0]!.at;

  it.each<[string, Fault]>([
    ['a reset connection', { kind: 'reset' }],
    ['half an answer', { kind: 'truncated' }],
    ['502', status(502)],
    ['503', status(503)],
    ['504', status(504)],
    ['429 with Retry-After: 0', status(429, '0')],
  ])('repeats once after %s, and is content with the second answer', async (_, fault) => {
    vendor.fault = { ...fault, times: 1 };
    expect(await client().getJson('/now', { schema })).toEqual({ temp: 58 });
    expect(vendor.requests).toHaveLength(2);
    expect(gapMs()).toBeLessThan(900);
  });

  it('waits the second that a 429 asks for', async () => {
    vendor.fault = { ...status(429, '1'), times: 1 };
    expect(await client().getJson('/now', { schema })).toEqual({ temp: 58 });
    expect(vendor.requests).toHaveLength(2);
    expect(gapMs()).toBeGreaterThanOrEqual(950);
  });

  it.each<[string, Fault, string]>([
    ['429 with Retry-After: 60', status(429, '60'), 'sample: rate_limited 429'],
    ['429 with a date far ahead', status(429, 'Tue, 01 Jan 2199 00:00:00 GMT'), 'sample: rate_limited 429'],
    ['429 without Retry-After', status(429), 'sample: rate_limited 429'],
    ['500', status(500), 'sample: status 500'],
    ['401', status(401), 'sample: credentials 401'],
    ['404', status(404), 'sample: rejected 404'],
    ['a time-out', { kind: 'hang' }, 'sample: timeout'],
    ['HTML', { kind: 'html' }, 'sample: not_json 200'],
    ['wrong types', { kind: 'wrong-types' }, 'sample: wrong_shape 200'],
  ])('does not repeat after %s', async (_, fault, message) => {
    vendor.fault = { ...fault, times: 1 };
    await expect(client().getJson('/now', { schema })).rejects.toThrow(message);
    expect(vendor.requests).toHaveLength(1);
  });

  it('gives up after the second failure', async () => {
    vendor.fault = status(503);
    await expect(client().getJson('/now', { schema })).rejects.toThrow('sample: status 503');
    expect(vendor.requests).toHaveLength(2);
  });

  it('does not repeat at all for a caller with a better second try', async () => {
    vendor.fault = status(503);
    const once = client({ budget: { attemptMs: 1_000, wholeMs: 4_000, retries: 0 } });
    await expect(once.getJson('/now', { schema })).rejects.toThrow('sample: status 503');
    expect(vendor.requests).toHaveLength(1);
  });

  it('repeats a POST with the same body and headers', async () => {
    vendor.fault = { kind: 'reset', times: 1 };
    await client({ headers: { 'X-Key': 'k' } }).postJson('/now', { list: [1, { two: 'ü' }] }, { schema });
    const [first, second] = vendor.requests.map(({ method, path, body, headers }) => ({ method, path, body, headers }));
    expect(first!.body).toBe('{"list":[1,{"two":"ü"}]}');
    expect(second).toEqual(first);
  });

  it('ends the whole call, repeat included, within its budget', async () => {
    vendor.fault = { ...status(503), times: 1 };
    vendor.reply = { ...jsonReply({ temp: 58 }), delayMs: 5_000 };
    const start = performance.now();
    const slow = client({ budget: { attemptMs: 4_000, wholeMs: 700 } });
    await expect(slow.getJson('/now', { schema })).rejects.toThrow('sample: timeout');
    expect(vendor.requests).toHaveLength(2);
    expect(performance.now() - start).toBeLessThan(2_000);
  });

  it('stops at once when the caller hangs up', async () => {
    vendor.fault = { kind: 'hang' };
    const start = performance.now();
    const patient = client({ budget: { attemptMs: 5_000, wholeMs: 5_000 } });
    const call = patient.getJson('/now', { schema, signal: AbortSignal.timeout(100) });
    await expect(call).rejects.toThrow('sample: timeout');
    expect(performance.now() - start).toBeLessThan(2_000);
  });
});

import { z } from 'zod';
import type { Fault } from '../../test/fakes';
import { jsonReply } from '../../test/fakes/fake-server.types';
import { collectLogs } from '../../test/support/log-lines';
import { PlainVendor } from '../../test/support/plain-vendor';
import type { UpstreamClient, UpstreamOptions } from './upstream.client';
import { UpstreamFactory } from './upstream.factory';

const schema = z.object({ temp: z.number() });
/** Only the date is ours: sockets and time-outs stay real. */
const REAL = [
  ...['nextTick', 'queueMicrotask', 'setImmediate', 'clearImmediate', 'performance', 'hrtime'],
  ...['setInterval', 'clearInterval', 'setTimeout', 'clearTimeout'],
] as FakeableAPI[];

describe('UpstreamClient, its breaker and its spacing', () => {
  const vendor = new PlainVendor();
  let logs: { message: string }[];
  beforeAll(() => vendor.start());
  afterAll(() => vendor.stop());
  beforeEach(() => {
    vendor.reset();
    logs = collectLogs();
    jest.useFakeTimers({ doNotFake: REAL, now: Date.UTC(2026, 10, 23) });
  });
  afterEach(() => jest.useRealTimers());
  const create = (options: Partial<UpstreamOptions> = {}): UpstreamClient =>
    new UpstreamFactory().create({
      vendor: 'sample',
      baseUrl: vendor.url,
      budget: { attemptMs: 1_000, wholeMs: 4_000 },
      ...options,
    });
  const ask = (client: UpstreamClient, signal?: AbortSignal) =>
    client.getJson('/now', { schema, signal }).then(
      ({ temp }) => temp,
      (error: Error) => error.message,
    );
  const pass = (seconds: number) => jest.setSystemTime(Date.now() + seconds * 1000);

  it.each<[string, Fault]>([
    ['500', { kind: 'status', status: 500 }],
    ['401', { kind: 'status', status: 401 }],
    ['429', { kind: 'status', status: 429 }],
    ['time-outs', { kind: 'hang' }],
    ['HTML', { kind: 'html' }],
    ['wrong types', { kind: 'wrong-types' }],
  ])('opens after three failures in a row (%s) and then sends nothing', async (_, fault) => {
    vendor.fault = fault;
    const client = create();
    for (let i = 0; i < 3; i += 1) expect(await ask(client)).not.toBe('sample: breaker_open');
    expect(vendor.requests).toHaveLength(3);
    const all = await Promise.all(Array.from({ length: 50 }, () => ask(client)));
    expect(new Set(all)).toEqual(new Set(['sample: breaker_open']));
    expect(vendor.requests).toHaveLength(3);
  });

  it('is not opened by ordinary refusals, nor by callers that hang up', async () => {
    const client = create();
    vendor.reply = jsonReply({ code: 'NoRoute' }, 400);
    for (let i = 0; i < 6; i += 1) expect(await ask(client)).toBe('sample: rejected 400');
    vendor.fault = { kind: 'hang' };
    for (let i = 0; i < 6; i += 1) expect(await ask(client, AbortSignal.timeout(20))).toBe('sample: timeout');
    vendor.reset();
    expect(await ask(client)).toBe(58);
  });

  it('starts to count again after a good answer', async () => {
    const client = create();
    for (let i = 0; i < 4; i += 1) {
      vendor.fault = { kind: 'status', status: 500, times: 2 };
      expect(await Promise.all([ask(client), ask(client)])).toEqual(['sample: status 500', 'sample: status 500']);
      expect(await ask(client)).toBe(58);
    }
  });

  it('asks one question after 5 s, waits twice as long after a bad answer, and closes after a good one', async () => {
    const client = create();
    vendor.fault = { kind: 'status', status: 500 };
    for (let i = 0; i < 3; i += 1) await ask(client);
    pass(4.9);
    expect(await ask(client)).toBe('sample: breaker_open');
    pass(0.2);
    expect(await Promise.all([ask(client), ask(client), ask(client)])).toEqual([
      'sample: status 500',
      'sample: breaker_open',
      'sample: breaker_open',
    ]);
    expect(vendor.requests).toHaveLength(4);
    pass(9.8);
    expect(await ask(client)).toBe('sample: breaker_open');
    pass(0.3);
    vendor.fault = null;
    expect(await Promise.all([ask(client), ask(client)])).toEqual([58, 58]);
    expect(logs.map(({ message }) => message)).toEqual(['sample lost: not asked for a while', 'sample back']);
  });

  it('asks again after a minute at the latest, however long the vendor was away', async () => {
    const client = create();
    vendor.fault = { kind: 'status', status: 500 };
    for (let i = 0; i < 3; i += 1) await ask(client);
    for (let i = 0; i < 12; i += 1) {
      pass(60);
      expect(await ask(client)).toBe('sample: status 500');
    }
    expect(logs).toHaveLength(1);
  });

  it('keeps the distance between two calls that a vendor asks for', async () => {
    jest.useRealTimers();
    const budget = { attemptMs: 2_000, wholeMs: 2_000 };
    const client = create({ budget, spacing: { intervalMs: 250, maxWaitMs: 1_000 } });
    expect(await Promise.all([ask(client), ask(client), ask(client)])).toEqual([58, 58, 58]);
    const [first, second, third] = vendor.requests.map(({ at }) => at);
    expect(second! - first!).toBeGreaterThanOrEqual(230);
    expect(third! - second!).toBeGreaterThanOrEqual(230);
  });

  it('refuses with busy what would wait too long for its turn: nothing is sent, and the breaker stays closed', async () => {
    const client = create({ spacing: { intervalMs: 1_000, maxWaitMs: 0 } });
    const all = await Promise.all(Array.from({ length: 20 }, () => ask(client)));
    expect(all).toEqual([58, ...Array.from({ length: 19 }, () => 'sample: busy')]);
    expect(vendor.requests).toHaveLength(1);
    pass(1);
    expect(await ask(client)).toBe(58);
    expect(logs).toEqual([]);
  });
});

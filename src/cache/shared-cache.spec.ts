import { collectLogs, type LogLine } from '../../test/support/log-lines';
import { SetClock } from '../../test/support/set-clock';
import { configWith } from '../../test/support/unit-config';
import { RedisConnection } from '../redis/redis.connection';
import { SharedCache } from './shared-cache';

const POLICY = { freshSeconds: 60, staleSeconds: 600 };
const KEY = 'spec:v1:a';

describe('SharedCache in one process, without Redis', () => {
  let clock: SetClock;
  let cache: SharedCache;
  let loads: number;
  let logs: LogLine[];
  let vendor: () => Promise<string>;
  beforeEach(() => {
    logs = collectLogs();
    clock = new SetClock('2026-11-23T10:20:00-05:00');
    cache = new SharedCache(new RedisConnection(configWith()), clock);
    loads = 0;
    vendor = () => Promise.resolve(`answer ${loads}`);
  });
  const load = () => {
    loads += 1;
    return vendor();
  };
  const ask = (policy = POLICY) => cache.wrap(KEY, policy, load);
  const fail = () => Promise.reject(new Error('vendor down'));
  /** Everything that runs behind an answer and needs no input or output has run. */
  const settled = () => new Promise((resolve) => setImmediate(resolve));

  it('serves a fresh value without loading again, until its fresh time is over', async () => {
    expect(await ask()).toEqual({ value: 'answer 1', stale: false });
    clock.advance(59_999);
    expect(await ask()).toEqual({ value: 'answer 1', stale: false });
    expect(loads).toBe(1);
  });

  it('serves a stale value at once while the refresh behind it is still running, then the new one', async () => {
    await ask();
    clock.advance(60_000);
    let finish: (value: string) => void = () => undefined;
    vendor = () => new Promise((resolve) => (finish = resolve));
    expect(await ask()).toEqual({ value: 'answer 1', stale: true });
    expect(await ask()).toEqual({ value: 'answer 1', stale: true });
    expect(loads).toBe(2);
    finish('new answer');
    await settled();
    expect(await ask()).toEqual({ value: 'new answer', stale: false });
    expect(loads).toBe(2);
  });

  it('keeps the old value when a refresh fails, and asks again only after 15 s', async () => {
    await ask();
    clock.advance(60_000);
    vendor = fail;
    for (let i = 0; i < 5; i += 1) {
      expect(await ask()).toEqual({ value: 'answer 1', stale: true });
      await settled();
    }
    clock.advance(14_999);
    expect(await ask()).toEqual({ value: 'answer 1', stale: true });
    expect(loads).toBe(2);
    clock.advance(1);
    vendor = () => Promise.resolve('recovered');
    expect(await ask()).toEqual({ value: 'answer 1', stale: true });
    await settled();
    expect(await ask()).toEqual({ value: 'recovered', stale: false });
    expect(loads).toBe(3);
    expect(logs).toEqual([{ level: 'debug', message: expect.stringContaining('vendor down') as string }]);
  });

  it('forgets a value whose stale time is over', async () => {
    await ask();
    clock.advance(600_000);
    vendor = fail;
    await expect(ask()).rejects.toThrow('vendor down');
  });

  it('makes one load of 64 that run at the same time', async () => {
    const all = await Promise.all(Array.from({ length: 64 }, () => ask()));
    expect(all).toEqual(Array.from({ length: 64 }, () => ({ value: 'answer 1', stale: false })));
    expect(loads).toBe(1);
  });

  it('loads different keys separately', async () => {
    const one = cache.wrap('spec:v1:one', POLICY, () => Promise.resolve(1));
    const two = cache.wrap('spec:v1:two', POLICY, () => Promise.resolve(2));
    expect([(await one).value, (await two).value]).toEqual([1, 2]);
  });

  it('tells a failure to everyone who waits for it, and stores nothing', async () => {
    vendor = fail;
    const all = await Promise.allSettled(Array.from({ length: 64 }, () => ask()));
    expect(all.every((one) => one.status === 'rejected')).toBe(true);
    expect(loads).toBe(1);
    vendor = () => Promise.resolve('works again');
    expect(await ask()).toEqual({ value: 'works again', stale: false });
  });

  it('remembers null, which is an answer', async () => {
    const nothing = () => cache.wrap('spec:v1:null', POLICY, () => Promise.resolve(((loads += 1), null)));
    expect([await nothing(), await nothing()]).toEqual(Array(2).fill({ value: null, stale: false }));
    expect(loads).toBe(1);
  });

  it('keeps nothing under a policy of 0, but shares concurrent loads', async () => {
    const none = { freshSeconds: 0, staleSeconds: 0 };
    await Promise.all(Array.from({ length: 64 }, () => ask(none)));
    expect(loads).toBe(1);
    expect(await ask(none)).toEqual({ value: 'answer 2', stale: false });
    // Nothing that another policy could find either.
    expect(await ask()).toEqual({ value: 'answer 3', stale: false });
  });

  it('shows what is there without loading', async () => {
    expect(await cache.peek(KEY)).toBeNull();
    await ask();
    expect(await cache.peek(KEY)).toEqual({ value: 'answer 1', stale: false });
    clock.advance(POLICY.freshSeconds * 1000);
    expect(await cache.peek(KEY)).toEqual({ value: 'answer 1', stale: true });
    clock.advance(POLICY.staleSeconds * 1000);
    expect(await cache.peek(KEY)).toBeNull();
    expect(loads).toBe(1);
  });

  it('is bounded: of 2,001 keys the oldest is loaded again, the youngest is not', async () => {
    const number = (i: number) => cache.wrap(`spec:v1:${i}`, POLICY, () => Promise.resolve((loads += 1)));
    for (let i = 0; i < 2_001; i += 1) await number(i);
    expect(await number(2_000)).toEqual({ value: 2_001, stale: false });
    expect(await number(0)).toEqual({ value: 2_002, stale: false });
  });
});

import { createClient } from 'redis';
import { eventually } from '../../test/support/eventually';
import { collectLogs } from '../../test/support/log-lines';
import { type RedisProcess, startRedis } from '../../test/support/redis-process';
import { configWith } from '../../test/support/unit-config';
import { RedisConnection } from '../redis/redis.connection';
import { RedisUnavailable } from '../redis/redis.errors';
import { type Counter, MemoryCounter, RedisCounter } from './counters';

const WINDOW_MS = 60_000;

describe('counters', () => {
  collectLogs();
  let server: RedisProcess;
  let redis: RedisConnection;
  beforeAll(async () => {
    server = await startRedis();
    redis = new RedisConnection(configWith({ REDIS_URL: server.url }));
    redis.onModuleInit();
    await eventually(() => redis.state === 'connected');
  });
  afterAll(async () => {
    redis.onApplicationShutdown();
    await server.kill();
  });

  describe.each<[string, () => Counter]>([
    ['memory', () => new MemoryCounter()],
    ['Redis', () => new RedisCounter(redis)],
  ])('in %s', (name, create) => {
    const key = (text: string) => `${name}:${expect.getState().currentTestName}:${text}`;

    it('count up from one', async () => {
      const counter = create();
      const counts = [];
      for (let i = 0; i < 3; i += 1) counts.push(await counter.add(key('a'), 7, WINDOW_MS));
      expect(counts).toEqual([1, 2, 3]);
    });

    it('keep keys and windows apart', async () => {
      const counter = create();
      await counter.add(key('a'), 7, WINDOW_MS);
      expect(await counter.add(key('b'), 7, WINDOW_MS)).toBe(1);
      expect(await counter.add(key('a'), 8, WINDOW_MS)).toBe(1);
      expect(await counter.add(key('a'), 8, WINDOW_MS)).toBe(2);
    });

    it('lose no hit of many at once', async () => {
      const counter = create();
      const counts = await Promise.all(Array.from({ length: 50 }, async () => counter.add(key('a'), 7, WINDOW_MS)));
      expect(counts.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 50 }, (_, i) => i + 1));
    });

    it('take any key', async () => {
      const counter = create();
      const odd = key('2001:db8:0:1::/64 é *?[x]\n');
      expect([await counter.add(odd, 7, WINDOW_MS), await counter.add(odd, 7, WINDOW_MS)]).toEqual([1, 2]);
    });
  });

  it('in Redis are shared by everybody who asks, and end by themselves', async () => {
    await new RedisCounter(redis).add('shared', 7, WINDOW_MS);
    expect(await new RedisCounter(redis).add('shared', 7, WINDOW_MS)).toBe(2);
    const left = await redis.read((client) => client.pTTL('vv:limit:shared:7'));
    expect(left).toBeGreaterThan(WINDOW_MS - 5_000);
    expect(left).toBeLessThanOrEqual(WINDOW_MS);
  });

  it('in Redis say so when it refuses, and when it is away', async () => {
    const admin = createClient({ url: server.url });
    await admin.connect();
    try {
      // What a full managed server does: reads go on, writes are refused.
      await admin.configSet('maxmemory', '1');
      await expect(new RedisCounter(redis).add('full', 7, WINDOW_MS)).rejects.toThrow(RedisUnavailable);
    } finally {
      await admin.configSet('maxmemory', '0');
      await admin.quit();
    }
    await server.kill();
    await expect(new RedisCounter(redis).add('away', 7, WINDOW_MS)).rejects.toThrow(RedisUnavailable);
  });
});

describe('a counter in memory', () => {
  const MOST = 50_000;

  it('remembers 50,000 callers and forgets the one that has waited longest', () => {
    const counter = new MemoryCounter();
    for (let i = 0; i < MOST - 1; i += 1) counter.add(`caller-${i}`, 7);
    // The first one comes back in a new window, so now the second one has waited longest.
    counter.add('caller-0', 8);
    counter.add('the last that fits', 8);
    counter.add('one too many', 8);
    expect(counter.add('caller-0', 8)).toBe(2);
    expect(counter.add('caller-2', 7)).toBe(2);
    expect(counter.add('caller-1', 7)).toBe(1);
  });
});

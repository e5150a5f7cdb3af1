import { createClient } from 'redis';
import { eventually } from '../../test/support/eventually';
import { collectLogs } from '../../test/support/log-lines';
import { type RedisProcess, startRedis } from '../../test/support/redis-process';
import { SetClock } from '../../test/support/set-clock';
import { TcpProxy } from '../../test/support/tcp-proxy';
import { configWith } from '../../test/support/unit-config';
import { RedisConnection } from '../redis/redis.connection';
import { SharedCache } from './shared-cache';

const POLICY = { freshSeconds: 60, staleSeconds: 600 };

describe('SharedCache with Redis behind it', () => {
  let redis: RedisProcess;
  let proxy: TcpProxy;
  let admin: ReturnType<typeof createClient>;
  let clock: SetClock;
  const connections: RedisConnection[] = [];
  let here: SharedCache;
  let there: SharedCache;
  /** A cache as another process would have it: nothing in common but Redis. */
  const process = async () => {
    const connection = new RedisConnection(configWith({ REDIS_URL: `redis://127.0.0.1:${proxy.port}` }));
    connection.onModuleInit();
    connections.push(connection);
    await eventually(() => connection.state === 'connected');
    return new SharedCache(connection, clock);
  };
  beforeAll(async () => {
    redis = await startRedis();
    admin = createClient({ url: redis.url });
    await admin.on('error', () => undefined).connect();
  });
  afterAll(async () => {
    await admin.disconnect();
    await redis.kill();
  });
  beforeEach(async () => {
    collectLogs();
    await admin.flushAll();
    proxy = await TcpProxy.to({ port: redis.port });
    clock = new SetClock('2026-11-23T10:20:00-05:00');
    [here, there] = [await process(), await process()];
  });
  afterEach(async () => {
    for (const connection of connections.splice(0)) connection.onApplicationShutdown();
    await proxy.stop();
  });
  const answer = (text: string) => () => Promise.resolve(text);
  const never = () => Promise.reject(new Error('must not be loaded'));
  const stored = (key: string) => eventually(async () => (await admin.exists(`vv:cache:${key}`)) === 1);

  it('finds in a second process what the first one loaded, and how old it is', async () => {
    await here.wrap('spec:v1:a', POLICY, answer('from here'));
    await stored('spec:v1:a');
    expect(await there.wrap('spec:v1:a', POLICY, never)).toEqual({ value: 'from here', stale: false });
    clock.advance(60_000);
    const third = await process();
    expect(await third.wrap('spec:v1:a', POLICY, never)).toEqual({ value: 'from here', stale: true });
  });

  it('makes one load of 64 that arrive while Redis is looked at', async () => {
    await proxy.slow(30);
    let loads = 0;
    // Done before the answers of Redis that came for the others: those must not start a load of their own.
    const quick = () => Promise.resolve((loads += 1));
    const late = async (i: number) => {
      await eventually(() => i % 2 === 0 || loads > 0);
      return here.wrap('spec:v1:burst', POLICY, quick);
    };
    await Promise.all(Array.from({ length: 64 }, (_, i) => late(i)));
    expect(loads).toBe(1);
  });

  it('keeps a found value at hand: the second look needs no Redis', async () => {
    await here.wrap('spec:v1:a', POLICY, answer('from here'));
    await stored('spec:v1:a');
    await there.wrap('spec:v1:a', POLICY, never);
    await admin.flushAll();
    expect(await there.wrap('spec:v1:a', POLICY, never)).toEqual({ value: 'from here', stale: false });
  });

  it('leaves nothing in Redis under a policy of 0, and nothing of a failed load', async () => {
    await here.wrap('spec:v1:none', { freshSeconds: 0, staleSeconds: 0 }, answer('google'));
    await expect(here.wrap('spec:v1:failed', POLICY, never)).rejects.toThrow('must not be loaded');
    await here.wrap('spec:v1:kept', POLICY, answer('kept'));
    await stored('spec:v1:kept');
    expect(await admin.keys('*')).toEqual(['vv:cache:spec:v1:kept']);
  });

  it.each(['not json {', '{"some":"thing"}', '{"value":1,"freshUntil":1e999}'])(
    'takes %j in Redis as a miss and replaces it',
    async (corrupt) => {
      await admin.set('vv:cache:spec:v1:a', corrupt);
      expect(await here.wrap('spec:v1:a', POLICY, answer('good'))).toEqual({ value: 'good', stale: false });
      await eventually(async () => expect(await admin.get('vv:cache:spec:v1:a')).toContain('"good"'));
    },
  );

  it('shows what another process has loaded', async () => {
    await here.wrap('spec:v1:a', POLICY, answer('loaded here'));
    await stored('spec:v1:a');
    expect(await there.peek('spec:v1:a')).toEqual({ value: 'loaded here', stale: false });
  });

  it('goes on loading while Redis is cut off in the middle: a miss, not an error', async () => {
    await here.wrap('spec:v1:a', POLICY, answer('before'));
    await stored('spec:v1:a');
    await proxy.cut();
    expect(await there.wrap('spec:v1:a', POLICY, answer('loaded there'))).toEqual({
      value: 'loaded there',
      stale: false,
    });
    expect(await here.wrap('spec:v1:a', POLICY, never)).toEqual({ value: 'before', stale: false });
    expect(await here.wrap('spec:v1:b', POLICY, answer('new'))).toEqual({ value: 'new', stale: false });
  });

  it('costs a silent Redis one wait of 250 ms, and then none', async () => {
    await proxy.hang();
    const start = performance.now();
    expect((await here.wrap('spec:v1:a', POLICY, answer('a'))).value).toBe('a');
    const first = performance.now() - start;
    for (let i = 0; i < 50; i += 1) await here.wrap(`spec:v1:${i}`, POLICY, answer('b'));
    expect(first).toBeLessThan(700);
    expect(performance.now() - start - first).toBeLessThan(200);
  });
});

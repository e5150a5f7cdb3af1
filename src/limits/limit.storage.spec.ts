import { eventually } from '../../test/support/eventually';
import { collectLogs } from '../../test/support/log-lines';
import { type RedisProcess, startRedis } from '../../test/support/redis-process';
import { SetClock } from '../../test/support/set-clock';
import { TcpProxy } from '../../test/support/tcp-proxy';
import { configWith } from '../../test/support/unit-config';
import { RedisConnection } from '../redis/redis.connection';
import { LimitStorage } from './limit.storage';

const WINDOW_MS = 60_000;

describe('the limit storage', () => {
  collectLogs();
  let server: RedisProcess;
  let proxy: TcpProxy;
  const connections: RedisConnection[] = [];
  let clock: SetClock;

  beforeAll(async () => (server = await startRedis()));
  beforeEach(async () => {
    proxy = await TcpProxy.to({ port: server.port });
    clock = new SetClock('2026-03-02T10:00:20.500Z');
  });
  afterEach(async () => {
    for (const connection of connections.splice(0)) connection.onApplicationShutdown();
    await proxy.stop();
  });
  afterAll(() => server.kill());

  const connect = (env: Record<string, string>): RedisConnection => {
    const connection = new RedisConnection(configWith(env));
    connections.push(connection);
    connection.onModuleInit();
    return connection;
  };
  const throughProxy = async (): Promise<RedisConnection> => {
    const connection = connect({ REDIS_URL: `redis://127.0.0.1:${proxy.port}` });
    await eventually(() => connection.state === 'connected');
    return connection;
  };
  const hitsOf = async (storage: LimitStorage, key: string) => (await storage.increment(key, WINDOW_MS, 2)).totalHits;

  it('says how many hits there were, and how long the window and the block still last', async () => {
    const storage = new LimitStorage(connect({}), clock);
    const hit = () => storage.increment('a', WINDOW_MS, 2);
    const free = { isBlocked: false, timeToBlockExpire: 0, timeToExpire: 40 };
    expect(await hit()).toEqual({ ...free, totalHits: 1 });
    expect(await hit()).toEqual({ ...free, totalHits: 2 });
    expect(await hit()).toEqual({ totalHits: 3, isBlocked: true, timeToExpire: 40, timeToBlockExpire: 40 });
    // The last instant of a window still asks for a whole second.
    clock.set('2026-03-02T10:00:59.999Z');
    expect(await hit()).toEqual({ totalHits: 4, isBlocked: true, timeToExpire: 1, timeToBlockExpire: 1 });
    clock.set('2026-03-02T10:01:00.000Z');
    expect(await hit()).toEqual({ ...free, totalHits: 1, timeToExpire: 60 });
  });

  it('counts together with other processes while Redis answers', async () => {
    const [one, other] = [new LimitStorage(await throughProxy(), clock), new LimitStorage(await throughProxy(), clock)];
    expect([await hitsOf(one, 'together'), await hitsOf(other, 'together')]).toEqual([1, 2]);
    expect(await other.increment('together', WINDOW_MS, 2)).toEqual({
      totalHits: 3,
      isBlocked: true,
      timeToExpire: 40,
      timeToBlockExpire: 40,
    });
  });

  it('counts here when nothing listens where Redis should be', async () => {
    await proxy.cut();
    const storage = new LimitStorage(connect({ REDIS_URL: `redis://127.0.0.1:${proxy.port}` }), clock);
    expect([await hitsOf(storage, 'nobody'), await hitsOf(storage, 'nobody')]).toEqual([1, 2]);
  });

  it('counts here after the connection broke, and in Redis again once it is back', async () => {
    const connection = await throughProxy();
    const storage = new LimitStorage(connection, clock);
    expect([await hitsOf(storage, 'broken'), await hitsOf(storage, 'broken')]).toEqual([1, 2]);
    await proxy.cut();
    expect([await hitsOf(storage, 'broken'), await hitsOf(storage, 'broken')]).toEqual([1, 2]);
    await proxy.pass();
    await eventually(() => connection.state === 'connected');
    expect(await hitsOf(storage, 'broken')).toBe(3);
  });

  it('waits 250 ms for a Redis that says nothing, once, and counts here', async () => {
    const storage = new LimitStorage(await throughProxy(), clock);
    await proxy.hang();
    const startedAt = performance.now();
    expect(await hitsOf(storage, 'silent')).toBe(1);
    expect(performance.now() - startedAt).toBeLessThan(1_000);
    const silentFrom = performance.now();
    for (let i = 2; i <= 20; i += 1) expect(await hitsOf(storage, 'silent')).toBe(i);
    // Twenty more waits would be five seconds.
    expect(performance.now() - silentFrom).toBeLessThan(1_000);
  });
});

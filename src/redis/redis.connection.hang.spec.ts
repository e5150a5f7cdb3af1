import { eventually } from '../../test/support/eventually';
import { collectLogs, type LogLine } from '../../test/support/log-lines';
import { type RedisProcess, startRedis } from '../../test/support/redis-process';
import { TcpProxy } from '../../test/support/tcp-proxy';
import { configWith } from '../../test/support/unit-config';
import { type RedisClient, RedisConnection } from './redis.connection';
import { RedisUnavailable } from './redis.errors';

const ping = (client: RedisClient) => client.ping();
const timers = () => process.getActiveResourcesInfo().filter((name) => name === 'Timeout').length;

async function timed(work: Promise<unknown>): Promise<{ error: unknown; ms: number }> {
  const start = performance.now();
  const error = await work.then(
    () => null,
    (reason: unknown) => reason,
  );
  return { error, ms: performance.now() - start };
}

describe('RedisConnection, when Redis is slow or silent', () => {
  let redis: RedisProcess;
  let proxy: TcpProxy;
  let connection: RedisConnection;
  let logs: LogLine[];
  beforeAll(async () => (redis = await startRedis()));
  afterAll(() => redis.kill());
  beforeEach(async () => {
    logs = collectLogs();
    proxy = await TcpProxy.to({ port: redis.port });
    connection = new RedisConnection(configWith({ REDIS_URL: `redis://127.0.0.1:${proxy.port}` }));
  });
  afterEach(async () => {
    connection.onApplicationShutdown();
    await proxy.stop();
  });
  const connected = () => eventually(() => connection.state === 'connected');
  const messages = () => logs.map(({ message }) => message);

  it('gives a silent server 250 ms once, then rejects at once; one line for the loss, one for the return', async () => {
    connection.onModuleInit();
    await connected();
    await proxy.hang();
    const first = await timed(Promise.all(Array.from({ length: 200 }, () => connection.read(ping))));
    expect(first.error).toEqual(new RedisUnavailable('no answer'));
    expect(first.ms).toBeGreaterThan(200);
    expect(first.ms).toBeLessThan(700);
    const next = await timed(connection.read(ping));
    expect(next.error).toEqual(new RedisUnavailable('disconnected'));
    expect(next.ms).toBeLessThan(50);
    await proxy.pass();
    await connected();
    expect(await connection.read(ping)).toBe('PONG');
    expect(messages()).toEqual(['redis connected', 'redis lost: no answer within 250 ms', 'redis back']);
  });

  it('takes a server that answers after 300 ms as away, without flapping', async () => {
    await proxy.slow(300);
    connection.onModuleInit();
    const states = new Set<string>();
    const deadline = performance.now() + 2_500;
    await eventually(() => {
      states.add(connection.state);
      return performance.now() > deadline;
    });
    expect([...states]).toEqual(['disconnected']);
    expect(messages()).toEqual(['redis lost']);
  });

  it('leaves no socket and no timer behind when it is shut down while connected', async () => {
    const before = timers();
    connection.onModuleInit();
    await connected();
    connection.onApplicationShutdown();
    await eventually(() => proxy.connections === 0, 1_000);
    await eventually(() => expect(timers()).toBeLessThanOrEqual(before), 1_000);
    await expect(connection.read(ping)).rejects.toThrow(RedisUnavailable);
    expect(messages()).toEqual(['redis connected']);
  });

  it('leaves no socket and no timer behind when it is shut down after a loss', async () => {
    const before = timers();
    connection.onModuleInit();
    await connected();
    await proxy.cut();
    await eventually(() => connection.state === 'disconnected');
    connection.onApplicationShutdown();
    await eventually(() => expect(timers()).toBeLessThanOrEqual(before), 1_000);
    expect(proxy.connections).toBe(0);
  });

  it('leaves no socket behind when it is shut down while a silent server is being connected', async () => {
    await proxy.hang();
    connection.onModuleInit();
    await eventually(() => proxy.connections === 2);
    connection.onApplicationShutdown();
    await eventually(() => proxy.connections === 0, 3_000);
    expect(connection.state).toBe('disconnected');
  });
});

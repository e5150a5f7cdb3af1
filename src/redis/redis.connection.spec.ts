import { createClient } from 'redis';
import { eventually } from '../../test/support/eventually';
import { collectLogs, type LogLine } from '../../test/support/log-lines';
import { freePort, type RedisProcess, startRedis } from '../../test/support/redis-process';
import { configWith } from '../../test/support/unit-config';
import { type RedisClient, RedisConnection } from './redis.connection';
import { RedisUnavailable } from './redis.errors';

const ping = (client: RedisClient) => client.ping();

describe('RedisConnection, when Redis comes and goes', () => {
  let connection: RedisConnection;
  let redis: RedisProcess | undefined;
  let logs: LogLine[];
  let admin: ReturnType<typeof createClient> | undefined;
  /** Another client, on the live Redis. */
  const connectAdmin = async (url: string) => (admin = createClient({ url })).on('error', () => undefined).connect();
  const connectTo = (port: number) => {
    connection = new RedisConnection(configWith({ REDIS_URL: `redis://127.0.0.1:${port}` }));
    connection.onModuleInit();
  };
  beforeEach(() => (logs = collectLogs()));
  afterEach(async () => {
    connection.onApplicationShutdown();
    await admin?.disconnect();
    await redis?.kill();
    redis = admin = undefined;
  });

  it('says not_configured without a URL, refuses commands and logs nothing', async () => {
    connection = new RedisConnection(configWith());
    connection.onModuleInit();
    expect(connection.state).toBe('not_configured');
    await expect(connection.read(ping)).rejects.toThrow(new RedisUnavailable('not_configured'));
    expect(logs).toEqual([]);
  });

  it('is disconnected while Redis is absent at start, and connects once it appears', async () => {
    const port = await freePort();
    connectTo(port);
    await eventually(() => expect(logs).toEqual([{ level: 'warn', message: 'redis lost' }]));
    expect(connection.state).toBe('disconnected');
    redis = await startRedis(port);
    await eventually(() => connection.state === 'connected');
    expect(await connection.read(ping)).toBe('PONG');
    expect(logs.map(({ message }) => message)).toEqual(['redis lost', 'redis back']);
  });

  it('rejects commands at once while Redis is killed, and is back within 5 s of its return', async () => {
    redis = await startRedis();
    connectTo(redis.port);
    await eventually(() => connection.state === 'connected');
    await redis.kill();
    await eventually(() => connection.state === 'disconnected');
    const start = performance.now();
    const all = await Promise.allSettled(Array.from({ length: 100 }, () => connection.write(ping)));
    expect(performance.now() - start).toBeLessThan(100);
    const refused = { status: 'rejected', reason: new RedisUnavailable('disconnected') };
    expect(all).toEqual(Array.from({ length: 100 }, () => refused));
    redis = await startRedis(redis.port);
    await eventually(() => connection.state === 'connected', 5_000);
    expect(await connection.write((client) => client.set('vv:spec', 'kept'))).toBe('OK');
    expect(logs.map(({ level, message }) => `${level} ${message.split(':')[0]}`)).toEqual([
      'log redis connected',
      'warn redis lost',
      'log redis back',
    ]);
  });

  it('reports a full server once, keeps the connection, and says when it takes commands again', async () => {
    redis = await startRedis();
    const other = await connectAdmin(redis.url);
    connectTo(redis.port);
    await eventually(() => connection.state === 'connected');
    const write = () => connection.write((client) => client.set('vv:spec', 'x'));
    await other.configSet({ 'maxmemory-policy': 'noeviction', maxmemory: '1' });
    const several = () => connection.write((client) => client.multi().incr('vv:n').pExpire('vv:n', 9_000).exec());
    for (const one of [write, write, several]) await expect(one()).rejects.toThrow('redis unavailable: refused');
    expect(connection.state).toBe('connected');
    expect(await connection.read((client) => client.get('vv:spec'))).toBeNull();
    await other.configSet('maxmemory', '0');
    expect(await write()).toBe('OK');
    expect(logs.map(({ message }) => message)).toEqual([
      'redis connected',
      expect.stringMatching(/^redis refuses commands: OOM /),
      'redis accepts commands again',
    ]);
  });

  it('reports a read-only replica once and keeps reading from it', async () => {
    redis = await startRedis();
    const other = await connectAdmin(redis.url);
    await other.set('vv:spec', 'kept');
    connectTo(redis.port);
    await eventually(() => connection.state === 'connected');
    await other.sendCommand(['REPLICAOF', '127.0.0.1', String(await freePort())]);
    const write = () => connection.write((client) => client.set('vv:spec', 'x'));
    for (let i = 0; i < 3; i += 1) await expect(write()).rejects.toThrow('redis unavailable: refused');
    expect(await connection.read((client) => client.get('vv:spec'))).toBe('kept');
    expect(logs.map(({ message }) => message)).toEqual([
      'redis connected',
      expect.stringMatching(/^redis refuses commands: READONLY /),
    ]);
  });
});

import { eventually } from '../support/eventually';
import { type Load, startLoad } from '../support/load';
import { type RedisProcess, startRedis } from '../support/redis-process';
import { startApp, type TestApp } from '../support/start-app';
import { TcpProxy } from '../support/tcp-proxy';
import { OpenMeteoFake } from '../fakes';

const PER_SECOND = 50;
const P99_LIMIT_MS = 400;
const BACK_WITHIN_MS = 5_000;

describe('under 50 requests a second on /api/weather, Redis', () => {
  const vendor = new OpenMeteoFake();
  let redis: RedisProcess;
  let proxy: TcpProxy;
  let server: TestApp;

  const state = async () => (await server.get('/health')).body.redis;
  const load = () => startLoad(`${server.url}/api/weather?lat=40.69&lon=-73.98`, PER_SECOND, 'x-test-client');
  const becomes = (wanted: string) => eventually(async () => (await state()) === wanted, BACK_WITHIN_MS);
  const more = (running: Load, count: number) => {
    const goal = running.answered + count;
    return eventually(() => running.answered >= goal, 10_000);
  };
  const linesSaying = (text: string) => server.logs.filter((line) => line.includes(text)).length;

  beforeAll(async () => {
    await vendor.start();
    redis = await startRedis();
    proxy = await TcpProxy.to({ port: redis.port });
    server = await startApp('sqlite, no redis', {
      REDIS_URL: `redis://127.0.0.1:${proxy.port}`,
      OPEN_METEO_BASE_URL: vendor.url,
      CLIENT_IP_HEADER: 'x-test-client',
    });
    await becomes('connected');
  });

  afterAll(async () => {
    await server.stop();
    await proxy.stop();
    await redis.kill();
    await vendor.stop();
  });

  it('may be killed and come back: no 5xx, p99 under 400 ms, reconnected within 5 s', async () => {
    const running = load();
    await more(running, PER_SECOND);
    await redis.kill();
    await more(running, 2 * PER_SECOND);
    redis = await startRedis(redis.port);
    await becomes('connected');
    await more(running, PER_SECOND);
    const { statuses, p99 } = await running.stop();
    expect(Object.keys(statuses)).toEqual(['200']);
    expect(p99).toBeLessThan(P99_LIMIT_MS);
    expect([linesSaying('redis lost'), linesSaying('redis back')]).toEqual([1, 1]);
  });

  it('may accept and never answer: no 5xx, p99 under 400 ms, reconnected within 5 s', async () => {
    const running = load();
    await proxy.hang();
    await more(running, 3 * PER_SECOND);
    expect(await state()).toBe('disconnected');
    await proxy.pass();
    await becomes('connected');
    await more(running, PER_SECOND);
    const { statuses, p99 } = await running.stop();
    expect(Object.keys(statuses)).toEqual(['200']);
    expect(p99).toBeLessThan(P99_LIMIT_MS);
    expect([linesSaying('redis lost'), linesSaying('redis back')]).toEqual([2, 2]);
  });

  it('may be absent at start: the server answers at once and finds it later', async () => {
    await proxy.cut();
    const startedAt = performance.now();
    const late = await startApp('sqlite, no redis', { REDIS_URL: `redis://127.0.0.1:${proxy.port}` });
    try {
      expect((await late.get('/health')).body.redis).toBe('disconnected');
      expect(performance.now() - startedAt).toBeLessThan(3_000);
      await proxy.pass();
      await eventually(async () => (await late.get('/health')).body.redis === 'connected', BACK_WITHIN_MS);
    } finally {
      await late.stop();
    }
  });
});

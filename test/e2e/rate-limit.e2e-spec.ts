import { OpenMeteoFake } from '../fakes';
import { onBothEngines } from '../support/engines';
import { eventually } from '../support/eventually';
import { type RedisProcess, startRedis } from '../support/redis-process';
import { type Answer, startApp, type TestApp } from '../support/start-app';

const WEATHER = '/api/weather?lat=40.69&lon=-73.99';
const LIMIT = 30;

describe('the rate limit', () => {
  const vendor = new OpenMeteoFake();
  let redis: RedisProcess;
  beforeAll(async () => {
    await vendor.start();
    redis = await startRedis();
  });
  afterAll(async () => {
    await redis.kill();
    await vendor.stop();
  });

  onBothEngines((engine) => {
    const withRedis = engine === 'postgres and redis';
    let servers: [TestApp, TestApp];
    let clients = 0;

    beforeAll(async () => {
      const env = {
        OPEN_METEO_BASE_URL: vendor.url,
        CLIENT_IP_HEADER: 'x-test-client',
        ...(withRedis ? { REDIS_URL: redis.url } : {}),
      };
      servers = [await startApp(engine, env), await startApp(engine, env)];
      const redisState = withRedis ? 'connected' : 'not_configured';
      for (const server of servers) {
        await eventually(async () => (await server.get('/health')).body.redis === redisState);
      }
    });
    afterAll(() => Promise.all(servers.map((server) => server.stop())));

    // Windows are minutes of the wall clock: a test that began in the last seconds of one would end in the next.
    beforeEach(() => eventually(() => Date.now() % 60_000 < 50_000, 15_000), 20_000);

    const newClient = () => ({ 'x-test-client': `10.1.0.${(clients += 1)}` });
    const burst = (count: number, headers: Record<string, string>, [first, second] = servers) =>
      Promise.all(Array.from({ length: count }, (_, i) => (i % 2 ? second : first).get(WEATHER, headers)));
    const statuses = (answers: Answer[]) => answers.map(({ status }) => status).toSorted((a, b) => a - b);
    const ofOne = (): [TestApp, TestApp] => [servers[0], servers[0]];

    it('lets 30 weather requests of one address pass and refuses the next', async () => {
      const client = newClient();
      expect(statuses(await burst(LIMIT, client, ofOne()))).toEqual(Array(LIMIT).fill(200));
      const { status, headers, body } = await servers[0].get(WEATHER, { ...client, 'x-request-id': 'one-too-many' });
      expect([status, body]).toEqual([
        429,
        { error: 'Rate limit exceeded. Please try again in a moment.', request_id: 'one-too-many' },
      ]);
      expect(headers.get('content-type')).toBe('application/json; charset=utf-8');
      expect(headers.get('retry-after')).toMatch(/^[1-9]\d?$/);
      expect(Number(headers.get('retry-after'))).toBeLessThanOrEqual(60);
      expect(headers.get('x-ratelimit-limit')).toBe('30');
      expect(headers.get('x-ratelimit-remaining')).toBe('0');
      expect(headers.get('x-ratelimit-reset')).toBe(headers.get('retry-after'));
    });

    it('says on every answer how many are left', async () => {
      const client = newClient();
      const answers = await burst(LIMIT + 1, client, ofOne());
      const left = answers.map(({ headers }) => Number(headers.get('x-ratelimit-remaining'))).toSorted((a, b) => a - b);
      expect(left).toEqual([0, ...Array.from({ length: LIMIT }, (_, i) => i)]);
      for (const { headers } of answers) {
        expect(headers.get('x-ratelimit-limit')).toBe('30');
        expect(headers.get('x-ratelimit-reset')).toMatch(/^[1-9]\d?$/);
      }
    });

    it('counts addresses, and routes, apart', async () => {
      const client = newClient();
      await burst(LIMIT + 1, client, ofOne());
      expect((await servers[0].get(WEATHER, client)).status).toBe(429);
      expect((await servers[0].get(WEATHER, newClient())).status).toBe(200);
      expect((await servers[0].get('/api/weather/forecast?lat=40.69&lon=-73.99', client)).status).toBe(200);
    });

    it('is not moved by a forged X-Forwarded-For', async () => {
      const client = newClient();
      await burst(LIMIT + 1, client, ofOne());
      const forged = { ...client, 'x-forwarded-for': '203.0.113.77', 'x-real-ip': '203.0.113.77' };
      expect((await servers[0].get(WEATHER, forged)).status).toBe(429);
    });

    it('counts a refused query as well', async () => {
      const client = newClient();
      await Promise.all(Array.from({ length: LIMIT }, () => servers[0].get('/api/weather?lat=x&lon=y', client)));
      expect((await servers[0].get(WEATHER, client)).status).toBe(429);
    });

    it('answers the chat screen with words too, from the eleventh message on', async () => {
      const client = newClient();
      const clear = () => servers[0].post('/api/chat', { clear_session: true }, client);
      const answers = await Promise.all(Array.from({ length: 10 }, clear));
      expect(statuses(answers)).toEqual(Array(10).fill(200));
      const { status, body } = await clear();
      expect([status, body]).toEqual([
        429,
        {
          error: 'Rate limit exceeded. Please try again in a moment.',
          reply: 'Give me a moment and ask again.',
          request_id: expect.any(String) as unknown,
        },
      ]);
    });

    const together = withRedis ? 'is one for all processes' : 'is one per process';
    it(`${together}, as far as they share a Redis`, async () => {
      const answers = await burst(2 * LIMIT, newClient());
      const refused = answers.filter(({ status }) => status === 429);
      expect(refused).toHaveLength(withRedis ? LIMIT : 0);
    });
  });
});

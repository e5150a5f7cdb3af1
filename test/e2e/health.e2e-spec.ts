import { onBothEngines } from '../support/engines';
import { recorded } from '../support/migrations';
import { startApp, type TestApp } from '../support/start-app';

describe('GET /health', () => {
  onBothEngines((engine) => {
    let server: TestApp;
    beforeAll(async () => (server = await startApp(engine)));
    afterAll(() => server.stop());

    it('answers exactly status, database and redis', async () => {
      const { status, body } = await server.get('/health');
      expect(status).toBe(200);
      const redis = engine === 'postgres and redis' ? 'connected' : 'not_configured';
      expect(body).toEqual({ status: 'ok', database: 'connected', redis });
    });

    it("gives Terminus' report at /health/details", async () => {
      const { status, body } = await server.get('/health/details');
      expect(status).toBe(200);
      expect(body.status).toBe('ok');
      expect(Object.keys(body.details as object)).toEqual(['database', 'redis', 'migrations']);
    });

    it('names pending migrations in the details, without calling itself unfit for it', async () => {
      const pending = async () => {
        const { status, body } = await server.get('/health/details');
        return [status, (body.details as { migrations: object }).migrations];
      };
      expect(await pending()).toEqual([200, { status: 'up', pending: [] }]);
      const [last] = (await recorded(server.database)).slice(-1);
      await server.database.query('DELETE FROM migrations WHERE name = ?', [last]);
      expect(await pending()).toEqual([200, { status: 'down', pending: [last] }]);
    });

    it('answers /health/live from the process alone', async () => {
      expect(await server.get('/health/live')).toMatchObject({ status: 200, body: { status: 'ok' } });
    });

    it('is neither limited nor logged at info', async () => {
      const before = server.logs.length;
      const answers = await Promise.all(Array.from({ length: 150 }, () => server.get('/health')));
      expect(answers.every(({ status, headers }) => status === 200 && !headers.has('x-ratelimit-limit'))).toBe(true);
      const lines = server.logs.slice(before).map((line) => JSON.parse(line) as { level: string; msg: string });
      expect(lines.filter(({ level, msg }) => msg === 'request' && level !== 'debug')).toEqual([]);
    });
  });
});

import { createDatabase, type TestDatabase } from '../support/engines';
import { eventually } from '../support/eventually';
import { startApp, type TestApp } from '../support/start-app';
import { TcpProxy } from '../support/tcp-proxy';

const CREDENTIALS = { email: 'canary@example.edu', password: 'a long password' };
const AWAY_WITHIN_MS = 2_000;
const BACK_WITHIN_MS = 5_000;

describe('without its database, the server', () => {
  let database: TestDatabase;
  let proxy: TcpProxy;
  let server: TestApp;

  beforeAll(async () => {
    database = await createDatabase('postgres and redis');
    const url = new URL(database.url);
    proxy = await TcpProxy.to({ host: url.hostname, port: Number(url.port || 5432) });
    await proxy.cut();
    url.hostname = '127.0.0.1';
    url.port = String(proxy.port);
    server = await startApp('sqlite, no redis', { DATABASE_URL: url.href, INIT_DB: 'true' });
  });
  afterAll(async () => {
    await server.stop();
    await proxy.stop();
    await database.drop();
  });

  const signIn = () => server.post('/api/auth/login', CREDENTIALS);
  const isBack = () => eventually(async () => (await server.get('/health')).status === 200, BACK_WITHIN_MS);

  it('starts, says 503 to those who need it, and finds it when it comes', async () => {
    const { status, body } = await signIn();
    expect([status, body]).toEqual([503, { error: 'Service unavailable', request_id: expect.any(String) as unknown }]);
    expect((await server.get('/api/directions?lat=40.7295&lng=-73.9972')).status).toBe(200);
    await proxy.pass();
    await isBack();
    expect((await signIn()).status).toBe(401);
  });

  it('says 503 within two seconds while it hangs, and nothing of anybody in the log', async () => {
    server.logs.length = 0;
    await proxy.hang();
    const startedAt = performance.now();
    expect((await signIn()).status).toBe(503);
    expect(performance.now() - startedAt).toBeLessThan(AWAY_WITHIN_MS);
    await proxy.drop();
    await isBack();
    expect((await signIn()).status).toBe(401);
    const log = server.logs.join('');
    expect(log).toContain('"msg":"Service unavailable"');
    expect(log).not.toMatch(/canary|"stack"/);
  });
});

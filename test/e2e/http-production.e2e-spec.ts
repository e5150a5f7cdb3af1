import { startApp, type TestApp, TEST_SECRET } from '../support/start-app';
import { createDatabase, type TestDatabase } from '../support/engines';

describe('in production', () => {
  let database: TestDatabase;
  let server: TestApp;
  beforeAll(async () => {
    database = await createDatabase('sqlite, no redis');
    server = await startApp('sqlite, no redis', {
      NODE_ENV: 'production',
      JWT_SECRET: TEST_SECRET,
      GEMINI_API_KEY: 'invented-key',
      DATABASE_URL: database.url,
      ALLOWED_ORIGINS: 'https://app.example',
      INIT_DB: 'true',
    });
  });
  afterAll(async () => {
    await server.stop();
    await database.drop();
  });

  const send = async (method: string, headers: Record<string, string> = {}) => {
    const body = method === 'POST' ? '{}' : undefined;
    const response = await fetch(`${server.url}/api/chat`, { method, headers, body });
    const text = await response.text();
    return { status: response.status, headers: response.headers, body: (text && JSON.parse(text)) as unknown };
  };

  it.each(['POST', 'PUT', 'PATCH', 'DELETE'])(
    '%s without TLS is refused before anything else is looked at',
    async (method) => {
      const { status, body, headers } = await send(method, { 'x-request-id': 'kept' });
      expect([status, body]).toEqual([403, { error: 'HTTPS required', request_id: 'kept' }]);
      expect(headers.get('x-request-id')).toBe('kept');
    },
  );

  it.each(['http', 'https-not', 'http, https', ''])('POST marked X-Forwarded-Proto: %j is refused', async (proto) => {
    expect((await send('POST', { 'x-forwarded-proto': proto })).status).toBe(403);
  });

  it.each(['https', 'HTTPS', 'https, http'])('POST marked X-Forwarded-Proto: %s reaches its handler', async (proto) => {
    const { status, body } = await send('POST', { 'x-forwarded-proto': proto });
    expect([status, body]).toMatchObject([400, { error: "Missing 'message'" }]);
  });

  it('other methods pass on either way', async () => {
    expect((await server.get('/health')).status).toBe(200);
    expect(
      (await send('OPTIONS', { origin: 'https://app.example', 'access-control-request-method': 'POST' })).status,
    ).toBe(204);
    expect((await send('DELETE', { 'x-forwarded-proto': 'https' })).status).toBe(405);
  });

  it.each(['/health', '/nothing', '/api/weather?lat=40.7&lon=-74'])(
    '%s asks browsers to stay with TLS',
    async (path) => {
      const { headers } = await server.get(path);
      expect(headers.get('strict-transport-security')).toBe('max-age=31536000; includeSubDomains');
    },
  );

  it('a refusal asks browsers to stay with TLS too', async () => {
    expect((await send('POST')).headers.get('strict-transport-security')).toBe('max-age=31536000; includeSubDomains');
  });

  it('only the listed origins may read the API', async () => {
    const allowed = async (origin: string) =>
      (await server.get('/api/weather?lat=40.7&lon=-74', { origin })).headers.get('access-control-allow-origin');
    expect(await allowed('https://app.example')).toBe('https://app.example');
    expect(await allowed('http://localhost:3000')).toBeNull();
  });
});

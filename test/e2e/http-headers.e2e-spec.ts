import { startApp, type TestApp } from '../support/start-app';

const UUID = /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/;
const SECURITY = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'x-xss-protection': '1; mode=block',
  'referrer-policy': 'strict-origin-when-cross-origin',
  'content-security-policy': "default-src 'self'",
};

describe('the headers of an answer', () => {
  let server: TestApp;
  beforeAll(async () => (server = await startApp('sqlite, no redis')));
  afterAll(() => server.stop());

  const options = (path: string, headers: Record<string, string>) =>
    fetch(server.url + path, { method: 'OPTIONS', headers });
  const corsOf = (headers: Headers) =>
    Object.fromEntries([...headers].filter(([name]) => name.startsWith('access-control-')));

  it.each([
    ['a success', '/health', 200],
    ['an unknown path', '/nothing', 404],
    ['a refused query', '/api/weather?lat=x&lon=y', 400],
    ['a failed vendor', '/api/weather?lat=40.7&lon=-74', 502],
  ])('hold the security headers and no HSTS outside production: %s', async (_name, path, status) => {
    const answer = await server.get(path);
    expect(answer.status).toBe(status);
    expect(Object.fromEntries(answer.headers)).toMatchObject(SECURITY);
    expect(answer.headers.has('strict-transport-security')).toBe(false);
    expect(answer.headers.has('x-powered-by')).toBe(false);
  });

  it.each(['a', 'f3b1c0d2', 'Trace.01_x-y', 'x'.repeat(64)])('keep the request id %s', async (id) => {
    const { headers, body } = await server.get('/nothing', { 'x-request-id': id });
    expect([headers.get('x-request-id'), body]).toEqual([id, { error: 'Not found', request_id: id }]);
  });

  it.each(['', 'x'.repeat(65), 'two words', 'a,b', 'é', '<script>', 'a/b', '${jndi:x}'])(
    'replace the request id %j by a new one',
    async (id) => {
      const { headers, body } = await server.get('/nothing', { 'x-request-id': id });
      expect(headers.get('x-request-id')).toMatch(UUID);
      expect(body).toEqual({ error: 'Not found', request_id: headers.get('x-request-id') });
    },
  );

  it('give every request an id of its own', async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, () => server.get('/health/live')));
    expect(new Set(answers.map(({ headers }) => headers.get('x-request-id'))).size).toBe(20);
  });

  it.each(['http://localhost:3000', 'http://127.0.0.1:5001'])('let the page of %s read the API', async (origin) => {
    const { status, headers } = await server.get('/api/weather?lat=40.7&lon=-74', { origin });
    expect(status).toBe(502);
    expect(corsOf(headers)).toEqual({
      'access-control-allow-origin': origin,
      'access-control-expose-headers': 'X-Session-ID, X-Request-ID, Retry-After',
    });
    expect(headers.get('vary')).toContain('Origin');
  });

  it.each(['https://evil.example', 'http://localhost:3000.evil.example', 'http://localhost', 'null'])(
    'do not let the page of %s read the API',
    async (origin) => {
      const { status, headers } = await server.get('/api/weather?lat=40.7&lon=-74', { origin });
      expect([status, corsOf(headers)['access-control-allow-origin']]).toEqual([502, undefined]);
    },
  );

  it('let an app without an origin through', async () => {
    const { status, headers } = await server.get('/api/weather?lat=40.7&lon=-74');
    expect([status, headers.get('access-control-allow-origin')]).toEqual([502, null]);
  });

  it.each([
    ['/health', 200],
    ['/openapi.json', 200],
    ['/nothing', 404],
  ])('allow no page outside /api: %s', async (path, expected) => {
    const { status, headers } = await server.get(path, { origin: 'http://localhost:3000' });
    expect([status, corsOf(headers)]).toEqual([expected, {}]);
  });

  it('let an allowed page read that a path of the API is unknown', async () => {
    const { status, headers } = await server.get('/api/nothing', { origin: 'http://localhost:3000' });
    expect([status, headers.get('access-control-allow-origin')]).toEqual([404, 'http://localhost:3000']);
  });

  it.each([
    ['/health', 405, 'Method not allowed'],
    ['/nothing', 404, 'Not found'],
  ])('answer no such question outside /api: %s', async (path, status, error) => {
    const ask = { origin: 'http://localhost:3000', 'access-control-request-method': 'POST' };
    const answer = await options(path, ask);
    const body = await answer.json();
    expect([answer.status, corsOf(answer.headers), body]).toMatchObject([status, {}, { error }]);
    expect(Object.fromEntries(answer.headers)).toMatchObject(SECURITY);
  });

  it('answer the question a browser asks before a POST', async () => {
    const ask = { origin: 'http://localhost:3000', 'access-control-request-method': 'POST' };
    const answer = await options('/api/chat', ask);
    expect(answer.status).toBe(204);
    expect(corsOf(answer.headers)).toEqual({
      'access-control-allow-origin': 'http://localhost:3000',
      'access-control-allow-methods': 'GET, POST, DELETE, OPTIONS',
      'access-control-allow-headers': 'Authorization, Content-Type, X-Session-ID, X-Clear-Session, X-Request-ID',
      'access-control-expose-headers': 'X-Session-ID, X-Request-ID, Retry-After',
      'access-control-max-age': '600',
    });
    const foreign = await options('/api/chat', { ...ask, origin: 'https://evil.example' });
    expect(foreign.headers.has('access-control-allow-origin')).toBe(false);
  });
});

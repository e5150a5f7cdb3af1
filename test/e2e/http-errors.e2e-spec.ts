import { sendRaw } from '../support/raw-http';
import { type Answer, startApp, type TestApp } from '../support/start-app';

const ANY_ID = expect.stringMatching(/^[A-Za-z0-9._-]{1,64}$/) as unknown;

describe('a request that reaches no handler', () => {
  let server: TestApp;
  beforeAll(async () => (server = await startApp('sqlite, no redis')));
  afterAll(() => server.stop());

  const send = async (method: string, path: string): Promise<Answer> => {
    const response = await fetch(server.url + path, { method });
    return { status: response.status, headers: response.headers, body: (await response.json()) as Answer['body'] };
  };
  const expectFailure = (
    answer: Pick<Answer, 'status' | 'headers'> & { body: unknown },
    status: number,
    error: string,
  ) => {
    expect([answer.status, answer.body]).toEqual([status, { error, request_id: ANY_ID }]);
    expect(answer.headers.get('content-type')).toBe('application/json; charset=utf-8');
  };

  it.each([
    ['GET', '/'],
    ['GET', '/api'],
    ['GET', '/api/nothing?secret=1'],
    ['POST', '/api/purge/all'],
    ['POST', '/health/nothing'],
    ['GET', '/api/calendar/today'],
    ['DELETE', '/__proto__'],
  ])('%s %s is not found', async (method, path) => {
    expectFailure(await send(method, path), 404, 'Not found');
  });

  it.each([
    ['DELETE', '/api/chat', 'POST'],
    ['GET', '/api/chat', 'POST'],
    ['POST', '/api/weather?lat=1&lon=2', 'GET, HEAD'],
    ['PUT', '/api/photos/any-reference', 'GET, HEAD'],
    ['POST', '/health', 'GET, HEAD'],
  ])('%s %s is not allowed, and Allow names %s', async (method, path, allow) => {
    const answer = await send(method, path);
    expectFailure(answer, 405, 'Method not allowed');
    expect(answer.headers.get('allow')?.split(', ').toSorted().join(', ')).toBe(allow);
  });

  it.each(['/%zz', '/api/photos/%e0%a4%a', '/api/weather/%'])('%s is a bad request', async (path) => {
    expectFailure(await send('GET', path), 400, 'Bad request');
  });

  it('a path parameter of more than 2,048 characters is too long', async () => {
    expectFailure(await send('GET', `/api/photos/${'r'.repeat(2_049)}`), 414, 'Request path too long');
  });

  it('headers of more than 16 KiB are too large', async () => {
    const head = `GET /health HTTP/1.1\r\nhost: x\r\nx-filler: ${'f'.repeat(17_000)}\r\n\r\n`;
    expectFailure(await sendRaw(server.url, head), 431, 'Request headers too large');
  });

  it.each([
    ['no HTTP at all', 'HELLO?\r\n\r\n'],
    ['a TLS greeting', Buffer.from('16030100a5010000a10303', 'hex')],
    ['an unknown method', 'BREW /pot HTTP/1.1\r\nhost: x\r\n\r\n'],
    ['two lengths', 'POST /api/chat HTTP/1.1\r\nhost: x\r\ncontent-length: 2\r\ncontent-length: 3\r\n\r\n{}'],
    [
      'a length and chunks, as request smugglers send',
      'POST /api/chat HTTP/1.1\r\nhost: x\r\ncontent-length: 4\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n',
    ],
    ['a header without a colon', 'GET /health HTTP/1.1\r\nhost: x\r\nnonsense\r\n\r\n'],
    ['a negative length', 'POST /api/chat HTTP/1.1\r\nhost: x\r\ncontent-length: -1\r\n\r\n'],
  ])('%s is a bad request that ends its connection', async (_name, bytes) => {
    const answer = await sendRaw(server.url, bytes);
    expectFailure(answer, 400, 'Bad request');
    expect(Object.fromEntries(answer.headers)).toEqual({
      'content-type': 'application/json; charset=utf-8',
      'content-length': expect.any(String) as unknown,
      'content-security-policy': "default-src 'self'",
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      connection: 'close',
    });
  });

  it('leaves the server in good health', async () => {
    expect((await send('GET', '/health/live')).body).toEqual({ status: 'ok' });
  });
});

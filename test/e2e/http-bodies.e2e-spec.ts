import { type Answer, startApp, type TestApp } from '../support/start-app';

const MIB = 1_048_576;
const ANY_ID = expect.stringMatching(/^[0-9a-f-]{36}$/) as unknown;

describe('the body of POST /api/chat', () => {
  let server: TestApp;
  let clients = 0;
  beforeAll(async () => (server = await startApp('sqlite, no redis', { CLIENT_IP_HEADER: 'x-test-client' })));
  afterAll(() => server.stop());

  /** From an address of its own, so that no test spends another's limit. */
  const send = async (body: RequestInit['body'], headers: Record<string, string> = {}): Promise<Answer> => {
    const response = await fetch(`${server.url}/api/chat`, {
      method: 'POST',
      body,
      headers: { 'x-test-client': `10.0.0.${(clients += 1)}`, ...headers },
      ...(body instanceof ReadableStream ? { duplex: 'half' } : {}),
    });
    return { status: response.status, headers: response.headers, body: (await response.json()) as Answer['body'] };
  };
  const expectMissingMessage = ({ status, body }: Answer) => {
    expect([status, body]).toEqual([
      400,
      {
        error: "Missing 'message'",
        request_id: ANY_ID,
        reply: 'That did not work. Could you try again?',
      },
    ]);
  };
  const expectAnswer = ({ status, body }: Answer) => {
    expect([status, Object.keys(body).toSorted()]).toEqual([
      200,
      ['attribution', 'debug_vibe', 'latency', 'places', 'reply', 'session_id', 'vibe', 'weather'],
    ]);
  };

  it.each([
    ['broken JSON', '{"message": "hi"'],
    ['JSON with something behind it', '{"message": "hi"} and more'],
    ['a form', 'message=hi'],
    ['NaN', '{"latitude": NaN}'],
    ['bytes that are not UTF-8', Buffer.from([0x7b, 0x22, 0x6d, 0x22, 0x3a, 0x22, 0xff, 0x22, 0x7d])],
    ['UTF-16', Buffer.from('{"message": "hi"}', 'utf16le')],
  ])('that is %s is refused', async (_name, body) => {
    expect(await send(body)).toMatchObject({ status: 400, body: { error: 'Invalid JSON body', request_id: ANY_ID } });
  });

  it.each(['[]', '[{"message": "hi"}]', '"hi"', '42', 'true', 'null'])('that is %s is no object', async (body) => {
    const { status, body: answer } = await send(body);
    expect([status, answer]).toEqual([400, { error: 'Request body must be a JSON object', request_id: ANY_ID }]);
  });

  it.each([
    ['absent', undefined],
    ['empty', ''],
    ['white space', ' \r\n\t'],
    ['an empty object', '{}'],
  ])('that is %s lacks the message', async (_name, body) => {
    expectMissingMessage(await send(body, { 'content-type': 'application/json' }));
  });

  it.each([
    'application/json',
    'application/json; charset=utf-8',
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data',
    'application/octet-stream',
    'nonsense',
    ';;;',
  ])('is read as JSON with the content type %s', async (type) => {
    expectAnswer(await send('{"message": "hello"}', { 'content-type': type }));
  });

  it('is read as JSON without a content type, with a byte order mark before it', async () => {
    // A Uint8Array, because fetch gives a string a type by itself.
    expectAnswer(await send(new TextEncoder().encode('{"message": "hello"}')));
    expectAnswer(await send(new TextEncoder().encode('\ufeff{"message": "hello"}')));
  });

  it('of exactly 1 MiB is read, and one byte more is too large, announced or not', async () => {
    const ofSize = (bytes: number) => `{"message": "${' '.repeat(bytes - 15)}"}`;
    const streamed = new Blob([ofSize(MIB + 1)]).stream();
    expectMissingMessage(await send(ofSize(MIB)));
    for (const tooLarge of [ofSize(MIB + 1), streamed]) {
      const { status, body } = await send(tooLarge);
      expect([status, body]).toEqual([413, { error: 'Request body too large', request_id: ANY_ID }]);
    }
  });

  it('cannot reach the prototype of anything', async () => {
    const poison = '{"isAdmin": "polluted", "message": "from the prototype"}';
    for (const body of [
      `{"__proto__": ${poison}}`,
      `{"constructor": {"prototype": ${poison}}}`,
      `{"preferences": {"__proto__": ${poison}}}`,
      `{"\\u005f_proto__": ${poison}}`,
    ]) {
      expectMissingMessage(await send(body));
    }
    expect(({} as Record<string, unknown>).isAdmin).toBeUndefined();
    expect(({} as Record<string, unknown>).message).toBeUndefined();
  });

  it('may be there on a GET as well, where nobody reads it', async () => {
    const answer = await server.get('/health/live', { 'content-type': 'application/json' });
    expect([answer.status, answer.body]).toEqual([200, { status: 'ok' }]);
  });
});

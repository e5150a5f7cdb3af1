import { z } from 'zod';
import type { Fault } from '../../test/fakes';
import { htmlReply, jsonReply } from '../../test/fakes/fake-server.types';
import { eventually } from '../../test/support/eventually';
import { PlainVendor } from '../../test/support/plain-vendor';
import { freePort } from '../../test/support/redis-process';
import { UpstreamClient, type UpstreamOptions, USER_AGENT } from './upstream.client';
import { UpstreamRejected, UpstreamUnavailable } from './upstream.errors';

const schema = z.object({ temp: z.number() });
const MEGABYTE = 1024 * 1024;

describe('UpstreamClient', () => {
  const vendor = new PlainVendor();
  beforeAll(() => vendor.start());
  afterAll(() => vendor.stop());
  beforeEach(() => vendor.reset());
  const client = (options: Partial<UpstreamOptions> = {}) =>
    new UpstreamClient({
      vendor: 'sample',
      baseUrl: vendor.url,
      budget: { attemptMs: 1_000, wholeMs: 4_000 },
      ...options,
    });
  const failure = (work: Promise<unknown>) =>
    work.then(
      () => Promise.reject(new Error('did not fail')),
      (error: unknown) => error,
    );

  it('sends a GET with our own User-Agent, the headers, and the query without what is undefined', async () => {
    const query = { q: 'a b&c', on: true, none: undefined };
    const call = { schema, query, headers: { 'X-Mask': 'temp' } };
    const body = await client({ headers: { 'X-Key': 'k' } }).getJson('/v1/now', call);
    expect(body).toEqual({ temp: 58 });
    expect(vendor.requests).toMatchObject([{ method: 'GET', path: '/v1/now', body: '' }]);
    expect([...vendor.lastRequest!.query]).toEqual([
      ['q', 'a b&c'],
      ['on', 'true'],
    ]);
    expect(vendor.lastRequest!.headers).toMatchObject({
      'user-agent': USER_AGENT,
      accept: 'application/json',
      'x-key': 'k',
      'x-mask': 'temp',
    });
    expect(USER_AGENT).toMatch(/^VioletVibes\/\d+\.\d+ \(\+https:\/\/[^)]+\)$/);
  });

  it('sends a JSON body as JSON and a form as a form', async () => {
    await client().postJson('/v1/json', { a: [1, 'ü'] }, { schema });
    await client().postForm('/v1/form', { data: '[out:json];' }, { schema });
    expect(
      vendor.requests.map(({ method, path, body, headers }) => [method, path, body, headers['content-type']]),
    ).toEqual([
      ['POST', '/v1/json', '{"a":[1,"ü"]}', 'application/json'],
      ['POST', '/v1/form', 'data=%5Bout%3Ajson%5D%3B', 'application/x-www-form-urlencoded;charset=UTF-8'],
    ]);
  });

  it.each<[string, Fault, string]>([
    ['401', { kind: 'status', status: 401 }, 'sample: credentials 401'],
    ['403', { kind: 'status', status: 403 }, 'sample: credentials 403'],
    ['429', { kind: 'status', status: 429 }, 'sample: rate_limited 429'],
    ['500', { kind: 'status', status: 500 }, 'sample: status 500'],
    ['503', { kind: 'status', status: 503 }, 'sample: status 503'],
    ['an HTML page with 200', { kind: 'html' }, 'sample: not_json 200'],
    ['an HTML page with 502', { kind: 'html', status: 502 }, 'sample: status 502'],
    ['no body', { kind: 'empty' }, 'sample: not_json 200'],
    ['half a body and a closed socket', { kind: 'truncated' }, 'sample: connection'],
    ['values of other types', { kind: 'wrong-types' }, 'sample: wrong_shape 200'],
    ['silence', { kind: 'hang' }, 'sample: timeout'],
    ['half a body and silence', { kind: 'hang-mid-body' }, 'sample: timeout'],
    ['a reset connection', { kind: 'reset' }, 'sample: connection'],
    ['30 MB', { kind: 'huge' }, 'sample: too_large 200'],
    ['a redirect', { kind: 'status', status: 302, headers: { location: '/other' } }, 'sample: connection'],
  ])('names the failure of %s', async (_, fault, message) => {
    vendor.fault = fault;
    const error = await failure(client().getJson('/v1/now', { schema }));
    expect(error).toBeInstanceOf(UpstreamUnavailable);
    expect((error as Error).message).toBe(message);
    expect(vendor.requests.every(({ path }) => path === '/v1/now')).toBe(true);
  });

  it.each([400, 404, 422])('names an ordinary %i rejected and hands over its JSON', async (status) => {
    vendor.reply = jsonReply({ code: 'NoRoute' }, status);
    const error = (await failure(client().getJson('/v1/now', { schema }))) as UpstreamRejected;
    expect(error).toBeInstanceOf(UpstreamRejected);
    expect([error.message, error.status, error.body]).toEqual([
      `sample: rejected ${status}`,
      status,
      { code: 'NoRoute' },
    ]);
  });

  it('takes a 400 for our key when the vendor says so in the body', async () => {
    vendor.reply = jsonReply({ reason: 'API_KEY_INVALID' }, 400);
    const meansCredentials = (body: unknown) => (body as { reason: string }).reason === 'API_KEY_INVALID';
    const error = await failure(client({ meansCredentials }).getJson('/v1/now', { schema }));
    expect((error as Error).message).toBe('sample: credentials 400');
  });

  it.each([
    ['JSON that is sent as HTML', { contentType: 'text/html' }],
    ['a bare text that is sent as JSON', { body: '"text"' }],
    ['something else that is sent as JSON', { body: '{oops' }],
  ])('refuses %s', async (_, change) => {
    vendor.reply = { ...jsonReply({ temp: 58 }), ...change };
    const error = await failure(client().getJson('/v1/now', { schema }));
    expect((error as Error).message).toBe('sample: not_json 200');
  });

  it('gets a page as text, and asks for one', async () => {
    vendor.reply = htmlReply(200, 'Sample');
    expect(await client().getHtml('/list', { query: { page: 2 } })).toContain('<p>Sample</p>');
    expect(vendor.lastRequest).toMatchObject({ method: 'GET', path: '/list' });
    expect(vendor.lastRequest!.query.get('page')).toBe('2');
    expect(vendor.lastRequest!.headers).toMatchObject({ 'user-agent': USER_AGENT, accept: 'text/html' });
  });

  it.each<[string, Fault | null, string]>([
    ['JSON where a page is expected', null, 'sample: not_html 200'],
    ['403 with a page for robots', { kind: 'html', status: 403 }, 'sample: credentials 403'],
    ['a page of 30 MB', { kind: 'huge' }, 'sample: too_large 200'],
  ])('names the failure of %s', async (_, fault, message) => {
    vendor.fault = fault;
    const error = await failure(client().getHtml('/list'));
    expect([(error as Error).name, (error as Error).message]).toEqual(['UpstreamUnavailable', message]);
  });

  it('gets bytes as they are, whatever they call themselves, and keeps an encoded slash of the path', async () => {
    const bytes = Buffer.from([0x0a, 0x00, 0xff, 0x80]);
    vendor.reply = { kind: 'full', status: 200, contentType: 'application/octet-stream', body: bytes };
    expect(await client().getBytes('/feeds/a%2Fb')).toEqual(bytes);
    expect(vendor.lastRequest).toMatchObject({ method: 'GET', path: '/feeds/a%2Fb' });
  });

  it.each([
    ['a page', htmlReply(200, 'Sample'), 'sample: wrong_shape 200'],
    ['JSON', jsonReply({ error: 'sample' }), 'sample: wrong_shape 200'],
    ['a failure', htmlReply(503, 'Sample'), 'sample: status 503'],
  ])('refuses %s instead of bytes', async (_, reply, message) => {
    vendor.reply = reply;
    expect(((await failure(client().getBytes('/feed'))) as Error).message).toBe(message);
  });

  it('takes bytes that are fewer than announced for a broken connection', async () => {
    vendor.reply = { kind: 'full', status: 200, contentType: 'application/x-protobuf', body: Buffer.alloc(64, 1) };
    vendor.fault = { kind: 'truncated' };
    expect(((await failure(client().getBytes('/feed'))) as Error).message).toBe('sample: connection');
  });

  it('names a server that is not there', async () => {
    const baseUrl = `http://127.0.0.1:${await freePort()}`;
    const error = await failure(client({ baseUrl }).getJson('/v1/now', { schema }));
    expect((error as Error).message).toBe('sample: connection');
  });

  it('is switched off by an empty base URL: nothing is sent', async () => {
    const off = client({ baseUrl: '' });
    expect([off.isOn, client().isOn]).toEqual([false, true]);
    const error = await failure(off.getJson('/v1/now', { schema }));
    expect((error as Error).message).toBe('sample: switched_off');
    expect(vendor.requests).toEqual([]);
  });

  it.each([
    ['announced by its length', 30 * MEGABYTE],
    ['sent in pieces of unknown number', undefined],
  ])('hangs up on 30 MB long before the end, %s', async (_, declaredLength) => {
    let sent = 0;
    const chunks = (function* () {
      for (; sent < 30 * MEGABYTE; sent += MEGABYTE) yield { data: ' '.repeat(MEGABYTE) };
    })();
    const type = 'application/json';
    vendor.reply = { kind: 'stream', status: 200, contentType: type, declaredLength, chunks, ending: 'end' };
    const error = await failure(client().getJson('/v1/now', { schema }));
    expect((error as Error).message).toBe('sample: too_large 200');
    await eventually(() => expect(vendor.lastRequest!.aborted).toBe(true));
    expect(sent).toBeLessThan(20 * MEGABYTE);
  });
});

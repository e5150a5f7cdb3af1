import { inspect } from 'node:util';
import { z } from 'zod';
import type { Fault } from '../../test/fakes';
import { jsonReply } from '../../test/fakes/fake-server.types';
import { PlainVendor } from '../../test/support/plain-vendor';
import { UpstreamClient } from './upstream.client';

const schema = z.object({ temp: z.number() });

/** All that a logger or a serializer could find in an error. */
function everythingIn(error: unknown): string {
  const found = [inspect(error, { depth: 8 })];
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    found.push(cause.message, String(cause.stack), JSON.stringify(cause), JSON.stringify({ ...cause }));
  }
  return found.join('\n');
}

describe('UpstreamClient, what its errors hold', () => {
  const vendor = new PlainVendor();
  beforeAll(() => vendor.start());
  afterAll(() => vendor.stop());
  beforeEach(() => vendor.reset());

  it.each<[string, Fault | null, number]>([
    ['rejected', null, 400],
    ['credentials', null, 401],
    ['rate_limited', null, 429],
    ['status', null, 500],
    ['wrong_shape', { kind: 'wrong-types' }, 200],
    ['not_json', { kind: 'html' }, 200],
    ['connection', { kind: 'reset' }, 200],
    ['connection mid-body', { kind: 'truncated' }, 200],
    ['timeout', { kind: 'hang' }, 200],
    ['too_large', { kind: 'huge' }, 200],
  ])('throws nothing that holds the key, the query, or a body (%s)', async (_, fault, status) => {
    vendor.reply = jsonReply({ canary: 'CANARY-ANSWER', echo: 'CANARY-KEY' }, status);
    vendor.fault = fault;
    const client = new UpstreamClient({
      vendor: 'sample',
      baseUrl: vendor.url,
      budget: { attemptMs: 1_000, wholeMs: 4_000 },
      headers: { 'X-Goog-Api-Key': 'CANARY-KEY' },
    });
    const call = { schema, query: { appid: 'CANARY-QUERY-KEY', lat: 'CANARY-LAT' } };
    const sent = client.postJson('/CANARY-PATH', { text: 'CANARY-SENT' }, call);
    const error = await sent.then(
      () => null,
      (reason: unknown) => reason,
    );
    expect(error).toBeInstanceOf(Error);
    expect(vendor.lastRequest!.headers['x-goog-api-key']).toBe('CANARY-KEY');
    expect(everythingIn(error)).not.toContain('CANARY');
  });
});

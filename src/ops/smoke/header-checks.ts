import { Note, type Report, type Seen, Wrong } from '../report';
import type { LiveAnswer, LiveServer } from './live-server';

const SECURITY: Readonly<Record<string, string>> = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'x-xss-protection': '1; mode=block',
  'referrer-policy': 'strict-origin-when-cross-origin',
  'content-security-policy': "default-src 'self'",
};
const YEAR_SECONDS = 31_536_000;
const LOOKS_LIKE_AN_ID = /^[A-Za-z0-9._-]{1,64}$/;

/** Security headers on a success, an unknown path and a refusal, and the request ids. */
export async function checkHeaders(server: LiveServer, report: Report): Promise<void> {
  for (const [path, status] of [
    ['/health/live', 200],
    ['/api/no-such-route', 404],
    ['/api/user/me', 401],
  ] as const) {
    await report.check(`security headers (${status})`, async () => securityOf(await server.ask(path)));
  }
  await report.check('HSTS', async () => strictTransport(server, await server.ask('/health/live')));
  await report.check('request id: the caller keeps a good one', async () => {
    const given = 'smoke-test.1';
    const kept = idOf(await server.ask('/health/live', { headers: { 'X-Request-ID': given } }));
    if (kept !== given) throw new Wrong('another one came back');
    return 'kept';
  });
  await report.check('request id: new and different otherwise', async () => {
    const headers = { 'X-Request-ID': 'not an id' };
    const ids = [
      idOf(await server.ask('/health/live')),
      idOf(await server.ask('/health/live')),
      idOf(await server.ask('/health/live', { headers })),
    ];
    if (new Set(ids).size < ids.length) throw new Wrong('two requests have the same');
    if (!ids.every((id) => LOOKS_LIKE_AN_ID.test(id))) throw new Wrong('what came back is no id');
    return 'new';
  });
}

function securityOf({ headers }: LiveAnswer): Seen {
  const wrong = Object.entries(SECURITY).filter(([name, value]) => headers.get(name) !== value);
  if (wrong.length > 0) throw new Wrong(`missing or different: ${wrong.map(([name]) => name).join(', ')}`);
  return `all ${Object.keys(SECURITY).length}`;
}

function strictTransport(server: LiveServer, { headers }: LiveAnswer): Seen {
  const value = headers.get('strict-transport-security') ?? '';
  if (!server.isHttps) return new Note(`asked without TLS; ${value === '' ? 'not sent' : 'sent'}`);
  const maxAge = Number(/max-age=(\d+)/.exec(value)?.[1] ?? 0);
  if (maxAge < YEAR_SECONDS || !value.includes('includeSubDomains')) throw new Wrong(value || 'not sent');
  return value;
}

function idOf({ headers }: LiveAnswer): string {
  return headers.get('x-request-id') ?? '';
}

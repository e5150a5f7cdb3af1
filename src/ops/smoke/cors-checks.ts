import { Note, type Report, type Seen, Wrong } from '../report';
import { expectStatus } from './expect';
import type { LiveServer } from './live-server';

/** Refused with 401 before any vendor is asked, and as good as any answer for what browsers look at. */
const PATH = '/api/user/me';
const FOREIGN = ['https://foreign.invalid', 'null'];
/** What the server allows outside production. */
const DEVELOPMENT = 'http://localhost:3000';
const NEEDED_HEADERS = ['authorization', 'content-type', 'x-session-id', 'x-clear-session', 'x-request-id'];
const EXPOSED_HEADERS = ['x-session-id', 'x-request-id', 'retry-after'];

/** Which browser pages may read the API. */
export async function checkCors(server: LiveServer, allowed: string | null, report: Report): Promise<void> {
  await report.check('CORS: allowed origin', () =>
    allowed === null ? new Note('not checked: name one with --origin') : mayRead(server, allowed),
  );
  await report.check('CORS: allowed origin, before a POST', () =>
    allowed === null ? new Note('not checked: name one with --origin') : mayPost(server, allowed),
  );
  for (const origin of FOREIGN) {
    await report.check(`CORS: foreign origin ${origin}`, async () => {
      const answer = await allowanceOf(server, origin);
      if (answer !== null) throw new Wrong(`allowed: ${answer}`);
      return 'not allowed';
    });
  }
  await report.check(`CORS: ${DEVELOPMENT}`, async () => {
    if (allowed === DEVELOPMENT || (await allowanceOf(server, DEVELOPMENT)) === null) return 'as ordered';
    return new Note('allowed: development settings');
  });
}

async function mayRead(server: LiveServer, origin: string): Promise<Seen> {
  const { headers } = await server.ask(PATH, { headers: { Origin: origin } });
  if (headers.get('access-control-allow-origin') !== origin) throw new Wrong(`${origin} may not read`);
  const hidden = missingFrom(headers.get('access-control-expose-headers'), EXPOSED_HEADERS);
  if (hidden.length > 0) throw new Wrong(`may read, but not ${hidden.join(', ')}`);
  return `${origin} may read`;
}

async function mayPost(server: LiveServer, origin: string): Promise<Seen> {
  const asked = { 'Access-Control-Request-Method': 'POST', 'Access-Control-Request-Headers': NEEDED_HEADERS.join(',') };
  const answer = await server.ask('/api/chat', { method: 'OPTIONS', headers: { Origin: origin, ...asked } });
  expectStatus(answer, 200, 204);
  if (answer.headers.get('access-control-allow-origin') !== origin) throw new Wrong(`${origin} may not post`);
  const refused = [
    ...missingFrom(answer.headers.get('access-control-allow-methods'), ['post', 'delete']),
    ...missingFrom(answer.headers.get('access-control-allow-headers'), NEEDED_HEADERS),
  ];
  if (refused.length > 0) throw new Wrong(`may post, but not with ${refused.join(', ')}`);
  return `${origin} may post`;
}

/** What the server says to a page of this origin; null when it says nothing. */
async function allowanceOf(server: LiveServer, origin: string): Promise<string | null> {
  return (await server.ask(PATH, { headers: { Origin: origin } })).headers.get('access-control-allow-origin');
}

function missingFrom(list: string | null, needed: readonly string[]): string[] {
  const there = (list ?? '').toLowerCase().split(/\s*,\s*/);
  return needed.filter((one) => !there.includes(one));
}

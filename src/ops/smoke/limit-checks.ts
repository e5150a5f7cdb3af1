import { type Report, type Seen, Wrong } from '../report';
import type { LiveServer } from './live-server';

/** A refused query: it is counted, and asks no vendor. */
const PATH = '/api/weather?lat=smoke&lon=smoke';
/** Addresses that a caller can only have invented (RFC 5737). */
const FORGED = Object.fromEntries(
  ['X-Forwarded-For', 'X-Real-IP', 'DO-Connecting-IP', 'CF-Connecting-IP', 'True-Client-IP', 'Forwarded'].map(
    (name, index) => [name, name === 'Forwarded' ? 'for=203.0.113.99' : `203.0.113.${index + 1}`],
  ),
);
/** A minute may end between two questions; twice in a row it does not. */
const TRIES = 2;

/** Limits count, and count the caller by an address that the caller cannot choose. */
export async function checkLimits(server: LiveServer, report: Report): Promise<void> {
  await report.check('limits: counted', () => goesDown(server, {}));
  await report.check('limits: not by an invented address', () => goesDown(server, FORGED));
}

async function goesDown(server: LiveServer, headers: Readonly<Record<string, string>>): Promise<Seen> {
  for (let left = TRIES; left > 0; left -= 1) {
    const before = await remaining(server, {});
    const after = await remaining(server, headers);
    if (after < before) return `${before} left, then ${after}`;
  }
  throw new Wrong('the second request is not counted with the first');
}

async function remaining(server: LiveServer, headers: Readonly<Record<string, string>>): Promise<number> {
  const answer = await server.ask(PATH, { headers });
  const value = answer.headers.get('x-ratelimit-remaining');
  if (value === null) throw new Wrong(`${answer.status} without X-RateLimit-Remaining`);
  return Number(value);
}

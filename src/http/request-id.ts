import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

const LOOKS_LIKE_AN_ID = /^[A-Za-z0-9._-]{1,64}$/;

/** The caller's `X-Request-ID` when it looks like one, else a new UUID. */
export function requestId(request: IncomingMessage): string {
  const given = request.headers['x-request-id'];
  return typeof given === 'string' && LOOKS_LIKE_AN_ID.test(given) ? given : randomUUID();
}

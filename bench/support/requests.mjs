// Requests that no limit refuses: each address (and user) is asked for seldom enough.
import jwt from 'jsonwebtoken';
import { CLIENT_HEADER, JWT_SECRET } from './program.mjs';

/** Distinct callers; 30 requests a minute each are allowed, so 20,000 a second in all. Fewer than the memory counts. */
const CALLERS = 40_000;

/** An address of fixed length; the same number gives the same one. */
export const address = (number) =>
  ['10', number >> 14, (number >> 7) & 127, number & 127]
    .map((part, i) => (i === 0 ? part : Number(part) + 100))
    .join('.');

export const weatherRequests = (path) =>
  Array.from({ length: CALLERS }, (_, i) => ({ method: 'GET', path, headers: { [CLIENT_HEADER]: address(i) } }));

/** As sign-in would issue them. */
export function meRequests(users) {
  const iat = Math.floor(Date.now() / 1000);
  return users.map(({ id, email }) => {
    const token = jwt.sign({ sub: id, email, type: 'access', iat, exp: iat + 3600 }, JWT_SECRET);
    return {
      method: 'GET',
      path: '/api/user/me',
      headers: { [CLIENT_HEADER]: address(id), authorization: `Bearer ${token}` },
    };
  });
}

/** A chat message from a caller of its own. */
export function chatRequest(message, number, position) {
  const body = JSON.stringify({ message, ...position });
  return {
    method: 'POST',
    path: '/api/chat',
    headers: {
      [CLIENT_HEADER]: address(number),
      'content-type': 'application/json',
      'x-forwarded-proto': 'https',
    },
    body,
  };
}

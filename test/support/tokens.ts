import { createHmac } from 'node:crypto';
import { TEST_SECRET } from './start-app';

const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');

/** A token as the old server signed them. */
export function signToken(claims: object, secret = TEST_SECRET): string {
  const content = `${encode({ alg: 'HS256', typ: 'JWT' })}.${encode(claims)}`;
  return `${content}.${createHmac('sha256', secret).update(content).digest('base64url')}`;
}

/** The claims of a good access token. */
export function accessClaims(id: number, email: string): { sub: string; email: string; exp: number; type: string } {
  return { sub: String(id), email, exp: Math.floor(Date.now() / 1000) + 600, type: 'access' };
}

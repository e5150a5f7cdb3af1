import { createHmac, generateKeyPairSync, sign } from 'node:crypto';
import { CANARY } from './leaks';

const encode = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');

/** Signed as the server signs, with whatever header and claims. */
function signed(header: object, claims: object, secret: string = CANARY.jwtSecret): string {
  const content = `${encode(header)}.${encode(claims)}`;
  return `${content}.${createHmac('sha256', secret).update(content).digest('base64url')}`;
}

/** Tokens that must open nothing, by what is wrong with them. @param good of a user who exists. */
export function badTokens(good: string): Readonly<Record<string, string>> {
  const [head = '', body = '', signature = ''] = good.split('.');
  const claims = JSON.parse(Buffer.from(body, 'base64url').toString()) as { sub: number; iat: number; exp: number };
  const hs256 = { alg: 'HS256', typ: 'JWT' };
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const rs256 = `${encode({ alg: 'RS256', typ: 'JWT' })}.${body}`;
  return {
    'alg none': `${encode({ alg: 'none' })}.${body}.`,
    'alg None': `${encode({ alg: 'None' })}.${body}.`,
    'alg none, signature kept': `${encode({ alg: 'none' })}.${body}.${signature}`,
    'alg HS512 in name': signed({ alg: 'HS512', typ: 'JWT' }, claims),
    'alg RS256': `${rs256}.${sign('sha256', Buffer.from(rs256), privateKey).toString('base64url')}`,
    'no signature': `${head}.${body}.`,
    'empty secret': signed(hs256, claims, ''),
    'another secret': signed(hs256, claims, 'another-secret-0123456789abcdef-0123456789'),
    'future iat': signed(hs256, { ...claims, iat: claims.iat + 3_600 }),
    'no exp': signed(hs256, { sub: claims.sub }),
    'text exp': signed(hs256, { ...claims, exp: 'never' }),
    expired: signed(hs256, { ...claims, exp: claims.iat - 60 }),
    'another user': `${head}.${encode({ ...claims, sub: claims.sub + 1 })}.${signature}`,
    "another's id with the same e-mail": signed(hs256, { ...claims, sub: claims.sub + 1 }),
    'id as a query': signed(hs256, { ...claims, sub: '1 OR 1=1' }),
    'id as an object': signed(hs256, { ...claims, sub: { $gt: 0 } }),
    'refresh for access': signed(hs256, { ...claims, type: 'refresh' }),
    'claims null': signed(hs256, [] as object),
    'key in the header': signed({ ...hs256, jwk: { kty: 'oct', k: '' }, kid: '../../dev/null' }, claims, ''),
    'ten kilobytes': signed(hs256, { ...claims, padding: 'x'.repeat(10_000) }, 'another secret'),
    'fifty dots': '.'.repeat(50),
    'no token': 'canary',
  };
}

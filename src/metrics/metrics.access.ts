import { createHash, timingSafeEqual } from 'node:crypto';

/** True when an `Authorization` header holds the token, or when none is asked for. Takes equally long for any wrong one. */
export function mayRead(authorization: string | undefined, token: string | null): boolean {
  if (token === null) return true;
  const given = /^bearer +(\S+)$/i.exec(authorization?.trim() ?? '')?.[1] ?? '';
  return timingSafeEqual(digest(given), digest(token));
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}

const BEARER = /^Bearer\s+(\S+)\s*$/i;

/** The token of an `Authorization` header, or null when there is none. The scheme's case does not matter. */
export function bearerToken(authorization: string | undefined): string | null {
  return BEARER.exec(authorization ?? '')?.[1] ?? null;
}

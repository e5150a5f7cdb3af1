/** Where the data lives. `host` may be a socket directory. */
export type DatabaseLocation =
  | { readonly kind: 'sqlite'; readonly path: string }
  | {
      readonly kind: 'postgres';
      readonly host: string;
      readonly port: number;
      readonly user: string | undefined;
      readonly password: string | undefined;
      readonly database: string;
      readonly sslMode: SslMode;
    };

export type SslMode = 'disable' | 'require' | 'verify-ca' | 'verify-full';

const SSL_MODES: ReadonlyMap<string, SslMode> = new Map([
  ['disable', 'disable'],
  // libpq tries TLS first here and goes on without it; a driver that cannot do both goes without.
  ['allow', 'disable'],
  ['prefer', 'disable'],
  ['require', 'require'],
  ['no-verify', 'require'],
  ['verify-ca', 'verify-ca'],
  ['verify-full', 'verify-full'],
]);

/**
 * Reads `DATABASE_URL`: `postgres://`, `postgresql://`, `sqlite:///relative`, `sqlite:////absolute`, `sqlite::memory:`.
 * The URL is taken apart here because the driver would let its TLS parameters overrule ours.
 * @returns the location, or a sentence that says what is wrong without repeating the value.
 */
export function parseDatabaseUrl(value: string): DatabaseLocation | string {
  if (value === 'sqlite::memory:' || value === 'sqlite:///:memory:') return { kind: 'sqlite', path: ':memory:' };
  const file = /^sqlite:\/\/\/(.+)$/.exec(value)?.[1];
  if (file !== undefined) return { kind: 'sqlite', path: file };
  if (!/^postgres(ql)?:\/\//.test(value)) {
    return 'must start with postgres://, postgresql://, sqlite:/// (a file) or be sqlite::memory:';
  }
  return parsePostgresUrl(value);
}

function parsePostgresUrl(value: string): DatabaseLocation | string {
  if (!URL.canParse(value)) return 'is not a readable URL';
  const url = new URL(value);
  const sslMode = SSL_MODES.get(url.searchParams.get('sslmode') ?? 'disable');
  if (sslMode === undefined) return 'has an unknown sslmode';
  const database = decode(url.pathname.slice(1));
  if (!database) return 'names no database';
  return {
    kind: 'postgres',
    // The brackets of an IPv6 address belong to the URL, not to the address.
    host: url.searchParams.get('host') ?? (decode(url.hostname).replace(/^\[(.+)\]$/, '$1') || 'localhost'),
    port: url.port ? Number(url.port) : 5432,
    user: decode(url.username) || undefined,
    password: decode(url.password) || undefined,
    database,
    sslMode,
  };
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

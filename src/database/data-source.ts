import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { DataSourceOptions } from 'typeorm';
import type { DatabaseLocation } from '../config/database-url';
import type { DatabaseConfig } from '../config/env';

type PostgresLocation = Extract<DatabaseLocation, { kind: 'postgres' }>;

const CONNECT_TIMEOUT_MS = 2_000;
/** No query of ours is slow: a server that does not answer within this time is away. */
const QUERY_TIMEOUT_MS = 1_000;
const SQLITE_BUSY_MS = 5_000;

/**
 * How TypeORM reaches the database: the one factory for the server, the migration job and the command line. Queries take as
 * long as they take. Entities are not named here: migrations need none, and the server takes those its features register.
 */
export function dataSourceOptions(config: DatabaseConfig): DataSourceOptions {
  const common = {
    migrations: migrationFiles(),
    migrationsTransactionMode: 'each' as const,
    synchronize: false,
    migrationsRun: false,
    logging: false as const,
  };
  const { location } = config;
  if (location.kind === 'sqlite') {
    return {
      ...common,
      type: 'sqlite',
      database: location.path,
      enableWAL: location.path !== ':memory:',
      busyTimeout: SQLITE_BUSY_MS,
    };
  }
  return {
    ...common,
    type: 'postgres',
    host: location.host,
    port: location.port,
    username: location.user,
    password: location.password,
    database: location.database,
    ssl: tlsOptions(location, config.caCertificate),
    applicationName: 'violetvibes',
    poolSize: config.poolMax,
    connectTimeoutMS: CONNECT_TIMEOUT_MS,
    extra: { keepAlive: true, idleTimeoutMillis: 30_000 },
  };
}

/** The same for the server, whose requests wait for nothing long. */
export async function requestOptions(config: DatabaseConfig): Promise<DataSourceOptions> {
  const options = dataSourceOptions(config);
  if (options.type !== 'postgres') return options;
  // Loaded only where it is used: the driver brings a part of Node that a start on SQLite does without.
  const { QuickPool } = await import('./quick-pool');
  return {
    ...options,
    driver: { Pool: QuickPool },
    // The driver's own clock: PgBouncer refuses the server-side settings.
    extra: { ...(options.extra as object), query_timeout: QUERY_TIMEOUT_MS },
  };
}

/**
 * TLS as libpq means it, with one addition: a CA certificate always means "verify against it".
 * The driver never sees `sslmode`, because it would overrule what is decided here.
 */
export function tlsOptions(
  location: Pick<PostgresLocation, 'sslMode'>,
  ca: string | undefined,
): false | { rejectUnauthorized: boolean; ca?: string; checkServerIdentity?: () => undefined } {
  if (location.sslMode === 'disable') return ca === undefined ? false : { rejectUnauthorized: true, ca };
  const verified = { rejectUnauthorized: true, ...(ca === undefined ? {} : { ca }) };
  if (location.sslMode === 'verify-ca') return { ...verified, checkServerIdentity: () => undefined };
  return location.sslMode === 'require' && ca === undefined ? { rejectUnauthorized: false } : verified;
}

/** True when traffic is encrypted, but nobody checks with whom. */
export function isUnverified(config: DatabaseConfig): boolean {
  const { location } = config;
  return location.kind === 'postgres' && location.sslMode === 'require' && config.caCertificate === undefined;
}

/** Compiled, the migrations lie beside the program; in the repository, at the top level. */
function migrationFiles(): string[] {
  const folder = __filename.endsWith('.ts') ? join(__dirname, '../../migrations') : join(__dirname, '../migrations');
  return readdirSync(folder)
    .filter((file) => /^\d+-\w+\.(ts|js)$/.test(file))
    .map((file) => join(folder, file));
}

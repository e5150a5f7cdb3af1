import { existsSync } from 'node:fs';
import { OPEN_READONLY } from 'sqlite3';
import { DataSource, type DataSourceOptions } from 'typeorm';
import type { DatabaseConfig } from '../../config/env';
import { dataSourceOptions, isUnverified } from '../../database/data-source';
import { pendingMigrations } from '../../database/pending-migrations';
import { Note, type Report, type Seen, Wrong } from '../report';
import type { Environment } from './settings-checks';

const SETTINGS = ['DATABASE_URL', 'DATABASE_CA_CERT'];

/** What the driver's codes mean to an operator. */
const MEANINGS: Readonly<Record<string, string>> = {
  '28P01': 'user or password refused',
  '28000': 'user or password refused',
  '3D000': 'there is no such database',
  '53300': 'no connection is free',
  ECONNREFUSED: 'nobody listens there',
  ENOTFOUND: 'there is no such host',
  ETIMEDOUT: 'no answer; is this machine a trusted source?',
  SELF_SIGNED_CERT_IN_CHAIN: 'DATABASE_CA_CERT is not the authority of its certificate',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'DATABASE_CA_CERT is not the authority of its certificate',
};

/** The database answers, and has had every migration. Reads only. */
export async function checkDatabase({ config, unusable }: Environment, report: Report): Promise<void> {
  const blocking = SETTINGS.filter((name) => unusable.has(name));
  if (blocking.length > 0) return report.add('NOTE', 'database', `not looked at: ${blocking.join(', ')}`);
  const { database } = config;
  if (database.location.kind === 'sqlite' && !existsSync(database.location.path))
    return report.add('NOTE', 'database', 'SQLite, made and migrated at the first start');
  const data = new DataSource(withoutWriting(database));
  try {
    await report.check('database', () => reached(data, database));
    if (data.isInitialized) await report.check('migrations', () => migrated(data));
  } finally {
    if (data.isInitialized) await data.destroy();
  }
}

function withoutWriting(config: DatabaseConfig): DataSourceOptions {
  const options = dataSourceOptions(config);
  return options.type === 'sqlite' ? { ...options, enableWAL: false, flags: OPEN_READONLY } : options;
}

async function reached(data: DataSource, config: DatabaseConfig): Promise<Seen> {
  try {
    await data.initialize();
  } catch (error) {
    const { code } = error as { code?: unknown };
    // A driver's message may name hosts and people.
    if (typeof code !== 'string') throw new Wrong('no answer');
    throw new Wrong(MEANINGS[code] === undefined ? code : `${code}: ${MEANINGS[code]}`);
  }
  if (config.location.kind === 'sqlite') return 'SQLite, a file on this disk';
  const [row] = await data.query<{ server_version: string }[]>('SHOW server_version');
  const seen = `PostgreSQL ${row?.server_version}`;
  return isUnverified(config) ? new Note(`${seen}, encrypted but not verified: set DATABASE_CA_CERT`) : seen;
}

async function migrated(data: DataSource): Promise<Seen> {
  const pending = await pendingMigrations(data);
  if (pending.length === 0) return 'none pending';
  const seen = `pending: ${pending.join(', ')}`;
  if (data.options.type === 'postgres' && !(await mayMakeTables(data)))
    throw new Wrong(`${seen}; and this user may not: GRANT USAGE, CREATE ON SCHEMA public`);
  throw new Wrong(`${seen}; run node dist/database/migrate.js`);
}

async function mayMakeTables(data: DataSource): Promise<boolean> {
  // A schema that may not be used is not the current one: there is none then.
  const sql = `SELECT coalesce(has_schema_privilege(current_schema(), 'CREATE'), false) AS may`;
  const [row] = await data.query<{ may: boolean }[]>(sql);
  return row?.may ?? false;
}

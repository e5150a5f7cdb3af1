import { DataSource } from 'typeorm';
import type { DatabaseConfig } from '../config/env';

/** An arbitrary number that only we use: `vvmi` as bytes. */
const LOCK_ID = 0x76766d69;
/** Longest wait for another process that is migrating, in ms. */
const WAIT_MS = 120_000;

/**
 * Runs work that only one process at a time may do on this database.
 * The lock ends with its holder, also when that is killed.
 */
export async function underMigrationLock<T>(
  config: DatabaseConfig,
  data: DataSource,
  work: () => Promise<T>,
): Promise<T> {
  if (config.location.kind === 'sqlite') {
    return config.location.path === ':memory:' ? work() : underFileLock(`${config.location.path}.migration-lock`, work);
  }
  const holder = data.createQueryRunner();
  try {
    await holder.connect();
    // A transaction lock, not a session lock: it also works through a pooler that hands out connections per transaction.
    await holder.startTransaction();
    await holder.query(`SELECT set_config('lock_timeout', $1, true)`, [String(WAIT_MS)]);
    await holder.query('SELECT pg_advisory_xact_lock($1)', [LOCK_ID]);
    return await work();
  } finally {
    if (holder.isTransactionActive) await holder.rollbackTransaction();
    await holder.release();
  }
}

/** SQLite has no lock besides its own, which the migration itself needs: an empty database beside it serves as one. */
async function underFileLock<T>(file: string, work: () => Promise<T>): Promise<T> {
  const lock = new DataSource({ type: 'sqlite', database: file, busyTimeout: WAIT_MS });
  await lock.initialize();
  try {
    await lock.query('BEGIN EXCLUSIVE');
    return await work();
  } finally {
    await lock.destroy();
  }
}

import { setTimeout as sleep } from 'node:timers/promises';
import { DataSource, type QueryRunner } from 'typeorm';
import type { DatabaseConfig } from '../config/env';

/** An arbitrary number that only we use: `vvmi` as bytes. */
export const LOCK_ID = 0x76766d69;
/** Longest wait for another process that is migrating, in ms. */
const WAIT_MS = 120_000;
const RETRY_MS = 250;

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
    // A transaction lock, not a session lock: it also works through a pooler that hands out connections per transaction.
    await holder.startTransaction();
    await waitForLock(holder);
    return await work();
  } finally {
    await release(holder);
  }
}

/** Asks again and again: one long wait would run into the limit that the server sets for every query. */
async function waitForLock(holder: QueryRunner): Promise<void> {
  for (const deadline = Date.now() + WAIT_MS; ; await sleep(RETRY_MS)) {
    const [row] = (await holder.query('SELECT pg_try_advisory_xact_lock($1) AS taken', [LOCK_ID])) as {
      taken: boolean;
    }[];
    if (row?.taken) return;
    if (Date.now() > deadline) throw new Error('another process has been migrating for too long');
  }
}

async function release(holder: QueryRunner): Promise<void> {
  try {
    if (holder.isTransactionActive) await holder.rollbackTransaction();
  } finally {
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

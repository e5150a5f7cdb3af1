import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';

/** What a test runs on: the floor (a file, no Redis) or the full set (PostgreSQL and Redis). */
export type Engine = 'sqlite, no redis' | 'postgres and redis';

/** Runs the same tests on both engines; the titles are what the reporter counts by. */
export function onBothEngines(tests: (engine: Engine) => void): void {
  describe('on sqlite, no redis', () => tests('sqlite, no redis'));
  describe('on postgres and redis', () => tests('postgres and redis'));
}

export interface TestDatabase {
  readonly url: string;
  /** `?` placeholders become `$1` on PostgreSQL. */
  query(sql: string, values?: readonly unknown[]): Promise<Record<string, unknown>[]>;
  drop(): Promise<void>;
}

/** A database of its own for one test file, empty, with `test` in its name. */
export function createDatabase(engine: Engine): Promise<TestDatabase> {
  return engine === 'postgres and redis' ? createPostgres() : Promise.resolve(createSqlite());
}

/** The Redis of an engine; each worker has a number of its own. */
export function redisUrl(engine: Engine): string | undefined {
  if (engine === 'sqlite, no redis') return undefined;
  const worker = Number(process.env.JEST_WORKER_ID ?? 1) % 15;
  return `${process.env.VV_TEST_REDIS_URL}/${worker}`;
}

async function createPostgres(): Promise<TestDatabase> {
  const base = new URL(process.env.VV_TEST_DATABASE_URL!);
  const name = `vv_test_${process.pid}_${randomBytes(4).toString('hex')}`;
  await asAdmin((client) => client.query(`CREATE DATABASE ${name}`));
  const url = Object.assign(new URL(base), { pathname: `/${name}` }).href;
  return {
    url,
    query: async (sql, values = []) => {
      let index = 0;
      const client = new Client({ connectionString: url });
      await client.connect();
      try {
        const { rows } = await client.query<Record<string, unknown>>(
          sql.replace(/\?/g, () => `$${(index += 1)}`),
          [...values],
        );
        return rows;
      } finally {
        await client.end();
      }
    },
    drop: () => asAdmin((client) => client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)),
  };
}

async function asAdmin(work: (client: Client) => Promise<unknown>): Promise<void> {
  const client = new Client({ connectionString: process.env.VV_TEST_DATABASE_URL });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}

function createSqlite(): TestDatabase {
  const folder = mkdtempSync(join(tmpdir(), 'vv-test-'));
  const file = join(folder, 'test.db');
  return {
    url: `sqlite:///${file}`,
    query: (sql, values = []) => querySqlite(file, sql, values),
    drop: () => {
      rmSync(folder, { recursive: true, force: true });
      return Promise.resolve();
    },
  };
}

async function querySqlite(file: string, sql: string, values: readonly unknown[]): Promise<Record<string, unknown>[]> {
  const { Database } = await import('sqlite3');
  return new Promise((resolve, reject) => {
    const database = new Database(file);
    database.all<Record<string, unknown>>(sql, [...values], (error, rows) => {
      database.close();
      if (error) reject(error);
      else resolve(rows);
    });
  });
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

const LATE_COLUMNS: readonly [name: string, type: string][] = [
  ['first_name', 'VARCHAR(100)'],
  ['home_address_encrypted', 'TEXT'],
];

/**
 * The starting point: makes `users`, or adopts the table that the old server made, whatever the order of its columns,
 * adding the two that its last version added. No existing value is touched.
 *
 * Reverting removes the table only when it is empty. Rows are somebody's account: with rows it stays as it is, and the
 * old server can go on with it.
 */
export class AdoptUsers1763900000000 implements MigrationInterface {
  name = 'AdoptUsers1763900000000';

  async up(runner: QueryRunner): Promise<void> {
    const postgres = runner.connection.options.type === 'postgres';
    await runner.query(postgres ? CREATE_POSTGRES : CREATE_SQLITE);
    for (const [name, type] of LATE_COLUMNS) {
      if (postgres) await runner.query(`ALTER TABLE users ADD COLUMN IF NOT EXISTS ${name} ${type}`);
      else if (!(await hasColumn(runner, name))) await runner.query(`ALTER TABLE users ADD COLUMN ${name} ${type}`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    const rows = (await runner.query('SELECT 1 FROM users LIMIT 1')) as unknown[];
    if (rows.length === 0) await runner.query('DROP TABLE users');
  }
}

const CREATE_POSTGRES = `
  CREATE TABLE IF NOT EXISTS users (
    id                     SERIAL PRIMARY KEY,
    email                  VARCHAR(255) NOT NULL CONSTRAINT users_email_key UNIQUE,
    password_hash          VARCHAR(255) NOT NULL,
    first_name             VARCHAR(100),
    home_address_encrypted TEXT,
    preferences            TEXT DEFAULT '{}',
    settings               TEXT DEFAULT '{}',
    recent_activity        TEXT DEFAULT '[]',
    notification_token     VARCHAR(255),
    google_refresh_token   VARCHAR(255),
    created_at             TIMESTAMP WITHOUT TIME ZONE DEFAULT (now() AT TIME ZONE 'utc')
  )`;

/** The default of created_at writes the six digits the old server wrote; SQLite itself knows only three. */
const CREATE_SQLITE = `
  CREATE TABLE IF NOT EXISTS users (
    id                     INTEGER NOT NULL,
    email                  VARCHAR(255) NOT NULL,
    password_hash          VARCHAR(255) NOT NULL,
    first_name             VARCHAR(100),
    home_address_encrypted TEXT,
    preferences            TEXT DEFAULT '{}',
    settings               TEXT DEFAULT '{}',
    recent_activity        TEXT DEFAULT '[]',
    notification_token     VARCHAR(255),
    google_refresh_token   VARCHAR(255),
    created_at             DATETIME DEFAULT (strftime('%Y-%m-%d %H:%M:%f', 'now') || '000'),
    PRIMARY KEY (id),
    UNIQUE (email)
  )`;

async function hasColumn(runner: QueryRunner, name: string): Promise<boolean> {
  const columns = (await runner.query(`SELECT name FROM pragma_table_info('users')`)) as { name: string }[];
  return columns.some((column) => column.name === name);
}

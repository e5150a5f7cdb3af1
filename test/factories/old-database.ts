import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Database } from 'sqlite3';

/** The columns of the last version of the old server, in its order. */
export const ELEVEN = [
  'id INTEGER NOT NULL',
  'email VARCHAR(255) NOT NULL',
  'password_hash VARCHAR(255) NOT NULL',
  'first_name VARCHAR(100)',
  'home_address_encrypted TEXT',
  'preferences TEXT',
  'settings TEXT',
  'recent_activity TEXT',
  'notification_token VARCHAR(255)',
  'google_refresh_token VARCHAR(255)',
  'created_at DATETIME',
] as const;
const LATE = ['first_name', 'home_address_encrypted'];
const nameOf = (column: string) => column.split(' ', 1)[0]!;

/** A database that was extended later: the late columns come last. */
export const EXTENDED = [
  ...ELEVEN.filter((column) => !LATE.includes(nameOf(column))),
  ...ELEVEN.filter((column) => LATE.includes(nameOf(column))),
];
/** One that never saw the late columns. */
export const NINE = ELEVEN.filter((column) => !LATE.includes(nameOf(column)));

export type OldRow = Record<string, string | number | Buffer | null>;

/** A row of the old server's, valid by default. */
export function oldRow(id: number, change: OldRow = {}): OldRow {
  return {
    id,
    email: `student${id}@example.edu`,
    password_hash: `$2b$12$${'a'.repeat(53)}`,
    first_name: 'Sam',
    home_address_encrypted: null,
    preferences: '{"vibes": {}}',
    settings: '{"notifications_enabled": true}',
    recent_activity: '[]',
    notification_token: null,
    google_refresh_token: null,
    created_at: '2024-05-06 07:08:09.123456',
    ...change,
  };
}

export interface OldDatabase {
  readonly file: string;
  readonly url: string;
  run(sql: string, values?: readonly OldRow[string][]): Promise<void>;
  remove(): Promise<void>;
}

/** A SQLite file in the old server's form, with rows in it. */
export async function oldDatabase(rows: readonly OldRow[], columns: readonly string[] = ELEVEN): Promise<OldDatabase> {
  const folder = mkdtempSync(join(tmpdir(), 'vv-test-old-'));
  const file = join(folder, 'old.db');
  const database = new Database(file);
  const run = (sql: string, values: readonly OldRow[string][] = []) =>
    new Promise<void>((resolve, reject) => {
      database.run(sql, [...values], (error) => (error ? reject(error) : resolve()));
    });
  await run(`CREATE TABLE users (${columns.join(', ')}, PRIMARY KEY (id), UNIQUE (email))`);
  const names = columns.map(nameOf);
  for (const row of rows) {
    const marks = names.map(() => '?').join(', ');
    await run(
      `INSERT INTO users (${names.join(', ')}) VALUES (${marks})`,
      names.map((name) => row[name] ?? null),
    );
  }
  return {
    file,
    url: `sqlite:///${file}`,
    run,
    remove: async () => {
      await new Promise<void>((resolve) => database.close(() => resolve()));
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

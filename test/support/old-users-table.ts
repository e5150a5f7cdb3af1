import type { Engine, TestDatabase } from './engines';

/** How a `users` table of the old server can look (data contract, section 1). */
export type OldForm = 'fresh' | 'extended late' | 'never extended';

const LATE = ['first_name', 'home_address_encrypted'];
const EARLY = ['id', 'email', 'password_hash'];
const REST = ['preferences', 'settings', 'recent_activity', 'notification_token', 'google_refresh_token', 'created_at'];

/** The columns of a form, in their order. */
export const COLUMNS: Readonly<Record<OldForm, readonly string[]>> = {
  fresh: [...EARLY, ...LATE, ...REST],
  'extended late': [...EARLY, ...REST, ...LATE],
  'never extended': [...EARLY, ...REST],
};

const late = { first_name: 'VARCHAR(100)', home_address_encrypted: 'TEXT' };
const rest = `preferences TEXT, settings TEXT, recent_activity TEXT,
  notification_token VARCHAR(255), google_refresh_token VARCHAR(255)`;

/** Makes the table as the old server's mapper did: without defaults, with or without the two late columns. */
export async function createOldTable(database: TestDatabase, engine: Engine, form: OldForm): Promise<void> {
  const [id, instant, keys] =
    engine === 'postgres and redis'
      ? ['SERIAL NOT NULL', 'TIMESTAMP WITHOUT TIME ZONE', 'PRIMARY KEY (id), UNIQUE (email)']
      : ['INTEGER NOT NULL', 'DATETIME', 'PRIMARY KEY (id), UNIQUE (email)'];
  const inside = form === 'fresh' ? Object.entries(late).map((column) => `${column.join(' ')}, `) : [];
  await database.query(
    `CREATE TABLE users (id ${id}, email VARCHAR(255) NOT NULL, password_hash VARCHAR(255) NOT NULL,
      ${inside.join('')}${rest}, created_at ${instant}, ${keys})`,
  );
  if (form !== 'extended late') return;
  for (const [name, type] of Object.entries(late)) await database.query(`ALTER TABLE users ADD COLUMN ${name} ${type}`);
  await database.query('CREATE INDEX idx_users_first_name ON users (first_name)');
}

type Row = Readonly<Record<string, string | number | null>>;

/** Rows with everything that a careless migration would change. Ids have gaps, and one email differs only in case. */
const ROWS: readonly Row[] = [
  {
    id: 3,
    email: 'zoë.ünal@example.edu',
    password_hash: '$2b$12$abcdefghijklmnopqrstuueoOFVcp0yQ0510fAFc4VCHvK5/2ddT.',
    first_name: "Zoë 🦄 O'Néill \u200b",
    home_address_encrypted: 'gAAAAABlU_EAAAECAwQFBgcICQoLDA0OD0ZlvmQyFM2CSSxE1pTuhjjijI7ZdHdPGe0jVA-kpKAo3iA2rqfq',
    preferences: '{"vibes": {}, "interests": "caf\\u00e9", "budget": {"min": NaN, "max": Infinity}}',
    settings: '{"notifications_enabled": true,   "unknown": [1.0, 1e2]}',
    recent_activity: '[{"type": "view", "note": "\\ud83e\\udd84"}]',
    notification_token: 'ExponentPushToken[invented]',
    google_refresh_token: '',
    created_at: '2024-02-29 23:59:59.123456',
  },
  { id: 7, email: 'Nobody@example.edu', password_hash: 'x' },
  {
    id: 8,
    email: 'nobody@example.edu',
    password_hash: 'x',
    preferences: '',
    settings: 'null',
    created_at: '1999-12-31 00:00:00.000001',
  },
  {
    id: 41,
    email: 'odd@example.edu',
    password_hash: 'x',
    preferences: '{broken',
    recent_activity: '{}',
    settings: ' line\r\n\tbreaks ',
    created_at: '2038-01-19 03:14:08.999999',
  },
];

/** SQLite checks neither lengths nor types, so an old file may hold these as well. */
const SQLITE_ROWS: readonly Row[] = [
  { id: 50, email: `${'long'.repeat(100)}@example.edu`, password_hash: 'x', notification_token: 'T'.repeat(5_000) },
  {
    id: 51,
    email: 'number@example.edu',
    password_hash: 'x',
    google_refresh_token: 12_345_678_901,
    created_at: 1_700_000_000,
  },
  { id: 52, email: 'half@example.edu', password_hash: 'x', preferences: 0.1, created_at: 'yesterday' },
];

/** Fills a table; values for columns that the form lacks are left out. */
export async function insertOldRows(database: TestDatabase, engine: Engine, form: OldForm): Promise<void> {
  for (const row of engine === 'postgres and redis' ? ROWS : [...ROWS, ...SQLITE_ROWS]) {
    const names = Object.keys(row).filter((name) => COLUMNS[form].includes(name));
    await database.query(
      `INSERT INTO users (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`,
      names.map((name) => row[name]),
    );
  }
}

/** Every value as the database itself writes it down, type included on SQLite: what "unchanged" is measured by. */
export function dump(
  database: TestDatabase,
  engine: Engine,
  columns: readonly string[],
): Promise<Record<string, unknown>[]> {
  const exact = (name: string) => (engine === 'postgres and redis' ? `${name}::text` : `quote(${name})`);
  return database.query(
    `SELECT ${columns.map((name) => `${exact(name)} AS ${name}`).join(', ')} FROM users ORDER BY id`,
  );
}

/** The names of the columns, in their order in the table; empty when there is no table. */
export async function columnsOf(database: TestDatabase, engine: Engine): Promise<string[]> {
  const rows = await database.query(
    engine === 'postgres and redis'
      ? `SELECT column_name AS name FROM information_schema.columns WHERE table_name = 'users' ORDER BY ordinal_position`
      : `SELECT name FROM pragma_table_info('users') ORDER BY cid`,
  );
  return rows.map(({ name }) => String(name));
}

import { copyFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createDatabase, type TestDatabase } from '../support/engines';
import { ELEVEN, EXTENDED, NINE, type OldDatabase, oldDatabase, oldRow, type OldRow } from '../factories/old-database';
import { runMove } from '../support/run-move';
import { temporaryFolder } from '../support/temporary-folder';

const FULL = oldRow(7, {
  email: 'zoe@example.edu',
  first_name: 'Zoë 日本 🎷 "quoted", \\N \\. tab\there\nline \u0001 end',
  home_address_encrypted: 'gAAAAABlU_EAAAECAwQFBgcICQoLDA0OD0Zl',
  preferences: '{"budget": {"min": NaN, "max": 50}, "interests": "caf\\u00e9"}',
  recent_activity: '[{"type": "seen"}]',
  notification_token: 'ExponentPushToken[invented]',
  created_at: '2024-05-06 07:08:09.000001',
});
const ROWS = [oldRow(1), oldRow(3, { preferences: null, settings: '', recent_activity: null, created_at: null }), FULL];

/** What a row is in PostgreSQL: JSON that was NULL or empty is an empty document, everything else is the same text. */
function expected(row: OldRow, columns: readonly string[]): OldRow {
  const has = (name: string) => columns.some((column) => column.startsWith(`${name} `));
  return {
    ...row,
    first_name: has('first_name') ? row.first_name! : null,
    home_address_encrypted: has('home_address_encrypted') ? row.home_address_encrypted! : null,
    preferences: row.preferences || '{}',
    settings: row.settings || '{}',
    recent_activity: row.recent_activity || '[]',
  };
}

const STORED = `SELECT id, email, password_hash, first_name, home_address_encrypted, preferences, settings, recent_activity,
  notification_token, google_refresh_token, to_char(created_at, 'YYYY-MM-DD HH24:MI:SS.US') AS created_at FROM users ORDER BY id`;

/** Unless everything arrives, not even an empty table stays. */
const TABLES = `SELECT tablename FROM pg_tables WHERE schemaname = 'public'`;

describe('db:move', () => {
  let target: TestDatabase;
  let old: OldDatabase;
  const folder = temporaryFolder();
  afterAll(() => folder.remove());
  beforeEach(async () => (target = await createDatabase('postgres and redis')));
  afterEach(async () => {
    await target.drop();
    await old.remove();
  });

  it.each([
    ['eleven columns', ELEVEN],
    ['eleven columns, the late ones last', EXTENDED],
    ['nine columns', NINE],
    ['ten columns', ELEVEN.filter((column) => !column.startsWith('first_name'))],
  ])('copies every value of a file with %s', async (_name, columns) => {
    old = await oldDatabase(ROWS, columns);
    const report = await runMove(old.url, target.url);
    expect(report).toMatchObject({ outcome: 'moved', findings: [], tables: [{ table: 'users', rows: 3 }] });
    expect(await target.query(STORED)).toEqual(ROWS.map((row) => expected(row, columns)));
    const [next] = await target.query(`SELECT nextval('users_id_seq')::int AS id`);
    expect(next).toEqual({ id: 8 });
  });

  it('changes nothing when it runs again, and refuses a target with other rows', async () => {
    old = await oldDatabase(ROWS);
    await runMove(old.url, target.url);
    expect(await runMove(old.url, target.url)).toMatchObject({ outcome: 'already_there' });
    await target.query(`UPDATE users SET first_name = 'Robin' WHERE id = 1`);
    const before = await target.query(STORED);
    expect(await runMove(old.url, target.url)).toMatchObject({ outcome: 'target_has_other_rows', tables: [] });
    expect(await target.query(STORED)).toEqual(before);
  });

  it('leaves the e-mail as unique as it was, under the same name', async () => {
    old = await oldDatabase(ROWS);
    await runMove(old.url, target.url);
    const constraints = `SELECT conname, pg_get_constraintdef(oid) AS is FROM pg_constraint WHERE conrelid = 'users'::regclass AND contype = 'u'`;
    expect(await target.query(constraints)).toEqual([{ conname: 'users_email_key', is: 'UNIQUE (email)' }]);
  });

  it('starts the sequence at one for a file without users', async () => {
    old = await oldDatabase([]);
    expect(await runMove(old.url, target.url)).toMatchObject({ outcome: 'moved' });
    expect(await target.query(`SELECT nextval('users_id_seq')::int AS id`)).toEqual([{ id: 1 }]);
  });

  it('writes nothing in a dry run', async () => {
    old = await oldDatabase(ROWS);
    const dry = await runMove(old.url, target.url, '--dry-run');
    expect(dry).toMatchObject({ outcome: 'ready', tables: [{ table: 'users', rows: 3 }] });
    expect(await target.query(TABLES)).toEqual([]);
    // What it announced is what then happens.
    expect((await runMove(old.url, target.url)).tables).toEqual(dry.tables);
    expect(await runMove(old.url, target.url, '--dry-run')).toMatchObject({ outcome: 'already_there' });
  });

  it('takes a consistent copy of a database that is being written', async () => {
    old = await oldDatabase([oldRow(1)]);
    await old.run('PRAGMA journal_mode = WAL');
    await old.run('INSERT INTO users (id, email, password_hash) VALUES (2, ?, ?)', ['b@example.edu', 'hash']);
    await old.run('BEGIN');
    await old.run('INSERT INTO users (id, email, password_hash) VALUES (3, ?, ?)', ['c@example.edu', 'hash']);
    expect(await runMove(old.url, target.url)).toMatchObject({ outcome: 'moved', tables: [{ rows: 2 }] });
    await old.run('COMMIT');
  });

  it.each([
    [
      'an e-mail that differs only in case',
      oldRow(2, { email: 'Student1@example.edu' }),
      'differs from another only in case',
      [1, 2],
    ],
    ['an over-long first name', oldRow(2, { first_name: 'é'.repeat(101) }), 'is longer than 100 characters', [2]],
    [
      'a date that does not exist',
      oldRow(2, { created_at: '2023-02-30 10:00:00.000000' }),
      'is no date that can be kept',
      [2],
    ],
    ['a date in another format', oldRow(2, { created_at: 'yesterday' }), 'is no date that can be kept', [2]],
    ['bytes where text belongs', oldRow(2, { settings: Buffer.from('7b7d', 'hex') }), 'is no text', [2]],
    ['a NUL character', oldRow(2, { first_name: 'a\0b' }), 'holds a NUL character', [2]],
    ['an id that PostgreSQL cannot hold', oldRow(3_000_000_000), 'is no whole number that fits', [3_000_000_000]],
  ])('reports %s by row and copies nothing', async (_name, row, problem, rows) => {
    old = await oldDatabase([oldRow(1), row]);
    const report = await runMove(old.url, target.url);
    expect(report.outcome).toBe('source_has_problems');
    expect(report.findings).toEqual([
      expect.objectContaining({ table: 'users', problem, blocks: true, rows, count: rows.length }),
    ]);
    expect(await target.query(TABLES)).toEqual([]);
    expect(JSON.stringify(report)).not.toContain('@');
  });

  it('reports text that is no UTF-8 by row and takes the copy back', async () => {
    old = await oldDatabase([oldRow(1), oldRow(2)]);
    await old.run(`UPDATE users SET first_name = CAST(x'ff41' AS TEXT) WHERE id = 2`);
    const report = await runMove(old.url, target.url);
    expect(report).toMatchObject({
      outcome: 'source_has_problems',
      findings: [{ column: 'first_name', problem: 'is no UTF-8', rows: [2] }],
    });
    expect(await target.query(TABLES)).toEqual([]);
  });

  it('cuts names and drops tokens when told to, and notes JSON that readers take for empty', async () => {
    old = await oldDatabase([
      oldRow(1, { first_name: 'é'.repeat(101), notification_token: 'x'.repeat(256), settings: '{broken' }),
    ]);
    const report = await runMove(old.url, target.url, '--over-long=cut');
    expect(report.outcome).toBe('moved');
    expect(report.findings.map(({ column, blocks }) => [column, blocks])).toEqual([
      ['first_name', false],
      ['notification_token', false],
      ['settings', false],
    ]);
    expect(await target.query('SELECT first_name, notification_token, settings FROM users')).toEqual([
      { first_name: 'é'.repeat(100), notification_token: null, settings: '{broken' },
    ]);
  });

  it('reports a NUL even where a cut or a date would hide it', async () => {
    const hidden = { first_name: `Sam\0${'x'.repeat(200)}`, created_at: '2024-05-06 07:08:09\0zzz' };
    old = await oldDatabase([oldRow(1, hidden)]);
    const { outcome, findings } = await runMove(old.url, target.url, '--over-long=cut');
    expect(outcome).toBe('source_has_problems');
    expect(findings.filter(({ blocks }) => blocks).map(({ column, problem }) => [column, problem])).toEqual([
      ['first_name', 'holds a NUL character'],
      ['created_at', 'is no date that can be kept'],
    ]);
  });

  it('refuses values that the target has no place for, and names tables that stay behind', async () => {
    old = await oldDatabase([oldRow(1)]);
    await old.run('ALTER TABLE users ADD COLUMN nickname TEXT');
    await old.run('CREATE TABLE extra (a)');
    await old.run('INSERT INTO extra VALUES (1)');
    expect(await runMove(old.url, target.url)).toMatchObject({
      outcome: 'moved',
      findings: [{ table: 'extra', blocks: false, count: 1 }],
    });
    await old.run(`UPDATE users SET nickname = 'Z'`);
    expect(await runMove(old.url, target.url)).toMatchObject({
      outcome: 'source_has_problems',
      findings: [{ table: 'users', column: 'nickname', blocks: true, rows: [1] }, { table: 'extra' }],
    });
  });

  it('refuses rows that their key does not tell apart, instead of passing some over', async () => {
    old = await oldDatabase([]);
    await old.run('CREATE TABLE copy AS SELECT * FROM users');
    await old.run('DROP TABLE users');
    await old.run('ALTER TABLE copy RENAME TO users');
    // One identity twice, at the border between two batches.
    await old.run(
      `WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 4001)
       INSERT INTO users (id, email, password_hash) SELECT min(i, 4000), 'student' || i || '@example.edu', 'hash' FROM n`,
    );
    await expect(runMove(old.url, target.url)).rejects.toThrow('users: rows that id does not tell apart');
    expect(await target.query(TABLES)).toEqual([]);
  });

  it('does not change a byte of the source, not even of its write-ahead log', async () => {
    old = await oldDatabase([oldRow(1)]);
    await old.run('PRAGMA journal_mode = WAL');
    await old.run(`INSERT INTO users (id, email, password_hash) VALUES (2, 'b@example.edu', 'hash')`);
    // As a crash leaves it: nobody has it open, and rows are still in the log.
    const left = join(folder.path, 'left.db');
    for (const suffix of ['', '-wal']) copyFileSync(old.file + suffix, left + suffix);
    const bytes = () => ['', '-wal'].map((suffix) => readFileSync(left + suffix).toString('base64'));
    const before = bytes();
    expect(await runMove(`sqlite:///${left}`, target.url)).toMatchObject({ outcome: 'moved', tables: [{ rows: 2 }] });
    expect(bytes()).toEqual(before);
  });

  it('brings forward a sequence that another tool left behind its rows', async () => {
    old = await oldDatabase([oldRow(41)]);
    await runMove(old.url, target.url);
    await target.query(`SELECT setval('users_id_seq', 1, false)`);
    expect(await runMove(old.url, target.url)).toMatchObject({ outcome: 'already_there' });
    expect(await target.query(`SELECT nextval('users_id_seq')::int AS id`)).toEqual([{ id: 42 }]);
  });

  it('keeps e-mails that differ only in case when told to', async () => {
    old = await oldDatabase([oldRow(1), oldRow(2, { email: 'Student1@example.edu' })]);
    expect(await runMove(old.url, target.url, '--case-duplicates=keep')).toMatchObject({ outcome: 'moved' });
  });
});

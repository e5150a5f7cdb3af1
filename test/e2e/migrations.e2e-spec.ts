import { createDatabase, onBothEngines, type TestDatabase } from '../support/engines';
import { known, migrate, recorded, revertAll } from '../support/migrations';
import { COLUMNS, columnsOf, createOldTable, dump, insertOldRows, type OldForm } from '../support/old-users-table';

const FORMS: readonly OldForm[] = ['fresh', 'extended late', 'never extended'];
const LATE = ['first_name', 'home_address_encrypted'];

onBothEngines((engine) => {
  let database: TestDatabase;
  beforeEach(async () => (database = await createDatabase(engine)));
  afterEach(() => database.drop());

  describe('migrations on an empty database', () => {
    it('make the users table, remove it when reverted, and make it again', async () => {
      const names = await known(database);
      expect((await migrate(database)).map(({ name }) => name)).toEqual(names);
      expect(await columnsOf(database, engine)).toEqual(COLUMNS.fresh);
      expect(await recorded(database)).toEqual(names);

      await revertAll(database);
      expect(await columnsOf(database, engine)).toEqual([]);
      expect(await recorded(database)).toEqual([]);

      expect((await migrate(database)).map(({ name }) => name)).toEqual(names);
      expect(await columnsOf(database, engine)).toEqual(COLUMNS.fresh);
    });

    it('do nothing the second time', async () => {
      await migrate(database);
      expect(await migrate(database)).toEqual([]);
      expect(await recorded(database)).toEqual(await known(database));
    });

    it('give a row its defaults, with a date of six digits in UTC', async () => {
      await migrate(database);
      await database.query(`INSERT INTO users (email, password_hash) VALUES ('anna@example.edu', 'x')`);
      const created =
        engine === 'postgres and redis' ? `to_char(created_at, 'YYYY-MM-DD HH24:MI:SS.US')` : 'created_at';
      const [row] = await database.query(
        `SELECT id, email, password_hash, first_name, home_address_encrypted, preferences, settings, recent_activity,
          notification_token, google_refresh_token, ${created} AS created FROM users`,
      );
      const { created: createdAt, ...others } = row as { created: string };
      expect(others).toEqual({
        id: 1,
        email: 'anna@example.edu',
        password_hash: 'x',
        first_name: null,
        home_address_encrypted: null,
        preferences: '{}',
        settings: '{}',
        recent_activity: '[]',
        notification_token: null,
        google_refresh_token: null,
      });
      expect(createdAt).toMatch(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\.\d{6}$/);
      expect(Math.abs(Date.parse(`${createdAt.replace(' ', 'T')}Z`) - Date.now())).toBeLessThan(60_000);
    });

    it('refuse a second account with the same email', async () => {
      await migrate(database);
      const insert = () => database.query(`INSERT INTO users (email, password_hash) VALUES ('a@example.edu', 'x')`);
      await insert();
      await expect(insert()).rejects.toThrow(
        engine === 'postgres and redis' ? 'users_email_key' : 'UNIQUE constraint failed: users.email',
      );
    });

    it('run once when three processes start together', async () => {
      const names = await known(database);
      const done = await Promise.all([migrate(database), migrate(database), migrate(database)]);
      expect(done.flat().map(({ name }) => name)).toEqual(names);
      expect(await recorded(database)).toEqual(names);
    });
  });

  describe.each(FORMS)('migrations on a database of the old server (columns: %s)', (form) => {
    const added = form === 'never extended' ? LATE : [];

    beforeEach(async () => {
      await createOldTable(database, engine, form);
      await insertOldRows(database, engine, form);
    });

    it('leave every value, byte for byte, when run, reverted and run again', async () => {
      const before = await dump(database, engine, COLUMNS[form]);
      expect(before.length).toBeGreaterThanOrEqual(4);
      for (const step of [migrate, revertAll, migrate]) {
        await step(database);
        expect(await dump(database, engine, COLUMNS[form])).toEqual(before);
      }
    });

    it('keep the order of the columns and append what is missing', async () => {
      await migrate(database);
      expect(await columnsOf(database, engine)).toEqual([...COLUMNS[form], ...added]);
      await revertAll(database);
      expect(await columnsOf(database, engine)).toEqual([...COLUMNS[form], ...added]);
    });

    it('let the next account have the next id', async () => {
      if (engine === 'postgres and redis') await database.query(`SELECT setval('users_id_seq', 99)`);
      else await database.query(`UPDATE users SET id = 99 WHERE id = 52`);
      await migrate(database);
      const [row] = await database.query(
        `INSERT INTO users (email, password_hash) VALUES ('next@example.edu', 'x') RETURNING id`,
      );
      expect(row).toEqual({ id: 100 });
    });
  });

  it('migrations give the columns they add no value', async () => {
    await createOldTable(database, engine, 'never extended');
    await insertOldRows(database, engine, 'never extended');
    await migrate(database);
    const rows = await database.query('SELECT DISTINCT first_name, home_address_encrypted FROM users');
    expect(rows).toEqual([{ first_name: null, home_address_encrypted: null }]);
  });

  it('reverting removes an adopted table once nobody is in it', async () => {
    await createOldTable(database, engine, 'fresh');
    await migrate(database);
    await revertAll(database);
    expect(await columnsOf(database, engine)).toEqual([]);
  });
});

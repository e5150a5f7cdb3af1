import { DataSource, type Migration } from 'typeorm';
import { type DatabaseConfig, loadDatabaseConfig } from '../../src/config/env';
import { dataSourceOptions } from '../../src/database/data-source';
import { underMigrationLock } from '../../src/database/migration-lock';
import type { TestDatabase } from './engines';

/** Migrates as the server and the pre-deploy job do: under the lock, with the options of the one factory. */
export function migrate(database: TestDatabase): Promise<Migration[]> {
  return withData(database, (data, config) => underMigrationLock(config, data, () => data.runMigrations()));
}

/** Reverts every migration, newest first, as `migration:revert` does one by one. */
export function revertAll(database: TestDatabase): Promise<void> {
  return withData(database, async (data) => {
    for (let left = await recorded(database); left.length > 0; left = await recorded(database)) {
      await data.undoLastMigration();
    }
  });
}

/** The names that the database remembers as done. */
export async function recorded(database: TestDatabase): Promise<string[]> {
  return (await database.query('SELECT name FROM migrations ORDER BY id')).map(({ name }) => String(name));
}

/** The names of all there are, in their order. */
export function known(database: TestDatabase): Promise<string[]> {
  return withData(database, (data) => Promise.resolve(data.migrations.map(({ name }) => name ?? 'unnamed')));
}

async function withData<T>(
  database: TestDatabase,
  work: (data: DataSource, config: DatabaseConfig) => Promise<T>,
): Promise<T> {
  const config = loadDatabaseConfig({ DATABASE_URL: database.url });
  const data = await new DataSource(dataSourceOptions(config)).initialize();
  try {
    return await work(data, config);
  } finally {
    await data.destroy();
  }
}

import { DataSource } from 'typeorm';
import { loadDatabaseConfig, processEnv } from '../config/env';
import { SettingsError } from '../config/settings';
import { dataSourceOptions } from './data-source';
import { underMigrationLock } from './migration-lock';

/** The pre-deploy job: brings the database up to date and ends. Exit code 0: done or nothing to do; 1: it failed. */
async function migrate(): Promise<void> {
  const config = loadDatabaseConfig(processEnv());
  const data = await new DataSource(dataSourceOptions(config)).initialize();
  try {
    const done = await underMigrationLock(config, data, () => data.runMigrations());
    process.stdout.write(
      done.length > 0 ? done.map(({ name }) => `migrated: ${name}\n`).join('') : 'nothing to migrate\n',
    );
  } finally {
    await data.destroy();
  }
}

migrate().catch((error: unknown) => {
  const text =
    error instanceof SettingsError
      ? error.message
      : `migration failed: ${error instanceof Error ? error.message : 'unknown error'}`;
  process.stderr.write(`${text}\n`);
  process.exitCode = 1;
});

import { join } from 'node:path';
import { DataSource } from 'typeorm';
import { loadDatabaseConfig, processEnv } from '../config/env';
import { dataSourceOptions } from './data-source';

/** The data source of TypeORM's command line: the same database as the server's, from the same settings. */
export default new DataSource({
  ...dataSourceOptions(loadDatabaseConfig(processEnv())),
  // `migration:generate` compares them with the tables. By name: nothing here may import a feature.
  entities: [join(__dirname, '../**/*.entity.js')],
});

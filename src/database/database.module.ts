import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AppConfig } from '../config/env';
import { dataSourceOptions } from './data-source';
import { DatabaseConnection } from './database.connection';

@Global()
@Module({
  imports: [
    TypeOrmModule.forRootAsync({
      inject: [AppConfig],
      // Opening is DatabaseConnection's job: Nest's own would keep the server down while the database is away.
      useFactory: (config: AppConfig) => ({
        ...dataSourceOptions(config.database, 'requests'),
        manualInitialization: true,
      }),
    }),
  ],
  providers: [DatabaseConnection],
  exports: [DatabaseConnection],
})
export class DatabaseModule {}

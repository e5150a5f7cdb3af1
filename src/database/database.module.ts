import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AppConfig } from '../config/env';
import { requestOptions } from './data-source';
import { DatabaseConnection } from './database.connection';

@Global()
@Module({
  imports: [
    TypeOrmModule.forRootAsync({
      inject: [AppConfig],
      // Opening is DatabaseConnection's job: Nest's own would keep the server down while the database is away.
      useFactory: async (config: AppConfig) => ({
        ...(await requestOptions(config.database)),
        manualInitialization: true,
        autoLoadEntities: true,
      }),
    }),
  ],
  providers: [DatabaseConnection],
  exports: [DatabaseConnection],
})
export class DatabaseModule {}

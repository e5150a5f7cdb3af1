import {
  Inject,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
  type OnApplicationShutdown,
  type OnModuleInit,
} from '@nestjs/common';
import type { Pool } from 'pg';
import { DataSource } from 'typeorm';
import { PostgresDriver } from 'typeorm/driver/postgres/PostgresDriver';
import { AppConfig } from '../config/env';
import { Metrics, NO_METRICS, type PoolUse } from '../metrics/metrics';
import { dataSourceOptions, isUnverified } from './data-source';
import { underMigrationLock } from './migration-lock';
import { pendingMigrations } from './pending-migrations';

const RETRY_MS = 1_000;
/** A start waits this long for the database, so that the first request usually finds it; then it goes on without. */
const START_PATIENCE_MS = 3_000;

/**
 * Opens the database and keeps trying while it is away: a database that is late must not keep the server down.
 * The pool reconnects by itself once it was open.
 */
@Injectable()
export class DatabaseConnection implements OnModuleInit, OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger('Database');
  private closed = false;
  private isOpen = false;
  private opening: Promise<void> = Promise.resolve();
  private wake: () => void = () => undefined;

  constructor(
    @Inject(DataSource) private readonly data: DataSource,
    private readonly config: AppConfig,
    private readonly metrics: Metrics = NO_METRICS,
  ) {}

  onModuleInit(): void {
    if (isUnverified(this.config.database)) {
      this.logger.warn('the database connection is encrypted but not verified: set DATABASE_CA_CERT');
    }
    if (this.data.driver instanceof PostgresDriver) this.metrics.watchPool(poolOf(this.data.driver));
    this.opening = this.open();
  }

  async onApplicationBootstrap(): Promise<void> {
    let timer: NodeJS.Timeout | undefined;
    const patience = new Promise<void>((resolve) => (timer = setTimeout(resolve, START_PATIENCE_MS)));
    await Promise.race([this.opening, patience]);
    clearTimeout(timer);
  }

  async onApplicationShutdown(): Promise<void> {
    this.closed = true;
    this.wake();
    await this.opening;
    if (this.data.isInitialized) await this.data.destroy();
  }

  /** @throws whatever the driver says when the database does not answer. */
  async ping(): Promise<void> {
    if (!this.isOpen) throw new Error('the database is not open yet');
    await this.data.query('SELECT 1');
  }

  /** @throws as `ping`. */
  async pendingMigrations(): Promise<string[]> {
    if (!this.isOpen) throw new Error('the database is not open yet');
    return pendingMigrations(this.data);
  }

  private async open(): Promise<void> {
    for (let reported = false; !this.closed;) {
      try {
        await this.openOnce();
        this.isOpen = true;
        this.logger.log(`database connected (${this.config.database.location.kind})`);
        return;
      } catch (error) {
        if (!reported) this.logger.error(`database lost: ${error instanceof Error ? error.message : 'unknown error'}`);
        reported = true;
        if (this.data.isInitialized) await this.data.destroy();
        await this.pause();
      }
    }
  }

  /** Migrates before anybody can ask: a request that finds half a schema would look like a bug. */
  private async openOnce(): Promise<void> {
    const { database } = this.config;
    // A database in memory has no second door.
    const isShared = database.location.kind === 'postgres' || database.location.path !== ':memory:';
    if (database.migrateAtStart && isShared) {
      const patient = new DataSource(dataSourceOptions(database));
      await patient.initialize();
      try {
        await this.migrate(patient);
      } finally {
        await patient.destroy();
      }
    }
    if (!this.data.isInitialized) await this.data.initialize();
    if (database.migrateAtStart && !isShared) await this.migrate(this.data);
  }

  private async migrate(data: DataSource): Promise<void> {
    const done = await underMigrationLock(this.config.database, data, () => data.runMigrations());
    for (const { name } of done) this.logger.log(`migrated: ${name}`);
  }

  private pause(): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, RETRY_MS);
      this.wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}

/** Reads the driver's pool, which is another one after each opening and missing before the first. */
function poolOf(driver: PostgresDriver): () => PoolUse {
  return () => {
    const pool = driver.master as Pool | undefined;
    if (pool === undefined) return { busy: 0, idle: 0, waiting: 0 };
    return { busy: pool.totalCount - pool.idleCount, idle: pool.idleCount, waiting: pool.waitingCount };
  };
}

import { Injectable, ServiceUnavailableException } from '@nestjs/common';
import { HealthCheckService, type HealthCheckResult } from '@nestjs/terminus';
import type { RedisState } from '../redis/redis.connection';
import { DatabaseIndicator, MigrationsIndicator, RedisIndicator } from './health.indicators';

export interface HealthSummary {
  readonly status: 'ok';
  readonly database: 'connected' | 'disconnected';
  readonly redis: RedisState;
}

/** Asks the dependencies at the same time, each within its own limit. */
@Injectable()
export class HealthService {
  constructor(
    private readonly terminus: HealthCheckService,
    private readonly database: DatabaseIndicator,
    private readonly redis: RedisIndicator,
    private readonly migrations: MigrationsIndicator,
  ) {}

  async summary(): Promise<HealthSummary> {
    const [database, redis] = await Promise.all([this.database.check(), this.redis.check()]);
    return {
      status: 'ok',
      database: database.database.status === 'up' ? 'connected' : 'disconnected',
      redis: redis.redis.state,
    };
  }

  async report(): Promise<HealthCheckResult> {
    try {
      return await this.terminus.check([
        () => this.database.check(),
        () => this.redis.check(),
        () => this.migrations.check(),
      ]);
    } catch (error) {
      // Terminus throws its report when anything is down.
      if (error instanceof ServiceUnavailableException) return error.getResponse() as HealthCheckResult;
      throw error;
    }
  }
}

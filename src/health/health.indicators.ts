import { Injectable } from '@nestjs/common';
import { type HealthIndicatorResult, HealthIndicatorService } from '@nestjs/terminus';
import { DatabaseConnection } from '../database/database.connection';
import { RedisConnection, type RedisState } from '../redis/redis.connection';

/** Well under the 2 s within which `/health` answers. */
const DATABASE_LIMIT_MS = 1_500;

/** Asks the database a real question. */
@Injectable()
export class DatabaseIndicator {
  private running: Promise<boolean> | null = null;

  constructor(
    private readonly database: DatabaseConnection,
    private readonly indicators: HealthIndicatorService,
  ) {}

  async check(): Promise<HealthIndicatorResult<'database'>> {
    const indicator = this.indicators.check('database');
    return (await this.answers()) ? indicator.up() : indicator.down();
  }

  /** Probes that come while one is under way share its answer: a hanging database must not fill the pool with pings. */
  private async answers(): Promise<boolean> {
    this.running ??= this.database
      .ping()
      .then(
        () => true,
        () => false,
      )
      .finally(() => (this.running = null));
    let timer: NodeJS.Timeout | undefined;
    const limit = new Promise<boolean>((resolve) => (timer = setTimeout(() => resolve(false), DATABASE_LIMIT_MS)));
    try {
      return await Promise.race([this.running, limit]);
    } finally {
      clearTimeout(timer);
    }
  }
}

/** Asks Redis, when there is one. The connection itself gives up after 250 ms. */
@Injectable()
export class RedisIndicator {
  constructor(
    private readonly redis: RedisConnection,
    private readonly indicators: HealthIndicatorService,
  ) {}

  async check(): Promise<HealthIndicatorResult<'redis', 'up' | 'down', { state: RedisState }>> {
    const indicator = this.indicators.check('redis');
    const state = await this.state();
    return state === 'disconnected' ? indicator.down({ state }) : indicator.up({ state });
  }

  private async state(): Promise<RedisState> {
    if (this.redis.state !== 'connected') return this.redis.state;
    return this.redis
      .read((client) => client.ping())
      .then(
        () => 'connected' as const,
        () => 'disconnected' as const,
      );
  }
}

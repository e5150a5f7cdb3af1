import { Injectable } from '@nestjs/common';
import { type HealthIndicatorResult, HealthIndicatorService } from '@nestjs/terminus';
import { DatabaseConnection } from '../database/database.connection';
import { RedisConnection, type RedisState } from '../redis/redis.connection';

/** Well under the 2 s within which `/health` answers. */
const DATABASE_LIMIT_MS = 1_500;

/** Asks the database a real question. */
@Injectable()
export class DatabaseIndicator {
  private readonly answers: SharedQuestion<boolean>;

  constructor(
    database: DatabaseConnection,
    private readonly indicators: HealthIndicatorService,
  ) {
    this.answers = new SharedQuestion(() => database.ping().then(() => true), false);
  }

  async check(): Promise<HealthIndicatorResult<'database'>> {
    const indicator = this.indicators.check('database');
    return (await this.answers.ask()) ? indicator.up() : indicator.down();
  }
}

/** Names the migrations that the database has not had; null while it does not answer. */
@Injectable()
export class MigrationsIndicator {
  private readonly pending: SharedQuestion<string[] | null>;

  constructor(
    database: DatabaseConnection,
    private readonly indicators: HealthIndicatorService,
  ) {
    this.pending = new SharedQuestion(() => database.pendingMigrations(), null);
  }

  async check(): Promise<HealthIndicatorResult<'migrations', 'up' | 'down', { pending: string[] | null }>> {
    const indicator = this.indicators.check('migrations');
    const pending = await this.pending.ask();
    return pending?.length === 0 ? indicator.up({ pending }) : indicator.down({ pending });
  }
}

/** Probes that come while one is under way share its answer: a hanging database must not fill the pool with questions. */
class SharedQuestion<T> {
  private running: Promise<T> | null = null;

  constructor(
    private readonly question: () => Promise<T>,
    private readonly otherwise: T,
  ) {}

  /** The answer; `otherwise` when there is none in time. */
  async ask(): Promise<T> {
    this.running ??= this.question()
      .catch(() => this.otherwise)
      .finally(() => (this.running = null));
    let timer: NodeJS.Timeout | undefined;
    const limit = new Promise<T>((resolve) => (timer = setTimeout(() => resolve(this.otherwise), DATABASE_LIMIT_MS)));
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

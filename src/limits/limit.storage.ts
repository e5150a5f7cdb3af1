import { Injectable } from '@nestjs/common';
import type { ThrottlerStorage } from '@nestjs/throttler';
import { Clock } from '../common/clock';
import { RedisConnection } from '../redis/redis.connection';
import { RedisUnavailable } from '../redis/redis.errors';
import { type Counter, MemoryCounter, RedisCounter } from './counters';

type ThrottlerStorageRecord = Awaited<ReturnType<ThrottlerStorage['increment']>>;

/**
 * Counts requests in fixed windows: in Redis while it answers, else in this process.
 * Fixed windows need one atomic command and no script, which a managed Valkey may refuse; the storages that come with
 * the throttler keep a timer for every hit.
 */
@Injectable()
export class LimitStorage implements ThrottlerStorage {
  private readonly memory: Counter = new MemoryCounter();
  private readonly redis: Counter;

  constructor(
    private readonly connection: RedisConnection,
    private readonly clock: Clock,
  ) {
    this.redis = new RedisCounter(connection);
  }

  async increment(key: string, ttlMs: number, limit: number): Promise<ThrottlerStorageRecord> {
    const now = this.clock.now();
    const window = Math.floor(now / ttlMs);
    const totalHits = await this.count(key, window, ttlMs);
    const secondsLeft = Math.max(1, Math.ceil(((window + 1) * ttlMs - now) / 1000));
    const isBlocked = totalHits > limit;
    return { totalHits, timeToExpire: secondsLeft, isBlocked, timeToBlockExpire: isBlocked ? secondsLeft : 0 };
  }

  private async count(key: string, window: number, ttlMs: number): Promise<number> {
    if (this.connection.state !== 'connected') return this.memory.add(key, window, ttlMs);
    try {
      return await this.redis.add(key, window, ttlMs);
    } catch (error) {
      if (error instanceof RedisUnavailable) return this.memory.add(key, window, ttlMs);
      throw error;
    }
  }
}

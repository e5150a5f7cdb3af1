import { Injectable, Logger } from '@nestjs/common';
import { Clock } from '../common/clock';
import { Metrics, NO_METRICS } from '../metrics/metrics';
import { RedisConnection } from '../redis/redis.connection';
import { undefinedWithoutRedis } from '../redis/redis.errors';
import type { CacheEntry, Cached, CachePolicy } from './cache-policy';
import { type CacheStore, MemoryCacheStore, RedisCacheStore } from './cache.stores';
import { SharedFlights } from './shared-flights';

/** Brings a value; told when nobody waits for it any more. */
export type Load<T> = (cancelled: AbortSignal) => Promise<T>;

/** How long a stale value rests after a failed refresh, so that a dead vendor is not asked again by every request. */
const REFRESH_REST_MS = 15_000;
const REFRESHES_REMEMBERED = 2_000;

/**
 * The cache that every feature shares: memory first, Redis behind it while it answers.
 * Concurrent loads of one key are one load in this process; failures are never stored; Redis failing is a miss.
 */
@Injectable()
export class SharedCache {
  private readonly logger = new Logger('SharedCache');
  private readonly memory: CacheStore = new MemoryCacheStore();
  private readonly redis: CacheStore;
  private readonly flights = new SharedFlights<CacheEntry>();
  private readonly restUntil = new Map<string, number>();

  constructor(
    private readonly connection: RedisConnection,
    private readonly clock: Clock,
    private readonly metrics: Metrics = NO_METRICS,
  ) {
    this.redis = new RedisCacheStore(connection);
  }

  /**
   * The value under `key`, loaded when there is none that may be used.
   * A stale value is served at once and refreshed behind the answer; a failed refresh keeps it.
   * @param key `feature:v1:...`, owned by the feature, nothing personal in it.
   * @param load is shared by everybody who asks meanwhile, and cancelled when all of them have gone.
   * @param caller ends this caller's waiting.
   * @throws what `load` throws, when there is nothing to serve; the caller's own reason once it has gone.
   */
  async wrap<T>(key: string, policy: CachePolicy, load: Load<T>, caller?: AbortSignal): Promise<Cached<T>> {
    if (policy.freshSeconds <= 0) {
      const { value } = await this.flights.join(key, (cancelled) => this.load(key, policy, load, cancelled), caller);
      return { value: value as T, stale: false };
    }
    // Everything behind the first level is one flight, the look at Redis included: whoever comes late either joins it or
    // finds what it brought.
    const entry =
      this.noted('memory', this.usable(await this.memory.get(key))) ??
      (await this.flights.join(
        key,
        async (cancelled) => (await this.find(key)) ?? (await this.load(key, policy, load, cancelled)),
        caller,
      ));
    const stale = entry.freshUntil <= this.clock.now();
    if (stale) this.refresh(key, policy, load);
    return { value: entry.value as T, stale };
  }

  /** The value under `key` if there is one that may be used; loads nothing. */
  async peek<T>(key: string): Promise<Cached<T> | null> {
    const entry = await this.find(key);
    return entry && { value: entry.value as T, stale: entry.freshUntil <= this.clock.now() };
  }

  private async find(key: string): Promise<CacheEntry | null> {
    const near = this.usable(await this.memory.get(key));
    if (near !== null || this.connection.state !== 'connected') return near;
    const far = this.noted('redis', this.usable((await undefinedWithoutRedis(this.redis.get(key))) ?? null));
    if (far !== null) await this.memory.set(key, far, far.staleUntil - this.clock.now());
    return far;
  }

  private usable(entry: CacheEntry | null): CacheEntry | null {
    return entry !== null && entry.staleUntil > this.clock.now() ? entry : null;
  }

  private noted(level: 'memory' | 'redis', entry: CacheEntry | null): CacheEntry | null {
    const result = entry === null ? 'miss' : entry.freshUntil <= this.clock.now() ? 'stale' : 'hit';
    this.metrics.cacheLookup(level, result);
    return entry;
  }

  private async load(
    key: string,
    policy: CachePolicy,
    load: Load<unknown>,
    cancelled: AbortSignal,
  ): Promise<CacheEntry> {
    const value = await load(cancelled);
    const now = this.clock.now();
    const lifetimeMs = Math.max(policy.freshSeconds, policy.staleSeconds) * 1000;
    const entry = { value, freshUntil: now + policy.freshSeconds * 1000, staleUntil: now + lifetimeMs };
    if (policy.freshSeconds <= 0) return entry;
    await this.memory.set(key, entry, lifetimeMs);
    if (this.connection.state === 'connected') void undefinedWithoutRedis(this.redis.set(key, entry, lifetimeMs));
    return entry;
  }

  /** Loads behind the answer. Whoever gave the stale value does not hear of a failure; the log does, once per rest. */
  private refresh(key: string, policy: CachePolicy, load: Load<unknown>): void {
    if (this.flights.has(key) || (this.restUntil.get(key) ?? 0) > this.clock.now()) return;
    this.flights
      .join(key, (cancelled) => this.load(key, policy, load, cancelled))
      .then(
        () => this.restUntil.delete(key),
        (error: unknown) => {
          if (this.restUntil.size >= REFRESHES_REMEMBERED) this.restUntil.clear();
          this.restUntil.set(key, this.clock.now() + REFRESH_REST_MS);
          this.logger.debug(
            `refresh failed, keeping the last good value: ${error instanceof Error ? error.message : 'unknown'}`,
          );
        },
      );
  }
}

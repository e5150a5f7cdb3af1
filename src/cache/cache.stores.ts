import { createCache, memoryStore } from 'cache-manager';
import type { RedisClient, RedisConnection } from '../redis/redis.connection';
import { type CacheEntry, isCacheEntry } from './cache-policy';

/** A level of the cache. Both implementations pass `cache.stores.spec.ts`. */
export interface CacheStore {
  /** The entry, or null when there is none. */
  get(key: string): Promise<CacheEntry | null>;
  set(key: string, entry: CacheEntry, ttlMs: number): Promise<void>;
  delete(key: string): Promise<void>;
}

/** Entries this process holds; the least recently used give way. */
const MEMORY_ENTRIES = 2_000;

/** First level: this process. */
export class MemoryCacheStore implements CacheStore {
  private readonly cache = createCache(
    memoryStore({
      max: MEMORY_ENTRIES,
      ttl: 0,
      // The defaults keep a timer per entry and deep-copy every value; entries are dropped when read, and nobody changes them.
      ttlAutopurge: false,
      shouldCloneBeforeSet: false,
    }),
  );

  async get(key: string): Promise<CacheEntry | null> {
    return (await this.cache.get<CacheEntry>(key)) ?? null;
  }

  set(key: string, entry: CacheEntry, ttlMs: number): Promise<void> {
    return this.cache.set(key, entry, ttlMs);
  }

  delete(key: string): Promise<void> {
    return this.cache.del(key);
  }
}

/**
 * Second level: Redis, shared by all processes and kept over restarts.
 * Every method rejects with RedisUnavailable when Redis does not answer.
 */
export class RedisCacheStore implements CacheStore {
  constructor(
    private readonly redis: RedisConnection,
    private readonly prefix = 'vv:cache',
  ) {}

  async get(key: string): Promise<CacheEntry | null> {
    const found = await this.redis.read(async (client) =>
      (await this.store(client)).get<unknown>(key).catch(nothingIfNotJson),
    );
    return isCacheEntry(found) ? found : null;
  }

  set(key: string, entry: CacheEntry, ttlMs: number): Promise<void> {
    return this.redis.write(async (client) => (await this.store(client)).set(key, entry, Math.ceil(ttlMs)));
  }

  delete(key: string): Promise<void> {
    return this.redis.write(async (client) => (await this.store(client)).del(key));
  }

  /** The store is a thin wrapper around whichever connection is alive now. */
  private async store(client: RedisClient) {
    // It brings the whole Redis library along, which a server without Redis need not load.
    const { redisInsStore } = await import('cache-manager-redis-yet');
    return redisInsStore(client, { keyPrefix: this.prefix });
  }
}

/** The store parses while the command counts as running: without this, one bad value would cost the connection. */
function nothingIfNotJson(error: unknown): undefined {
  if (!(error instanceof SyntaxError)) throw error;
}

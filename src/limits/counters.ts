import type { RedisConnection } from '../redis/redis.connection';

/** Counts hits of a key within a numbered window. Both implementations pass `counters.spec.ts`. */
export interface Counter {
  /** Adds one hit. @returns the hits in this window so far, this one included. */
  add(key: string, window: number, windowMs: number): Promise<number> | number;
}

/** Distinct callers counted at once; beyond that the oldest give way. */
const KEYS_AT_MOST = 50_000;

/** Counts in this process, without a timer: a window that has passed is noticed when its key is next used. */
export class MemoryCounter implements Counter {
  private readonly hits = new Map<string, { window: number; count: number }>();

  add(key: string, window: number): number {
    const entry = this.hits.get(key);
    if (entry?.window === window) return (entry.count += 1);
    // Taken out first, so that the map stays in order of last new window and the front is always the oldest.
    this.hits.delete(key);
    if (this.hits.size >= KEYS_AT_MOST) this.dropOldest();
    this.hits.set(key, { window, count: 1 });
    return 1;
  }

  private dropOldest(): void {
    const oldest = this.hits.keys().next();
    if (!oldest.done) this.hits.delete(oldest.value);
  }
}

/** Counts in Redis with commands that every server allows: one round trip, no script. */
export class RedisCounter implements Counter {
  constructor(private readonly redis: RedisConnection) {}

  /** @throws RedisUnavailable */
  async add(key: string, window: number, windowMs: number): Promise<number> {
    const name = `vv:limit:${key}:${window}`;
    const [count] = await this.redis.write((client) => client.multi().incr(name).pExpire(name, windowMs).exec());
    return Number(count);
  }
}

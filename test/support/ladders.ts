import { SharedCache } from '../../src/cache/shared-cache';
import type { Clock } from '../../src/common/clock';
import type { AppConfig } from '../../src/config/env';
import { NO_METRICS } from '../../src/metrics/metrics';
import { RedisConnection } from '../../src/redis/redis.connection';
import { Ladders } from '../../src/upstream/ladders';

/** Ladders with a cache of their own. */
export function makeLadders(config: AppConfig, clock: Clock): Ladders {
  return new Ladders(new SharedCache(new RedisConnection(config), clock), NO_METRICS);
}

// The same as `weather`, with the limits counted in Redis: one round trip more.
import { startOwnRedis, withParts } from '../support/parts.mjs';
import { againstBareFastify } from '../weather/bench.mjs';

export const facts = { title: 'the same, limits in Redis', yardstick: 'the same, without Redis', target: '>= 0.25' };

export const measure = (options) =>
  withParts(async (keep) => {
    const redis = await keep(startOwnRedis());
    return againstBareFastify(options, 0.25, { REDIS_URL: redis.url });
  });

import { createClient } from 'redis';
import { type Engine, redisUrl } from './engines';

/** Empties the Redis of this worker, so that nothing an earlier test file cached or counted is left. */
export async function emptyRedis(engine: Engine): Promise<void> {
  const url = redisUrl(engine);
  if (url === undefined) return;
  const client = createClient({ url });
  await client.connect();
  await client.flushDb();
  await client.quit();
}

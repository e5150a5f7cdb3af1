// Bare Fastify doing the same two pings. Our route writes no line for probes, so neither does this one.
import pg from 'pg';
import { createClient } from 'redis';
import { bareFastify, likeAnswer, listen } from '../support/yardstick.mjs';

const { headers } = await likeAnswer();
const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 5 });
const redis = createClient({ url: process.env.REDIS_URL });
await redis.connect();
const app = bareFastify({ logged: false });
app.get('/health', async (request, reply) => {
  await Promise.all([pool.query('SELECT 1'), redis.ping()]);
  reply.headers({ ...headers, 'x-request-id': request.id });
  return { status: 'ok', database: 'connected', redis: 'connected' };
});
await listen(app);

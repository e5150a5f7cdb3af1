// Finds PostgreSQL and Redis for the tests, or starts them: named ones, the usual ports, or own ones on free ports.
// Nothing is ever skipped in silence: without them the run stops with one line that says how to get them.
import { buildIfStale } from '../../scripts/build-if-stale.mjs';
import { startServices } from './services.mjs';

export default async function setup() {
  // Once for all: two workers building at the same time would take each other's program away.
  buildIfStale();
  const services = await startServices();
  process.env.VV_TEST_DATABASE_URL = services.databaseUrl;
  process.env.VV_TEST_REDIS_URL = services.redisUrl;
  globalThis.__services = services;
  process.stdout.write(`\nPostgreSQL: ${services.databaseFrom}\nRedis: ${services.redisFrom}\n`);
}

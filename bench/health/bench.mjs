// What probes ask: the database and Redis, each with a real question.
import { startDatabase, startOwnRedis, withParts } from '../support/parts.mjs';
import { MAIN, PRODUCTION, start } from '../support/program.mjs';
import { ratioOf } from '../support/ratio.mjs';

export const facts = {
  title: '`GET /health` with Postgres and Redis',
  yardstick: 'bare Fastify doing the same two pings',
  target: '>= 0.60',
};

export const measure = (options) =>
  withParts(async (keep) => {
    const services = {
      DATABASE_URL: (await keep(startDatabase('health'))).url,
      REDIS_URL: (await keep(startOwnRedis())).url,
    };
    const ours = await keep(start(MAIN, { ...PRODUCTION, ...services }));
    const script = new URL('yardstick.mjs', import.meta.url).pathname;
    const yardstick = await keep(start(script, { ...services, LIKE: `${ours.url}/health` }, '/ready'));
    return ratioOf(ours, yardstick, [{ method: 'GET', path: '/health' }], options, 0.6);
  });

// Resident memory with PostgreSQL, Redis and all keys: at rest, and at its highest under a mix of requests.
import { flood } from '../support/load.mjs';
import { sleep } from '../support/measure.mjs';
import { startDatabase, startOwnRedis, startVendors, withParts } from '../support/parts.mjs';
import { MAIN, memoryMb, PRODUCTION, start } from '../support/program.mjs';
import { chatRequest, meRequests, weatherRequests } from '../support/requests.mjs';
import { makeUsers } from '../me/bench.mjs';

export const facts = { title: 'memory, idle / under load', yardstick: '-', target: '<= 110 MB / 180 MB' };

const IDLE_MB = 110;
const LOADED_MB = 180;
const REST_MS = 5_000;
const POSITION = { latitude: 40.6942, longitude: -73.9866 };

export const measure = ({ seconds }) =>
  withParts(async (keep) => {
    const database = await keep(startDatabase('memory'));
    const redis = await keep(startOwnRedis());
    const vendors = await keep(startVendors());
    const env = { ...PRODUCTION, ...vendors.env, DATABASE_URL: database.url, REDIS_URL: redis.url };
    const ours = await keep(start(MAIN, env));
    await sleep(REST_MS);
    const idle = memoryMb(ours.pid);
    const users = meRequests(await database.query(makeUsers(4_000)));
    const chats = Array.from({ length: 4_000 }, (_, i) => chatRequest('a quiet cafe with wifi', i, POSITION));
    const weather = weatherRequests('/api/weather?lat=40.6942&lon=-73.9866').slice(0, 4_000);
    const mix = weather.flatMap((request, i) => (i % 8 === 0 ? [request, users[i], chats[i]] : [request, users[i]]));
    await flood(ours, mix, seconds * 3);
    const loaded = memoryMb(ours.pid, 'VmHWM');
    return {
      result: `${Math.round(idle)} MB / ${Math.round(loaded)} MB`,
      met: idle <= IDLE_MB && loaded <= LOADED_MB,
      rounds: 'one',
      detail: `resident; idle ${REST_MS / 1000} s after the start, and the highest while weather, users and chat are asked for as fast as they answer`,
    };
  });

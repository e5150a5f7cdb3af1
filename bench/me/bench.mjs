// A signed-in request: token, user, limit per address and per user, the row, one log line.
import { startDatabase, withParts } from '../support/parts.mjs';
import { JWT_SECRET, MAIN, PRODUCTION, start } from '../support/program.mjs';
import { ratioOf } from '../support/ratio.mjs';
import { meRequests } from '../support/requests.mjs';

export const facts = {
  title: '`GET /api/user/me` on Postgres',
  yardstick: 'bare Fastify + jsonwebtoken + pg, same query',
  target: '>= 0.50',
};

/** Each may ask 60 times a minute. */
const USERS = 16_000;

/** Users as sign-up leaves them, with a few activities. */
export const makeUsers = (count) => `
  INSERT INTO users (email, password_hash, first_name, preferences, settings, recent_activity)
  SELECT 'student' || i || '@example.edu', '$2b$12$' || repeat('x', 53), 'Sam',
    '{"vibes":{},"distance_limit_minutes":20,"indoor_outdoor":"either","preferred_vibes":["study","food"]}',
    '{"notifications_enabled":true,"calendar_integration_enabled":false}',
    '[{"type":"clicked_recommendation","place_id":"osm:node/1","name":"Caf\u00e9","timestamp":"2026-03-01T12:00:00.000Z"}]'
  FROM generate_series(1, ${count}) AS i RETURNING id, email`;

export const measure = (options) =>
  withParts(async (keep) => {
    const database = await keep(startDatabase('me'));
    const env = { DATABASE_URL: database.url };
    const ours = await keep(start(MAIN, { ...PRODUCTION, ...env }));
    const requests = meRequests(await database.query(makeUsers(USERS)));
    const like = { LIKE: `${ours.url}/api/user/me`, LIKE_HEADERS: JSON.stringify(requests[0].headers) };
    const script = new URL('yardstick.mjs', import.meta.url).pathname;
    const yardstick = await keep(start(script, { ...env, ...like, JWT_SECRET }, '/ready'));
    return ratioOf(ours, yardstick, requests, options, 0.5);
  });

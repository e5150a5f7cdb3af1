// Bare Fastify, jsonwebtoken and pg: checks the token, reads the row by its key once, sends the same body.
import { createSecretKey } from 'node:crypto';
import jwt from 'jsonwebtoken';
import pg from 'pg';
import { bareFastify, likeAnswer, listen } from '../support/yardstick.mjs';

const COLUMNS =
  'id, email, password_hash, first_name, home_address_encrypted, preferences, settings, recent_activity, notification_token, google_refresh_token';

const { headers } = await likeAnswer();
const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 5 });
// As a key: with a text, jsonwebtoken spends most of its time finding out that it is no public key.
const key = createSecretKey(process.env.JWT_SECRET, 'utf8');
const app = bareFastify();
app.get('/api/user/me', async (request, reply) => {
  const token = request.headers.authorization.slice('Bearer '.length);
  const { sub } = jwt.verify(token, key, { algorithms: ['HS256'] });
  const { rows } = await pool.query(`SELECT ${COLUMNS} FROM users WHERE id = $1`, [sub]);
  const [user] = rows;
  reply.headers({ ...headers, 'x-request-id': request.id });
  return {
    id: user.id,
    email: user.email,
    first_name: user.first_name,
    home_address: '',
    preferences: JSON.parse(user.preferences),
    settings: JSON.parse(user.settings),
    recent_activity: JSON.parse(user.recent_activity),
  };
});
await listen(app);

import { createHmac } from 'node:crypto';
import { emptyRedis } from '../support/empty-redis';
import { onBothEngines } from '../support/engines';
import { UsersService } from '../../src/users/users.service';
import { startApp, type TestApp } from '../support/start-app';

const SECRET = 'contract-test-secret-0123456789abcdef';
const HASH = '$2b$12$abcdefghijklmnopqrstuueoOFVcp0yQ0510fAFc4VCHvK5/2ddT.';
const PASSWORD = 'correct horse 42';

/** The contract's own tokens, `sub` 42. */
const ACCESS =
  'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOjQyLCJlbWFpbCI6InN0dWRlbnRAZXhhbXBsZS5lZHUiLCJleHAiOjQxMDI0NDQ4MDAsImlhdCI6MTcwMDAwMDAwMCwidHlwZSI6ImFjY2VzcyJ9.PK0-MvcJ4VfunqD9-vBCmkw0stkH5zGH3cFlhHo94c0';
const REFRESH =
  'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOjQyLCJlbWFpbCI6InN0dWRlbnRAZXhhbXBsZS5lZHUiLCJleHAiOjQxMDI0NDQ4MDAsImlhdCI6MTcwMDAwMDAwMCwidHlwZSI6InJlZnJlc2gifQ.IoSCDii2eSN8dAcR6-FaWX3PmH4X1Nq4sKssOfiJgM8';
const EARLY =
  'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOjQyLCJlbWFpbCI6InN0dWRlbnRAZXhhbXBsZS5lZHUiLCJleHAiOjQxMDI0NDQ4MDAsImlhdCI6MTcwMDAwMDAwMH0.bqsVQ5t73MuyDgJUIzEtkUVkR5YhwlnJeOSrgOwyoaM';
const EXPIRED =
  'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOjQyLCJlbWFpbCI6InN0dWRlbnRAZXhhbXBsZS5lZHUiLCJleHAiOjE3MDAwODY0MDAsImlhdCI6MTcwMDAwMDAwMCwidHlwZSI6ImFjY2VzcyJ9.E5nuNxqWEaphWsFcEoIx_88M7RZF93RpUrahdFAyQ4g';

const bearer = (token: unknown) => ({ authorization: `Bearer ${String(token)}` });

/** What is in a token, if its signature is good: HS256 by hand, without our library. */
function verified(token: unknown): Record<string, unknown> {
  const [head, body, signature] = String(token).split('.');
  expect(createHmac('sha256', SECRET).update(`${head}.${body}`).digest('base64url')).toBe(signature);
  expect(JSON.parse(Buffer.from(head!, 'base64url').toString())).toEqual({ alg: 'HS256', typ: 'JWT' });
  return JSON.parse(Buffer.from(body!, 'base64url').toString()) as Record<string, unknown>;
}

/** A refresh token as the old server made them, by hand. */
function oldRefreshToken(iat: number): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const head = `${part({ alg: 'HS256', typ: 'JWT' })}.${part({ sub: 42, email: 'student@example.edu', exp: 4_102_444_800, iat, type: 'refresh' })}`;
  return `${head}.${createHmac('sha256', SECRET).update(head).digest('base64url')}`;
}

describe('accounts of the old server', () => {
  onBothEngines((engine) => {
    let server: TestApp;
    let callers = 0;
    /** Each call from another address: limits are tested elsewhere. */
    const from = () => ({ 'x-test-client': `198.51.100.${(callers += 1) % 250}` });
    const post = (path: string, body: unknown, token?: unknown) =>
      server.post(path, body, { ...from(), ...(token === undefined ? {} : bearer(token)) });

    beforeAll(async () => {
      await emptyRedis(engine);
      server = await startApp(engine, { JWT_SECRET: SECRET, CLIENT_IP_HEADER: 'x-test-client' });
      await server.database.query(
        `INSERT INTO users (id, email, password_hash, settings) VALUES (42, 'student@example.edu', '${HASH}', '{"notifications_enabled": "yes"}')`,
      );
    });
    afterAll(() => server.stop());

    it.each([
      ['access', ACCESS, 200, undefined],
      ['refresh', REFRESH, 401, 'Invalid token type'],
      ['early, without a type', EARLY, 200, undefined],
      ['expired', EXPIRED, 401, 'Token expired'],
    ])('treats their %s token as the contract says', async (_name, token, status, error) => {
      const answer = await server.get('/api/user/me', bearer(token));
      expect([answer.status, answer.body.error]).toEqual([status, error]);
    });

    it('signs in with their password, and gives tokens that plain crypto verifies', async () => {
      const { status, body } = await post('/api/auth/login', { email: ' Student@Example.edu', password: PASSWORD });
      expect(status).toBe(200);
      expect(body.user).toEqual({
        id: 42,
        email: 'student@example.edu',
        first_name: null,
        home_address: '',
        preferences: {},
        // A stored value of a wrong type would lock an app out: it is left out.
        settings: {},
      });
      const now = Math.floor(Date.now() / 1000);
      const access = verified(body.token);
      expect(access).toEqual({
        sub: 42,
        email: 'student@example.edu',
        type: 'access',
        iat: access.iat,
        exp: (access.iat as number) + 86_400,
      });
      expect(Math.abs((access.iat as number) - now)).toBeLessThan(5);
      const refresh = verified(body.refresh_token);
      expect(refresh).toMatchObject({ sub: 42, type: 'refresh', exp: (refresh.iat as number) + 2_592_000 });
    });

    it('accepts their refresh token once, and ends its family on the second use', async () => {
      const first = await post('/api/auth/refresh', { refresh_token: REFRESH });
      expect(first.status).toBe(200);
      const second = await post('/api/auth/refresh', { refresh_token: REFRESH });
      expect([second.status, second.body.error]).toEqual([401, 'Invalid refresh token']);
      const heir = await post('/api/auth/refresh', { refresh_token: first.body.refresh_token });
      expect([heir.status, heir.body.error]).toEqual([401, 'Invalid refresh token']);
    });

    it('ends a family when one of its tokens is used twice', async () => {
      const { body } = await post('/api/auth/login', { email: 'student@example.edu', password: PASSWORD });
      const next = await post('/api/auth/refresh', { refresh_token: body.refresh_token });
      expect(next.status).toBe(200);
      expect((await post('/api/auth/refresh', { refresh_token: body.refresh_token })).status).toBe(401);
      expect((await post('/api/auth/refresh', { refresh_token: next.body.refresh_token })).status).toBe(401);
    });

    it('lets exactly one of ten simultaneous uses of a refresh token through', async () => {
      const { body } = await post('/api/auth/login', { email: 'student@example.edu', password: PASSWORD });
      const answers = await Promise.all(
        Array.from({ length: 10 }, () => post('/api/auth/refresh', { refresh_token: body.refresh_token })),
      );
      expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    });

    it('signs out: the refresh token is of no use any more', async () => {
      const { body } = await post('/api/auth/login', { email: 'student@example.edu', password: PASSWORD });
      expect(await post('/api/auth/logout', { refresh_token: body.refresh_token }, body.token)).toMatchObject({
        status: 200,
        body: { status: 'ok' },
      });
      expect((await post('/api/auth/refresh', { refresh_token: body.refresh_token })).status).toBe(401);
    });

    it('signs out with an old token that nobody used yet, and leaves other sign-ins alone', async () => {
      const { body } = await post('/api/auth/login', { email: 'student@example.edu', password: PASSWORD });
      const old = oldRefreshToken(1_700_000_001);
      expect((await post('/api/auth/logout', { refresh_token: old }, body.token)).status).toBe(200);
      expect((await post('/api/auth/logout', { refresh_token: 'no token' }, body.token)).status).toBe(200);
      expect((await post('/api/auth/refresh', { refresh_token: old })).status).toBe(401);
      expect((await post('/api/auth/refresh', { refresh_token: body.refresh_token })).status).toBe(200);
    });

    it('refuses old refresh tokens from before everything was signed out', async () => {
      const { body } = await post('/api/auth/login', { email: 'student@example.edu', password: PASSWORD });
      expect((await post('/api/auth/logout', {}, body.token)).status).toBe(200);
      expect((await post('/api/auth/refresh', { refresh_token: oldRefreshToken(1_700_000_002) })).status).toBe(401);
      expect((await post('/api/auth/refresh', { refresh_token: body.refresh_token })).status).toBe(401);
    });

    it.each([
      ['profile', { first_name: 'a\0b' }, 'Invalid profile'],
      ['notification_token', { token: 'a\0b' }, "Missing 'token'"],
    ])('refuses a NUL in %s on either engine', async (route, sent, error) => {
      expect(await post(`/api/user/${route}`, sent, ACCESS)).toMatchObject({ status: 400, body: { error } });
    });

    it('never cuts a character in half', async () => {
      const interests = `${'x'.repeat(499)}🎷🎷`;
      const { body } = await post('/api/user/preferences', { interests }, ACCESS);
      expect(body.interests).toBe(`${'x'.repeat(499)}🎷`);
    });

    it('changes a password only with the old one, and ends every other sign-in', async () => {
      const created = await post('/api/auth/signup', { email: 'robin@example.edu', password: 'violet42sky' });
      expect(created.status).toBe(201);
      const { token, refresh_token } = created.body;
      const change = (old_password: string) =>
        post('/api/user/password', { old_password, new_password: 'another 42 sky' }, token);
      expect(await change('wrong one 1')).toMatchObject({ status: 403, body: { error: 'Wrong password' } });
      expect((await change('violet42sky')).status).toBe(200);
      expect((await post('/api/auth/refresh', { refresh_token })).status).toBe(401);
      expect((await post('/api/auth/login', { email: 'robin@example.edu', password: 'violet42sky' })).status).toBe(401);
      expect((await post('/api/auth/login', { email: 'robin@example.edu', password: 'another 42 sky' })).status).toBe(
        200,
      );
    });

    it('keeps 200 parallel changes of preferences, settings and activity', async () => {
      // Past the limit of 60 a minute, so at the service.
      const users = server.app.get(UsersService, { strict: false });
      const changes = Array.from({ length: 200 }, (_, i) => {
        if (i % 4 === 0) return users.updateSettings(42, { [`key_${i}`]: i });
        if (i % 4 === 1) return users.addActivity(42, { type: 'seen', number: i });
        return users.updatePreferences(42, i % 4 === 2 ? { interests: `jazz ${i}` } : { max_walk_minutes_default: 15 });
      });
      await Promise.all(changes);
      const { body } = await server.get('/api/user/me', bearer(ACCESS));
      const fours = Array.from({ length: 50 }, (_, i) => 4 * i);
      expect(Object.keys(body.settings as object).sort()).toEqual(fours.map((i) => `key_${i}`).sort());
      const numbers = (body.recent_activity as { number: number }[]).map(({ number }) => number);
      expect(numbers.sort((a, b) => a - b)).toEqual(fours.map((i) => i + 1));
      expect(body.preferences).toEqual({
        interests: expect.stringMatching(/^jazz \d+$/) as string,
        max_walk_minutes_default: 15,
      });
    });

    it('exports everything and then deletes it, with the password only', async () => {
      const created = await post('/api/auth/signup', {
        email: 'sam@example.edu',
        password: 'violet42sky',
        first_name: 'Sam',
      });
      const { token } = created.body;
      await post('/api/user/profile', { home_address: '1 Example Plaza' }, token);
      await post('/api/chat', { message: 'thanks' }, token);
      const held = await server.get('/api/user/export', bearer(token));
      expect(held.body).toMatchObject({ email: 'sam@example.edu', first_name: 'Sam', home_address: '1 Example Plaza' });
      expect((held.body.conversation as { history: unknown[] }).history).toHaveLength(2);
      const remove = (password: string) =>
        fetch(`${server.url}/api/user/me`, {
          method: 'DELETE',
          headers: { ...from(), ...bearer(token) },
          body: JSON.stringify({ password }),
        });
      expect((await remove('wrong one 1')).status).toBe(403);
      expect((await remove('violet42sky')).status).toBe(200);
      expect(await server.get('/api/user/me', bearer(token))).toMatchObject({
        status: 401,
        body: { error: 'User not found' },
      });
      expect(await server.database.query(`SELECT id FROM users WHERE email = 'sam@example.edu'`)).toEqual([]);
      expect(
        await server.database.query(
          `SELECT family FROM token_families WHERE user_id = ${String((created.body.user as { id: number }).id)}`,
        ),
      ).toEqual([]);
    });
  });
});

import { type Fakes, startFakes } from '../fakes';
import { type ChatApp, namesOf, startChatApp, TANDON_POSITION } from '../support/chat-app';
import { onBothEngines } from '../support/engines';
import { accessClaims, signToken } from '../support/tokens';

const EMAIL = 'anna.sample@example.edu';
const now = () => Math.floor(Date.now() / 1000);

describe('POST /api/chat by a signed-in user', () => {
  onBothEngines((engine) => {
    let fakes: Fakes;
    let server: ChatApp;
    let id: number;
    beforeAll(async () => {
      fakes = await startFakes();
      server = await startChatApp(engine, fakes.env);
      await addUser(EMAIL, { dietary_restrictions: ['vegan'] });
      id = await addUser('ben.sample@example.edu', { budget: { min: 0, max: 20 }, dietary_restrictions: ['vegan'] });
    });
    afterAll(async () => {
      await server.stop();
      await fakes.stop();
    });
    beforeEach(() => fakes.reset());

    async function addUser(email: string, preferences: object, settings = '{}'): Promise<number> {
      const values = [email, 'no-hash', JSON.stringify(preferences), settings];
      await server.database.query(
        'INSERT INTO users (email, password_hash, preferences, settings) VALUES (?, ?, ?, ?)',
        values,
      );
      const [row] = await server.database.query('SELECT id FROM users WHERE email = ?', [email]);
      return Number(row?.id);
    }
    const claims = () => accessClaims(id, 'ben.sample@example.edu');
    const say = (message: string, token: string, headers = {}) =>
      server.ask(message, TANDON_POSITION, { Authorization: `Bearer ${token}`, ...headers });
    const promptOf = (call = fakes.gemini.calls.at(-1)) => JSON.stringify(call?.body);

    it('gets no session id; the conversation belongs to the account, whatever id is sent', async () => {
      const first = await say('a coffee', signToken(claims()), { 'X-Session-ID': 'one' });
      expect(first.status).toBe(200);
      expect(first.body).not.toHaveProperty('session_id');
      expect(first.headers.has('x-session-id')).toBe(false);
      const next = await say('is the first one open?', signToken({ ...claims(), sub: id }), { 'X-Session-ID': 'two' });
      expect(next.body.debug_vibe).toBe('followup_place');
      expect(promptOf()).toContain(String(namesOf(first)[0]));
      const cleared = await server.ask('', { clear_session: true }, { authorization: `bearer ${signToken(claims())}` });
      expect(cleared.body).toEqual({ status: 'session_cleared' });
      expect((await say('is the first one open?', signToken(claims()))).body.debug_vibe).not.toBe('followup_place');
    });

    it('is known by stored preferences, unless they switched that off', async () => {
      await say('dinner', signToken(claims()));
      expect(promptOf()).toContain('\\"diets\\":[\\"vegan\\"],\\"budget\\":{\\"min\\":0,\\"max\\":20}');
      const email = 'carl.sample@example.edu';
      const settings = '{"use_preferences_for_personalization": false}';
      const carl = await addUser(email, { dietary_restrictions: ['halal'] }, settings);
      await say('dinner', signToken(accessClaims(carl, email)));
      expect(promptOf()).toContain('\\"preferences\\":{}');
    });

    it.each<[string, () => string]>([
      ['expired', () => signToken({ ...claims(), exp: now() - 60 })],
      ['forged', () => signToken(claims(), 'another-secret-0123456789abcdef-0123')],
      ['cut', () => signToken(claims()).slice(0, -2)],
      [
        'unsigned',
        () => `${Buffer.from('{"alg":"none"}').toString('base64url')}.${signToken(claims()).split('.')[1]}.`,
      ],
      ['a refresh token', () => signToken({ ...claims(), type: 'refresh' })],
      ["of somebody else's e-mail", () => signToken({ ...claims(), email: 'eve@example.org' })],
      ['of nobody', () => signToken({ ...claims(), sub: '999999' })],
      ['from the future', () => signToken({ ...claims(), iat: now() + 600 })],
      ['of an odd id', () => signToken({ ...claims(), sub: '1 OR 1=1' })],
      ['no token at all', () => 'hello'],
    ])('is a stranger with a token that is %s', async (kind, token) => {
      const session = kind.replace(/\W/g, '-');
      const { status, body } = await say('dinner', token(), { 'X-Session-ID': session });
      expect(status).toBe(200);
      expect(body.session_id).toBe(session);
      expect(promptOf()).toContain('\\"preferences\\":{}');
    });

    it('is never told to the model: no e-mail, no token, no exact position', async () => {
      const token = signToken(claims());
      const exact = { latitude: 40.694_238_7, longitude: -73.986_612_3 };
      for (const message of ['a coffee', 'will it rain?', 'how do I get to Bobst Library?', 'how far is it?']) {
        await server.ask(message, exact, { Authorization: `Bearer ${token}` });
      }
      expect(fakes.gemini.requests).toHaveLength(4);
      for (const { body, headers, path, query } of fakes.gemini.requests) {
        const sent = [body, JSON.stringify(headers), path, query.toString()].join('\n');
        expect(sent).not.toMatch(/sample@example|ben\.sample/);
        expect(sent).not.toContain(token);
        expect(body).not.toMatch(/\d\.\d{4,}/);
      }
    });
  });
});

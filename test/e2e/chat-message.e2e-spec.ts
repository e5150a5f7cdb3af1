import { type ChatApp, startChatApp, TANDON_POSITION } from '../support/chat-app';
import { onBothEngines } from '../support/engines';

const REQUEST_ID = expect.stringMatching(/^[\w.-]{1,64}$/) as string;
const AGAIN = 'That did not work. Could you try again?';

describe('what POST /api/chat takes', () => {
  onBothEngines((engine) => {
    let server: ChatApp;
    beforeAll(async () => (server = await startChatApp(engine)));
    afterAll(() => server.stop());

    it.each([undefined, null, '', '   \n', 5, true, {}, ['coffee']])('misses the message in %j', async (message) => {
      const { status, body } = await server.ask(message);
      expect(status).toBe(400);
      expect(body).toEqual({ error: "Missing 'message'", request_id: REQUEST_ID, reply: AGAIN });
    });

    it('takes 2000 characters and refuses 2001, blanks around them not counted', async () => {
      expect((await server.ask(` ${'coffee '.repeat(285)}12345  `)).status).toBe(200);
      const { status, body } = await server.ask('x'.repeat(2_001));
      expect(status).toBe(400);
      expect(body).toEqual({
        error: 'Message too long (max 2000 characters)',
        request_id: REQUEST_ID,
        reply: AGAIN,
      });
    });

    it.each([
      ['{"message": ', 'Invalid JSON body'],
      ['[1]', 'Request body must be a JSON object'],
      ['', "Missing 'message'"],
    ])('refuses the body %j', async (raw, error) => {
      const { status, body } = await server.post('/api/chat', raw, { 'x-test-client': '192.0.2.1' });
      expect(status).toBe(400);
      expect(body).toMatchObject({ error, request_id: REQUEST_ID });
    });

    it.each([
      ['text', { latitude: 'here', longitude: 'there' }],
      ['one of two', { latitude: 40.73 }],
      ['out of range', { latitude: 91, longitude: -73 }],
      ['null', { latitude: null, longitude: null }],
      ['objects', { latitude: {}, longitude: [] }],
    ])('ignores coordinates that are %s', async (_, position) => {
      const { status, body } = await server.ask('coffee near me', position);
      expect(status).toBe(200);
      expect(body.reply).toContain("I don't have your location");
    });

    it('takes coordinates as numbers or as text', async () => {
      const numbers = await server.ask('coffee', { latitude: 40.7298, longitude: -73.9973 });
      const texts = await server.ask('coffee', { latitude: '40.7298', longitude: ' -73.9973 ' });
      expect(texts.body.places).toEqual(numbers.body.places);
      expect(numbers.body.places).not.toEqual((await server.ask('coffee', TANDON_POSITION)).body.places);
    });

    it.each(['nonsense', '', 5, null, ['study'], {}])('ignores the vibe %j', async (vibe) => {
      const { status, body } = await server.ask('surprise me', { vibe });
      expect([status, body.vibe]).toEqual([200, 'generic']);
    });

    it('takes a known vibe where the words name none, and ignores other hints that are unusable', async () => {
      const odd = { commute_preference: 'rocket', preferences: 'none', surprise: true };
      const { status, body } = await server.ask('surprise me', { vibe: 'study', ...odd });
      expect([status, body.vibe]).toEqual([200, 'study']);
    });

    it('answers ten messages a minute, and the eleventh with words as well', async () => {
      const client = { 'x-test-client': '192.0.2.77' };
      const minute = () => Math.floor(Date.now() / 60_000);
      for (let before = NaN; before !== minute();) {
        before = minute();
        client['x-test-client'] = `192.0.2.${100 + (before % 100)}`;
        const answers = await Promise.all(Array.from({ length: 11 }, () => server.ask('hi', {}, client)));
        if (before !== minute()) continue;
        const refused = answers.filter(({ status }) => status !== 200);
        expect(refused).toHaveLength(1);
        expect(refused[0]?.status).toBe(429);
        expect(refused[0]?.body).toEqual({
          error: 'Rate limit exceeded. Please try again in a moment.',
          request_id: REQUEST_ID,
          reply: 'Give me a moment and ask again.',
        });
        expect(Number(refused[0]?.headers.get('retry-after'))).toBeGreaterThan(0);
      }
    });
  });
});

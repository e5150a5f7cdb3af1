import { type ChatApp, namesOf, startChatApp, TANDON_POSITION } from '../support/chat-app';
import { onBothEngines } from '../support/engines';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const FOLLOW_UP = 'how far is the second one?';

describe('whose conversation it is', () => {
  onBothEngines((engine) => {
    let server: ChatApp;
    beforeAll(async () => (server = await startChatApp(engine)));
    afterAll(() => server.stop());
    const say = (message: unknown, id: string, more: object = {}, headers: Record<string, string> = {}) =>
      server.ask(message, { ...TANDON_POSITION, ...more }, { 'X-Session-ID': id, ...headers });
    /** Whether a conversation is remembered under the id. */
    const remembers = async (id: string) => (await say(FOLLOW_UP, id)).body.debug_vibe === 'followup_place';

    it('keeps the id of the caller, in body and header', async () => {
      for (const id of ['a', 'My-id_1.2:3', 'x'.repeat(128)]) {
        const { headers, body } = await say('coffee', id);
        expect([body.session_id, headers.get('x-session-id')]).toEqual([id, id]);
        expect(await remembers(id)).toBe(true);
      }
    });

    it('makes a new id, a UUID of version 4, when there is none', async () => {
      const [one, other] = [await server.ask('coffee', TANDON_POSITION), await server.ask('coffee', TANDON_POSITION)];
      expect(one.body.session_id).toMatch(UUID);
      expect(one.headers.get('x-session-id')).toBe(one.body.session_id);
      expect(other.body.session_id).not.toBe(one.body.session_id);
      expect(await remembers(String(one.body.session_id))).toBe(true);
    });

    it.each(['x'.repeat(129), 'a b', 'a/b', 'a*', '{a}', '😀'])('replaces the unusable id "%s"', async (id) => {
      const header = Buffer.from(id, 'utf8').toString('latin1');
      const { status, headers, body } = await say('coffee', header);
      expect(status).toBe(200);
      expect(body.session_id).toMatch(UUID);
      expect(headers.get('x-session-id')).toBe(body.session_id);
    });

    it('keeps conversations of different ids apart', async () => {
      await say('coffee', 'apart-one');
      expect(await remembers('apart-two')).toBe(false);
    });

    it('never logs an id', async () => {
      await say('coffee', 'secret-session-id');
      expect(server.logs.join('')).not.toContain('secret-session-id');
    });

    describe('clearing', () => {
      const FLAGS = [
        ['clear_session: true', { clear_session: true }, {}],
        ['clear_session: "true"', { clear_session: 'true' }, {}],
        ['clear_session: 1', { clear_session: 1 }, {}],
        ['X-Clear-Session: TRUE', {}, { 'X-Clear-Session': 'TRUE' }],
      ] as const;

      it.each(FLAGS)(
        'by %s without a message deletes the conversation and says only that',
        async (_, more, headers) => {
          const id = 'clear-empty';
          await say('coffee', id);
          expect(await remembers(id)).toBe(true);
          const answer = await say('  ', id, more, headers);
          expect(answer.status).toBe(200);
          expect(answer.body).toEqual({ status: 'session_cleared', session_id: id });
          expect(await remembers(id)).toBe(false);
        },
      );

      it.each(FLAGS)('by %s with a message answers it as an opening', async (_, more, headers) => {
        const id = 'clear-text';
        const first = namesOf(await say('coffee', id));
        const again = await say('something else for coffee', id, more, headers);
        expect(again.status).toBe(200);
        expect(namesOf(again)).toEqual(first);
        expect(await remembers(id)).toBe(true);
      });

      it('needs no conversation and no id', async () => {
        const { status, body } = await server.ask(undefined, { clear_session: true });
        expect(status).toBe(200);
        expect(body).toEqual({ status: 'session_cleared', session_id: expect.stringMatching(UUID) as string });
      });

      it.each([false, 'yes', 0, 'TRUE', null, {}, [true]])(
        'is not meant by clear_session: %j',
        async (clear_session) => {
          const id = `not-cleared-${String(JSON.stringify(clear_session)).replace(/\W/g, '')}`;
          await say('coffee', id);
          expect((await say('', id, { clear_session })).body.error).toBe("Missing 'message'");
          expect((await say(FOLLOW_UP, id, { clear_session })).body.debug_vibe).toBe('followup_place');
        },
      );
    });
  });
});

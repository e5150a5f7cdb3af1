import { type Fakes, startFakes } from '../fakes';
import { cardsOf, type ChatApp, namesOf, startChatApp, TANDON_POSITION } from '../support/chat-app';
import { onBothEngines } from '../support/engines';

describe('events in chat', () => {
  onBothEngines((engine) => {
    let fakes: Fakes;
    let server: ChatApp;
    beforeAll(async () => (fakes = await startFakes()));
    afterAll(() => fakes.stop());
    beforeEach(async () => {
      fakes.reset();
      server = await startChatApp(engine, { ENGAGE_BASE_URL: fakes.engage.url });
    });
    afterEach(() => server.stop());

    it('are told with their time, as cards, and remembered for what follows', async () => {
      const answer = await server.ask('any events this week?', TANDON_POSITION, { 'x-session-id': 'events' });
      expect(answer.status).toBe(200);
      expect(answer.body.reply).toMatch(/^Happening this week: \*\*Blitz night & dumplings\*\* \(/);
      expect(answer.body).toMatchObject({ vibe: null, debug_vibe: 'events' });
      expect(cardsOf(answer)[0]).toMatchObject({
        name: 'Blitz night & dumplings',
        type: 'event',
        source: 'nyu_engage',
        place_id: null,
        rating: null,
        start: expect.stringMatching(/^\d{4}-\d\d-\d\dT.+-0[45]:00$/) as string,
      });
      const later = await server.ask('tell me more about the first one', {}, { 'x-session-id': 'events' });
      expect(later.body.reply).toContain('**Blitz night & dumplings**');
    });

    it('are told instead when none is what was asked for, and that is said', async () => {
      const answer = await server.ask('any kite festivals this week?', TANDON_POSITION);
      expect(answer.body.reply).toMatch(/no kite festival this week/);
      expect(namesOf(answer)[0]).toBe('Blitz night & dumplings');
    });

    it('stand beside a search for something to do, behind two places', async () => {
      const answer = await server.ask('something fun to do', TANDON_POSITION);
      expect(cardsOf(answer).map(({ type }) => type)).toEqual(['place', 'place', 'event']);
    });

    it('stay away from a search for a place to study', async () => {
      const answer = await server.ask('quiet place to study', TANDON_POSITION);
      expect(cardsOf(answer).every(({ type }) => type === 'place')).toBe(true);
    });

    it('are none when none are announced, and that is said', async () => {
      await server.stop();
      fakes.engage.events = [];
      server = await startChatApp(engine, { ENGAGE_BASE_URL: fakes.engage.url });
      const answer = await server.ask('any events tonight?', TANDON_POSITION);
      expect(answer.status).toBe(200);
      expect(answer.body.reply).toMatch(/^I know of no events tonight\./);
      expect(namesOf(answer)).toEqual([]);
    });
  });
});

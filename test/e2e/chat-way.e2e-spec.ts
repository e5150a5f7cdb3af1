import { type Fakes, startFakes } from '../fakes';
import { cardsOf, type ChatApp, namesOf, startChatApp, TANDON_POSITION } from '../support/chat-app';
import { onBothEngines } from '../support/engines';

describe('POST /api/chat, one message after another', () => {
  onBothEngines((engine) => {
    let fakes: Fakes;
    let server: ChatApp;
    beforeAll(async () => {
      fakes = await startFakes();
      server = await startChatApp(engine, {
        ...fakes.env,
        GOOGLE_API_KEY: '',
        GEMINI_BASE_URL: '',
        OVERPASS_BASE_URL: '',
      });
    });
    afterAll(async () => {
      await server.stop();
      await fakes.stop();
    });
    beforeEach(() => fakes.reset());
    const inSession = (id: string) => (message: string) => server.ask(message, TANDON_POSITION, { 'X-Session-ID': id });

    it('tells the way to Bobst Library: distance, time, and a card', async () => {
      const answer = await server.ask('how do I walk to Bobst Library?', TANDON_POSITION);
      expect(answer.body.reply).toMatch(
        /^\*\*Elmer Holmes Bobst Library\*\*, 70 Washington Square South, New York, NY 10012, is \d\.\d mi away, (1 hour )?\d+ mins? on foot\.$/,
      );
      expect(answer.body).toMatchObject({ vibe: null, debug_vibe: 'directions' });
      expect(namesOf(answer)).toEqual(['Elmer Holmes Bobst Library']);
      const [card] = cardsOf(answer);
      expect(card).toMatchObject({ source: 'campus_directory', travel_mode: 'walking' });
      expect(answer.body.reply).toContain(`is ${String(card?.distance)} away, ${String(card?.walk_time)} on foot`);
      expect(fakes.osrm.requests).toHaveLength(1);
      expect(fakes.osrm.lastRequest?.path).toContain('-73.9866,40.6942;-73.9972,40.7294');
    });

    it('estimates the way while OSRM fails, and says so', async () => {
      fakes.osrm.fault = { kind: 'status', status: 500 };
      const { body } = await server.ask('how do I walk to Washington Square Park?', TANDON_POSITION);
      expect(body.reply).toMatch(/ is ~\d\.\d mi away, ~1 hour \d+ mins on foot\. That is my estimate; /);
    });

    it('asks where to when it knows no such place', async () => {
      const { status, body } = await server.ask('how do I walk to Quibblewick Lodge?', TANDON_POSITION);
      expect([status, body.places]).toEqual([200, []]);
      expect(body.reply).toMatch(/^I couldn't find a place by that name near campus\./);
    });

    it('knows which card "the second one" is, and how far', async () => {
      const say = inSession('way-second');
      const shown = namesOf(await say('somewhere for coffee'));
      const { body } = await say('how far is the second one?');
      expect(body).toMatchObject({ places: [], vibe: null, debug_vibe: 'followup_place' });
      expect(body.reply).toMatch(new RegExp(`^\\*\\*${String(shown[1])}\\*\\* is ~?\\d.* away, .* on foot`));
    });

    it('pages through what it found without repeating a card, then searches wider', async () => {
      const say = inSession('way-pages');
      const seen = namesOf(await say('somewhere for lunch'));
      for (let page = 0; page < 4; page += 1) {
        const answer = await say('something else');
        expect(answer.body.vibe).toBe('food_general');
        const names = namesOf(answer);
        expect(names.filter((name) => seen.includes(name))).toEqual([]);
        seen.push(...names);
      }
      expect(seen.length).toBeGreaterThan(9);
      expect(new Set(seen).size).toBe(seen.length);
    });

    it('says so when nothing is left', async () => {
      const say = inSession('way-end');
      await say('a nightclub');
      let last = await say('something else');
      for (let page = 0; page < 8 && cardsOf(last).length > 0; page += 1) last = await say('something else');
      expect(last.body).toMatchObject({
        reply: "That's all I found for this one. Should I try a different vibe or a wider area?",
        places: [],
        vibe: 'party',
      });
    });
  });
});

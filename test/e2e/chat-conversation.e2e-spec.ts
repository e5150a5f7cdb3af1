import { createClient } from 'redis';
import { CAMPUSES } from '../../src/common/origin';
import { distanceMeters } from '../../src/common/geo';
import { OpenMeteoFake } from '../fakes';
import { cardsOf, type ChatApp, namesOf, startChatApp, TANDON_POSITION } from '../support/chat-app';
import { onBothEngines, redisUrl } from '../support/engines';
import type { Answer } from '../support/start-app';

const SQUARE = CAMPUSES['Washington Square'];

/** Metres from a point, of every card. */
const metersFrom = (point: { lat: number; lon: number }, answer: Answer) =>
  cardsOf(answer).map(({ location }) => {
    const { lat, lng } = location as { lat: number; lng: number };
    return distanceMeters(point, { lat, lon: lng });
  });
const minutesOf = (answer: Answer) =>
  cardsOf(answer).map(({ walk_time }) => Number(/\d+/.exec(String(walk_time))?.[0]));

describe('a conversation', () => {
  onBothEngines((engine) => {
    const meteo = new OpenMeteoFake();
    let server: ChatApp;
    let sessions = 0;
    beforeAll(async () => {
      await meteo.start();
      server = await startChatApp(engine, { OPEN_METEO_BASE_URL: meteo.url });
    });
    afterAll(async () => {
      await server.stop();
      await meteo.stop();
    });
    /** Someone new at Tandon. */
    const someone = (position: object = TANDON_POSITION) => {
      sessions += 1;
      const id = `talk-${sessions}`;
      return { id, say: (message: string) => server.ask(message, position, { 'X-Session-ID': id }) };
    };

    describe('from where somebody says they are', () => {
      it('measures the way and searches there', async () => {
        const { say } = someone();
        const answer = await say('im at washington square, coffee?');
        for (const meters of metersFrom(SQUARE, answer)) expect(meters).toBeLessThan(2_000);
        for (const minutes of minutesOf(answer)) expect(minutes).toBeLessThan(35);
        expect(cardsOf(answer)[0]?.maps_link).toContain('origin=40.7298,-73.9973');
      });

      it('tells the way from there', async () => {
        const { say } = someone();
        const here = await say('how do i walk to union square');
        const there = await say('from washington square instead');
        expect(there.body).toMatchObject({ debug_vibe: 'directions' });
        const minutes = (answer: Answer) => Number(/~?(\d+) mins? on foot/.exec(String(answer.body.reply))?.[1]);
        expect(String(here.body.reply)).toContain('hour');
        expect(minutes(there)).toBeLessThan(30);
      });
    });

    it('shows none of the cards again when they were not right', async () => {
      const { say } = someone();
      const first = await say('somewhere for lunch');
      const second = await say('cheaper');
      expect(namesOf(second).length).toBeGreaterThan(0);
      expect(namesOf(second).filter((name) => namesOf(first).includes(name))).toEqual([]);
      const closer = await say('closer');
      const seen = [...namesOf(first), ...namesOf(second)];
      expect(namesOf(closer).filter((name) => seen.includes(name))).toEqual([]);
      expect(minutesOf(closer)).toEqual(minutesOf(closer).toSorted((a, b) => a - b));
    });

    it('serves a second wish too', async () => {
      const { say } = someone();
      const answer = await say('if it stays dry tomorrow find us a picnic park, if not a museum');
      expect(cardsOf(answer).length).toBeGreaterThan(0);
      expect(answer.body.weather).toMatchObject({ source: 'open_meteo' });
    });

    it('asks back where nothing is likely, and shows no default list', async () => {
      const { say } = someone();
      const { body } = await say('zorblax the quimby, yes?');
      expect(body.places).toEqual([]);
      expect(body.reply).toMatch(/\?$/);
      expect(body.vibe).toBeNull();
    });

    it('says what it knows of a named place, or that it does not know', async () => {
      const { say } = someone();
      const hours = await say('is bobst open on sunday?');
      expect(hours.body.reply).toMatch(/Bobst Library\*\* is open on Sunday/);
      const where = await say('where exactly is bobst library?');
      expect(where.body.reply).toContain('70 Washington Square South');
    });

    it('keeps the numbers of the list through a question about another place', async () => {
      const { say } = someone();
      const shown = namesOf(await say('somewhere for coffee'));
      await say('is bobst open on sunday?');
      const { body } = await say('how far is the second one?');
      expect(body.debug_vibe).toBe('followup_place');
      expect(body.reply).toContain(String(shown[1]));
    });

    it('goes back to an earlier list', async () => {
      const { say } = someone();
      const study = namesOf(await say('a quiet place to study'));
      await say('now somewhere for pizza');
      const back = await say('ok back to the study place');
      expect(back.body.vibe).toBe('study');
      expect(namesOf(back)).toEqual(study);
    });

    it('looks near a card of the list', async () => {
      const { say } = someone({ latitude: SQUARE.lat, longitude: SQUARE.lon });
      const [museum] = cardsOf(await say('a museum'));
      const { lat, lng } = museum!.location as { lat: number; lng: number };
      const coffee = await say('coffee near the first one');
      expect(Math.min(...metersFrom({ lat, lon: lng }, coffee))).toBeLessThan(1_500);
    });

    it('remembers what holds for the person', async () => {
      const { id, say } = someone();
      await say('vegan lunch, im allergic to nuts');
      await say('thanks!');
      await say('now a bookstore');
      expect((await stored(id))?.need ?? { diet: ['vegan'], allergy: ['nuts'] }).toMatchObject({
        diet: ['vegan'],
        allergy: ['nuts'],
      });
    });

    /** What Redis holds; null on the engine without it. */
    async function stored(id: string): Promise<Record<string, unknown> | null> {
      const url = redisUrl(engine);
      if (url === undefined) return null;
      const client = createClient({ url });
      await client.connect();
      try {
        return JSON.parse((await client.get(`conversation:session:${id}`)) ?? 'null') as Record<string, unknown>;
      } finally {
        await client.quit();
      }
    }
  });
});

describe('a conversation that an earlier version began', () => {
  const engine = 'postgres and redis';
  let server: ChatApp;
  beforeAll(async () => (server = await startChatApp(engine)));
  afterAll(() => server.stop());

  const CARD = {
    type: 'place',
    source: 'google_places',
    name: 'Moth and Kettle',
    description: null,
    address: '86 Montague Street',
    location: { lat: 40.695, lng: -73.994 },
    walk_time: '12 mins',
    distance: '0.6 mi',
    maps_link: null,
    rating: 4.5,
    start: null,
    end: null,
    score: 0.8,
  };
  const EARLIER = {
    history: [
      { role: 'user', content: 'quiet place to study' },
      { role: 'assistant', content: 'Moth and Kettle is calm.' },
    ],
    last_places: [CARD],
    all_results: [CARD],
    result_index: 1,
    context: 'study',
    last_intent: 'recommendation',
    user_location: { lat: 40.694, lng: -73.987, campus: 'Tandon', source: 'user' },
    shown: [],
  };

  it.each([
    ['version 2', { ...EARLIER, v: 2 }],
    ['the old server', { ...EARLIER, context: null, last_intent: null, user_location: null }],
  ])('goes on, and is written as version 3: %s', async (name, value) => {
    const id = name.replaceAll(' ', '-');
    const client = createClient({ url: redisUrl(engine) });
    await client.connect();
    try {
      await client.set(`conversation:session:${id}`, JSON.stringify(value));
      const { body } = await server.ask('how far is the first one?', TANDON_POSITION, { 'X-Session-ID': id });
      expect(body).toMatchObject({ debug_vibe: 'followup_place', places: [] });
      expect(body.reply).toContain('Moth and Kettle');
      const written = JSON.parse((await client.get(`conversation:session:${id}`)) ?? '') as Record<string, unknown>;
      expect(written).toMatchObject({
        v: 3,
        last_act: 'about_cards',
        last_topic: '@1',
        last_places: [{ name: 'Moth and Kettle' }],
        need: {},
      });
      expect(Object.keys(written).at(-1)).toBe('need');
      expect(written.history).toHaveLength(4);
    } finally {
      await client.quit();
    }
  });
});

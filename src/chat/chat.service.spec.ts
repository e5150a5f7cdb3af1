import { GeminiFake, OpenMeteoFake, TANDON } from '../../test/fakes';
import { makeUnderstood } from '../../test/factories/facts';
import { makeGatherer } from '../../test/support/chat-parts';
import { makeLadders } from '../../test/support/ladders';
import { SetClock } from '../../test/support/set-clock';
import { configWith } from '../../test/support/unit-config';
import { NO_METRICS } from '../metrics/metrics';
import { RedisConnection } from '../redis/redis.connection';
import type { Understanding } from '../understanding/understanding';
import type { Understood } from '../understanding/understood';
import { type ChatProgress, SILENT } from './chat-progress';
import { ChatService } from './chat.service';
import type { Gatherer, GatherRequest } from './gather/gatherer';
import { ConversationStore } from './memory/conversation.store';
import { GeminiClient } from './model/gemini.client';
import { ModelPlanner } from './model/model-planner';
import { Understander } from './understander';
import { Writer } from './writer/writer';

const OWNER = { sessionId: 'sample' };
const COFFEE = makeUnderstood({ vibe: 'food_general', need: { what: 'coffee' } });
const UNSURE = { ...COFFEE, sure: 0 };
const SKY = makeUnderstood({ act: 'weather' });

/** Understands what a test says it does; the model's answer is the JSON of what was understood, or none. */
class Scripted extends Understander {
  readonly heard: string[] = [];
  understood: Understood = COFFEE;
  reply: string | null = null;

  override get(): Understanding {
    return {
      understand: (message: string) => {
        this.heard.push(message);
        return this.understood;
      },
      readModel: (text: string) =>
        text.startsWith('{') ? { understood: JSON.parse(text) as Understood, reply: this.reply } : null,
      modelRequest: { system: 'Say what it means.', schema: { type: 'object' } },
    } as unknown as Understanding;
  }
}

describe('ChatService', () => {
  const gemini = new GeminiFake();
  const meteo = new OpenMeteoFake();
  const clock = new SetClock('2026-01-14T15:00:00-05:00');
  let understander: Scripted;
  let chat: ChatService;
  let store: ConversationStore;
  let told: [string, unknown][];
  let gathered: GatherRequest[];
  beforeAll(() => Promise.all([gemini.start(), meteo.start()]));
  afterAll(() => Promise.all([gemini.stop(), meteo.stop()]));
  beforeEach(() => {
    gemini.reset();
    meteo.reset();
    meteo.nowMs = clock.now();
    understander = new Scripted();
    told = [];
    gathered = [];
    connect({ GEMINI_API_KEY: gemini.key });
  });

  function connect(env: Record<string, string>): void {
    const config = configWith({ GEMINI_BASE_URL: gemini.url, OPEN_METEO_BASE_URL: meteo.url, ...env });
    const model = new GeminiClient(config, clock, NO_METRICS);
    const ladders = makeLadders(config, clock);
    const gatherer = makeGatherer(config, clock);
    const watched = Object.create(gatherer, {
      gather: {
        value: (request: GatherRequest) => {
          gathered.push(request);
          return gatherer.gather(request);
        },
      },
    }) as Gatherer;
    store = new ConversationStore(new RedisConnection(config));
    chat = new ChatService(
      store,
      understander,
      new ModelPlanner(ladders, model),
      watched,
      new Writer(ladders, model),
      clock,
    );
  }

  const progress: ChatProgress = {
    plan: ({ intent }) => told.push(['plan', intent]),
    weather: ({ value }) => told.push(['weather', value.condition.main]),
    places: (cards) => told.push(['places', cards.length]),
    directions: ({ route }) => told.push(['directions', route.mode]),
    text: (piece) => told.push(['text', piece]),
  };
  const say = (text: string, watching = SILENT) =>
    chat.answer(OWNER, { text, position: TANDON, picker: null, preferences: {} }, watching, undefined);
  const plans = () => told.filter(([event]) => event === 'plan').map(([, intent]) => intent);

  it('reads a message once, and tells of the turn while it runs', async () => {
    const { cards, vibe, debugVibe } = await say('coffee?', progress);
    expect(understander.heard).toEqual(['coffee?']);
    expect({ cards: cards.length, vibe, debugVibe }).toEqual({
      cards: 3,
      vibe: 'food_general',
      debugVibe: 'food_general',
    });
    expect(told[0]).toEqual(['plan', 'recommendation']);
    expect(told).toContainEqual(['places', 3]);
    expect((await store.find(OWNER)).conversation).toMatchObject({
      lastPlaces: cards,
      standing: COFFEE.standing,
      lastAct: 'places',
    });
  });

  it('forgets when told', async () => {
    await say('coffee?');
    await chat.forget(OWNER);
    expect((await store.find(OWNER)).conversation.history).toEqual([]);
  });

  describe('unsure of what is meant', () => {
    beforeEach(() => (understander.understood = UNSURE));

    it('asks the model once, and keeps what was gathered meanwhile when it agrees', async () => {
      const inTheSun: Understood = { ...COFFEE, tools: ['find_places', 'get_weather'] };
      understander.understood = { ...inTheSun, sure: 0 };
      gemini.script = [{ kind: 'json', value: inTheSun }];
      const { cards } = await say('cofeve?', progress);
      expect(gemini.calls).toHaveLength(1);
      expect(gemini.calls[0]?.systemText).toBe('Say what it means.');
      expect(gemini.calls[0]?.userText).toContain('cofeve?');
      expect(gathered.map(({ understood }) => understood.act)).toEqual(['places']);
      expect(cards).toHaveLength(3);
      expect(plans()).toEqual(['recommendation']);
      expect(told).toContainEqual(['weather', 'Clouds']);
    });

    it('throws it away when the model says otherwise, and tells nothing of it', async () => {
      gemini.script = [{ kind: 'json', value: SKY }];
      const { cards, vibe } = await say('hows it looking', progress);
      expect([cards, vibe]).toEqual([[], null]);
      expect(gathered.map(({ understood, signal }) => [understood.act, signal?.aborted])).toEqual([
        ['places', true],
        ['weather', undefined],
      ]);
      expect(plans()).toEqual(['recommendation', 'weather']);
      expect(told.filter(([event]) => event === 'places')).toEqual([]);
      expect((await store.find(OWNER)).conversation).toMatchObject({ lastAct: 'weather', shown: [] });
    });

    it("answers in the model's words when nothing is to be looked up", async () => {
      understander.reply = 'Happy to help whenever you are ready.';
      gemini.script = [{ kind: 'json', value: makeUnderstood({ act: 'talk' }) }];
      expect((await say('ok so')).text).toBe('Happy to help whenever you are ready.');
    });

    it.each([
      ['fails', { kind: 'error', status: 500 }],
      ['says nothing of use', { kind: 'text', text: 'I would rather not say.' }],
    ] as const)('goes with the likeliest when the model %s', async (_, script) => {
      gemini.script = [script];
      const { cards } = await say('cofeve?', progress);
      expect(cards).toHaveLength(3);
      expect(plans()).toEqual(['recommendation']);
      expect(gemini.calls).toHaveLength(1);
    });

    it('asks nobody about a refusal, nor without a key', async () => {
      understander.understood = { ...makeUnderstood({ act: 'decline' }), sure: 0 };
      gemini.reply = 'I cannot do that, sorry about it.';
      await say('write my essay');
      expect(gemini.calls.map(({ systemText }) => systemText)).not.toContain('Say what it means.');
      understander.understood = UNSURE;
      gemini.reset();
      connect({});
      expect((await say('cofeve?')).cards).toHaveLength(3);
      expect(gemini.calls).toEqual([]);
    });
  });

  it('shows what the text cites, and fills a search up to three', async () => {
    gemini.reply = 'The second one [2] is my pick.';
    const { cards } = await say('coffee?');
    const { allResults } = (await store.find(OWNER)).conversation;
    expect(cards.map(({ id }) => id)).toEqual([1, 0, 2].map((index) => allResults[index]!.id));
  });

  it('pages through what it found', async () => {
    const first = await say('coffee?');
    understander.understood = { ...COFFEE, intent: 'new_recommendation', fresh: true };
    const second = await say('others?');
    const seen = first.cards.map(({ id }) => id);
    expect(second.cards.length).toBeGreaterThan(0);
    expect(second.cards.filter(({ id }) => seen.includes(id))).toEqual([]);
  });

  it('remembers nothing when the caller has gone', async () => {
    const leaving = new AbortController();
    leaving.abort(new Error('gone'));
    const message = { text: 'coffee?', position: TANDON, picker: null, preferences: {} };
    await expect(chat.answer(OWNER, message, SILENT, leaving.signal)).rejects.toThrow('gone');
    expect((await store.find(OWNER)).conversation.history).toEqual([]);
  });
});

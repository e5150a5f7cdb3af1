import { type Fakes, type GeminiScript, startFakes } from '../fakes';
import { type ChatApp, startChatApp, TANDON_POSITION } from '../support/chat-app';
import { onBothEngines } from '../support/engines';
import { eventually } from '../support/eventually';
import { namesIn, ofName, spoken, type StreamedEvent, type WatchOptions, watchChat } from '../support/watch-chat';

const COFFEE = { message: 'a coffee', ...TANDON_POSITION };
/** Nobody can tell what it is about. */
const UNCLEAR = { message: 'zorblax the quimby, yes?', ...TANDON_POSITION };

describe('POST /api/chat/stream', () => {
  onBothEngines((engine) => {
    let fakes: Fakes;
    let server: ChatApp;
    let clients = 0;
    beforeAll(async () => (fakes = await startFakes()));
    afterAll(() => fakes.stop());
    beforeEach(async () => {
      fakes.reset();
      fakes.googlePlaces.keepOpen();
      server = await startChatApp(engine, fakes.env);
    });
    afterEach(() => server.stop());
    const watch = (body: object, options: WatchOptions = {}) => {
      clients += 1;
      return watchChat(server.url, body, {
        ...options,
        headers: { 'x-test-client': `10.1.0.${clients}`, ...options.headers },
      });
    };
    const done = (events: readonly StreamedEvent[]) => ofName(events, 'done')[0]!.data;

    it('tells plan, weather, cards and words as they come, and ends with the body of /api/chat', async () => {
      fakes.gemini.script = [
        {
          kind: 'text',
          text: 'Hey there! Blue Gasket Cafe [2] is calm, Circuit Coffee [1] is closer.',
          chunkDelayMs: 20,
        },
      ];
      const { status, headers, events } = await watch(COFFEE);
      expect(status).toBe(200);
      expect(headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
      expect(headers.get('content-encoding')).toBeNull();
      expect(headers.get('x-session-id')).toBe(done(events).session_id);
      expect([...new Set(namesIn(events))].sort()).toEqual(['delta', 'done', 'places', 'plan', 'weather']);
      expect(events[0]).toMatchObject({
        event: 'plan',
        data: { intent: 'recommendation', vibe: 'food_general', tools: ['find_places'] },
      });
      expect(ofName(events, 'weather')[0]!.data).toMatchObject({ temp_f: 58, source: 'openweather' });
      expect(done(events)).toMatchObject({
        reply: 'Blue Gasket Cafe is calm, Circuit Coffee is closer.',
        vibe: 'food_general',
      });
      expect(spoken(events)).toBe(done(events).reply);
      expect(ofName(events, 'delta').length).toBeGreaterThan(3);
      expect(events.at(-1)!.event).toBe('done');
      const cards = ofName(events, 'places')[0]!.data.places as { id: number }[];
      const byId = (a: { id: number }, b: { id: number }) => a.id - b.id;
      expect(cards.sort(byId)).toEqual((done(events).places as { id: number }[]).sort(byId));
    });

    it('sends its first event at once, and the cards before the first word, however slow the vendors are', async () => {
      await watch({ message: 'hello' });
      fakes.googlePlaces.delayMs = 250;
      fakes.gemini.firstTokenDelayMs = 400;
      const { events } = await watch(COFFEE);
      const at = (name: string) => ofName(events, name)[0]!.atMs;
      expect(at('plan')).toBeLessThan(at('places') - 200);
      expect(at('places')).toBeLessThan(at('delta') - 300);
    });

    it('tells the way of a directions question', async () => {
      const { events } = await watch({ message: 'how do I walk to Bobst Library?', ...TANDON_POSITION });
      expect(ofName(events, 'directions')[0]!.data).toMatchObject({ mode: 'walking', source: 'google_routes' });
    });

    it.each<[string, GeminiScript]>([
      ['is cut off', { kind: 'cut', text: 'Circuit Coffee [1] is a lovely and quiet place that', afterChunks: 6 }],
      [
        'fails in mid stream',
        { kind: 'error-mid-stream', text: 'Circuit Coffee [1] is a lovely place that', afterChunks: 4 },
      ],
      ['is stopped for safety', { kind: 'safety', text: 'Circuit Coffee [1] is' }],
    ])('ends in a complete answer when the model %s', async (_, script) => {
      fakes.gemini.script = [script];
      const { events } = await watch(COFFEE);
      expect(events.at(-1)!.event).toBe('done');
      expect(done(events).reply).toMatch(/^Closest good match: \*\*.+\.$/);
      expect(done(events).places).toEqual(ofName(events, 'places')[0]!.data.places);
      expect(spoken(events)).not.toMatch(/\[\d/);
    });

    it('speaks by template from the first word on when there is no model', async () => {
      fakes.gemini.fault = { kind: 'status', status: 503 };
      const { events } = await watch(COFFEE);
      expect(spoken(events)).toBe(done(events).reply);
    });

    it('tells the likeliest plan first, then that of the model', async () => {
      fakes.gemini.script = [
        {
          kind: 'json',
          value: { act: 'weather', intent: 'weather', vibe: null, tools: ['get_weather'], need: {}, reply: null },
        },
      ];
      const { events } = await watch(UNCLEAR);
      expect(ofName(events, 'plan').map(({ data }) => data.intent)).toEqual([
        expect.not.stringMatching('weather'),
        'weather',
      ]);
      expect(ofName(events, 'places')).toEqual([]);
      expect(done(events).weather).toMatchObject({ source: 'openweather' });
      expect(fakes.gemini.calls).toHaveLength(1);
      expect(spoken(events)).toBe(done(events).reply);
    });

    it('gives up the work at the vendors when the caller hangs up, and remembers nothing', async () => {
      const session = { 'x-session-id': 'leaves-early' };
      fakes.gemini.script = [{ kind: 'text', text: 'One two three four five six', chunkDelayMs: 5_000 }];
      const leaving = new AbortController();
      const onEvent = ({ event }: StreamedEvent) => event === 'places' && leaving.abort();
      await expect(watch(COFFEE, { signal: leaving.signal, onEvent, headers: session })).rejects.toThrow();
      await eventually(() => expect(fakes.gemini.requests.every(({ aborted }) => aborted)).toBe(true));
      fakes.gemini.script = [];
      const later = await watch({ message: 'how far is the second one?' }, { headers: session });
      expect(ofName(later.events, 'plan')[0]!.data.intent).not.toBe('followup_place');
    });

    it('gives up a search that nobody waits for any more', async () => {
      fakes.googlePlaces.fault = { kind: 'hang' };
      const leaving = new AbortController();
      const gone = watch(COFFEE, { signal: leaving.signal });
      await eventually(() => expect(fakes.googlePlaces.requests.length).toBeGreaterThan(0));
      leaving.abort();
      await expect(gone).rejects.toThrow();
      await eventually(() => expect(fakes.googlePlaces.requests.every(({ aborted }) => aborted)).toBe(true));
      expect(fakes.gemini.requests).toEqual([]);
    });

    it('refuses what /api/chat refuses, as JSON, before the stream begins', async () => {
      const answer = await server.post('/api/chat/stream', { message: ' ' }, { 'x-test-client': '10.2.0.1' });
      expect(answer.status).toBe(400);
      expect(answer.body).toMatchObject({ error: "Missing 'message'", reply: expect.any(String) as string });
    });

    it('clears a conversation', async () => {
      const { events } = await watch({ clear_session: true }, { headers: { 'x-session-id': 'abc' } });
      expect(events.map(({ event, data }) => [event, data])).toEqual([
        ['done', { status: 'session_cleared', session_id: 'abc' }],
      ]);
    });
  });
});

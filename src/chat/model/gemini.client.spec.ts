import { GeminiFake } from '../../../test/fakes';
import { SetClock } from '../../../test/support/set-clock';
import { configWith } from '../../../test/support/unit-config';
import { NO_METRICS } from '../../metrics/metrics';
import { GeminiClient } from './gemini.client';

const MODEL = 'gemini-3.5-flash-lite';
const FALLBACK = 'gemini-3.1-flash-lite';
const TURNS = [
  { role: 'user', text: 'coffee' },
  { role: 'model', text: 'Two are close.' },
  { role: 'user', text: 'quieter' },
] as const;

describe('GeminiClient', () => {
  const fake = new GeminiFake();
  let clock: SetClock;
  let client: GeminiClient;
  const connect = (env: Record<string, string> = {}) =>
    new GeminiClient(configWith({ GEMINI_BASE_URL: fake.url, GEMINI_API_KEY: fake.key, ...env }), clock, NO_METRICS);
  const write = (from = client) => from.write({ system: 'You are Violet.', turns: TURNS });
  const models = () => fake.calls.map(({ model }) => model);

  beforeAll(() => fake.start());
  afterAll(() => fake.stop());
  beforeEach(() => {
    fake.reset();
    clock = new SetClock('2026-01-14T15:00:00-05:00');
    client = connect();
  });

  it('gives the text, piece by piece as it arrives', async () => {
    fake.script = [{ kind: 'text', text: 'Olive Stair [1] is close.', thought: 'Let me see.' }];
    const pieces: string[] = [];
    const text = await client.write(
      { system: 'You are Violet.', turns: TURNS },
      { onText: (piece) => pieces.push(piece) },
    );
    expect(text).toBe('Olive Stair [1] is close.');
    expect(pieces).toEqual(['Olive ', 'Stair ', '[1] ', 'is ', 'close.']);
  });

  it('sends one streamed call: instruction, turns, key in a header, little thinking', async () => {
    await write();
    expect(fake.requests).toHaveLength(1);
    const [sent] = fake.requests;
    expect(sent).toMatchObject({ method: 'POST', path: `/v1beta/models/${MODEL}:streamGenerateContent` });
    expect(sent?.query.toString()).toBe('alt=sse');
    expect(sent?.headers['x-goog-api-key']).toBe(fake.key);
    expect(sent?.json).toEqual({
      contents: TURNS.map(({ role, text }) => ({ role, parts: [{ text }] })),
      systemInstruction: { parts: [{ text: 'You are Violet.' }], role: 'user' },
      generationConfig: { maxOutputTokens: 600, thinkingConfig: { thinkingLevel: 'MINIMAL' } },
    });
  });

  it.each([
    ['gemini-3.8-flash', { thinkingLevel: 'LOW' }],
    ['gemini-3.7-flash', { thinkingLevel: 'LOW' }],
    ['gemini-2.5-flash', { thinkingBudget: 0 }],
  ])('asks %s to think in its own words', async (model, thinkingConfig) => {
    await write(connect({ GEMINI_MODEL: model }));
    expect(models()).toEqual([model]);
    expect(fake.calls[0]?.body).toMatchObject({ generationConfig: { thinkingConfig } });
  });

  it.each([
    ['a blocked prompt', { kind: 'blocked' }],
    ['a stop for safety', { kind: 'safety', text: 'Half a' }],
    ['tokens that all went into thinking', { kind: 'max-tokens' }],
    ['an answer without parts', { kind: 'stop-without-parts' }],
    ['a cut stream', { kind: 'cut', text: 'One two three four' }],
    ['an error in mid stream', { kind: 'error-mid-stream', text: 'One two three four' }],
    ['an ordinary refusal', { kind: 'error', status: 400 }],
  ] as const)('fails with %s, and asks no other model', async (_, script) => {
    fake.script = [script];
    await expect(write()).rejects.toThrow(/^gemini: /);
    expect(models()).toEqual([MODEL]);
  });

  it('asks the fallback model once when the first is overloaded', async () => {
    fake.script = [{ kind: 'overloaded' }, { kind: 'text', text: 'From the other one.' }];
    expect(await write()).toBe('From the other one.');
    fake.script = [{ kind: 'overloaded' }, { kind: 'overloaded' }];
    await expect(write()).rejects.toMatchObject({ failure: 'status', details: { status: 503 } });
    expect(models()).toEqual([MODEL, FALLBACK, MODEL, FALLBACK]);
  });

  it('asks the fallback model when the first does not exist', async () => {
    fake.models.delete(MODEL);
    fake.reply = 'From the other one.';
    expect(await write()).toBe('From the other one.');
    expect(models()).toEqual([FALLBACK]);
  });

  it.each([
    ['400', { kind: 'error', status: 400, reason: 'API_KEY_INVALID' }],
    ['401', { kind: 'error', status: 401, reason: 'ACCESS_TOKEN_TYPE_UNSUPPORTED' }],
    ['403', { kind: 'error', status: 403 }],
  ] as const)('knows a bad key by its %s', async (status, script) => {
    fake.script = [script];
    await expect(write()).rejects.toMatchObject({ failure: 'credentials', details: { status: Number(status) } });
    expect(models()).toEqual([MODEL]);
  });

  it('does not ask again until midnight Pacific once the day is used up', async () => {
    fake.script = [{ kind: 'quota', window: 'day' }];
    await expect(write()).rejects.toMatchObject({ failure: 'rate_limited' });
    for (const time of ['2026-01-14T18:00:00-05:00', '2026-01-14T23:59:59-08:00']) {
      clock.set(time);
      await expect(write()).rejects.toMatchObject({ failure: 'rate_limited' });
    }
    expect(fake.requests).toHaveLength(1);
    clock.set('2026-01-15T00:00:01-08:00');
    await expect(write()).resolves.toContain('Plum Lantern');
  });

  it('asks again after a minute quota', async () => {
    fake.script = [{ kind: 'quota', window: 'minute' }];
    await expect(write()).rejects.toMatchObject({ failure: 'rate_limited' });
    await expect(write()).resolves.toContain('Plum Lantern');
  });

  it('asks nobody without a key or an address', async () => {
    for (const missing of ['GEMINI_BASE_URL', 'GEMINI_API_KEY']) {
      const off = connect({ [missing]: '' });
      expect(off.isOn).toBe(false);
      await expect(write(off)).rejects.toMatchObject({ failure: 'switched_off' });
    }
    expect(fake.requests).toEqual([]);
  });
});

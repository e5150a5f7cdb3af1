import { GeminiFake } from '../../../test/fakes';
import { eventually } from '../../../test/support/eventually';
import { SetClock } from '../../../test/support/set-clock';
import { configWith } from '../../../test/support/unit-config';
import { NO_METRICS } from '../../metrics/metrics';
import { GEMINI_BUDGET_MS, GEMINI_LIMITS, GeminiClient, type ModelCallOptions } from './gemini.client';
import { nextMidnightPacific } from './gemini.timing';

const TURNS = [{ role: 'user', text: 'coffee' }] as const;

describe('how long the model may take', () => {
  const fake = new GeminiFake();
  const write = (options: ModelCallOptions) => {
    const config = configWith({ GEMINI_BASE_URL: fake.url, GEMINI_API_KEY: fake.key });
    const client = new GeminiClient(config, new SetClock('2026-01-14T15:00:00-05:00'), NO_METRICS);
    return client.write({ system: '', turns: TURNS }, options);
  };

  beforeAll(() => fake.start());
  afterAll(() => fake.stop());
  beforeEach(() => fake.reset());

  it('waits 8 s for the first token, 5 s for the next, 20 s in all', () => {
    expect(GEMINI_LIMITS).toEqual({ firstTokenMs: 8_000, betweenTokensMs: 5_000 });
    expect(GEMINI_BUDGET_MS).toBe(20_000);
  });

  it.each([
    ['the first token', { firstTokenMs: 1_000, betweenTokensMs: 9_000 }, 9_000, { firstTokenDelayMs: 5_000 }],
    ['a further token', { firstTokenMs: 9_000, betweenTokensMs: 80 }, 9_000, { chunkDelayMs: 5_000 }],
    ['the end', { firstTokenMs: 9_000, betweenTokensMs: 9_000 }, 1_000, { chunkDelayMs: 400 }],
  ])('gives up when %s takes too long, and hangs up', async (_, limits, budgetMs, timing) => {
    fake.script = [{ kind: 'text', text: 'One two three four five', ...timing }];
    await expect(write({ limits, signal: AbortSignal.timeout(budgetMs) })).rejects.toMatchObject({
      failure: 'timeout',
    });
    await eventually(() => expect(fake.requests.map(({ aborted }) => aborted)).toEqual([true]));
  });

  it('starts the wait anew with every token', async () => {
    fake.script = [{ kind: 'text', text: 'One two three four five six', chunkDelayMs: 300 }];
    const limits = { firstTokenMs: 1_000, betweenTokensMs: 1_000 };
    expect(await write({ limits })).toBe('One two three four five six');
  });

  it('hangs up when the caller does', async () => {
    fake.script = [{ kind: 'hang' }];
    const caller = new AbortController();
    const answer = write({ signal: caller.signal });
    await eventually(() => expect(fake.requests).toHaveLength(1));
    caller.abort();
    await expect(answer).rejects.toMatchObject({ failure: 'timeout' });
    await eventually(() => expect(fake.requests[0]?.aborted).toBe(true));
  });
});

describe('nextMidnightPacific', () => {
  it.each([
    ['2026-01-14T23:59:59-08:00', '2026-01-15T00:00:00-08:00'],
    ['2026-01-15T00:00:00-08:00', '2026-01-16T00:00:00-08:00'],
    // Days of 23 and 25 hours.
    ['2026-03-08T00:30:00-08:00', '2026-03-09T00:00:00-07:00'],
    ['2026-11-01T00:30:00-07:00', '2026-11-02T00:00:00-08:00'],
  ])('after %s is %s', (now, midnight) => {
    expect(nextMidnightPacific(Date.parse(now))).toBe(Date.parse(midnight));
  });
});

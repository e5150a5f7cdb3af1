import { SetClock } from '../../test/support/set-clock';
import { configWith } from '../../test/support/unit-config';
import { SharedCache } from '../cache/shared-cache';
import { type Capability, Metrics, NO_METRICS } from '../metrics/metrics';
import { RedisConnection } from '../redis/redis.connection';
import { type LadderDeclaration, type Rung, keptFor } from './ladder.types';
import { Ladders } from './ladders';
import { UpstreamUnavailable } from './upstream.errors';

const DOWN = new UpstreamUnavailable('sample', 'connection');
const key = (question: string) => `spec:v1:${question}`;

/** Notes what is counted. */
function counting(counted: string[]): Metrics {
  return Object.assign(Object.create(NO_METRICS) as Metrics, {
    rung: (capability: Capability, rung: string, isStale = false) =>
      counted.push(`${capability} ${rung}${isStale ? ' stale' : ''}`),
  });
}

describe('Ladder', () => {
  let clock: SetClock;
  let counted: string[];
  let asked: string[];
  let broken: Set<string>;
  let ladders: Ladders;
  beforeEach(() => {
    clock = new SetClock('2026-01-14T15:00:00Z');
    counted = [];
    asked = [];
    broken = new Set();
    ladders = new Ladders(new SharedCache(new RedisConnection(configWith()), clock), counting(counted));
  });

  /** Answers with its own name and the question, unless it is broken, on the whole or for this question. */
  const rung = (name: string, more: Partial<Rung<string, string>> = {}): Rung<string, string> => ({
    name,
    isOn: true,
    ask: (question) => {
      asked.push(`${name} ${question}`);
      if (broken.has(name) || broken.has(`${name} ${question}`)) throw DOWN;
      return `${name}: ${question}`;
    },
    ...more,
  });
  const create = (rungs: Rung<string, string>[], more: Partial<LadderDeclaration<string, string>> = {}) =>
    ladders.create({ capability: 'weather', budgetMs: 5_000, rungs, ...more });

  it('asks no further than the first rung that is on, suits and answers, and counts it', async () => {
    broken.add('third');
    const off = rung('first', { isOn: false });
    const unsuited = rung('second', { suits: (question) => question !== 'a' });
    const ladder = create([off, unsuited, rung('third'), rung('fourth'), rung('fifth')]);
    expect(await ladder.ask('a')).toEqual({ value: 'fourth: a', rung: 'fourth', stale: false });
    expect(asked).toEqual(['third a', 'fourth a']);
    expect((await ladder.ask('b')).rung).toBe('second');
    expect(counted).toEqual(['weather fourth', 'weather second']);
  });

  it('tells why nobody answered, in its own words where it has some', async () => {
    broken.add('only');
    const named = create([rung('only')], { exhausted: (cause) => new Error('no weather', { cause }) });
    await expect(named.ask('a')).rejects.toMatchObject({ message: 'no weather', cause: DOWN });
    await expect(create([rung('only')]).ask('a')).rejects.toBe(DOWN);
    await expect(create([rung('off', { isOn: false })]).ask('a')).rejects.toMatchObject({ failure: 'switched_off' });
    expect(counted).toEqual(['weather none', 'weather none', 'weather none']);
  });

  it('lets a bug rise instead of falling to the next rung', async () => {
    const bug = rung('buggy', { ask: () => Promise.reject(new TypeError('bug')) });
    await expect(create([bug, rung('floor')]).ask('a')).rejects.toThrow('bug');
    expect([asked, counted]).toEqual([[], []]);
  });

  it('gives all rungs one budget, which begins when the first is asked', async () => {
    const signals: AbortSignal[] = [];
    const hanging = (name: string) =>
      rung(name, {
        ask: (_, signal) =>
          new Promise((_resolve, reject) => {
            signals.push(signal);
            if (signal.aborted) reject(DOWN);
            else signal.addEventListener('abort', () => reject(DOWN));
          }),
      });
    const start = performance.now();
    const ladder = create([hanging('one'), hanging('two'), rung('floor')], { budgetMs: 100 });
    expect((await ladder.ask('a')).rung).toBe('floor');
    expect(performance.now() - start).toBeLessThan(1_000);
    expect(signals).toHaveLength(2);
  });

  it('keeps what each rung gave as long as that rung allows', async () => {
    const ladder = create([rung('short', { cachePolicy: keptFor(10, key) }), rung('never')]);
    await ladder.ask('a');
    clock.advance(9_999);
    await ladder.ask('a');
    expect(asked).toEqual(['short a']);
    broken.add('short');
    clock.advance(1);
    expect(await ladder.ask('a')).toEqual({ value: 'never: a', rung: 'never', stale: false });
    await ladder.ask('a');
    expect(asked).toEqual(['short a', 'short a', 'never a', 'short a', 'never a']);
  });

  it('serves a last good value of a lower rung, marked stale, while everybody fails', async () => {
    const cachePolicy = { freshSeconds: 10, staleSeconds: 100, key };
    const ladder = create([rung('high'), rung('low', { cachePolicy })]);
    broken.add('high');
    const first = await ladder.ask('a');
    broken.add('low');
    clock.advance(10_000);
    expect(await ladder.ask('a')).toEqual({ ...first, stale: true });
    expect(await ladder.lastKnown('a')).toEqual({ value: 'low: a', stale: true });
    clock.advance(90_000);
    await expect(ladder.ask('a')).rejects.toBe(DOWN);
    expect(await ladder.lastKnown('a')).toBeNull();
    expect(counted).toEqual(['weather low', 'weather low stale', 'weather none']);
  });

  it('keeps one last good value for rungs that share a policy, and knows who gave it', async () => {
    const cachePolicy = keptFor(10, key);
    const rungs = [rung('one', { cachePolicy }), rung('two', { cachePolicy })];
    const ladder = create(rungs, { sourceOf: (answer) => answer.split(':')[0]! });
    broken.add('one');
    await ladder.ask('a');
    broken.clear();
    expect(await ladder.ask('a')).toEqual({ value: 'two: a', rung: 'two', stale: false });
    expect(asked).toEqual(['one a', 'two a']);
  });

  it("ends a caller's waiting with the caller's own reason", async () => {
    const hanging = rung('slow', { cachePolicy: keptFor(10, key), ask: () => new Promise(() => undefined) });
    const caller = new AbortController();
    const answer = create([hanging, rung('floor')]).ask('a', { caller: caller.signal });
    caller.abort(new Error('gone'));
    await expect(answer).rejects.toThrow('gone');
    expect(counted).toEqual([]);
  });

  describe('with two map stacks', () => {
    const two = () =>
      create([
        rung('google', { stack: 'google' }),
        rung('overpass', { stack: 'open' }),
        rung('directory', { stack: 'open' }),
      ]);

    it('asks only rungs of the map that is wanted, and those that draw from none', async () => {
      const ladder = create([rung('google', { stack: 'google' }), rung('estimate')]);
      expect((await ladder.ask('a', { stack: 'google' })).rung).toBe('google');
      expect((await ladder.ask('a', { stack: 'open' })).rung).toBe('estimate');
    });

    it('answers questions that belong together from one map, with nothing for those it fails', async () => {
      broken.add('google b');
      expect(await two().askTogether(['a', 'b'], 'nothing')).toEqual([
        { value: 'google: a', rung: 'google', stale: false },
        { value: 'nothing', rung: 'google', stale: false },
      ]);
      expect(asked).toEqual(['google a', 'google b']);
    });

    it('takes the other map when the first answers none of them, each question by its own rung', async () => {
      broken = new Set(['google', 'overpass b']);
      const answers = await two().askTogether(['a', 'b'], 'nothing');
      expect(answers.map((answer) => answer.value)).toEqual(['overpass: a', 'directory: b']);
      expect(counted).toEqual(['weather overpass', 'weather directory']);
      broken = new Set(['google', 'overpass', 'directory']);
      await expect(two().askTogether(['a'], 'nothing')).rejects.toMatchObject({ failure: 'switched_off' });
    });
  });

  it('knows the rungs of all ladders', () => {
    create([rung('one')]);
    create([rung('two'), rung('three')]);
    expect(ladders.rungs.map(({ name }) => name)).toEqual(['one', 'two', 'three']);
  });
});

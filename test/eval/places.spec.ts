import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { play } from '../../scripts/eval/places/play';
import { type Question, readQuestions } from '../../scripts/eval/places/question';
import { isRight, lineOf } from '../../scripts/eval/places/report';
import { temporaryFolder } from '../support/temporary-folder';

const ROOT = join(__dirname, '..', '..');
const PATIENCE_MS = 300_000;
/** How many of the questions may be wrong. Goes down with every one that is mended, never up. */
const MOST_WRONG = 10;

const temporary = temporaryFolder();
afterAll(() => temporary.remove());

describe('the questions about places', () => {
  it(
    'are answered as well as they ever were',
    async () => {
      const played = await play(readQuestions(join(__dirname, 'place-questions.jsonl')));
      const wrong = played.filter((one) => !isRight(one)).map((one) => lineOf(one, false));
      expect(wrong.length > MOST_WRONG ? wrong : []).toEqual([]);
    },
    PATIENCE_MS,
  );

  const cafe: Extract<Question, { rung: 'google' }> = {
    id: 'a',
    topic: 'any',
    rung: 'google',
    say: 'coffee near me',
    before: [],
    at: [40.7494, -73.8914],
    now: '2026-12-08T15:00:00-05:00',
    profile: {},
    facts: [],
    expect: {},
  };
  const named = (name: string, hours = 'Mo-Su 09:00-17:00') => {
    const known = { types: ['cafe'], closed_on: [], status: 'OPERATIONAL' as const, rating: 4.3, words: [] };
    return { ...known, name, hours, m: [200, 50] as [number, number] };
  };
  const namesOf = async (...questions: Question[]) =>
    (await play(questions)).map(({ judged }) => judged.answer.cards.map(({ name }) => name));

  it('are asked of a server that heard none before, at the time of each', async () => {
    const day = { ...cafe, facts: [named('Day Coffee'), named('Night Coffee', 'Mo-Su 18:00-23:00')] };
    const night = { ...day, id: 'b', now: '2026-12-08T22:00:00-05:00' };
    const elsewhere = { ...night, id: 'c', facts: [named('Other Coffee', '24/7')] };
    const asked = await namesOf(day, night, elsewhere, { ...day, id: 'd' });
    expect(asked).toEqual([['Day Coffee'], ['Night Coffee'], ['Other Coffee'], ['Day Coffee']]);
  }, 60_000);

  it('are asked after what comes before them, and by those who have a profile', async () => {
    const spoken = { ...cafe, facts: [named('Day Coffee')], say: 'is it open?', before: ['coffee near me'] };
    const signedIn = { ...spoken, id: 'b', profile: { dietary_restrictions: ['vegan'] } };
    const [stranger, student] = (await play([spoken, signedIn])).map(({ judged }) => judged);
    expect([stranger, student].map((one) => one!.shownBefore?.name)).toEqual(['Day Coffee', 'Day Coffee']);
    expect(stranger!.answer).toMatchObject({ status: 200, sessionId: expect.any(String) as string });
    expect(student!.answer).toMatchObject({ status: 200, sessionId: null });
  }, 60_000);
});

describe('npm run eval:places', () => {
  const greeting = { id: 'a', topic: 'hello', rung: 'guide', say: 'hello', at: null, now: '2026-12-08T15:00:00-05:00' };
  const right = { ...greeting, profile: {}, expect: { act: 'talk' } };
  const wrong = { ...right, id: 'b', expect: { act: 'talk', says_any: ['abracadabra'] } };
  const file = (name: string, ...lines: unknown[]) => {
    const path = join(temporary.path, name);
    writeFileSync(path, lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
    return path;
  };
  const run = (...args: string[]) =>
    spawnSync(process.execPath, ['--import', 'tsx', 'scripts/eval/places.ts', ...args], {
      cwd: ROOT,
      encoding: 'utf8',
      env: { PATH: process.env.PATH },
    });

  it('prints what failed and the counts, and ends with 1', () => {
    const { status, stdout } = run(file('both.jsonl', right, wrong));
    expect(stdout).toMatch(/^ok {3}a hello: "hello"\nFAIL b hello: "hello"\n {7}says_any: none of abracadabra\n/);
    expect(stdout).toMatch(/^hello +1 of 2$/m);
    expect(stdout).toMatch(/0 through or_unknown\n$/);
    expect(status).toBe(1);
  }, 60_000);

  it('asks one alone, tells what was said, and ends with 0 when nothing failed', () => {
    const { status, stdout } = run(file('one.jsonl', right, wrong), '--only=a', '--verbose');
    expect(stdout).toMatch(/^ok {3}a hello: "hello"\n {5}> \w/);
    expect(stdout).not.toContain('FAIL');
    expect(status).toBe(0);
  }, 60_000);

  it.each<[string, () => string[], string]>([
    ['no file', () => [], 'one FILE, not 0'],
    ['an unknown option', () => ['a', '--fast'], "Unknown option '--fast'"],
    ['a file that is not there', () => [join(temporary.path, 'none')], 'ENOENT'],
    ['a key that nobody judges', () => [file('odd', { ...right, expect: { mood: 'good' } })], 'odd:1: expect'],
    ['an id that comes twice', () => [file('twice', right, right)], 'the id a comes twice'],
    ['an id that is not there', () => [file('fine', right), '--only=z'], 'no question z'],
  ])('refuses %s, says why, and ends with 2', (_, args, reason) => {
    const { status, stderr } = run(...args());
    expect({ status, stderr }).toEqual({ status: 2, stderr: expect.stringContaining(reason) as string });
    expect(stderr).toMatch(/^eval:places: /);
  });
});

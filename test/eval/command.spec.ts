import { spawn, spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { GeminiFake } from '../fakes';
import { temporaryFolder } from '../support/temporary-folder';

const ROOT = join(__dirname, '..', '..');
const ITEM = { id: 'a', message: 'ramen', expect: { intent: 'recommendation', vibe: 'study', tools: [], slots: {} } };
const TALK = {
  id: 't',
  at: null,
  now: '2026-11-30T18:10:00-05:00',
  profile: {},
  turns: [
    { say: 'pizza near tandon tonight', act: 'places', need: { what: 'pizza', near: 'Tandon', when: 'tonight' } },
    { say: 'cheaper', act: 'places', need: { what: 'ramen' }, fresh: true },
  ],
};

/** Without vendors and keys, whatever this machine has. */
const ALONE = { PATH: process.env.PATH, GEMINI_API_KEY: '' };

function run(command: 'chat' | 'talk', ...args: string[]) {
  const program = ['--import', 'tsx', `scripts/eval/${command}.ts`, ...args];
  return spawnSync(process.execPath, program, { cwd: ROOT, encoding: 'utf8', timeout: 60_000, env: ALONE });
}

const temporary = temporaryFolder();
const folder = temporary.path;
afterAll(() => temporary.remove());
const file = (name: string, content: string) => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};

describe('npm run eval:chat', () => {
  it('prints the scores, lists what is wrong, and writes the predictions', () => {
    const out = join(folder, 'predictions.jsonl');
    const { status, stdout, stderr } = run(
      'chat',
      file('one.jsonl', `${JSON.stringify(ITEM)}\n`),
      '--wrong',
      '--out',
      out,
    );
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toContain('a "ramen"');
    expect(stdout).toMatch(/intent accuracy +100\.0 %/);
    expect(stdout).toMatch(/vibe accuracy +0\.0 %/);
    const { sure, ...prediction } = JSON.parse(readFileSync(out, 'utf8')) as { sure: number };
    expect(prediction).toEqual({
      id: 'a',
      intent: 'recommendation',
      vibe: 'food_general',
      tools: ['find_places'],
      slots: { cuisine: 'ramen' },
    });
    expect(sure).toBeGreaterThan(0.5);
  });

  it('explains one message: words, cues, decisions with their weights, and the result', () => {
    const { status, stdout } = run('chat', '--explain', 'quiet spot to study near bobst');
    expect(status).toBe(0);
    expect(stdout).toContain('quality.quiet ("quiet")');
    expect(stdout).toMatch(/intent +recommendation +\d+ %/);
    expect(stdout).toMatch(/vibe +study +\d+ %.*because/);
    expect(stdout).toContain('"near":"Bobst Library"');
  });

  it('scores the model as well when there is a key, and stays with what was learned where it fails', async () => {
    const fake = new GeminiFake();
    await fake.start();
    const answer = {
      act: 'weather',
      intent: 'weather',
      vibe: null,
      tools: [],
      need: {},
      about: null,
      ask: null,
      reply: null,
    };
    fake.script = [{ kind: 'json', value: answer }, { kind: 'blocked' }];
    const items = file('two.jsonl', `${JSON.stringify(ITEM)}\n${JSON.stringify({ ...ITEM, id: 'b' })}\n`);
    const env = { ...ALONE, GEMINI_API_KEY: fake.key, GEMINI_BASE_URL: fake.url };
    const child = spawn(process.execPath, ['--import', 'tsx', 'scripts/eval/chat.ts', items], { cwd: ROOT, env });
    const printed = await text(child.stdout);
    await fake.stop();
    expect(printed).toMatch(
      /^learned: 2 messages[\s\S]+intent accuracy +100\.0 %[\s\S]+^model: 2 messages[\s\S]+intent accuracy +50\.0 %/m,
    );
    expect(fake.calls.map(({ wantsJson }) => wantsJson)).toEqual([true, true]);
  }, 60_000);

  it.each<[string, () => string[], string]>([
    ['no file', () => [], 'no FILE of labels'],
    ['two files', () => ['a', 'b'], 'one FILE, not 2'],
    ['an unknown option', () => ['a', '--fast'], "Unknown option '--fast'"],
    ['an unknown planner', () => [file('known', JSON.stringify(ITEM)), '--planner', 'oracle'], 'no planner oracle'],
    ['a file that is not there', () => [join(folder, 'none')], 'ENOENT'],
    ['an empty file', () => [file('empty', '\n')], 'holds no items'],
    ['a line that is no JSON', () => [file('text', `${JSON.stringify(ITEM)}\nx\n`)], 'text:2: not JSON'],
    ['a line that is no message', () => [file('odd', '{"id":"a","message":1}')], 'odd:1: message'],
    ['an id that comes twice', () => [file('twice', `${JSON.stringify(ITEM)}\n`.repeat(2))], 'the id a comes twice'],
    [
      'a place that cannot be written',
      () => [file('fine', JSON.stringify(ITEM)), '--out', join(folder, 'no', 'where')],
      'cannot write',
    ],
  ])('refuses %s, says why, and ends with 2', (_, args, reason) => {
    const { status, stderr } = run('chat', ...args());
    expect({ status, stderr }).toEqual({ status: 2, stderr: expect.stringContaining(reason) as string });
    expect(stderr).toMatch(/^eval:chat: /);
    expect(stderr).not.toContain('    at ');
  });
});

describe('npm run eval:talk', () => {
  it('scores every turn with the true earlier ones as history, and writes one line a conversation', () => {
    const out = join(folder, 'talk.predictions.jsonl');
    const { status, stdout, stderr } = run(
      'talk',
      file('talk.jsonl', `${JSON.stringify(TALK)}\n`),
      '--wrong',
      '--out',
      out,
    );
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toContain('t "cheaper"');
    expect(stdout).toMatch(/act accuracy +100\.0 %/);
    expect(stdout).toMatch(/conversations held +0\.0 %/);
    const { id, turns } = JSON.parse(readFileSync(out, 'utf8')) as { id: string; turns: unknown[] };
    expect(id).toBe('t');
    expect(turns).toEqual([
      expect.objectContaining({
        act: 'places',
        need: expect.objectContaining({ what: 'pizza', near: 'Tandon', when: 'tonight' }) as object,
      }),
      expect.objectContaining({
        act: 'places',
        fresh: true,
        need: expect.objectContaining({ what: 'pizza', budget: 'cheap' }) as object,
      }),
    ]);
  });
});

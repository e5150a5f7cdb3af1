import { spawn, spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { GeminiFake } from '../fakes';
import { temporaryFolder } from '../support/temporary-folder';

const ROOT = join(__dirname, '..', '..');
const ITEM = { id: 'a', message: 'ramen', expect: { intent: 'recommendation', vibe: 'study', tools: [], slots: {} } };

/** Without vendors and keys, whatever this machine has. */
const ALONE = { PATH: process.env.PATH, GEMINI_API_KEY: '' };

function evalChat(...args: string[]) {
  const command = ['--import', 'tsx', 'scripts/eval-chat/cli.ts', ...args];
  return spawnSync(process.execPath, command, { cwd: ROOT, encoding: 'utf8', timeout: 60_000, env: ALONE });
}

describe('npm run eval:chat', () => {
  const temporary = temporaryFolder();
  const folder = temporary.path;
  afterAll(() => temporary.remove());

  const file = (name: string, text: string) => {
    const path = join(folder, name);
    writeFileSync(path, text);
    return path;
  };

  it('scores the model as well when there is a key, and stays with the rules where it fails', async () => {
    const fake = new GeminiFake();
    await fake.start();
    fake.script = [
      { kind: 'json', value: { intent: 'weather', vibe: null, tools: [], slots: {}, reply: null } },
      { kind: 'blocked' },
    ];
    const items = file('two.jsonl', `${JSON.stringify(ITEM)}\n${JSON.stringify({ ...ITEM, id: 'b' })}\n`);
    const env = { ...ALONE, GEMINI_API_KEY: fake.key, GEMINI_BASE_URL: fake.url };
    const child = spawn(process.execPath, ['--import', 'tsx', 'scripts/eval-chat/cli.ts', items], { cwd: ROOT, env });
    const printed = await text(child.stdout);
    await fake.stop();
    expect(printed).toMatch(
      /^rules: 2 items[\s\S]+intent accuracy +100\.0 %[\s\S]+^model: 2 items[\s\S]+intent accuracy +50\.0 %/m,
    );
    expect(fake.calls.map(({ wantsJson }) => wantsJson)).toEqual([true, true]);
  }, 60_000);

  it('prints the scores, lists what is wrong, and writes the predictions', () => {
    const out = join(folder, 'predictions.jsonl');
    const { status, stdout, stderr } = evalChat(
      file('one.jsonl', `${JSON.stringify(ITEM)}\n`),
      '--wrong',
      '--out',
      out,
    );
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toContain('a "ramen" (confidence');
    expect(stdout).toMatch(/intent accuracy +100\.0 %/);
    expect(stdout).toMatch(/vibe accuracy +0\.0 %/);
    expect(readFileSync(out, 'utf8')).toBe(
      '{"id":"a","intent":"recommendation","vibe":"food_general","tools":["find_places"],"slots":{"cuisine":"ramen"}}\n',
    );
  });

  it.each<[string, () => string[], string]>([
    ['no file', () => [], 'no FILE of labelled messages'],
    ['two files', () => ['a', 'b'], 'one FILE, not 2'],
    ['an unknown option', () => ['a', '--fast'], "Unknown option '--fast'"],
    [
      'an unknown planner',
      () => [file('known', JSON.stringify(ITEM)), '--planner', 'oracle'],
      'no planner oracle here',
    ],
    ['a file that is not there', () => [join(folder, 'none')], 'ENOENT'],
    ['an empty file', () => [file('empty', '\n')], 'holds no items'],
    ['a line that is no JSON', () => [file('text', `${JSON.stringify(ITEM)}\nx\n`)], 'text:2: not JSON'],
    ['a line that is no item', () => [file('odd', '{"id":"a","message":1}')], 'odd:1: message'],
    ['an id that comes twice', () => [file('twice', `${JSON.stringify(ITEM)}\n`.repeat(2))], 'the id a comes twice'],
    [
      'a place that cannot be written',
      () => [file('fine', JSON.stringify(ITEM)), '--out', join(folder, 'no', 'where')],
      'cannot write',
    ],
  ])('refuses %s, says why, and ends with 2', (_, args, reason) => {
    const { status, stderr } = evalChat(...args());
    expect({ status, stderr }).toEqual({ status: 2, stderr: expect.stringContaining(reason) as string });
    expect(stderr).toMatch(/^eval:chat: /);
    expect(stderr).not.toContain('    at ');
  });
});

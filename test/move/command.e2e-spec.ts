import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createDatabase, type TestDatabase } from '../support/engines';
import { builtProgram } from '../support/built-program';
import { type ChildProgram, runProgram } from '../support/child-program';
import { eventually } from '../support/eventually';
import { temporaryFolder } from '../support/temporary-folder';
import { type OldDatabase, oldDatabase, oldRow } from '../factories/old-database';

/** Enough that a move takes about a second, so that there are moments to be killed at. */
const MANY = 60_000;
const LIMIT_MS = 120_000;

describe('npm run db:move', () => {
  const folder = temporaryFolder();
  const programs: ChildProgram[] = [];
  let target: TestDatabase;
  let old: OldDatabase;

  beforeAll(async () => {
    old = await oldDatabase([oldRow(1)]);
    await old.run(
      `WITH RECURSIVE n(i) AS (SELECT 2 UNION ALL SELECT i + 1 FROM n WHERE i < ${MANY})
       INSERT INTO users (id, email, password_hash, preferences, created_at)
       SELECT i, 'student' || i || '@example.edu', hex(zeroblob(30)), '{"interests": "' || hex(zeroblob(100)) || '"}', '2024-05-06 07:08:09.000000' FROM n`,
    );
  });
  beforeEach(async () => (target = await createDatabase('postgres and redis')));
  afterEach(async () => {
    await Promise.all(programs.splice(0).map((program) => program.clear()));
    await target.drop();
  });
  afterAll(async () => {
    await old.remove();
    folder.remove();
  });

  const start = async (...args: string[]): Promise<ChildProgram> => {
    const program = await runProgram(builtProgram('database/move/cli.js'), {}, folder.path, args);
    programs.push(program);
    return program;
  };
  const begin = (...flags: string[]) => start('--from', old.url, '--to', target.url, ...flags);
  const rowsInTarget = async (): Promise<number> => {
    const [table] = await target.query(`SELECT to_regclass('users')::text AS name`);
    if (table?.name === null) return 0;
    return Number((await target.query('SELECT count(*) AS count FROM users'))[0]!.count);
  };

  it(
    'killed at any of ten moments, leaves the target empty or complete, and a second run completes it',
    async () => {
      const startedAt = performance.now();
      expect(await (await begin()).ended).toBe(0);
      const wholeMs = performance.now() - startedAt;
      for (let moment = 0; moment < 10; moment += 1) {
        await target.query('DELETE FROM users');
        const program = await begin();
        setTimeout(() => program.kill('SIGKILL'), (wholeMs * (moment + Math.random())) / 10);
        await program.ended;
        // The server notices the loss of its client at its own pace.
        await eventually(async () => [0, MANY].includes(await rowsInTarget()), 10_000);
      }
      expect(await (await begin()).ended).toBe(0);
      expect(await rowsInTarget()).toBe(MANY);
    },
    LIMIT_MS,
  );

  it(
    'interrupted with Ctrl-C, says so, ends with 130 and leaves the target untouched',
    async () => {
      const program = await begin();
      await eventually(() => program.err().includes('copying users'), 20_000);
      program.kill('SIGINT');
      expect(await program.ended).toBe(130);
      expect(program.err()).toContain('interrupted: nothing was changed');
      expect(await rowsInTarget()).toBe(0);
    },
    LIMIT_MS,
  );

  it(
    'writes a report, prints plain lines, and never an e-mail or a password hash',
    async () => {
      const report = join(folder.path, 'report.json');
      const program = await begin('--report', report);
      expect(await program.ended).toBe(0);
      const written = JSON.parse(readFileSync(report, 'utf8')) as Record<string, unknown>;
      expect(written).toMatchObject({ outcome: 'moved', findings: [], tables: [{ table: 'users', rows: MANY }] });
      expect(program.out()).toMatch(/^users: 60000 rows, sha256 [0-9a-f]{64}\ndone: /);
      expect(program.err().split('\n')).toContain(`copying users: ${MANY} rows`);
      expect(program.out() + program.err() + JSON.stringify(written)).not.toMatch(/@example|student|0000000000/);
      expect(await (await begin()).ended).toBe(0);
    },
    LIMIT_MS,
  );

  it.each([
    ['nothing', []],
    ['a source that is no file', ['--from', 'postgres://h/d', '--to', 'postgres://h/d']],
    ['an unknown flag', ['--from', 'sqlite:///x.db', '--to', 'postgres://h/d', '--force']],
    ['a flag with an unknown value', ['--from', 'sqlite:///x.db', '--to', 'postgres://h/d', '--over-long=drop']],
  ])('explains itself and ends with 2 for %s', async (_name, args) => {
    const program = await start(...args);
    expect(await program.ended).toBe(2);
    expect(program.err()).toContain('usage: npm run db:move');
  });

  it('ends with 1 before anything is done when the report cannot be written', async () => {
    const program = await begin('--report', '/not/there/report.json');
    expect(await program.ended).toBe(1);
    expect(program.err()).toContain('failed: ENOENT; nothing was changed');
    expect(await rowsInTarget()).toBe(0);
  });

  it('does not repeat a stray argument, which may hold a password', async () => {
    const program = await start('--from', old.url, 'postgresql://u:canary@h/d');
    expect(await program.ended).toBe(2);
    expect(program.err()).not.toContain('canary');
  });

  it('ends with 1 for a source that is not there, and does not make one', async () => {
    const program = await start('--from', 'sqlite:///not-there.db', '--to', target.url);
    expect(await program.ended).toBe(1);
    expect(program.err()).toMatch(/failed: SQLITE_CANTOPEN; nothing was changed/);
  });
});

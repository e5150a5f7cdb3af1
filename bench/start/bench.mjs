// From the start of the process to its first healthy answer, with the database as the last run left it.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inTurns, median } from '../support/measure.mjs';
import { MAIN, PRODUCTION, start } from '../support/program.mjs';

export const facts = {
  title: 'start to first healthy answer (built, SQLite)',
  yardstick: 'bare Nest application',
  target: '<= 1.5x, and under 1.2 s',
};

const TIMES = 1.5;
const LIMIT_SECONDS = 1.2;

export async function measure({ rounds }) {
  const folder = mkdtempSync(join(tmpdir(), 'vv-bench-start-'));
  const env = { ...PRODUCTION, DATABASE_URL: `sqlite:///${join(folder, 'bench.db')}` };
  const yardstick = new URL('yardstick.cjs', import.meta.url).pathname;
  try {
    await (await start(MAIN, env)).stop();
    const [mine, theirs] = await inTurns(
      rounds,
      () => timed(MAIN, env),
      () => timed(yardstick),
    );
    const ratios = mine.map((seconds, round) => seconds / theirs[round]);
    const [ratio, seconds] = [median(ratios), median(mine)];
    return {
      result: `${ratio.toFixed(2)}x, ${seconds.toFixed(2)} s`,
      met: ratio <= TIMES && seconds < LIMIT_SECONDS,
      rounds: ratios.map((value) => value.toFixed(2)).join(', '),
      detail: `${seconds.toFixed(2)} s against ${median(theirs).toFixed(2)} s`,
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function timed(script, env) {
  const startedAt = performance.now();
  const program = await start(script, env);
  const seconds = (performance.now() - startedAt) / 1000;
  await program.stop();
  return seconds;
}

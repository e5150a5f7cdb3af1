// Understanding a message, beside the planner of the commit that it replaced: both read the same messages in the same run.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { at, median } from '../support/measure.mjs';

/** The last commit with the planner of ordered rules. */
const BEFORE = '92053c7';
const ROOT = new URL('../..', import.meta.url).pathname;
const BESIDE = join(ROOT, '.cache', `planner-${BEFORE}`);
const LABELLED = join(ROOT, 'src/understanding/labelled/messages');
const TARGET = 0.7;

/** `npm run bench -- understanding [--rounds=9]`: prints p50 and p99 of both and their ratio. */
export default async function run(args) {
  const rounds = Number(args.find((arg) => arg.startsWith('--rounds='))?.slice('--rounds='.length) ?? 9);
  const messages = readdirSync(LABELLED)
    .sort()
    .flatMap((name) => readFileSync(join(LABELLED, name), 'utf8').trim().split('\n'))
    .map((line) => JSON.parse(line));
  const ways = [theirs(messages), ours(messages)];
  for (const way of ways) way();
  const times = ways.map(() => ({ p50: [], p99: [] }));
  for (let round = 0; round < rounds; round += 1) {
    for (const [i, way] of ways.entries()) {
      const took = way();
      times[i].p50.push(at(took, 0.5));
      times[i].p99.push(at(took, 0.99));
    }
  }
  const [before, now] = times.map(({ p50, p99 }) => ({ p50: median(p50), p99: median(p99) }));
  const ms = (value) => `${value.toFixed(3)} ms`;
  for (const key of ['p50', 'p99']) {
    const ratio = now[key] / before[key];
    const verdict = ratio <= TARGET ? 'met' : 'missed';
    process.stdout.write(
      `${key}: ${ms(now[key])} against ${ms(before[key])}, ratio ${ratio.toFixed(2)} (target ${TARGET}: ${verdict})\n`,
    );
  }
  process.stdout.write(`${messages.length} labelled messages, ${rounds} rounds in turns, medians of the rounds\n`);
}

/** The planner of rules, built from its commit into .cache. */
function theirs(messages) {
  if (!existsSync(join(BESIDE, 'dist'))) {
    mkdirSync(BESIDE, { recursive: true });
    const shell = (command) => {
      const { status } = spawnSync('sh', ['-c', command], { cwd: BESIDE, stdio: 'inherit' });
      if (status !== 0) throw new Error(`${command} failed`);
    };
    shell(`git -C '${ROOT}' archive ${BEFORE} src .swcrc package.json | tar x`);
    symlinkSync(join(ROOT, 'node_modules'), join(BESIDE, 'node_modules'));
    shell('npx swc src -d dist --strip-leading-paths --quiet');
  }
  const { planByRules } = createRequire(join(BESIDE, 'dist/main.js'))('./chat/planner/rule-planner.js');
  const inputs = messages.map(({ message, history, last_places: shown }) => ({
    message,
    history,
    shown,
    lastVibe: null,
    picker: null,
  }));
  return () => timed(inputs, (input) => planByRules(input));
}

/** Ours gets what stands before as the conversation keeps it: nothing of it is read again. */
function ours(messages) {
  const require = createRequire(join(ROOT, 'dist/main.js'));
  const { Understanding } = require('./understanding/understanding.js');
  const { NOTHING_BEFORE } = require('./understanding/context.js');
  const understanding = Understanding.load();
  const inputs = messages.map(({ message, history, last_places: cards }) => {
    const said = history.at(-1)?.content ?? null;
    const asked = history.findLast(({ role }) => role === 'user')?.content;
    const context = {
      ...NOTHING_BEFORE,
      cards,
      hasHistory: history.length > 0,
      said,
      question: /\?\s*$/.test(said ?? '') ? said : null,
    };
    if (asked === undefined) return { message, context };
    const { intent, act, vibe, standing } = understanding.understand(asked, NOTHING_BEFORE, null);
    return { message, context: { ...context, intent, act, vibe, standing } };
  });
  return () => timed(inputs, ({ message, context }) => understanding.understand(message, context, null));
}

function timed(inputs, read) {
  return inputs.map((input) => {
    const startedAt = performance.now();
    read(input);
    return performance.now() - startedAt;
  });
}

// `npm run eval:chat -- FILE [--out PRED] [--wrong]`: scores the planners of chat on labelled messages: the rules, and the
// model when GEMINI_API_KEY is set.
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { BadItems, type Item, readItems } from './items';
import { type Planner, planners } from './planners';
import { missesOf, predictionsOf, reportOf } from './report';
import { runPlanner } from './run';

const USAGE = `usage: npm run eval:chat -- FILE [--planner rules|model] [--out PREDICTIONS] [--wrong]`;

/** Wrong use or unusable files: told in one line, exit code 2. */
class WrongUse extends Error {}

async function main(): Promise<void> {
  const { file, out, wrong, name } = readArguments();
  const items = readItems(file);
  const chosen = [...planners()].filter(([planner]) => name === undefined || planner === name);
  if (chosen.length === 0) throw new WrongUse(`no planner ${name} here: rules, or model with GEMINI_API_KEY`);
  // The first plans pay for the engine's warming up, which no message of a running server does.
  if (chosen[0]![0] === 'rules') await runPlanner(items.slice(0, 50), chosen[0]![1]);
  for (const [index, planner] of chosen.entries())
    await score(items, planner, { wrong, out: index === 0 ? out : undefined });
}

async function score(
  items: readonly Item[],
  [name, planner]: readonly [string, Planner],
  { wrong, out }: { wrong: boolean; out: string | undefined },
): Promise<void> {
  const planned = await runPlanner(items, planner);
  if (wrong) process.stdout.write(`${missesOf(planned)}\n\n`);
  process.stdout.write(`${reportOf(name, planned)}\n`);
  if (out !== undefined) write(out, predictionsOf(planned));
}

function readArguments() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        out: { type: 'string' },
        wrong: { type: 'boolean', default: false },
        planner: { type: 'string' },
      },
    });
    const [file, ...more] = positionals;
    if (file === undefined) throw new WrongUse('no FILE of labelled messages');
    if (more.length > 0) throw new WrongUse(`one FILE, not ${positionals.length}`);
    return { file, out: values.out, wrong: values.wrong, name: values.planner };
  } catch (error) {
    if (error instanceof TypeError) throw new WrongUse(error.message, { cause: error });
    throw error;
  }
}

function write(out: string, text: string): void {
  try {
    writeFileSync(out, text);
  } catch (cause) {
    throw new WrongUse(`cannot write ${out}: ${(cause as NodeJS.ErrnoException).code ?? 'unknown error'}`, { cause });
  }
}

main().catch((error: unknown) => {
  if (!(error instanceof WrongUse || error instanceof BadItems)) throw error;
  const usage = error instanceof WrongUse ? `\n${USAGE}` : '';
  process.stderr.write(`eval:chat: ${error.message}${usage}\n`);
  process.exitCode = 2;
});

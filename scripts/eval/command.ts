import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { Understanding } from '../../src/understanding/understanding';
import { BadLabels } from '../learn/labelled';
import { explanationOf } from './explain';

/** Wrong use or unusable files: told in one line, exit code 2. */
export class WrongUse extends Error {}

export interface Options {
  readonly file: string;
  readonly out: string | undefined;
  readonly wrong: boolean;
  readonly planner: string | undefined;
}

/**
 * Runs `eval:chat` or `eval:talk`: reads the arguments, explains one message where that is asked, else scores a file.
 * Sets the exit code; prints what went wrong in one line.
 */
export async function run(
  name: string,
  score: (options: Options, understanding: Understanding) => Promise<void>,
): Promise<void> {
  try {
    const { explain, ...options } = readArguments();
    const understanding = Understanding.load();
    if (explain !== undefined) process.stdout.write(`${explanationOf(explain, understanding)}\n`);
    else await score(options, understanding);
  } catch (error) {
    if (!(error instanceof WrongUse || error instanceof BadLabels)) throw error;
    const usage = `usage: npm run ${name} -- FILE [--planner learned|model] [--out PREDICTIONS] [--wrong]\n       npm run ${name} -- --explain MESSAGE`;
    process.stderr.write(`${name}: ${error.message}${error instanceof WrongUse ? `\n${usage}` : ''}\n`);
    process.exitCode = 2;
  }
}

function readArguments(): Options & { readonly explain: string | undefined } {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        out: { type: 'string' },
        wrong: { type: 'boolean', default: false },
        planner: { type: 'string' },
        explain: { type: 'string' },
      },
    });
    const [file, ...more] = positionals;
    if (file === undefined && values.explain === undefined) throw new WrongUse('no FILE of labels');
    if (more.length > 0) throw new WrongUse(`one FILE, not ${positionals.length}`);
    if (!['learned', 'model', undefined].includes(values.planner))
      throw new WrongUse(`no planner ${values.planner}: learned or model`);
    return { file: file ?? '', out: values.out, wrong: values.wrong, planner: values.planner, explain: values.explain };
  } catch (error) {
    if (error instanceof TypeError) throw new WrongUse(error.message, { cause: error });
    throw error;
  }
}

export function write(out: string, lines: readonly object[]): void {
  try {
    writeFileSync(out, lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
  } catch (cause) {
    throw new WrongUse(`cannot write ${out}: ${(cause as NodeJS.ErrnoException).code ?? 'unknown error'}`, { cause });
  }
}

export function quantile(values: readonly number[], q: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))] ?? 0;
}

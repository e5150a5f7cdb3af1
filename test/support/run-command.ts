import { builtProgram } from './built-program';
import { type Ending, runProgram } from './child-program';

/** One line of the table that a command printed. */
export interface PrintedRow {
  readonly verdict: string;
  readonly check: string;
  readonly seen: string;
}

export interface CommandRun {
  readonly code: Ending;
  readonly out: string;
  readonly err: string;
  readonly rows: readonly PrintedRow[];
}

/** Runs a built command that prints a table, to its end. */
export async function runCommand(
  script: string,
  { env = {}, args = [], cwd }: { env?: Record<string, string>; args?: readonly string[]; cwd?: string },
): Promise<CommandRun> {
  const program = await runProgram(builtProgram(script), env, cwd, args);
  try {
    const code = await program.ended;
    return { code, out: program.out(), err: program.err(), rows: rowsOf(program.out()) };
  } finally {
    await program.clear();
  }
}

/** The checks that failed, each with what was seen. */
export function failuresOf({ rows }: CommandRun): Record<string, string> {
  return Object.fromEntries(rows.flatMap(({ verdict, check, seen }) => (verdict === 'FAIL' ? [[check, seen]] : [])));
}

/** What one check printed: verdict and what was seen. */
export function rowOf({ rows, out, err }: CommandRun, check: string): string {
  const row = rows.find((one) => one.check === check);
  if (row === undefined) throw new Error(`no row "${check}" in:\n${out}${err}`);
  return `${row.verdict} ${row.seen}`;
}

function rowsOf(out: string): PrintedRow[] {
  return Array.from(out.matchAll(/^(PASS|FAIL|NOTE) +(.+?) {2,}(.*)$/gm), ([, verdict, check, seen]) => ({
    verdict: verdict!,
    check: check!,
    seen: seen!,
  }));
}

import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { eventually } from './eventually';
import { NO_VENDORS } from './no-vendors';
import { freePort } from './redis-process';
import { temporaryFolder } from './temporary-folder';

/** How a process ended: its exit code, or the signal that ended it. */
export type Ending = number | NodeJS.Signals | null;

/** The built program as a process of its own, in an empty folder, with every vendor off and no variables but those given. */
export interface ChildProgram {
  readonly pid: number;
  readonly url: string;
  /** Standard output and standard error so far. */
  readonly out: () => string;
  readonly err: () => string;
  readonly ended: Promise<Ending>;
  kill(signal: NodeJS.Signals): void;
  /** Ends what is left of it and removes its folder. */
  clear(): Promise<void>;
}

export async function runProgram(
  script: string,
  env: Record<string, string>,
  cwd?: string,
  args: readonly string[] = [],
): Promise<ChildProgram> {
  const folder = temporaryFolder();
  const port = env.PORT ?? String(await freePort());
  const child = spawn(process.execPath, [script, ...args], {
    cwd: cwd ?? folder.path,
    env: { PATH: process.env.PATH, HOST: '127.0.0.1', PORT: port, ...NO_VENDORS, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise<Ending>((resolve) => child.once('close', (code, signal) => resolve(code ?? signal)));
  return {
    pid: child.pid!,
    url: `http://127.0.0.1:${port}`,
    out: collect(child.stdout),
    err: collect(child.stderr),
    ended,
    kill: (signal) => void child.kill(signal),
    clear: async () => {
      if (child.exitCode === null && child.signalCode === null) child.kill('SIGKILL');
      await ended;
      folder.remove();
    },
  };
}

/** The same, once it answers. */
export async function startProgram(script: string, env: Record<string, string>, cwd?: string): Promise<ChildProgram> {
  const program = await runProgram(script, env, cwd);
  try {
    await eventually(async () => (await fetch(`${program.url}/health/live`)).ok, 15_000);
    return program;
  } catch (error) {
    await program.clear();
    throw new Error(`the program does not answer: ${program.out()}${program.err()}`, { cause: error });
  }
}

/** The processes that a process started and that still run. */
export function childrenOf(pid: number): number[] {
  return execFileSync('ps', ['-A', '-o', 'pid=,ppid='], { encoding: 'utf8' })
    .split('\n')
    .map((line) => line.trim().split(/\s+/).map(Number))
    .flatMap(([child = 0, parent]) => (parent === pid ? [child] : []));
}

export function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

function collect(stream: ChildProcess['stdout']): () => string {
  let text = '';
  stream?.setEncoding('utf8').on('data', (piece: string) => (text += piece));
  return () => text;
}

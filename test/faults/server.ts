import { join } from 'node:path';
import type { Fakes } from '../fakes';
import { builtProgram } from '../support/built-program';
import { type ChildProgram, startProgram } from '../support/child-program';
import { eventually } from '../support/eventually';
import { freePort } from '../support/redis-process';
import { CANARY, type Leaks } from './leaks';

/** What a fault may leave behind: caches fill while a row is played, a leak of bodies is far larger. */
const MEMORY_MARGIN_BYTES = 32 * 1024 * 1024;
const MEMORY_PATIENCE_MS = 10_000;

/** The program as production runs it, with every vendor local and secrets to look for. */
export function productionEnv(vendors: Fakes['env']): Record<string, string> {
  return {
    ...vendors,
    NODE_ENV: 'production',
    JWT_SECRET: CANARY.jwtSecret,
    DATABASE_URL: 'sqlite:///app.db',
    ALLOWED_ORIGINS: 'https://app.example',
    CLIENT_IP_HEADER: 'do-connecting-ip',
    INIT_DB: 'true',
    LOG_LEVEL: 'debug',
  };
}

/** A running server and a look inside. */
export class Server {
  private logRead = 0;

  private constructor(
    readonly program: ChildProgram,
    private readonly probe: string,
  ) {}

  get url(): string {
    return this.program.url;
  }

  get pid(): number {
    return this.program.pid;
  }

  static async start(env: Record<string, string>, cwd?: string): Promise<Server> {
    const port = await freePort();
    const options = [`--require=${join(__dirname, 'probe.cjs')}`, env.NODE_OPTIONS].filter(Boolean).join(' ');
    const program = await startProgram(
      builtProgram(),
      { ...env, NODE_OPTIONS: options, VV_PROBE_PORT: String(port) },
      cwd,
    );
    return new Server(program, `http://127.0.0.1:${port}`);
  }

  /** Bytes in use, garbage not counted. */
  async memory(): Promise<number> {
    return ((await (await fetch(`${this.probe}/memory`)).json()) as { bytes: number }).bytes;
  }

  /** @param ms 0 for the real time. */
  async shiftClock(ms: number): Promise<void> {
    await fetch(`${this.probe}/clock?shift=${ms}`);
  }

  /** Waits until memory is back at its level, as far as it gets. */
  async memoryAfter(before: number): Promise<{ after: number; broken: string[] }> {
    let after = before;
    const isBack = async () => (after = await this.memory()) <= before + MEMORY_MARGIN_BYTES;
    const broken = await eventually(isBack, MEMORY_PATIENCE_MS).then(
      () => [],
      () => [`memory grew by ${Math.round((after - before) / 1024 / 1024)} MB`],
    );
    return { after, broken };
  }

  /** What the log gave away since the last look. */
  logProblems(leaks: Leaks): string[] {
    const log = this.program.out() + this.program.err();
    const lines = log.slice(this.logRead).split('\n');
    this.logRead = log.length;
    const found = new Set<string>();
    for (const line of lines)
      for (const leak of leaks.inLog(line)) found.add(`the log gives away ${leak}: ${heading(line)}`);
    return [...found];
  }

  stop(): Promise<void> {
    return this.program.clear();
  }
}

/** The message of a log line without what differs from line to line. */
function heading(line: string): string {
  try {
    const { msg, err } = JSON.parse(line) as { msg?: string; err?: { type?: string; message?: string } };
    return [msg, err?.type, err?.message].filter(Boolean).join(' / ').slice(0, 120);
  } catch {
    return line.slice(0, 120);
  }
}

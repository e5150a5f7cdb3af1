import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { z } from 'zod';
import { NO_VENDORS } from '../../../test/support/no-vendors';

const ALONE = {
  ...NO_VENDORS,
  DATABASE_URL: 'sqlite::memory:',
  JWT_SECRET: 'only-for-the-evaluation-of-places',
  LOG_LEVEL: 'error',
};
const answerSchema = z.object({ url: z.string().optional(), error: z.string().optional() });

/** A process that serves the built program, a fresh one for each question. What it logs goes to standard error. */
export class Server {
  private readonly child: ChildProcess;

  constructor() {
    this.child = spawn(process.execPath, [join(__dirname, 'host.cjs')], {
      env: { PATH: process.env.PATH },
      stdio: ['ignore', process.stderr, process.stderr, 'ipc'],
    });
  }

  /**
   * Serves with no vendors but those named, and with nothing remembered.
   * @param at what time it is for the program, in milliseconds since 1970, once it answers.
   * @returns its origin.
   */
  async start(env: Readonly<Record<string, string>>, at: number): Promise<string> {
    const { url } = await this.tell({ deed: 'start', env: { ...ALONE, ...env }, at });
    return url!;
  }

  /** Ends what `start` began. */
  async stop(): Promise<void> {
    await this.tell({ deed: 'stop' });
  }

  /** Ends the process. */
  async end(): Promise<void> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return;
    const ended = once(this.child, 'exit');
    this.child.kill();
    await ended;
  }

  private async tell(message: object): Promise<z.infer<typeof answerSchema>> {
    const gone = new AbortController();
    const leave = () => gone.abort(new Error('the server process ended'));
    this.child.once('exit', leave);
    try {
      const heard = once(this.child, 'message', { signal: gone.signal });
      this.child.send(message);
      const answer = answerSchema.parse((await heard)[0]);
      if (answer.error !== undefined) throw new Error(answer.error);
      return answer;
    } finally {
      this.child.off('exit', leave);
    }
  }
}

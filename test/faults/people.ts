import { randomUUID } from 'node:crypto';
import type { Caller, Question } from './caller';
import { CANARY } from './leaks';

/** Of each person's activities the server keeps the last hundred. */
const KEPT = 100;

/** Somebody with an account, who remembers every write that was acknowledged. */
export class Person {
  private readonly acknowledged: string[] = [];
  private written = 0;

  private constructor(
    readonly token: string,
    private readonly refreshToken: string,
  ) {}

  static async signUp(caller: Caller): Promise<Person> {
    const answer = await caller.ask({
      need: 'any',
      path: '/api/auth/signup',
      body: { email: `${CANARY.email}-${randomUUID()}@example.edu`, password: CANARY.password, first_name: 'Sample' },
    });
    if (answer?.status !== 201) throw new Error(`nobody can sign up: ${answer?.status}`);
    return new Person(String(answer.body.token), String(answer.body.refresh_token));
  }

  get headers(): Record<string, string> {
    return { authorization: `Bearer ${this.token}` };
  }

  /** What needs the database, reads and writes. */
  questions(): Question[] {
    const { headers } = this;
    return [
      { need: 'database', path: '/api/user/me', headers },
      { need: 'database', path: '/api/user/profile', headers },
      { need: 'database', path: '/api/user/profile', headers, body: { home_address: CANARY.home } },
      { need: 'database', path: '/api/user/preferences', headers, body: { distance_limit_minutes: 15 } },
      {
        need: 'database',
        path: '/api/auth/login',
        body: { email: `${CANARY.email}-x@example.edu`, password: 'wrong-password' },
      },
      // People with an account ask too, and get an answer without it.
      { need: 'ladder', path: '/api/directions?lat=40.7295&lng=-73.9972', headers },
      { need: 'ladder', path: '/api/chat', headers, body: { message: `hello ${CANARY.word}` } },
    ];
  }

  /** Writes something down; remembered when the server says that it is stored. */
  async write(caller: Caller): Promise<void> {
    if (this.written >= KEPT) return;
    this.written += 1;
    const id = randomUUID();
    const { headers } = this;
    const answer = await caller.ask({
      need: 'database',
      path: '/api/user/activity',
      headers,
      body: { type: 'sample', id },
    });
    if (answer?.status === 200) this.acknowledged.push(id);
  }

  /** How many acknowledged writes are not there. */
  async lost(caller: Caller): Promise<number> {
    const { headers } = this;
    const answer = await caller.ask({ need: 'any', path: '/api/user/me', headers });
    if (answer?.status !== 200) throw new Error(`cannot look what is stored: ${answer?.status}`);
    const stored = new Set((answer.body.recent_activity as { id?: string }[]).map(({ id }) => id));
    return this.acknowledged.filter((id) => !stored.has(id)).length;
  }

  get acknowledgedWrites(): number {
    return this.acknowledged.length;
  }

  /** True when the refresh token works, once. */
  async canRefresh(caller: Caller): Promise<boolean> {
    const body = { refresh_token: this.refreshToken };
    return (await caller.ask({ need: 'any', path: '/api/auth/refresh', body }))?.status === 200;
  }
}

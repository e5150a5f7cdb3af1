import type { Leaks } from './leaks';
import type { Row } from './row';

/** What a question needs, and so what may be said while something is away. */
export type Need =
  /** Has a floor: never a 5xx. */
  | 'ladder'
  /** Has rungs, but no floor: 502 only when every rung has failed. */
  | 'weather'
  /** 503 within two seconds while the database is away. */
  | 'database'
  /** Its status is looked at by the test itself. */
  | 'any';

export interface Question {
  readonly need: Need;
  readonly path: string;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Record<string, unknown>;
}

const AWAY_WITHIN_MS = 2_000;
/** Far beyond every budget of the server. */
const PATIENCE_MS = 40_000;

let callers = 0;

/** An address nobody has called from, so that no limit is in the way. */
export function freshAddress(): string {
  callers += 1;
  return `10.${(callers >> 16) & 255}.${(callers >> 8) & 255}.${callers & 255}`;
}

/** Asks, keeps count, and holds every answer against the rules. */
export class Caller {
  /** True while the database gives no answers: who needs it is told in time. */
  databaseAway = false;
  /** True while a weather question has no rung left. */
  noWeather = false;
  private unheardUntil = -Infinity;
  private requests = 0;
  private slowestMs = 0;
  private readonly statuses: Record<string, number> = {};
  private readonly broken = new Set<string>();

  constructor(
    private readonly url: string,
    private readonly leaks: Leaks,
  ) {}

  /** True while requests may go unanswered, because their process was killed. */
  set mayBeUnheard(mayBe: boolean) {
    this.unheardUntil = mayBe ? Infinity : performance.now();
  }

  /** @returns null when no answer came. */
  async ask({ need, path, body, headers }: Question): Promise<Answer | null> {
    const startedAt = performance.now();
    const limitMs = this.databaseAway ? AWAY_WITHIN_MS : Infinity;
    try {
      const response = await fetch(this.url + path, {
        method: body === undefined ? 'GET' : 'POST',
        headers: { 'do-connecting-ip': freshAddress(), 'x-forwarded-proto': 'https', ...headers },
        body: body === undefined ? undefined : JSON.stringify(body),
        signal: AbortSignal.timeout(PATIENCE_MS),
      });
      const text = await response.text();
      const tookMs = performance.now() - startedAt;
      this.count(String(response.status), tookMs);
      const route = path.split('?', 1)[0]!;
      this.judge(need, route, response, text);
      if (need === 'database' && tookMs > (response.status === 503 ? AWAY_WITHIN_MS : limitMs))
        this.breaks(`${route}: ${response.status} after more than 2 s`);
      return { status: response.status, headers: response.headers, body: parsed(text) ?? {} };
    } catch (error) {
      this.count('none', performance.now() - startedAt);
      // The one connection that Node's cluster module is handing to a worker when it dies stays open and unheard.
      if (startedAt > this.unheardUntil) this.breaks(`${path.split('?', 1)[0]}: no answer (${reasonOf(error)})`);
      return null;
    }
  }

  /** Notes a rule that does not hold; the same words count once. @returns whether it was new. */
  breaks(rule: string): boolean {
    const isNew = !this.broken.has(rule);
    this.broken.add(rule);
    return isNew;
  }

  count(status: string, tookMs: number): void {
    this.requests += 1;
    this.statuses[status] = (this.statuses[status] ?? 0) + 1;
    this.slowestMs = Math.max(this.slowestMs, tookMs);
  }

  row(about: Pick<Row, 'group' | 'fault'> & Partial<Row>): Row {
    return {
      requests: this.requests,
      statuses: { ...this.statuses },
      slowestMs: this.slowestMs,
      recoveryMs: null,
      memory: null,
      ...about,
      broken: [...this.broken, ...(about.broken ?? [])],
    };
  }

  /** Holds an answer that came another way against the rules that all answers follow. */
  look(route: string, status: number, text: string): void {
    for (const leak of this.leaks.inAnswer(status, text)) this.breaks(`${route}: answer ${status} gives away ${leak}`);
    if (parsed(text) === null) this.breaks(`${route}: answer ${status} is no JSON object`);
  }

  private judge(need: Need, route: string, { status, headers }: Response, text: string): void {
    const says = (problem: string) => this.breaks(`${route}: ${problem}`);
    this.look(route, status, text);
    if (!/^application\/json\b/.test(headers.get('content-type') ?? '')) says(`answer ${status} does not say JSON`);
    if (status === 429) says('429, although every caller is a new one');
    if (status < 500 || need === 'any') return;
    if (need === 'weather' && status === 502 && this.noWeather) return;
    if (need !== 'database' || status !== 503) says(String(status));
  }
}

function parsed(text: string): Record<string, unknown> | null {
  try {
    const value = JSON.parse(text) as unknown;
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}

function reasonOf(error: unknown): string {
  const inner = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  const code = (inner as { code?: unknown }).code;
  return typeof code === 'string' ? code : inner instanceof Error ? inner.name : 'unknown';
}

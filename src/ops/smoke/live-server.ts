import { setTimeout as sleep } from 'node:timers/promises';
import { Wrong } from '../report';

export interface Question {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** An object is sent as JSON, a text as it is. */
  readonly body?: object | string;
}

export interface LiveAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** The parsed JSON; undefined when it is none. */
  readonly json: unknown;
}

/** The server gave no whole answer. */
export class NoAnswer extends Wrong {}

const ANSWER_BYTES = 2 * 1024 * 1024;
/** Our limits count by the minute, so a longer `Retry-After` is not ours. */
const LIMIT_WAIT_SECONDS = 60;

/** Asks one running server, one question at a time, within a time limit each, and waits when it says "too many". */
export class LiveServer {
  constructor(
    readonly origin: string,
    private readonly timeoutMs: number,
    private readonly say: (line: string) => void,
  ) {}

  get isHttps(): boolean {
    return this.origin.startsWith('https:');
  }

  /** @throws NoAnswer */
  async ask(path: string, question: Question = {}): Promise<LiveAnswer> {
    const answer = await this.askOnce(path, question);
    const wait = Number(answer.headers.get('retry-after'));
    if (answer.status !== 429 || !(wait > 0 && wait <= LIMIT_WAIT_SECONDS)) return answer;
    this.say(`limited: going on in ${wait} s\n`);
    await sleep(wait * 1000);
    return this.askOnce(path, question);
  }

  private async askOnce(path: string, { method = 'GET', headers, body }: Question): Promise<LiveAnswer> {
    try {
      const response = await fetch(this.origin + path, {
        method,
        headers: { 'User-Agent': 'VioletVibes smoke test', ...headers },
        body: typeof body === 'object' ? JSON.stringify(body) : body,
        redirect: 'manual',
        signal: AbortSignal.timeout(this.timeoutMs),
      });
      const text = await readText(response);
      return { status: response.status, headers: response.headers, text, json: parsed(text) };
    } catch (error) {
      throw new NoAnswer(`no answer: ${this.reason(error)}`, { cause: error });
    }
  }

  /** The code alone: the words of a network error repeat addresses. */
  private reason(error: unknown): string {
    if (!(error instanceof Error)) return 'unknown error';
    if (error.name === 'TimeoutError') return `nothing within ${this.timeoutMs / 1000} s`;
    const { code } = (error.cause ?? error) as { code?: unknown };
    return typeof code === 'string' ? code : error.name;
  }
}

async function readText(response: Response): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of (response.body ?? []) as AsyncIterable<Uint8Array>) {
    chunks.push(chunk);
    size += chunk.byteLength;
    // Leaving the loop cancels the rest.
    if (size > ANSWER_BYTES) break;
  }
  return Buffer.concat(chunks).toString('utf8');
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

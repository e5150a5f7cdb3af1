import { setTimeout as sleep } from 'node:timers/promises';
import { z, type ZodType } from 'zod';
import { UpstreamRejected, UpstreamUnavailable } from './upstream.errors';
import { type UpstreamBudget, UpstreamPolicy } from './upstream.policy';

export interface UpstreamOptions {
  /** How errors and logs call the vendor. */
  readonly vendor: string;
  /** Origin without path; empty: switched off. */
  readonly baseUrl: string;
  readonly budget: UpstreamBudget;
  /** Sent with every call; keys belong here wherever the vendor accepts a header. */
  readonly headers?: Readonly<Record<string, string>>;
  /** For vendors that ask for it: the distance between the starts of two calls, and the longest wait for a turn. */
  readonly spacing?: { readonly intervalMs: number; readonly maxWaitMs: number };
  /** A 4xx that means our key, not this request, by its parsed body. 401 and 403 always do. */
  readonly meansCredentials?: (body: unknown) => boolean;
}

export interface PageCall {
  readonly query?: Readonly<Record<string, string | number | boolean | undefined>>;
  readonly headers?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal;
}

export interface UpstreamCall<T> extends PageCall {
  readonly schema: ZodType<T>;
}

/** Takes what was asked for out of a good answer. */
type Reader<T> = (response: Response, body: Buffer) => T;

/** Larger bodies are cut off: no answer we ask for comes near it. */
const MAX_BODY_BYTES = 4 * 1024 * 1024;
/** Identifies us to operators who ask for it (OpenStreetMap services refuse stock agents). */
export const USER_AGENT = 'VioletVibes/2.0 (+https://github.com/violetvibes/backend)';

/**
 * JSON, pages and bytes over HTTP from one vendor, with the same guards for all: time limits, one retry, a breaker, a size limit, and a
 * check of status, content type and shape. Nothing it throws or logs holds a URL, a key or a body.
 */
export class UpstreamClient {
  private readonly policy: UpstreamPolicy;
  private nextStartAt = 0;

  constructor(private readonly options: UpstreamOptions) {
    this.policy = new UpstreamPolicy(options.vendor, options.budget);
  }

  get vendor(): string {
    return this.options.vendor;
  }

  /** False when the rung is switched off by an empty base URL. */
  get isOn(): boolean {
    return this.options.baseUrl !== '';
  }

  onBreakerChange(listener: (open: boolean) => void): void {
    this.policy.onChange(listener);
  }

  /** @throws UpstreamUnavailable, UpstreamRejected */
  getJson<T>(path: string, call: UpstreamCall<T>): Promise<T> {
    return this.send({ method: 'GET' }, path, call, this.jsonReader(call.schema));
  }

  /**
   * An HTML page as text, for sites that offer nothing else.
   * @throws UpstreamUnavailable, UpstreamRejected
   */
  getHtml(path: string, call: PageCall = {}): Promise<string> {
    const headers = { Accept: 'text/html', ...call.headers };
    return this.send({ method: 'GET' }, path, { ...call, headers }, (response, body) => {
      if (isHtml(response)) return body.toString('utf8');
      throw new UpstreamUnavailable(this.vendor, 'not_html', { status: response.status });
    });
  }

  /**
   * A body that is no text, such as a protobuf message; its content type may be anything but a page's or JSON's.
   * One that is shorter than it was announced never gets here: the connection counts as broken.
   * @throws UpstreamUnavailable, UpstreamRejected
   */
  getBytes(path: string, call: PageCall = {}): Promise<Uint8Array> {
    const headers = { Accept: '*/*', ...call.headers };
    return this.send({ method: 'GET' }, path, { ...call, headers }, (response, body) => {
      if (!isHtml(response) && !isJson(response)) return body;
      throw new UpstreamUnavailable(this.vendor, 'wrong_shape', { status: response.status });
    });
  }

  /** @throws UpstreamUnavailable, UpstreamRejected */
  postJson<T>(path: string, body: unknown, call: UpstreamCall<T>): Promise<T> {
    const headers = { 'Content-Type': 'application/json' };
    const init = { method: 'POST', headers, body: JSON.stringify(body) };
    return this.send(init, path, call, this.jsonReader(call.schema));
  }

  /** @throws UpstreamUnavailable, UpstreamRejected */
  postForm<T>(path: string, form: Readonly<Record<string, string>>, call: UpstreamCall<T>): Promise<T> {
    const init = { method: 'POST', body: new URLSearchParams(form) };
    return this.send(init, path, call, this.jsonReader(call.schema));
  }

  /**
   * Whether anybody is there, whatever they say: for vendors that may refuse us and still serve people.
   * @throws UpstreamUnavailable when nobody answers.
   */
  async knock(): Promise<void> {
    try {
      await this.getJson('/', { schema: z.unknown() });
    } catch (error) {
      const isThere =
        error instanceof UpstreamRejected || (error instanceof UpstreamUnavailable && error.details.status);
      if (!isThere) throw error;
    }
  }

  private jsonReader<T>(schema: ZodType<T>): Reader<T> {
    return (response, body) => {
      const { status } = response;
      const json = jsonOf(response, body);
      if (json === undefined) throw new UpstreamUnavailable(this.vendor, 'not_json', { status });
      const checked = schema.safeParse(json);
      if (!checked.success) throw new UpstreamUnavailable(this.vendor, 'wrong_shape', { status });
      return checked.data;
    };
  }

  private async send<T>(init: RequestInit, path: string, call: PageCall, read: Reader<T>): Promise<T> {
    if (!this.isOn) throw new UpstreamUnavailable(this.vendor, 'switched_off');
    const url = new URL(path, this.options.baseUrl);
    for (const [name, value] of Object.entries(call.query ?? {})) {
      if (value !== undefined) url.searchParams.set(name, String(value));
    }
    const headers = { 'User-Agent': USER_AGENT, Accept: 'application/json', ...this.options.headers, ...call.headers };
    const request = { ...init, headers: { ...headers, ...(init.headers as Record<string, string> | undefined) } };
    return this.policy.execute(async (signal) => {
      await this.waitForTurn(signal);
      return this.attempt(url, { ...request, signal, redirect: 'error' }, read);
    }, call.signal);
  }

  private async waitForTurn(signal: AbortSignal): Promise<void> {
    const { spacing } = this.options;
    if (spacing === undefined) return;
    const now = Date.now();
    const waitMs = Math.max(0, this.nextStartAt - now);
    // Refused now, so that the queue never grows: the next rung answers.
    if (waitMs > spacing.maxWaitMs) throw new UpstreamUnavailable(this.vendor, 'busy');
    this.nextStartAt = now + waitMs + spacing.intervalMs;
    if (waitMs > 0) await sleep(waitMs, undefined, { signal });
  }

  private async attempt<T>(url: URL, init: RequestInit, read: Reader<T>): Promise<T> {
    const response = await fetch(url, init);
    const body = await this.readBody(response);
    if (!response.ok) throw this.refusal(response, jsonOf(response, body));
    return read(response, body);
  }

  private refusal(response: Response, body: unknown): Error {
    const { status } = response;
    if (status === 429) {
      return new UpstreamUnavailable(this.vendor, 'rate_limited', { status, ...retryAfter(response) });
    }
    if (status === 401 || status === 403 || (status < 500 && this.options.meansCredentials?.(body))) {
      return new UpstreamUnavailable(this.vendor, 'credentials', { status });
    }
    if (status >= 400 && status < 500) return new UpstreamRejected(this.vendor, status, body);
    return new UpstreamUnavailable(this.vendor, 'status', { status });
  }

  private async readBody(response: Response): Promise<Buffer> {
    const tooLarge = () => new UpstreamUnavailable(this.vendor, 'too_large', { status: response.status });
    if (Number(response.headers.get('content-length') ?? 0) > MAX_BODY_BYTES) {
      await response.body?.cancel();
      throw tooLarge();
    }
    const chunks: Uint8Array[] = [];
    let size = 0;
    // Leaving the loop early cancels the body.
    for await (const chunk of (response.body ?? []) as AsyncIterable<Uint8Array>) {
      size += chunk.byteLength;
      if (size > MAX_BODY_BYTES) throw tooLarge();
      chunks.push(chunk);
    }
    return Buffer.concat(chunks);
  }
}

function isHtml(response: Response): boolean {
  return /\bhtml\b/i.test(response.headers.get('content-type') ?? '');
}

function isJson(response: Response): boolean {
  return /\bjson\b/i.test(response.headers.get('content-type') ?? '');
}

/** The parsed body; undefined unless it is JSON, and says so. */
function jsonOf(response: Response, body: Buffer): unknown {
  if (!isJson(response)) return undefined;
  const text = body.toString('utf8');
  if (!/^\s*[[{]/.test(text)) return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** `Retry-After` in seconds or as a date; a date is trusted only as far as it lies ahead. */
function retryAfter(response: Response): { retryAfterMs?: number } {
  const value = response.headers.get('retry-after');
  if (value === null) return {};
  const ms = /^\d+$/.test(value) ? Number(value) * 1000 : Date.parse(value) - Date.now();
  return Number.isFinite(ms) && ms >= 0 ? { retryAfterMs: ms } : {};
}

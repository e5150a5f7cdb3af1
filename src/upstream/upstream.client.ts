import { setTimeout as sleep } from 'node:timers/promises';
import type { ZodType } from 'zod';
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

export interface UpstreamCall<T> {
  readonly schema: ZodType<T>;
  readonly query?: Readonly<Record<string, string | number | boolean | undefined>>;
  readonly headers?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal;
}

/** Larger bodies are cut off: no answer we ask for comes near it. */
const MAX_BODY_BYTES = 4 * 1024 * 1024;
/** Identifies us to operators who ask for it (OpenStreetMap services refuse stock agents). */
export const USER_AGENT = 'VioletVibes/2.0 (+https://github.com/violetvibes/backend)';

/**
 * JSON over HTTP to one vendor, with the same guards for all: time limits, one retry, a breaker, a size limit, and a
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
    return this.send({ method: 'GET' }, path, call);
  }

  /** @throws UpstreamUnavailable, UpstreamRejected */
  postJson<T>(path: string, body: unknown, call: UpstreamCall<T>): Promise<T> {
    const headers = { 'Content-Type': 'application/json' };
    return this.send({ method: 'POST', headers, body: JSON.stringify(body) }, path, call);
  }

  /** @throws UpstreamUnavailable, UpstreamRejected */
  postForm<T>(path: string, form: Readonly<Record<string, string>>, call: UpstreamCall<T>): Promise<T> {
    return this.send({ method: 'POST', body: new URLSearchParams(form) }, path, call);
  }

  private async send<T>(init: RequestInit, path: string, call: UpstreamCall<T>): Promise<T> {
    if (!this.isOn) throw new UpstreamUnavailable(this.vendor, 'switched_off');
    const url = new URL(path, this.options.baseUrl);
    for (const [name, value] of Object.entries(call.query ?? {})) {
      if (value !== undefined) url.searchParams.set(name, String(value));
    }
    const headers = { 'User-Agent': USER_AGENT, Accept: 'application/json', ...this.options.headers, ...call.headers };
    const request = { ...init, headers: { ...headers, ...(init.headers as Record<string, string> | undefined) } };
    return this.policy.execute(async (signal) => {
      await this.waitForTurn(signal);
      return this.attempt(url, { ...request, signal, redirect: 'error' }, call.schema);
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

  private async attempt<T>(url: URL, init: RequestInit, schema: ZodType<T>): Promise<T> {
    const response = await fetch(url, init);
    const text = await this.readBody(response);
    const body = isJson(response, text) ? parseJson(text) : undefined;
    if (!response.ok) throw this.refusal(response, body);
    if (body === undefined) throw new UpstreamUnavailable(this.vendor, 'not_json', { status: response.status });
    const checked = schema.safeParse(body);
    if (!checked.success) throw new UpstreamUnavailable(this.vendor, 'wrong_shape', { status: response.status });
    return checked.data;
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

  private async readBody(response: Response): Promise<string> {
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
    return Buffer.concat(chunks).toString('utf8');
  }
}

function isJson(response: Response, text: string): boolean {
  const type = response.headers.get('content-type') ?? '';
  return /\bjson\b/i.test(type) && /^\s*[[{]/.test(text);
}

function parseJson(text: string): unknown {
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

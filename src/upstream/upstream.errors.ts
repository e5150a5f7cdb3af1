/** Why a vendor gave no usable answer. */
export type UpstreamFailure =
  | 'switched_off'
  | 'breaker_open'
  | 'busy'
  | 'connection'
  | 'timeout'
  | 'status'
  | 'rate_limited'
  | 'credentials'
  | 'not_json'
  | 'not_html'
  | 'too_large'
  | 'wrong_shape'
  | 'unfinished';

/**
 * A vendor gave no usable answer. The message names vendor, reason and status; never a URL, a key or a body.
 * Callers fall back; nobody shows it.
 */
export class UpstreamUnavailable extends Error {
  constructor(
    readonly vendor: string,
    readonly failure: UpstreamFailure,
    readonly details: { readonly status?: number; readonly retryAfterMs?: number } = {},
    options?: ErrorOptions,
  ) {
    super(`${vendor}: ${failure}${details.status ? ` ${details.status}` : ''}`, options);
    this.name = 'UpstreamUnavailable';
  }
}

/** The vendor understood us and refused this one request (an ordinary 4xx). */
export class UpstreamRejected extends Error {
  readonly #body: unknown;

  constructor(
    readonly vendor: string,
    readonly status: number,
    body: unknown,
  ) {
    super(`${vendor}: rejected ${status}`);
    this.name = 'UpstreamRejected';
    this.#body = body;
  }

  /** Its parsed JSON, if any. No plain property: vendors repeat what they were sent, and a logger would write it down. */
  get body(): unknown {
    return this.#body;
  }
}

/** True for the failures a vendor can cause, for which the next rung is the answer. Anything else is a bug of ours. */
export function isVendorFailure(error: unknown): error is UpstreamUnavailable | UpstreamRejected {
  return error instanceof UpstreamUnavailable || error instanceof UpstreamRejected;
}

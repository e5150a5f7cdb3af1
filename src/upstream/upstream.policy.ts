import {
  BrokenCircuitError,
  type CircuitBreakerPolicy,
  circuitBreaker,
  ConsecutiveBreaker,
  DelegateBackoff,
  ExponentialBackoff,
  handleWhen,
  type IDefaultPolicyContext,
  noJitterGenerator,
  retry,
  type RetryPolicy,
  TaskCancelledError,
  timeout,
  type TimeoutPolicy,
  TimeoutStrategy,
} from 'cockatiel';
import { UpstreamRejected, UpstreamUnavailable } from './upstream.errors';

export interface UpstreamBudget {
  /** Longest wait for one attempt, body included, in ms. */
  readonly attemptMs: number;
  /** Longest wait for the whole call, retry included, in ms. */
  readonly wholeMs: number;
  /** Repeats of a failed attempt, 1 unless the caller has a better second try. */
  readonly retries?: 0 | 1;
}

/** Failed attempts in a row that open the breaker. */
const BREAKER_FAILURES = 3;
/** The library's usual jitter may draw an initial delay of next to nothing, and one process has no herd to spread. */
const BREAKER_OPEN_MS = { initialDelay: 5_000, maxDelay: 60_000, generator: noJitterGenerator };
const RETRY_JITTER_MS = { min: 50, max: 250 };
/** A longer `Retry-After` is no reason to wait: the next rung answers. */
const RETRY_AFTER_MAX_MS = 1_000;
const RETRY_STATUS = new Set([502, 503, 504]);

/**
 * The guards around every call to one vendor: a budget for the whole, at most one retry, a breaker, a limit per attempt.
 * A 4xx that only concerns the request passes through without counting.
 */
export class UpstreamPolicy {
  private readonly budget: TimeoutPolicy;
  private readonly retry: RetryPolicy;
  private readonly breaker: CircuitBreakerPolicy;
  private readonly attempt: TimeoutPolicy;

  constructor(
    private readonly vendor: string,
    budget: UpstreamBudget,
    random: () => number = Math.random,
  ) {
    this.budget = timeout(budget.wholeMs, TimeoutStrategy.Aggressive);
    this.attempt = timeout(budget.attemptMs, TimeoutStrategy.Aggressive);
    this.breaker = circuitBreaker(handleWhen(countsAgainstVendor), {
      breaker: new ConsecutiveBreaker(BREAKER_FAILURES),
      halfOpenAfter: new ExponentialBackoff(BREAKER_OPEN_MS),
    });
    this.retry = retry(handleWhen(isWorthRepeating), {
      maxAttempts: budget.retries ?? 1,
      backoff: new DelegateBackoff(({ result }) => {
        const error = 'error' in result ? result.error : undefined;
        const asked = error instanceof UpstreamUnavailable ? error.details.retryAfterMs : undefined;
        return asked ?? RETRY_JITTER_MS.min + random() * (RETRY_JITTER_MS.max - RETRY_JITTER_MS.min);
      }),
    });
  }

  /** Tells about the breaker opening and closing, once per change. */
  onChange(listener: (open: boolean) => void): void {
    let isOpen = false;
    const tell = (open: boolean) => {
      // A failed try of an open breaker "breaks" it again.
      if (open !== isOpen) listener((isOpen = open));
    };
    this.breaker.onBreak(() => tell(true));
    this.breaker.onReset(() => tell(false));
  }

  /**
   * @param signal the caller's own deadline or hang-up; ends the call without counting against the vendor.
   * @throws UpstreamUnavailable or UpstreamRejected.
   */
  async execute<T>(work: (signal: AbortSignal) => Promise<T>, signal?: AbortSignal): Promise<T> {
    try {
      return await this.budget.execute(
        (whole) => this.retry.execute((each) => this.guarded(work, each, signal), whole.signal),
        signal,
      );
    } catch (error) {
      throw this.named(error);
    }
  }

  private guarded<T>(
    work: (signal: AbortSignal) => Promise<T>,
    context: IDefaultPolicyContext,
    caller: AbortSignal | undefined,
  ): Promise<T> {
    return this.breaker.execute(async ({ signal }) => {
      try {
        return await this.attempt.execute((limited) => work(limited.signal), signal);
      } catch (error) {
        // The caller went away or ran out of time: that says nothing about the vendor.
        if (caller?.aborted) throw new CallerGone();
        throw this.named(error);
      }
    }, context.signal);
  }

  private named(error: unknown): unknown {
    if (error instanceof UpstreamUnavailable || error instanceof UpstreamRejected) return error;
    const failure =
      error instanceof BrokenCircuitError
        ? 'breaker_open'
        : error instanceof CallerGone || error instanceof TaskCancelledError || isAbort(error)
          ? 'timeout'
          : 'connection';
    return new UpstreamUnavailable(this.vendor, failure, {}, { cause: error });
  }
}

class CallerGone extends Error {}

function isAbort(error: unknown): boolean {
  return error instanceof Error && (error.name === 'AbortError' || error.name === 'TimeoutError');
}

function countsAgainstVendor(error: Error): boolean {
  // "busy" is our own queue: the vendor was not asked.
  return error instanceof UpstreamUnavailable && error.failure !== 'busy';
}

/** The name service has spoken; asking it again at once changes nothing. */
function isUnknownHost(error: UpstreamUnavailable): boolean {
  const network = error.cause instanceof Error ? error.cause.cause : undefined;
  return network instanceof Error && (network as NodeJS.ErrnoException).code === 'ENOTFOUND';
}

function isWorthRepeating(error: Error): boolean {
  if (!(error instanceof UpstreamUnavailable)) return false;
  if (error.failure === 'connection') return !isUnknownHost(error);
  if (error.failure === 'rate_limited') {
    const wait = error.details.retryAfterMs;
    return wait !== undefined && wait <= RETRY_AFTER_MAX_MS;
  }
  return error.failure === 'status' && RETRY_STATUS.has(error.details.status ?? 0);
}

import { UpstreamRejected, UpstreamUnavailable } from './upstream.errors';

/** One rung: asks one vendor. */
export type Rung<T> = (signal: AbortSignal) => Promise<T>;

/** True for the failures a vendor can cause, for which the next rung is the answer. Anything else is a bug of ours. */
export function isVendorFailure(error: unknown): error is UpstreamUnavailable | UpstreamRejected {
  return error instanceof UpstreamUnavailable || error instanceof UpstreamRejected;
}

/** The answer, or null when its vendor failed: the caller has a lower rung. */
export async function nullIfVendorFails<T>(answer: Promise<T>): Promise<T | null> {
  try {
    return await answer;
  } catch (error) {
    if (isVendorFailure(error)) return null;
    throw error;
  }
}

/** A budget for all rungs of a ladder that also ends when nobody waits for the answer any more. */
export function budget(ms: number, cancelled: AbortSignal): AbortSignal {
  return AbortSignal.any([AbortSignal.timeout(ms), cancelled]);
}

/**
 * Asks the rungs in order until one answers.
 * @param signal the budget for all of them.
 * @param exhausted makes the error for "no rung answered" from the last failure.
 */
export async function firstThatAnswers<T>(
  signal: AbortSignal,
  rungs: readonly Rung<T>[],
  exhausted: (cause: unknown) => Error,
): Promise<T> {
  let failure: unknown;
  for (const rung of rungs) {
    try {
      return await rung(signal);
    } catch (error) {
      if (!isVendorFailure(error)) throw error;
      failure = error;
      if (signal.aborted) break;
    }
  }
  throw exhausted(failure);
}

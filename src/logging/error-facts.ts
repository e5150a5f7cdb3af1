import { AppError } from '../common/app-error';
import { isDatabaseAway } from '../database/database.errors';

/** What a log says about an error. */
export interface ErrorFacts {
  readonly type: string;
  readonly message: string;
  /** Where it came from; left out for failures that we name ourselves, which say enough. */
  readonly stack?: string;
  readonly causes?: readonly string[];
}

const CAUSES_AT_MOST = 5;

/**
 * Reduces an error to what may be logged. Database drivers put the values of a query into properties of their errors, and
 * sometimes into the message: only the code of such an error is kept.
 */
export function errorFacts(error: unknown): ErrorFacts {
  if (!(error instanceof Error)) return { type: typeof error, message: 'not an error' };
  const causes = causesOf(error).map((cause) => `${cause.name}: ${safeMessage(cause)}`);
  return {
    type: error.name,
    message: safeMessage(error),
    ...(isNamed(error) ? {} : { stack: framesOf(error) }),
    ...(causes.length > 0 ? { causes } : {}),
  };
}

/** A failure of ours, or a database that is away: what happened is said, and where it was noticed says nothing more. */
function isNamed(error: Error): boolean {
  return error instanceof AppError || isDatabaseAway(error);
}

function causesOf(error: Error): Error[] {
  const causes: Error[] = [];
  for (let next = error.cause; next instanceof Error && causes.length < CAUSES_AT_MOST; next = next.cause)
    causes.push(next);
  return causes;
}

function safeMessage(error: Error): string {
  if (!('driverError' in error) && !('query' in error)) return error.message;
  const { code } = ('driverError' in error ? error.driverError : error) as { code?: unknown };
  return `query failed${typeof code === 'string' ? `: ${code}` : ''}`;
}

/** The frames alone: the first lines of a stack repeat the message. */
function framesOf(error: Error): string {
  return (error.stack ?? '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .join('\n');
}

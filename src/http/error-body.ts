import { AppError, type ErrorKind } from '../common/app-error';
import { isDatabaseAway } from '../database/database.errors';

/** What every failure looks like on the wire. */
export interface ErrorBody {
  /** The contract's text; clients compare and show it. */
  readonly error: string;
  readonly request_id: string;
}

/** The table from kind to status; nobody else knows statuses of failures. */
const STATUS: Readonly<Record<ErrorKind, number>> = {
  invalid: 400,
  unauthenticated: 401,
  forbidden: 403,
  not_found: 404,
  conflict: 409,
  too_large: 413,
  rate_limited: 429,
  upstream_failed: 502,
  unavailable: 503,
  internal: 500,
};

/** The database is away: nothing of ours is wrong, and a later try may do. */
export const UNAVAILABLE: NamedFailure = { status: 503, error: 'Service unavailable' };

export interface NamedFailure {
  readonly status: number;
  readonly error: string;
}

export const INTERNAL: NamedFailure = { status: 500, error: 'Internal server error' };
export const NOT_FOUND: NamedFailure = { status: 404, error: 'Not found' };
export const METHOD_NOT_ALLOWED: NamedFailure = { status: 405, error: 'Method not allowed' };

/** Failures of the HTTP layer itself, by status: what the framework says about them is not ours to repeat. */
const HTTP_TEXTS: Readonly<Record<number, string>> = {
  400: 'Bad request',
  404: NOT_FOUND.error,
  405: METHOD_NOT_ALLOWED.error,
  408: 'Request timeout',
  413: 'Request body too large',
  414: 'Request path too long',
  415: 'Bad request',
  431: 'Request headers too large',
  503: 'Service unavailable',
};

/** Status and text of a failure; anything without a name of ours is a bug and says nothing. */
export function nameFailure(error: unknown): NamedFailure {
  if (error instanceof AppError) return { status: STATUS[error.kind], error: error.publicText };
  if (isDatabaseAway(error)) return UNAVAILABLE;
  const status = httpStatus(error);
  const text = status === undefined ? undefined : HTTP_TEXTS[status];
  return status === undefined || text === undefined ? INTERNAL : { status, error: text };
}

/** The status that Nest (`getStatus`) or Fastify (`statusCode` with an `FST_` code) gave a failure. */
function httpStatus(error: unknown): number | undefined {
  if (typeof error !== 'object' || error === null) return undefined;
  if ('getStatus' in error && typeof error.getStatus === 'function')
    return (error as { getStatus(): number }).getStatus();
  const { code, statusCode } = error as { code?: unknown; statusCode?: unknown };
  return typeof code === 'string' && code.startsWith('FST_') && typeof statusCode === 'number' ? statusCode : undefined;
}

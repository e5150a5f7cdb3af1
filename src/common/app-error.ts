/** What kind of failure it is; `http/error.filter.ts` owns the table from kind to status. */
export type ErrorKind =
  | 'invalid'
  | 'unauthenticated'
  | 'forbidden'
  | 'not_found'
  | 'conflict'
  | 'too_large'
  | 'rate_limited'
  | 'upstream_failed'
  | 'unavailable'
  | 'internal';

/** A failure this server can name. `publicText` is the contract's `error` text; clients compare it. */
export abstract class AppError extends Error {
  abstract readonly kind: ErrorKind;

  constructor(
    readonly publicText: string,
    options?: ErrorOptions,
  ) {
    super(publicText, options);
    this.name = new.target.name;
  }
}

/** The request cannot be used as it is. */
export class InvalidRequest extends AppError {
  readonly kind = 'invalid';
}

import { QueryFailedError } from 'typeorm';

/** Driver codes and classes for "the server is away, going away, full or read-only", not "the query is wrong". */
const AWAY_CODES = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'EPIPE',
  '25006',
  'SQLITE_BUSY',
  'SQLITE_FULL',
  'SQLITE_IOERR',
  'SQLITE_READONLY',
  'SQLITE_CANTOPEN',
]);
/** SQLSTATE classes: connection exception, insufficient resources, operator intervention. */
const AWAY_CLASS = /^(08|53|57P)/;
const NOT_OPEN = new Set([
  'CannotExecuteNotConnectedError',
  'ConnectionIsNotSetError',
  'DataSourceNotInitializedError',
]);
/** The driver's own words where it gives no code. */
const AWAY_MESSAGES =
  /^(Connection terminated|Query read timeout|timeout exceeded when trying to connect|Client has encountered a connection error|Driver not Connected)/;

/** True when an error means that the database is away for now. */
export function isDatabaseAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const cause = error instanceof QueryFailedError ? (error.driverError as Error) : error;
  const { code } = cause as { code?: unknown };
  if (NOT_OPEN.has(error.name) || (typeof code === 'string' && (AWAY_CODES.has(code) || AWAY_CLASS.test(code))))
    return true;
  return AWAY_MESSAGES.test(cause.message) || (error.name === 'TypeORMError' && AWAY_MESSAGES.test(error.message));
}

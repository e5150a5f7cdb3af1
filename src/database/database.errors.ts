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
/** SQLSTATE classes: connection exception, we are not let in, no such database, insufficient resources, operator intervention. */
const AWAY_CLASS = /^(08|28|3D|53|57P)/;
/** What TypeORM says before it was connected for the first time, when it knows no table yet, and while it is not. */
const NOT_OPEN = new Set([
  'EntityMetadataNotFoundError',
  'CannotExecuteNotConnectedError',
  'ConnectionIsNotSetError',
  'DataSourceNotInitializedError',
]);
/** The driver's own words where it gives no code. */
const AWAY_MESSAGES =
  /^(Connection terminated|Query read timeout|timeout exceeded when trying to connect|Client has encountered a connection error|Driver not Connected)/;

/** The database gave no answer in time. */
export class DatabaseSilent extends Error {
  override readonly name = 'DatabaseSilent';
}

/** True when an error means that the database is away for now. */
export function isDatabaseAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const cause = error instanceof QueryFailedError ? (error.driverError as Error) : error;
  const { code } = cause as { code?: unknown };
  if (
    error instanceof DatabaseSilent ||
    NOT_OPEN.has(error.name) ||
    (typeof code === 'string' && (AWAY_CODES.has(code) || AWAY_CLASS.test(code)))
  )
    return true;
  return AWAY_MESSAGES.test(cause.message) || (error.name === 'TypeORMError' && AWAY_MESSAGES.test(error.message));
}

import { parseArgs } from 'node:util';
import { type DatabaseLocation, parseDatabaseUrl } from '../../config/database-url';

export type SqliteLocation = Extract<DatabaseLocation, { kind: 'sqlite' }>;
export type PostgresLocation = Extract<DatabaseLocation, { kind: 'postgres' }>;

export interface MoveOptions {
  readonly from: SqliteLocation;
  readonly to: PostgresLocation;
  /** Checks both sides and writes nothing. */
  readonly dryRun: boolean;
  /** Where the report goes as JSON; null: nowhere. */
  readonly reportFile: string | null;
  /** Names and push tokens over the column's size: refuse the move, or cut the name and drop the token. */
  readonly overLong: 'reject' | 'cut';
  /** E-mails that differ only in case: refuse the move, or copy them as they are. */
  readonly caseDuplicates: 'reject' | 'keep';
}

/** The command was not understood; the message says how. */
export class UsageError extends Error {}

export const USAGE = `usage: npm run db:move -- --from sqlite:///old.db --to postgresql://user:password@host/database [options]

  --dry-run                       check both sides, write nothing
  --report FILE                   write what was found and done as JSON
  --over-long=reject|cut          names and push tokens longer than their column: refuse (default), or cut names and drop tokens
  --case-duplicates=reject|keep   e-mails that differ only in case: refuse (default), or copy them as they are

Running it again changes nothing. Exit codes: 0 done, or nothing to do; 1 it failed, nothing was changed; 2 usage;
3 the source has problems, nothing was written; 4 the target holds other rows; 5 the copy differed and was taken back;
130 interrupted, nothing was changed.
`;

/** @throws UsageError */
export function readOptions(args: readonly string[]): MoveOptions {
  const { values } = parse(args);
  const from = location(values.from, '--from');
  const to = location(values.to, '--to');
  if (from.kind !== 'sqlite' || from.path === ':memory:')
    throw new UsageError('--from must be a SQLite file, sqlite:///...');
  if (to.kind !== 'postgres') throw new UsageError('--to must be a PostgreSQL database, postgresql://...');
  return {
    from,
    to,
    dryRun: values['dry-run'] ?? false,
    reportFile: values.report ?? null,
    overLong: oneOf(values['over-long'], ['reject', 'cut'], '--over-long'),
    caseDuplicates: oneOf(values['case-duplicates'], ['reject', 'keep'], '--case-duplicates'),
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        from: { type: 'string' },
        to: { type: 'string' },
        'dry-run': { type: 'boolean' },
        report: { type: 'string' },
        'over-long': { type: 'string' },
        'case-duplicates': { type: 'string' },
      },
    });
  } catch (error) {
    // The parser's words may repeat an argument, and an argument may hold a password.
    throw new UsageError('an argument is unknown or lacks its value', { cause: error });
  }
}

function location(value: string | undefined, name: string): DatabaseLocation {
  if (value === undefined) throw new UsageError(`${name} is missing`);
  const parsed = parseDatabaseUrl(value);
  if (typeof parsed === 'string') throw new UsageError(`${name} ${parsed}`);
  return parsed;
}

function oneOf<T extends string>(value: string | undefined, [standard, other]: readonly [T, T], name: string): T {
  if (value === undefined || value === standard) return standard;
  if (value === other) return other;
  throw new UsageError(`${name} must be ${standard} or ${other}`);
}

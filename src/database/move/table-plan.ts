/** How a column is written so that both sides give the same bytes. */
export type ColumnKind = 'integer' | 'bigint' | 'boolean' | 'text' | 'timestamp';

export interface ColumnPlan {
  readonly name: string;
  readonly kind: ColumnKind;
  /** Characters; null: no limit. */
  readonly limit: number | null;
  readonly isNullable: boolean;
  /** What NULL and the empty text become, for columns that hold JSON. */
  readonly emptyAs: string | null;
  /** False when the source lacks the column: then it is NULL. */
  readonly isInSource: boolean;
  /** What happens to a value over the limit, when the operator said so. */
  readonly overLong: 'reject' | 'cut' | 'drop';
}

export interface TablePlan {
  readonly name: string;
  /** The primary key, also the order in which both sides are read. */
  readonly key: string;
  readonly columns: readonly ColumnPlan[];
}

/**
 * One byte that encloses every value. CSV then needs a single replacement per value, and line ends, tabs and backslashes
 * travel as they are. Any character could stand in a value, so this one is doubled where it does.
 */
const quoteInSql = 'char(1)';

/** What a row is called where its values must not be: the key of a user; other keys are secrets. */
export function labelOf(plan: TablePlan): string {
  return plan.name === 'users' ? `"${plan.key}"` : 'rowid';
}

/** A SQLite expression for the value of a column as it will stand in PostgreSQL, as text or NULL. */
export function sourceValue(column: ColumnPlan): string {
  const name = `"${column.name}"`;
  if (!column.isInSource) return column.emptyAs === null ? 'NULL' : `'${column.emptyAs}'`;
  if (column.kind === 'boolean') return `CASE WHEN ${name} IS NULL THEN NULL WHEN ${name} THEN 't' ELSE 'f' END`;
  if (column.kind === 'timestamp') return paddedTimestamp(name);
  if (column.emptyAs !== null) return `coalesce(nullif(${name}, ''), '${column.emptyAs}')`;
  if (column.limit === null || column.overLong === 'reject') return name;
  const shortened = column.overLong === 'cut' ? `substr(${name}, 1, ${column.limit})` : 'NULL';
  return `CASE WHEN length(${name}) > ${column.limit} THEN ${shortened} ELSE ${name} END`;
}

/** `2024-05-06 07:08:09.5` with the six digits after the point that PostgreSQL is asked for. */
function paddedTimestamp(name: string): string {
  return `CASE WHEN ${name} IS NULL THEN NULL ELSE substr(replace(${name}, 'T', ' '), 1, 19) || '.' || substr(substr(${name}, 21) || '000000', 1, 6) END`;
}

/** A SQLite expression for a whole CSV line, as bytes. */
export function sourceLine({ columns }: TablePlan): string {
  const fields = columns.map((column) => {
    const value = `replace(${sourceValue(column)}, ${quoteInSql}, ${quoteInSql} || ${quoteInSql})`;
    return `coalesce(${quoteInSql} || ${value} || ${quoteInSql}, '')`;
  });
  return `${fields.join(` || ',' || `)} || char(10)`;
}

/** The PostgreSQL command that takes these lines in. */
export function copyIn({ name, columns }: TablePlan): string {
  const names = columns.map((column) => `"${column.name}"`).join(', ');
  return `COPY "${name}" (${names}) FROM STDIN WITH (FORMAT csv, QUOTE E'\\x01', ENCODING 'UTF8')`;
}

/** The PostgreSQL command that gives the same lines back, in the same order. */
export function copyOut({ name, key, columns }: TablePlan): string {
  const values = columns.map((column) => targetValue(column)).join(', ');
  const order = columns.find((column) => column.name === key)?.kind === 'text' ? `"${key}" COLLATE "C"` : `"${key}"`;
  return `COPY (SELECT ${values} FROM "${name}" ORDER BY ${order}) TO STDOUT WITH (FORMAT csv, QUOTE E'\\x01', FORCE_QUOTE *, ENCODING 'UTF8')`;
}

function targetValue({ name, kind }: ColumnPlan): string {
  return kind === 'timestamp' ? `to_char("${name}", 'YYYY-MM-DD HH24:MI:SS.US')` : `"${name}"`;
}

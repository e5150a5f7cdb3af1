import { isUtf8 } from 'node:buffer';
import type { MoveOptions } from './options';
import type { MoveSource } from './move-source';
import { type ColumnPlan, labelOf, type TablePlan } from './table-plan';

/** Something about the source that somebody should know, by row; never with the value. */
export interface Finding {
  readonly table: string;
  readonly column: string | null;
  readonly problem: string;
  /** True when nothing may be copied because of it. */
  readonly blocks: boolean;
  /** Row ids, at most the first thousand. */
  readonly rows: readonly (number | string)[];
  readonly count: number;
}

const ROWS_NAMED = 1_000;
const HOLDS_NUL = 'holds a NUL character';
const LARGEST_INTEGER = 2_147_483_647;
/** A date as SQLite text: 20 characters and up to six digits, of a day that exists. */
const DATE_SHAPE = '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9][ T][0-9][0-9]:[0-9][0-9]:[0-9][0-9]';

/** Looks for everything in a table that PostgreSQL would refuse or that would not arrive as it is; unreadable text aside. */
export async function checkTable(source: MoveSource, plan: TablePlan, options: MoveOptions): Promise<Finding[]> {
  const columns = plan.columns.filter(({ isInSource }) => isInSource);
  const doubts = columns.map((column) => `NOT (${isPlainlyFine(column)})`).join(' OR ');
  return [
    ...(await findingsOf(source, plan, columns.flatMap(checksOf), doubts)),
    ...(await checkDuplicates(source, plan, options)),
  ];
}

/** What the source has and the target has no place for: columns with values in them, and tables with rows. */
export async function checkUnknown(source: MoveSource, plans: readonly TablePlan[]): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const plan of plans) {
    const known = new Set(plan.columns.map(({ name }) => name));
    for (const column of (await source.columnsOf(plan.name)).filter((name) => !known.has(name))) {
      const where = `"${column}" IS NOT NULL`;
      const check = { column, problem: 'has no place in the target', where, blocks: true };
      findings.push(...(await findingsOf(source, plan, [check], where)));
    }
    for (const { name, isNullable, isInSource } of plan.columns) {
      if (isNullable || isInSource) continue;
      findings.push({
        table: plan.name,
        column: name,
        problem: 'is not in the source',
        blocks: true,
        rows: [],
        count: 0,
      });
    }
  }
  const moved = new Set(plans.map(({ name }) => name));
  for (const table of (await source.tables()).filter((name) => !moved.has(name) && name !== 'migrations')) {
    const count = await source.count(table);
    if (count === 0) continue;
    findings.push({
      table,
      column: null,
      problem: 'has no place in the target, its rows stay behind',
      blocks: false,
      rows: [],
      count,
    });
  }
  return findings;
}

/** What readers will make of stored documents; it never stands in the way. */
export function noteDocuments(source: MoveSource, plan: TablePlan): Promise<Finding[]> {
  const documents = plan.columns.filter(({ isInSource, emptyAs }) => isInSource && emptyAs !== null);
  const checks = documents.map(({ name }) => ({
    column: name,
    problem: 'is no JSON, readers take it for empty',
    where: isNoDocument(`"${name}"`),
    blocks: false,
  }));
  return findingsOf(source, plan, checks, checks.map(({ where }) => where).join(' OR '));
}

/**
 * Counts each problem among the rows that raise any doubt.
 * @param doubts a cheap condition that holds for every row with a problem: a large file is read once, and nearly always
 *   nothing is left to look at closely.
 */
async function findingsOf(
  source: MoveSource,
  plan: TablePlan,
  checks: readonly Check[],
  doubts: string,
): Promise<Finding[]> {
  if (checks.length === 0) return [];
  const sums = checks.map(({ where }, index) => `sum(coalesce(${where}, 0)) AS c${index}`).join(', ');
  const counts = await source.file.get<Record<string, number | null>>(
    `SELECT ${sums} FROM "${plan.name}" WHERE ${doubts}`,
  );
  const findings: Finding[] = [];
  for (const [index, { column, problem, where, blocks }] of checks.entries()) {
    const count = counts?.[`c${index}`] ?? 0;
    if (count === 0) continue;
    findings.push({ table: plan.name, column, problem, blocks, count, rows: await rowsWhere(source, plan, where) });
  }
  return findings;
}

interface Check {
  readonly column: string;
  readonly problem: string;
  readonly where: string;
  readonly blocks: boolean;
}

async function checkDuplicates(source: MoveSource, plan: TablePlan, options: MoveOptions): Promise<Finding[]> {
  if (plan.name !== 'users') return [];
  const repeated = (key: string) => `SELECT ${key} FROM "users" GROUP BY 1 HAVING count(*) > 1`;
  const some = await source.file.get(`${repeated('lower("email")')} LIMIT 1`);
  if (some === undefined) return [];
  const same = `"email" IN (${repeated('"email"')})`;
  const checks = [
    { column: 'email', problem: 'used twice', where: same, blocks: true },
    {
      column: 'email',
      problem: 'differs from another only in case',
      where: `lower("email") IN (${repeated('lower("email")')}) AND NOT ${same}`,
      blocks: options.caseDuplicates === 'reject',
    },
  ];
  return findingsOf(source, plan, checks, 'true');
}

/** Holds only for values without any problem, and for nearly all of them; costs little. */
function isPlainlyFine(column: ColumnPlan): string {
  const name = `"${column.name}"`;
  const fine = {
    integer: `typeof(${name}) = 'integer' AND abs(${name}) <= ${LARGEST_INTEGER}`,
    bigint: `typeof(${name}) = 'integer'`,
    boolean: `${name} IN (0, 1)`,
    text: `typeof(${name}) = 'text'${column.limit === null ? '' : ` AND octet_length(${name}) <= ${column.limit}`}`,
    timestamp: isPlainDate(name),
  }[column.kind];
  return column.isNullable ? `${name} IS NULL OR (${fine})` : `${name} IS NOT NULL AND ${fine}`;
}

function checksOf(column: ColumnPlan): Check[] {
  const name = `"${column.name}"`;
  const isText = `typeof(${name}) = 'text'`;
  const checks: Check[] = [];
  const add = (problem: string, where: string, blocks = true) => {
    checks.push({ column: column.name, problem, where, blocks });
  };
  if (!column.isNullable) add('is missing', `${name} IS NULL`);
  if (column.kind === 'integer') {
    add(
      'is no whole number that fits',
      `${name} IS NOT NULL AND (typeof(${name}) <> 'integer' OR abs(${name}) > ${LARGEST_INTEGER})`,
    );
  }
  if (column.kind === 'bigint') add('is no whole number', `${name} IS NOT NULL AND typeof(${name}) <> 'integer'`);
  if (column.kind === 'boolean') add('is neither 0 nor 1', `${name} IS NOT NULL AND ${name} NOT IN (0, 1)`);
  if (column.kind === 'timestamp') add('is no date that can be kept', `${name} IS NOT NULL AND NOT (${isDate(name)})`);
  if (column.kind === 'text') {
    add('is no text', `${name} IS NOT NULL AND NOT ${isText}`);
    // SQLite's own functions stop at it, so a value that is looked into or cut must not hold one.
    if (column.limit !== null) add(HOLDS_NUL, `${isText} AND instr(CAST(${name} AS BLOB), x'00') > 0`);
  }
  if (column.limit !== null) {
    const outcome = { reject: '', cut: ', will be cut', drop: ', will be dropped' }[column.overLong];
    const where = `${isText} AND length(${name}) > ${column.limit}`;
    add(`is longer than ${column.limit} characters${outcome}`, where, column.overLong === 'reject');
  }
  return checks;
}

/** The calendar is asked: a day that does not exist comes back as another, or as nothing. */
function isDate(name: string): string {
  const seconds = `replace(substr(${name}, 1, 19), 'T', ' ')`;
  const fraction = `substr(${name}, 20)`;
  return [
    `typeof(${name}) = 'text'`,
    `substr(${name}, 1, 19) GLOB '${DATE_SHAPE}'`,
    `strftime('%Y-%m-%d %H:%M:%S', ${seconds}) = ${seconds}`,
    `substr(${name}, 1, 4) > '0000'`,
    `octet_length(${name}) <= 26 AND octet_length(${name}) = length(${name})`,
    `(${fraction} = '' OR (${fraction} GLOB '.[0-9]*' AND NOT substr(${fraction}, 2) GLOB '*[^0-9]*'))`,
  ].join(' AND ');
}

/** As the old server wrote dates, on a day that every month has: no calendar needed. */
function isPlainDate(name: string): string {
  const part = (start: number, low: string, high: string) =>
    `substr(${name}, ${start}, 2) BETWEEN '${low}' AND '${high}'`;
  return [
    `typeof(${name}) = 'text' AND octet_length(${name}) = 26`,
    `${name} GLOB '[12]${DATE_SHAPE.slice('[0-9]'.length)}.[0-9][0-9][0-9][0-9][0-9][0-9]'`,
    part(6, '01', '12'),
    part(9, '01', '28'),
    `substr(${name}, 12, 2) <= '23' AND substr(${name}, 15, 2) <= '59' AND substr(${name}, 18, 2) <= '59'`,
  ].join(' AND ');
}

/** Bare NaN and Infinity are the old writer's, and readers know them; the text moves as it is in any case. */
function isNoDocument(name: string): string {
  const known = `replace(replace(replace(${name}, '-Infinity', 'null'), 'Infinity', 'null'), 'NaN', 'null')`;
  return `(typeof(${name}) = 'text' AND ${name} <> '' AND NOT json_valid(${name}) AND NOT json_valid(${known}))`;
}

async function rowsWhere(source: MoveSource, plan: TablePlan, where: string): Promise<(number | string)[]> {
  const label = labelOf(plan);
  const rows = await source.file.all<{ label: number | string }>(
    `SELECT ${label} AS label FROM "${plan.name}" WHERE ${where} ORDER BY ${label} LIMIT ${ROWS_NAMED}`,
  );
  return rows.map((row) => row.label);
}

/** SQLite keeps any bytes as text; PostgreSQL wants UTF-8 without NUL. Whole batches are looked at first. */
export function isReadable(bytes: Buffer): boolean {
  return !bytes.includes(0) && isUtf8(bytes);
}

const UNREADABLE: readonly (readonly [problem: string, is: (bytes: Buffer) => boolean])[] = [
  [HOLDS_NUL, (bytes) => bytes.includes(0)],
  ['is no UTF-8', (bytes) => !isUtf8(bytes)],
];

/** Which rows hold text that cannot be read; looked at only when there is some. */
export async function findUnreadable(source: MoveSource, plan: TablePlan): Promise<Finding[]> {
  const texts = plan.columns.filter(({ kind, isInSource }) => kind === 'text' && isInSource);
  const findings: Finding[] = [];
  for (const { name } of texts) {
    for (const [problem, is] of UNREADABLE) {
      const rows = await rowsHolding(source, plan, name, is);
      if (rows.length === 0) continue;
      findings.push({
        table: plan.name,
        column: name,
        problem,
        blocks: true,
        rows: rows.slice(0, ROWS_NAMED),
        count: rows.length,
      });
    }
  }
  return findings;
}

async function rowsHolding(source: MoveSource, plan: TablePlan, name: string, is: (bytes: Buffer) => boolean) {
  const found: (number | string)[] = [];
  const sql = `SELECT rowid AS id, ${labelOf(plan)} AS label, CAST("${name}" AS BLOB) AS bytes
                 FROM "${plan.name}" WHERE rowid > ? ORDER BY rowid LIMIT ${await source.batchRows(plan)}`;
  for (let last = Number.MIN_SAFE_INTEGER; ;) {
    const batch = await source.file.all<{ id: number; label: number | string; bytes: Buffer | null }>(sql, [last]);
    if (batch.length === 0) return found;
    for (const { bytes, label } of batch) if (bytes !== null && is(bytes)) found.push(label);
    last = batch.at(-1)!.id;
  }
}

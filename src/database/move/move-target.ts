import { createHash } from 'node:crypto';
import { pipeline } from 'node:stream/promises';
import { Readable } from 'node:stream';
import type { ClientBase } from 'pg';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';
import { DataSource, MigrationExecutor, type QueryRunner } from 'typeorm';
import type { DatabaseConfig } from '../../config/env';
import { dataSourceOptions } from '../data-source';
import { LOCK_ID } from '../migration-lock';
import { type ColumnKind, type ColumnPlan, copyIn, copyOut, type TablePlan } from './table-plan';

/** Not ours to copy: the migrations of the target are its own. */
const NOT_COPIED = new Set(['migrations']);

/** Columns that hold JSON, and what NULL and the empty text become in them. */
const EMPTY_JSON: Readonly<Record<string, string>> = {
  'users.preferences': '{}',
  'users.settings': '{}',
  'users.recent_activity': '[]',
};
/** Over-long values that an operator may have shortened. A token that is cut opens nothing, so it is dropped. */
const SHORTENED: Readonly<Record<string, 'cut' | 'drop'>> = {
  'users.first_name': 'cut',
  'users.notification_token': 'drop',
  'users.google_refresh_token': 'drop',
};

const KINDS: Readonly<Record<string, ColumnKind>> = {
  integer: 'integer',
  bigint: 'bigint',
  boolean: 'boolean',
  text: 'text',
  'character varying': 'text',
  'timestamp without time zone': 'timestamp',
};

/** The PostgreSQL side of a move: one connection, one transaction. */
export class MoveTarget {
  private constructor(
    private readonly data: DataSource,
    private readonly runner: QueryRunner,
    private readonly client: ClientBase,
  ) {}

  static async connect(config: DatabaseConfig): Promise<MoveTarget> {
    // A table takes longer than the server lets any query take.
    const options = dataSourceOptions(config);
    if (options.type !== 'postgres') throw new Error('the target of a move is PostgreSQL');
    const data = await new DataSource(options).initialize();
    const runner = data.createQueryRunner();
    return new MoveTarget(data, runner, (await runner.connect()) as ClientBase);
  }

  async close(): Promise<void> {
    await this.runner.release();
    await this.data.destroy();
  }

  begin(): Promise<void> {
    return this.runner.startTransaction();
  }

  commit(): Promise<void> {
    return this.runner.commitTransaction();
  }

  /** Takes back what is not committed. */
  async rollback(): Promise<void> {
    if (this.runner.isTransactionActive) await this.runner.rollbackTransaction();
  }

  /** Runs what is pending of the migrations inside the open transaction, alone among all who migrate. */
  async migrate(): Promise<void> {
    await this.client.query('SELECT pg_advisory_xact_lock($1)', [LOCK_ID]);
    const executor = new MigrationExecutor(this.data, this.runner);
    executor.transaction = 'none';
    await executor.executePendingMigrations();
  }

  /** Nobody else may write these tables until the end of the transaction. */
  async lock(plans: readonly TablePlan[]): Promise<void> {
    if (plans.length === 0) return;
    await this.client.query(`LOCK TABLE ${plans.map(({ name }) => `"${name}"`).join(', ')} IN EXCLUSIVE MODE`);
  }

  /** How the tables that both sides have are copied. @throws for one without a key of a single column. */
  async plan(columnsOf: (table: string) => Promise<string[]>, shorten: boolean): Promise<TablePlan[]> {
    const { rows } = await this.client.query<SchemaRow>(SCHEMA_SQL);
    const plans: TablePlan[] = [];
    for (const name of new Set(rows.map((row) => row.table_name))) {
      const inSource = new Set(NOT_COPIED.has(name) ? [] : await columnsOf(name));
      if (inSource.size === 0) continue;
      const own = rows.filter((row) => row.table_name === name);
      const [key, ...more] = own.filter((row) => row.is_key);
      if (key === undefined || more.length > 0) throw new Error(`${name} has no key of a single column`);
      plans.push({ name, key: key.column_name, columns: own.map((row) => toColumn(row, inSource, shorten)) });
    }
    return plans;
  }

  async count({ name }: TablePlan): Promise<number> {
    const { rows } = await this.client.query<{ count: string }>(`SELECT count(*) AS count FROM "${name}"`);
    return Number(rows[0]?.count);
  }

  /** Takes lines in. Unique constraints are made anew over all rows, which is faster than row by row and as strict. */
  async take(plan: TablePlan, batches: AsyncIterable<Buffer>): Promise<void> {
    const { rows } = await this.client.query<{ name: string; definition: string }>(
      `SELECT quote_ident(conname) AS name, pg_get_constraintdef(oid) AS definition
         FROM pg_constraint WHERE contype = 'u' AND conrelid = quote_ident($1)::regclass`,
      [plan.name],
    );
    for (const { name } of rows) await this.client.query(`ALTER TABLE "${plan.name}" DROP CONSTRAINT ${name}`);
    await pipeline(
      Readable.from(batches, { objectMode: false, highWaterMark: 1 }),
      this.client.query(copyFrom(copyIn(plan))),
    );
    for (const { name, definition } of rows) {
      await this.client.query(`ALTER TABLE "${plan.name}" ADD CONSTRAINT ${name} ${definition}`);
    }
  }

  /** SHA-256 over all values of all rows, in the order of the key. */
  async digest(plan: TablePlan): Promise<string> {
    const hash = createHash('sha256');
    for await (const chunk of this.client.query(copyTo(copyOut(plan)))) hash.update(chunk as Buffer);
    return hash.digest('hex');
  }

  /** Every sequence goes on after the highest value there is; one that is further already stays. */
  async setSequences(plans: readonly TablePlan[]): Promise<void> {
    for (const { name, columns } of plans) {
      for (const { name: column, kind } of columns) {
        if (kind !== 'integer' && kind !== 'bigint') continue;
        await this.client.query(
          `SELECT setval(sequence, GREATEST(highest, 1), highest IS NOT NULL)
             FROM (SELECT pg_get_serial_sequence($1, $2) AS sequence, (SELECT max("${column}") FROM "${name}") AS highest) AS found
            WHERE sequence IS NOT NULL
              AND coalesce(pg_sequence_last_value(sequence::regclass), 0) < coalesce(highest, 1)`,
          [`"${name}"`, column],
        );
      }
    }
  }
}

interface SchemaRow {
  readonly table_name: string;
  readonly column_name: string;
  readonly data_type: string;
  readonly character_maximum_length: number | null;
  readonly is_nullable: 'YES' | 'NO';
  readonly is_key: boolean;
}

const SCHEMA_SQL = `
  SELECT c.table_name, c.column_name, c.data_type, c.character_maximum_length, c.is_nullable,
         EXISTS (
           SELECT 1 FROM information_schema.table_constraints t
             JOIN information_schema.key_column_usage k USING (constraint_schema, constraint_name, table_name)
            WHERE t.constraint_type = 'PRIMARY KEY' AND t.table_schema = c.table_schema
              AND t.table_name = c.table_name AND k.column_name = c.column_name
         ) AS is_key
    FROM information_schema.columns c
    JOIN information_schema.tables b USING (table_schema, table_name)
   WHERE c.table_schema = current_schema() AND b.table_type = 'BASE TABLE'
   ORDER BY c.table_name, c.ordinal_position`;

function toColumn(row: SchemaRow, inSource: ReadonlySet<string>, shorten: boolean): ColumnPlan {
  const kind = KINDS[row.data_type];
  const name = `${row.table_name}.${row.column_name}`;
  if (kind === undefined) throw new Error(`the move does not know the type of ${name}`);
  return {
    name: row.column_name,
    kind,
    limit: row.character_maximum_length,
    isNullable: row.is_nullable === 'YES',
    emptyAs: EMPTY_JSON[name] ?? null,
    isInSource: inSource.has(row.column_name),
    overLong: shorten ? (SHORTENED[name] ?? 'reject') : 'reject',
  };
}

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SqliteFile } from './sqlite-file';
import { sourceLine, type TablePlan } from './table-plan';

/** Bytes read at a time; with the longest row it decides how many rows that is. */
const BATCH_BYTES = 4 * 1024 * 1024;
const BATCH_ROWS = 4_000;

interface Batch {
  readonly bytes: Buffer | null;
  readonly rows: number;
  readonly last: string | number | null;
}

/** A consistent copy of the source, made while others may be using it, and removed afterwards. */
export class MoveSource {
  private readonly batchSizes = new Map<string, number>();

  private constructor(
    readonly file: SqliteFile,
    private readonly folder: string,
  ) {}

  /** @throws when the file is not there, is no database, or cannot be read as one moment. */
  static async copyOf(path: string): Promise<MoveSource> {
    const folder = await mkdtemp(join(tmpdir(), 'vv-move-'));
    try {
      const original = await SqliteFile.open(path);
      try {
        // One read transaction: it sees committed rows only, also those still in a write-ahead log.
        await original.all('VACUUM INTO ?', [join(folder, 'copy.db')]);
      } finally {
        await original.close();
      }
      const copy = await SqliteFile.open(join(folder, 'copy.db'));
      await copy.get('SELECT 1 FROM sqlite_schema');
      // Open files outlive their names: from here on no copy of people's data stays behind, whatever ends this process.
      if (process.platform !== 'win32') await rm(folder, { recursive: true });
      return new MoveSource(copy, folder);
    } catch (error) {
      await rm(folder, { recursive: true, force: true });
      throw error;
    }
  }

  async close(): Promise<void> {
    await this.file.close();
    await rm(this.folder, { recursive: true, force: true });
  }

  async columnsOf(table: string): Promise<string[]> {
    const rows = await this.file.all<{ name: string }>('SELECT name FROM pragma_table_info(?)', [table]);
    return rows.map(({ name }) => name);
  }

  async tables(): Promise<string[]> {
    const rows = await this.file.all<{ name: string }>(
      `SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite~_%' ESCAPE '~' ORDER BY name`,
    );
    return rows.map(({ name }) => name);
  }

  async count(table: string): Promise<number> {
    const row = await this.file.get<{ count: number }>(`SELECT count(*) AS count FROM "${table}"`);
    return row?.count ?? 0;
  }

  /** The lines of a table in the order of its key, some at a time; whole lines, as bytes. */
  async *lines(plan: TablePlan): AsyncGenerator<{ bytes: Buffer; rows: number }> {
    const size = await this.batchRows(plan);
    const key = `"${plan.key}"`;
    // Two statements: with "or no key yet" in one, SQLite would start from the first row for every batch.
    const select = (where: string) =>
      `SELECT CAST(group_concat(line, '') AS BLOB) AS bytes, count(*) AS rows, max(key) AS last FROM (
         SELECT ${key} AS key, ${sourceLine(plan)} AS line FROM "${plan.name}" ${where} ORDER BY ${key} LIMIT ${size})`;
    const first = select('');
    const next = select(`WHERE ${key} > ?`);
    for (let last: string | number | null = null; ;) {
      const row: Batch | undefined = last === null ? await this.file.get(first) : await this.file.get(next, [last]);
      if (!row?.bytes || row.rows === 0) return;
      yield { bytes: row.bytes, rows: row.rows };
      last = row.last;
    }
  }

  /** Found once per table: it takes a look at every row. */
  async batchRows(plan: TablePlan): Promise<number> {
    const known = this.batchSizes.get(plan.name);
    if (known !== undefined) return known;
    const names = plan.columns
      .filter((column) => column.isInSource)
      .map(({ name }) => `coalesce(octet_length("${name}"), 0)`);
    const row = await this.file.get<{ longest: number | null }>(
      `SELECT max(${names.join(' + ')}) AS longest FROM "${plan.name}"`,
    );
    const size = Math.max(1, Math.min(BATCH_ROWS, Math.floor(BATCH_BYTES / Math.max(1, row?.longest ?? 1))));
    this.batchSizes.set(plan.name, size);
    return size;
  }
}

import { createHash } from 'node:crypto';
import type { DatabaseConfig } from '../../config/env';
import { MoveSource } from './move-source';
import { MoveTarget } from './move-target';
import type { MoveOptions } from './options';
import type { Progress } from './progress';
import { checkTable, checkUnknown, type Finding, findUnreadable, isReadable, noteDocuments } from './source-checks';
import type { TablePlan } from './table-plan';

export type Outcome =
  /** Copied and verified. */
  | 'moved'
  /** The target holds exactly these rows. */
  | 'already_there'
  /** A dry run found nothing in the way. */
  | 'ready'
  | 'source_has_problems'
  | 'target_has_other_rows'
  /** What arrived was not what was sent; everything was taken back. */
  | 'copy_differs';

export interface TableReport {
  readonly table: string;
  readonly rows: number;
  /** SHA-256 over all values, the same on both sides. */
  readonly digest: string | null;
}

export interface MoveReport {
  readonly outcome: Outcome;
  readonly findings: readonly Finding[];
  readonly tables: readonly TableReport[];
  readonly seconds: number;
  /** Most memory this process held, in MB. */
  readonly peakMemoryMb: number;
}

/**
 * Copies a SQLite database to PostgreSQL: everything or nothing, and only after both sides were found to agree.
 * @param signal stops it; the target is then as it was.
 */
export async function move(
  config: DatabaseConfig,
  options: MoveOptions,
  progress: Progress,
  signal: AbortSignal,
): Promise<MoveReport> {
  const startedAt = performance.now();
  const report = (outcome: Outcome, findings: readonly Finding[], tables: readonly TableReport[] = []): MoveReport => ({
    outcome,
    findings,
    tables,
    seconds: Math.round((performance.now() - startedAt) / 10) / 100,
    peakMemoryMb: Math.round(process.resourceUsage().maxRSS / 1024),
  });
  progress.say('copying the source to one side');
  const source = await MoveSource.copyOf(options.from.path);
  try {
    const target = await MoveTarget.connect(config);
    try {
      await target.begin();
      // In the same transaction as the rows: unless everything arrives, not even an empty table stays.
      await target.migrate();
      const plans = await plansFor(source, target, options);
      progress.say('checking the source');
      const findings = [
        ...(await checkUnknown(source, plans)),
        ...(await eachOf(plans, (plan) => checkTable(source, plan, options))),
      ];
      if (findings.some(({ blocks }) => blocks)) return report('source_has_problems', findings);
      signal.throwIfAborted();
      const request = { source, target, plans, progress, signal };
      const { outcome, tables, notes } = await copy(request, options.dryRun);
      if (outcome === 'unreadable_text') {
        const unreadable = await eachOf(plans, (plan) => findUnreadable(source, plan));
        return report('source_has_problems', [...findings, ...unreadable]);
      }
      return report(outcome, [...findings, ...(notes ?? (await noteAll(request)))], tables);
    } finally {
      // Whatever closing says comes after the outcome is settled.
      await target.close().catch(() => undefined);
    }
  } finally {
    await source.close().catch(() => undefined);
  }
}

async function eachOf(plans: readonly TablePlan[], look: (plan: TablePlan) => Promise<Finding[]>): Promise<Finding[]> {
  const found: Finding[] = [];
  for (const plan of plans) found.push(...(await look(plan)));
  return found;
}

/** The tables that both sides have; a source without users is a mistake of the operator's. */
async function plansFor(source: MoveSource, target: MoveTarget, options: MoveOptions): Promise<TablePlan[]> {
  const plans = await target.plan((table) => source.columnsOf(table), options.overLong === 'cut');
  if (!plans.some(({ name }) => name === 'users')) throw new Error('the source has no users table');
  return plans;
}

interface CopyRequest {
  readonly source: MoveSource;
  readonly target: MoveTarget;
  readonly plans: readonly TablePlan[];
  readonly progress: Progress;
  readonly signal: AbortSignal;
}

/** The connection was lost while the server was committing: nobody here knows whether it did. */
export class CommitUnknown extends Error {}

async function commit(target: MoveTarget): Promise<void> {
  try {
    await target.commit();
  } catch (cause) {
    throw new CommitUnknown('the connection was lost during the commit', { cause });
  }
}

/** Found while reading: the copy is taken back and the rows are named. */
class UnreadableText extends Error {}

interface Copied {
  readonly outcome: Outcome | 'unreadable_text';
  readonly tables: readonly TableReport[];
  /** When they were looked up on the way. */
  readonly notes?: readonly Finding[];
}

/** Compares, tries or copies, in one transaction that ends either way. */
async function copy(request: CopyRequest, dryRun: boolean): Promise<Copied> {
  const { target, plans, progress } = request;
  try {
    await target.lock(plans);
    if (await holdsRows(target, plans)) {
      progress.say('the target holds rows, comparing');
      const tables = await readAll(request);
      const isSame = await arrived(target, plans, tables);
      if (isSame && !dryRun) {
        // Rows that another tool brought may have left the sequences behind.
        await target.setSequences(plans);
        await commit(target);
      }
      return { outcome: isSame ? 'already_there' : 'target_has_other_rows', tables: isSame ? tables : [] };
    }
    return dryRun ? { outcome: 'ready', tables: await readAll(request) } : await copyAll(request);
  } catch (error) {
    if (error instanceof UnreadableText) return { outcome: 'unreadable_text', tables: [] };
    throw error;
  } finally {
    // After a commit there is nothing left to take back.
    await target.rollback();
  }
}

async function copyAll(request: CopyRequest): Promise<Copied> {
  const { target, plans, progress, signal } = request;
  const tables: TableReport[] = [];
  for (const plan of plans) {
    const reader = new TableReader(request, plan);
    await target.take(plan, reader.batches());
    progress.finish();
    tables.push(await reader.report());
  }
  progress.say('verifying');
  // PostgreSQL reads back while SQLite looks at the documents once more.
  const [isSame, notes] = await Promise.all([arrived(target, plans, tables), noteAll(request)]);
  if (!isSame) return { outcome: 'copy_differs', tables: [], notes };
  signal.throwIfAborted();
  await target.setSequences(plans);
  await commit(target);
  return { outcome: 'moved', tables, notes };
}

function noteAll({ plans, source }: CopyRequest): Promise<Finding[]> {
  return eachOf(plans, (plan) => noteDocuments(source, plan));
}

/** Reads the source as if to copy it. */
async function readAll(request: CopyRequest): Promise<TableReport[]> {
  const tables: TableReport[] = [];
  for (const plan of request.plans) {
    const reader = new TableReader(request, plan);
    for await (const _bytes of reader.batches()) {
      // Counted and hashed by the reader.
    }
    request.progress.finish();
    tables.push(await reader.report());
  }
  return tables;
}

/** Hands out the lines of a table and keeps count of what it handed out. */
class TableReader {
  private readonly hash = createHash('sha256');
  private rows = 0;

  constructor(
    private readonly request: CopyRequest,
    private readonly plan: TablePlan,
  ) {}

  /** @throws UnreadableText */
  async *batches(): AsyncGenerator<Buffer> {
    const { source, progress, signal } = this.request;
    progress.start(this.plan.name, await source.count(this.plan.name));
    for await (const { bytes, rows } of source.lines(this.plan)) {
      signal.throwIfAborted();
      if (!isReadable(bytes)) throw new UnreadableText();
      this.hash.update(bytes);
      this.rows += rows;
      progress.advance(this.rows);
      yield bytes;
    }
  }

  /** @throws when rows were passed over, because the key does not tell them apart. */
  async report(): Promise<TableReport> {
    const { name, key } = this.plan;
    if (this.rows !== (await this.request.source.count(name)))
      throw new Error(`${name}: rows that ${key} does not tell apart`);
    return { table: name, rows: this.rows, digest: this.hash.digest('hex') };
  }
}

/** Whether the target holds exactly what was read: as many rows, and the same bytes. */
async function arrived(
  target: MoveTarget,
  plans: readonly TablePlan[],
  tables: readonly TableReport[],
): Promise<boolean> {
  for (const [index, plan] of plans.entries()) {
    const { rows, digest } = tables[index]!;
    if ((await target.count(plan)) !== rows || (await target.digest(plan)) !== digest) return false;
  }
  return true;
}

async function holdsRows(target: MoveTarget, plans: readonly TablePlan[]): Promise<boolean> {
  for (const plan of plans) if ((await target.count(plan)) > 0) return true;
  return false;
}

import { closeSync, openSync, writeSync } from 'node:fs';
import { processEnv } from '../../config/env';
import { checkSettings, databaseSettings } from '../../config/settings';
import { CommitUnknown, type MoveReport, move, type Outcome } from './move';
import { readOptions, USAGE, UsageError } from './options';
import { Progress } from './progress';
import type { Finding } from './source-checks';

const EXIT: Readonly<Record<Outcome, number>> = {
  moved: 0,
  already_there: 0,
  ready: 0,
  source_has_problems: 3,
  target_has_other_rows: 4,
  copy_differs: 5,
};
const INTERRUPTED = 130;
const FAILED = 1;
const MISUSED = 2;

const SENTENCES: Readonly<Record<Outcome, string>> = {
  moved: 'done: every row arrived, and both sides have the same digest',
  already_there: 'nothing to do: the target already holds exactly these rows',
  ready: 'dry run: nothing stands in the way, nothing was written',
  source_has_problems: 'stopped: the source has problems, nothing was copied',
  target_has_other_rows: 'stopped: the target holds other rows, nothing was copied',
  copy_differs: 'stopped: what arrived was not what was sent, everything was taken back',
};

/** `npm run db:move`: the arguments, the interruption, the report and the exit code. */
async function main(): Promise<number> {
  const options = readOptions(process.argv.slice(2));
  // Opened before anything is done: a report that cannot be written must not follow a move that was.
  const reportFile = options.reportFile === null ? null : openSync(options.reportFile, 'w');
  const interruption = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => interruption.abort());
  const { DATABASE_CA_CERT: caCertificate } = checkSettings(
    { DATABASE_CA_CERT: databaseSettings(false).DATABASE_CA_CERT! },
    processEnv(),
  );
  const config = {
    location: options.to,
    caCertificate: caCertificate as string | undefined,
    poolMax: 2,
    migrateAtStart: false,
  };
  try {
    const report = await move(config, options, new Progress(), interruption.signal);
    if (reportFile !== null) writeSync(reportFile, `${JSON.stringify(report, null, 2)}\n`);
    process.stdout.write(describe(report));
    return EXIT[report.outcome];
  } catch (error) {
    if (!interruption.signal.aborted || error instanceof CommitUnknown) throw error;
    process.stderr.write('interrupted: nothing was changed\n');
    return INTERRUPTED;
  } finally {
    if (reportFile !== null) closeSync(reportFile);
  }
}

function describe({ findings, tables, outcome, seconds }: MoveReport): string {
  const lines = [
    ...findings.map(describeFinding),
    ...tables.map(({ table, rows, digest }) => `${table}: ${rows} rows${digest === null ? '' : `, sha256 ${digest}`}`),
    `${SENTENCES[outcome]} (${seconds} s)`,
  ];
  return `${lines.join('\n')}\n`;
}

function describeFinding({ table, column, problem, blocks, rows, count }: Finding): string {
  const named = rows.slice(0, 20).join(', ');
  const more = count > 20 ? ` and ${count - 20} more` : '';
  return `${blocks ? 'problem' : 'note'}: ${table}.${column ?? '*'} ${problem}: rows ${named}${more}`;
}

/** A driver's message may quote a value, and a value may be an e-mail: only its code is shown. */
function describeFailure(error: unknown): string {
  if (error instanceof CommitUnknown)
    return 'failed: the connection was lost during the commit; run it again to see how it ended';
  const { code, message } = error as { code?: unknown; message?: unknown };
  if (typeof code === 'string') return `failed: ${code}; nothing was changed`;
  return `failed: ${typeof message === 'string' ? message : 'unknown error'}; nothing was changed`;
}

main().then(
  (code) => (process.exitCode = code),
  (error: unknown) => {
    const misused = error instanceof UsageError;
    process.stderr.write(misused ? `${error.message}\n\n${USAGE}` : `${describeFailure(error)}\n`);
    process.exitCode = misused ? MISUSED : FAILED;
  },
);

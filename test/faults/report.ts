import { cpus, release, totalmem, type } from 'node:os';
import { format, resolveConfig } from 'prettier';
import type { Row } from './row';

const MB = 1024 * 1024;

const seconds = (ms: number | null): string => (ms === null ? '' : `${(ms / 1000).toFixed(ms < 10_000 ? 2 : 1)} s`);

function answers({ statuses }: Row): string {
  return Object.entries(statuses)
    .map(([status, count]) => `${count} x ${status}`)
    .join(', ');
}

function cells(row: Row): string[] {
  return [
    row.fault,
    row.requests === 0 ? '' : String(row.requests),
    answers(row),
    row.requests === 0 ? '' : seconds(row.slowestMs),
    seconds(row.recoveryMs),
    row.memory === null ? '' : row.memory.map((bytes) => Math.round(bytes / MB)).join(' to '),
    row.broken.length === 0 ? (row.note ?? '') : `BROKEN: ${row.broken.join('; ')}`,
  ];
}

/** One line for the screen, as soon as a fault has been played. */
export function line(row: Row): string {
  const [fault = '', requests = '', said = '', slowest = '', recovery = '', memory = '', note = ''] = cells(row);
  return [
    row.group.padEnd(9),
    fault.padEnd(44),
    requests.padStart(7),
    slowest.padStart(8),
    recovery.padStart(8),
    memory.padStart(10),
    ` ${said}${note && `  ${note}`}`,
  ].join(' ');
}

/** All rows as Markdown, formatted as the rest of the repository. */
export async function markdown(rows: readonly Row[], startedAt: Date, tookMs: number): Promise<string> {
  const groups = [...new Set(rows.map(({ group }) => group))];
  const broken = rows.filter((row) => row.broken.length > 0).length;
  const table = (group: string) =>
    [
      `## ${group}`,
      '',
      '| fault | requests | answers | slowest | recovery | memory, MB | note |',
      '| --- | ---: | --- | ---: | ---: | ---: | --- |',
      ...rows
        .filter((row) => row.group === group)
        .map(
          (row) =>
            `| ${cells(row)
              .map((cell) => cell.replaceAll('|', '\\|'))
              .join(' | ')} |`,
        ),
      '',
    ].join('\n');
  const text = [
    '# It stays up',
    '',
    'Written by `npm run test:faults`: the built program in production mode, real PostgreSQL and Redis, vendors that speak the',
    'real protocols. It fails when one of these does not hold:',
    '',
    '- Chat, places, directions, weather and lists never answer 5xx because of Redis or one vendor; weather may be an honest',
    '  502 when the only rung that is configured has failed.',
    '- What needs the database is a 503 with a JSON body within 2 s while it is away, and works again within 5 s of its return.',
    '- No acknowledged write is lost, no accepted request is left without its answer.',
    '- Memory returns to its level (32 MB for caches that fill).',
    '- No key, token, e-mail, position, chat text or stack is in a log line or in the answer of a failure.',
    '',
    `- ${startedAt.toISOString().slice(0, 10)}, ${Math.round(tookMs / 1000)} s, Node ${process.version}`,
    `- ${cpus().length} x ${cpus()[0]?.model.trim() ?? 'unknown processor'}, ${Math.round(totalmem() / MB / 1024)} GB, ${type()} ${release()}`,
    `- ${rows.length} faults, ${broken === 0 ? 'no rule broken' : `rules broken by ${broken}`}`,
    '',
    ...groups.map(table),
  ].join('\n');
  return format(text, { ...(await resolveConfig(__filename)), parser: 'markdown' });
}

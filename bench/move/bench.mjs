// Moves the same file to PostgreSQL with our command and with pgloader, in turns, and prints rows a second beside each other.
//   npm run bench -- move [--rows=1000000] [--rounds=3]
// pgloader comes from Debian's packages (`apt-get install pgloader`); without it only its column is missing.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { startServices } from '../../test/support/services.mjs';

const DATABASE = 'vv_test_bench_move';

export default async function bench(args) {
  const { values } = parseArgs({
    args,
    options: { rows: { type: 'string', default: '1000000' }, rounds: { type: 'string', default: '3' } },
  });
  const rows = Number(values.rows);
  const folder = mkdtempSync(join(tmpdir(), 'vv-bench-move-'));
  const services = await startServices();
  const target = Object.assign(new URL(services.databaseUrl), { pathname: `/${DATABASE}` }).href;
  try {
    const file = join(folder, 'old.db');
    execFileSync('node', [new URL('generate.mjs', import.meta.url).pathname, file, String(rows)]);
    process.stdout.write(
      `${rows} users, ${Math.round(statSync(file).size / 1e6)} MB, ${availableParallelism()} cores\n\n`,
    );
    const ours = [];
    const theirs = [];
    for (let round = 0; round < Number(values.rounds); round += 1) {
      ours.push(await timed(services.databaseUrl, () => runOurs(file, target, folder)));
      if (hasPgloader()) theirs.push(await timed(services.databaseUrl, () => runPgloader(file, target, folder)));
    }
    print(rows, ours, theirs, JSON.parse(readFileSync(join(folder, 'report.json'), 'utf8')));
  } finally {
    await asAdmin(services.databaseUrl, `DROP DATABASE IF EXISTS ${DATABASE} WITH (FORCE)`);
    await services.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function timed(adminUrl, run) {
  await asAdmin(adminUrl, `DROP DATABASE IF EXISTS ${DATABASE} WITH (FORCE)`, `CREATE DATABASE ${DATABASE}`);
  const startedAt = performance.now();
  run();
  return (performance.now() - startedAt) / 1000;
}

function runOurs(file, target, folder) {
  const report = join(folder, 'report.json');
  const args = ['dist/database/move/cli.js', '--from', `sqlite:///${file}`, '--to', target, '--report', report];
  execFileSync('node', args, { stdio: 'ignore' });
}

function runPgloader(file, target, folder) {
  const script = join(folder, 'move.load');
  writeFileSync(
    script,
    `LOAD DATABASE FROM sqlite://${file} INTO ${target} WITH include drop, create tables, create indexes, reset sequences, batch rows = 5000, prefetch rows = 5000;\n`,
  );
  execFileSync('pgloader', [script], { stdio: 'ignore' });
}

function hasPgloader() {
  return spawnSync('pgloader', ['--version'], { stdio: 'ignore' }).status === 0;
}

async function asAdmin(url, ...statements) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  for (const statement of statements) await client.query(statement);
  await client.end();
}

const median = (list) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)];

function print(rows, ours, theirs, report) {
  const line = (name, seconds) =>
    `| ${name} | ${median(seconds).toFixed(1)} | ${Math.round(rows / median(seconds)).toLocaleString('en-US')} | ${seconds.map((s) => s.toFixed(1)).join(', ')} |\n`;
  process.stdout.write('| | median s | rows/s | rounds, s |\n| --- | --- | --- | --- |\n');
  process.stdout.write(line('db:move, checked and verified', ours));
  if (theirs.length > 0) process.stdout.write(line('pgloader', theirs));
  else process.stdout.write('| pgloader | not installed: apt-get install pgloader | | |\n');
  if (theirs.length > 0)
    process.stdout.write(`\nratio: ${(median(theirs) / median(ours)).toFixed(2)} x pgloader's speed`);
  process.stdout.write(`\npeak memory: ${report.peakMemoryMb} MB\n`);
}

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { callerFaults } from './caller.faults';
import { databaseFaults } from './database.faults';
import { processFaults } from './process.faults';
import { redisFaults } from './redis.faults';
import { line, markdown } from './report';
import type { Group, Row } from './row';
import { vendorFaults } from './vendors.faults';

const GROUPS: Readonly<Record<string, Group>> = {
  vendors: vendorFaults,
  redis: redisFaults,
  database: databaseFaults,
  process: processFaults,
  caller: callerFaults,
};
/** What runs side by side when everything runs: vendors and workers mostly wait, the others need the machine to themselves. */
const STEPS: readonly (readonly (readonly string[])[])[] = [
  [['vendors'], ['redis', 'process']],
  [['database']],
  [['caller']],
];
const RESULTS = join(__dirname, 'RESULTS.md');

/** `npm run test:faults [-- GROUP...]`: plays the faults, prints a table, and exits with 1 when a rule did not hold. */
async function main(names: readonly string[]): Promise<number> {
  const unknown = names.filter((name) => !(name in GROUPS));
  if (unknown.length > 0) {
    process.stderr.write(`no such part: ${unknown.join(', ')}; there are: ${Object.keys(GROUPS).join(', ')}\n`);
    return 2;
  }
  const startedAt = new Date();
  const startMs = performance.now();
  const rows: Row[] = [];
  const playAll = async (lane: readonly string[]): Promise<void> => {
    for (const name of lane)
      await GROUPS[name]!((row) => {
        rows.push(row);
        process.stdout.write(`${line(row)}\n`);
      });
  };
  for (const lanes of names.length > 0 ? [[names]] : STEPS) await Promise.all(lanes.map(playAll));
  const tookMs = performance.now() - startMs;
  // A part is for looking; what is kept is a run of everything.
  if (names.length === 0) writeFileSync(RESULTS, await markdown(rows, startedAt, tookMs));
  const broken = rows.filter((row) => row.broken.length > 0).length;
  process.stdout.write(`\n${rows.length} faults in ${Math.round(tookMs / 1000)} s, rules broken by ${broken}\n`);
  return broken === 0 ? 0 : 1;
}

main(process.argv.slice(2)).then(
  (code) => process.exit(code),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
    process.exit(1);
  },
);

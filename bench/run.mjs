// `npm run bench` measures every case of the table and writes RESULTS.md; `npm run bench -- NAME` runs one benchmark.
//   npm run bench [-- NAME] [--rounds=5] [--seconds=4]
import { existsSync, readdirSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { row, writeResults } from './table.mjs';

/** The cases of the table, in its order; each is a folder that exports `facts` and `measure`. */
const TABLE = [
  'weather',
  'weather-redis',
  'health',
  'me',
  'chat',
  'chat-vendors',
  'start',
  'memory',
  'cold-key',
  'workers',
];

const folder = new URL('.', import.meta.url);
const known = readdirSync(folder).filter((entry) => existsSync(new URL(`${entry}/bench.mjs`, folder)));
const [first, ...rest] = process.argv.slice(2);
const name = first?.startsWith('-') ? undefined : first;
const args = name === undefined ? process.argv.slice(2) : rest;

if (name === undefined) {
  writeResults(await measureAll(TABLE, optionsFrom(args)));
} else if (TABLE.includes(name)) {
  await measureAll([name], optionsFrom(args));
} else if (known.includes(name)) {
  const { default: run } = await import(new URL(`${name}/bench.mjs`, folder).href);
  await run(args);
} else {
  process.stderr.write(`usage: npm run bench [-- ${known.join('|')}] [options]\n`);
  process.exit(2);
}

async function measureAll(names, options) {
  const rows = [];
  for (const one of names) {
    const { facts, measure } = await import(new URL(`${one}/bench.mjs`, folder).href);
    const measured = { ...facts, ...(await measure(options)) };
    process.stdout.write(`${row(measured)}\n${measured.detail}\n\n`);
    rows.push(measured);
  }
  return rows;
}

function optionsFrom(given) {
  const { values } = parseArgs({
    args: given,
    options: { rounds: { type: 'string', default: '5' }, seconds: { type: 'string', default: '4' } },
  });
  return { rounds: Number(values.rounds), seconds: Number(values.seconds) };
}

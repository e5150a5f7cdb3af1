// `npm run bench -- NAME`: runs one benchmark, or tells which there are.
import { existsSync, readdirSync } from 'node:fs';

const folder = new URL('.', import.meta.url);
const [name, ...args] = process.argv.slice(2);
const known = readdirSync(folder).filter((entry) => existsSync(new URL(`${entry}/bench.mjs`, folder)));
if (!name || !known.includes(name)) {
  process.stderr.write(`usage: npm run bench -- ${known.join('|')} [options]\n`);
  process.exit(2);
}
const { default: run } = await import(new URL(`${name}/bench.mjs`, folder).href);
await run(args);

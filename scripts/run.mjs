// `node scripts/run.mjs PROGRAM [arguments]`: builds when that is needed, then becomes the program.
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { buildIfStale } from './build-if-stale.mjs';

buildIfStale();

// In this process, so that signals reach the program.
const [program, ...args] = process.argv.slice(2);
process.argv = [process.argv[0], join(process.cwd(), program), ...args];
createRequire(import.meta.url)(process.argv[1]);

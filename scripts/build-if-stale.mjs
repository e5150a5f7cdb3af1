import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const BUILT = 'dist/main.js';
const SOURCES = ['src', 'migrations', 'package-lock.json', 'nest-cli.json', '.swcrc'];

/** Tests beside the sources are no part of the program. */
function newest(path) {
  if (path.endsWith('.spec.ts')) return 0;
  const stats = statSync(path);
  if (!stats.isDirectory()) return stats.mtimeMs;
  return Math.max(0, ...readdirSync(path).map((entry) => newest(join(path, entry))));
}

/** Builds when dist is missing or older than its sources. Without sources there is nothing to build: a release. */
export function buildIfStale() {
  if (!existsSync('src')) return;
  const builtAt = existsSync(BUILT) ? statSync(BUILT).mtimeMs : 0;
  if (SOURCES.every((path) => newest(path) <= builtAt)) return;
  // The program's own output stays clean: what the compiler says goes to standard error.
  const { status } = spawnSync('npm', ['run', '--silent', 'build'], { stdio: ['ignore', 2, 2] });
  if (status !== 0) process.exit(status ?? 1);
}

import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(__dirname, '../..');
const PROGRAM = join(ROOT, 'dist/main.js');
const SOURCES = ['src', 'migrations', 'package.json'];
export const BUILD_LIMIT_MS = 60_000;

/**
 * The program as production runs it; built when it is missing or older than its sources.
 * @returns the path of a script in `dist`.
 */
export function builtProgram(script = 'main.js'): string {
  const isStale = !existsSync(PROGRAM) || SOURCES.some((path) => newest(join(ROOT, path)) > statSync(PROGRAM).mtimeMs);
  if (isStale) execFileSync('npm', ['run', '--silent', 'build'], { cwd: ROOT, timeout: BUILD_LIMIT_MS, stdio: 'pipe' });
  return join(ROOT, 'dist', script);
}

/** Tests beside the sources are no part of the program. */
function newest(path: string): number {
  if (path.endsWith('.spec.ts')) return 0;
  const stats = statSync(path);
  if (!stats.isDirectory()) return stats.mtimeMs;
  return Math.max(0, ...readdirSync(path).map((entry) => newest(join(path, entry))));
}

// `npm start`: builds when the program is missing or older than its sources, then becomes the server.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const PROGRAM = 'dist/main.js';
const SOURCES = ['src', 'migrations', 'package-lock.json', 'nest-cli.json', '.swcrc'];

function newest(path) {
  const stats = statSync(path);
  if (!stats.isDirectory()) return stats.mtimeMs;
  return Math.max(0, ...readdirSync(path).map((entry) => newest(join(path, entry))));
}

const isStale = () => {
  const builtAt = statSync(PROGRAM).mtimeMs;
  return SOURCES.some((path) => existsSync(path) && newest(path) > builtAt);
};

if (!existsSync(PROGRAM) || (existsSync('src') && isStale())) {
  const { status } = spawnSync('npm', ['run', '--silent', 'build'], { stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}
// In this process, so that signals reach the server.
createRequire(import.meta.url)(join(process.cwd(), PROGRAM));

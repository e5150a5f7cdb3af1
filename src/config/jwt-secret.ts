import { randomBytes } from 'node:crypto';
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** Where a secret outside production is kept, so that a restart does not sign everybody out. */
const SECRET_FILE = '.data/jwt-secret';

/** The token secret of this folder, made on first use. Only for development and tests. */
export function rememberedSecret(file = SECRET_FILE): string {
  if (!existsSync(file)) create(file);
  return readFileSync(file, 'utf8');
}

function create(file: string): void {
  mkdirSync(dirname(file), { recursive: true });
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, randomBytes(48).toString('base64url'), { mode: 0o600 });
  try {
    // A link appears whole or not at all: of two processes starting together one wins, and both read its secret.
    linkSync(draft, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(draft);
  }
}

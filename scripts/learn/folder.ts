import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

export const UNDERSTANDING = join(__dirname, '..', '..', 'src', 'understanding');
export const VOCABULARY = join(UNDERSTANDING, 'vocabulary');
export const LEARNED = join(UNDERSTANDING, 'learned');
export const LABELLED = join(UNDERSTANDING, 'labelled');

/** Everything that what is learned depends on: vocabulary, labels, and the code that reads and learns. */
export function digestOfSources(): string {
  const hash = createHash('sha256');
  for (const path of [UNDERSTANDING, __dirname].flatMap(filesIn)) {
    if (path.startsWith(LEARNED) || !/\.(?:ya?ml|jsonl?|ts)$/.test(path) || path.endsWith('.spec.ts')) continue;
    hash.update(path.slice(UNDERSTANDING.length - 'understanding'.length)).update(readFileSync(path));
  }
  return hash.digest('hex').slice(0, 32);
}

function filesIn(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesIn(join(path, name)));
}

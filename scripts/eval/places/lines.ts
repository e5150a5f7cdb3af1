import { readFileSync } from 'node:fs';
import type { z } from 'zod';
import { BadLabels } from '../../learn/labelled';

/**
 * The items of a file with one JSON value a line.
 * @throws BadLabels when the file cannot be read, a line does not fit, an id comes twice, or there is none at all.
 */
export function readLines<T extends { id: string }>(file: string, schema: z.ZodType<T>): T[] {
  const lines = textOf(file).split('\n');
  const items = lines.flatMap((line, index) =>
    line.trim() === '' ? [] : [read(line, schema, `${file}:${index + 1}`)],
  );
  const ids = items.map(({ id }) => id);
  const twice = ids.find((id, index) => ids.indexOf(id) < index);
  if (twice !== undefined) throw new BadLabels(`${file}: the id ${twice} comes twice`);
  if (items.length === 0) throw new BadLabels(`${file} holds no items`);
  return items;
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (cause) {
    throw new BadLabels(`cannot read ${file}: ${(cause as NodeJS.ErrnoException).code ?? 'unknown error'}`, { cause });
  }
}

function read<T>(line: string, schema: z.ZodType<T>, where: string): T {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (cause) {
    throw new BadLabels(`${where}: not JSON`, { cause });
  }
  const { data, error } = schema.safeParse(value);
  if (error === undefined) return data as T;
  const [issue] = error.issues;
  throw new BadLabels(`${where}: ${issue!.path.join('.')}: ${issue!.message}`);
}

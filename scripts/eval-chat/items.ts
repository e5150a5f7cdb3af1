import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { PlannerInput } from '../../src/chat/planner/plan.types';

const slotValue = z.union([z.string(), z.number(), z.boolean()]);

const expectationSchema = z.object({
  intent: z.string(),
  vibe: z.string().nullable(),
  tools: z.array(z.string()),
  slots: z.record(z.string(), slotValue),
});

const itemSchema = z.object({
  id: z.string(),
  history: z.array(z.object({ role: z.enum(['user', 'assistant']), content: z.string() })).default([]),
  last_places: z.array(z.object({ name: z.string(), address: z.string().nullish() })).default([]),
  message: z.string(),
  expect: expectationSchema,
  tags: z.array(z.string()).default([]),
});

/** What is wanted of a plan, or what a planner said: the names and values of the labelling guide. */
export type Labels = z.infer<typeof expectationSchema>;
/** One labelled message. */
export type Item = z.infer<typeof itemSchema>;

/** A file of labelled messages that cannot be used; the message says which line and why. */
export class BadItems extends Error {}

/**
 * The items of a file, one JSON object a line; empty lines are skipped.
 * @throws BadItems when the file cannot be read, a line is no item, an id comes twice, or there is no item at all.
 */
export function readItems(file: string): Item[] {
  const items = textOf(file)
    .split('\n')
    .flatMap((line, index) => (line.trim() === '' ? [] : [itemOf(line, `${file}:${index + 1}`)]));
  if (items.length === 0) throw new BadItems(`${file} holds no items`);
  const seen = new Set<string>();
  for (const { id } of items) {
    if (seen.has(id)) throw new BadItems(`${file}: the id ${id} comes twice`);
    seen.add(id);
  }
  return items;
}

/** What a planner may see of an item. The vibe of the turn before is left for it to find in the history. */
export function inputOf({ message, history, last_places }: Item): PlannerInput {
  const shown = last_places.map(({ name, address }) => ({ name, address: address ?? null }));
  return { message, history, shown, lastVibe: null, picker: null };
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (cause) {
    throw new BadItems(`cannot read ${file}: ${(cause as NodeJS.ErrnoException).code ?? 'unknown error'}`, { cause });
  }
}

function itemOf(line: string, where: string): Item {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (cause) {
    throw new BadItems(`${where}: not JSON`, { cause });
  }
  const read = itemSchema.safeParse(value);
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  throw new BadItems(`${where}: ${issue?.path.join('.')}: ${issue?.message}`);
}

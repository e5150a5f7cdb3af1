import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { fromLabels, labelSchema } from '../../src/understanding/labels';
import {
  needSchema,
  planSchema,
  slotsSchema,
  turnSchema,
  type Need,
  type Plan,
  type Turn,
} from '../../src/understanding/schema';

const messageSchema = z.object({
  id: z.string(),
  history: z.array(z.object({ role: z.enum(['user', 'assistant']), content: z.string() })).default([]),
  last_places: z.array(z.object({ name: z.string(), address: z.string().nullish() })).default([]),
  message: z.string(),
  expect: planSchema.extend({ slots: labelSchema(slotsSchema) }),
  tags: z.array(z.string()).default([]),
});
const talkSchema = z.object({
  id: z.string(),
  at: z.array(z.number()).length(2).nullable(),
  now: z.string(),
  profile: z.record(z.string(), z.unknown()).default({}),
  turns: z.array(turnSchema.extend({ say: z.string(), need: labelSchema(needSchema).optional() })).min(1),
});

/** One labelled message. */
export interface Message {
  readonly id: string;
  readonly history: readonly { readonly role: 'user' | 'assistant'; readonly content: string }[];
  readonly cards: readonly { readonly name: string; readonly address: string | null }[];
  readonly message: string;
  readonly expect: Plan;
  readonly tags: readonly string[];
}

/** One labelled conversation. */
export interface Talk {
  readonly id: string;
  /** True when the phone told its position. */
  readonly hasPosition: boolean;
  readonly turns: readonly (Turn & { readonly say: string })[];
}

/** A file of labels that cannot be used; the message says which line and why. */
export class BadLabels extends Error {}

/** @throws BadLabels when the file cannot be read, a line is no message, an id comes twice, or there is none at all. */
export function readMessages(file: string): Message[] {
  return linesOf(file, messageSchema).map(({ last_places, expect, ...rest }) => ({
    ...rest,
    cards: last_places.map(({ name, address }) => ({ name, address: address ?? null })),
    expect: { ...expect, slots: fromLabels(expect.slots) },
  }));
}

/** @throws BadLabels as `readMessages`. */
export function readTalks(file: string): Talk[] {
  return linesOf(file, talkSchema).map(({ id, at, turns }) => ({
    id,
    hasPosition: at !== null,
    turns: turns.map((turn) => ({ ...turn, need: fromLabels(turn.need ?? {}) as Need })),
  }));
}

/** The batches of a folder, by name, in order. */
export function batchesIn(folder: string): { readonly name: string; readonly file: string }[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.jsonl'))
    .sort()
    .map((name) => ({ name: name.replace('.jsonl', ''), file: join(folder, name) }));
}

function linesOf<T extends { id: string }>(file: string, schema: z.ZodType<T>): T[] {
  const seen = new Set<string>();
  const items = textOf(file)
    .split('\n')
    .flatMap((line, index) => {
      if (line.trim() === '') return [];
      const item = parsed(line, schema, `${file}:${index + 1}`);
      if (seen.has(item.id)) throw new BadLabels(`${file}: the id ${item.id} comes twice`);
      seen.add(item.id);
      return [item];
    });
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

function parsed<T>(line: string, schema: z.ZodType<T>, where: string): T {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (cause) {
    throw new BadLabels(`${where}: not JSON`, { cause });
  }
  const read = schema.safeParse(value);
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  throw new BadLabels(`${where}: ${issue!.path.join('.')}: ${issue!.message}`);
}

import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { VIBES } from '../../src/understanding/schema';
import { folded } from '../../src/understanding/text/fold';

const senseSchema = z.strictObject({
  terms: z.array(z.string().regex(/^[^A-Z'’&-]+$/)).min(1),
  /** A message in which one of the terms is found. */
  example: z.string().min(3),
  vibe: z.enum(VIBES).optional(),
  /** Says a vibe but no thing. */
  vague: z.literal(true).optional(),
  /** What the thing is called, where that is not the sense's name. */
  as: z.string().min(1).optional(),
});
const fileSchema = z.array(
  z.strictObject({
    group: z.string().regex(/^[a-z_]+$/),
    vibe: z.enum(VIBES).optional(),
    vague: z.literal(true).optional(),
    senses: z.record(z.string().min(1), senseSchema),
  }),
);
const glossSchema = z.record(z.string().min(1), z.string());

type CompiledSense = readonly [
  group: string,
  name: string,
  vibe: string | null,
  terms: readonly string[],
  more: { readonly vague?: true; readonly as?: string },
];

/** What the vocabulary's files hold. */
export interface CompiledVocabulary {
  /** Group, name, vibe or null, and the terms, plurals folded. */
  readonly senses: readonly CompiledSense[];
  /** By language, phrase and English. `short` holds short forms, slang spellings and emoji. */
  readonly glosses: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** Something in the vocabulary's files that cannot stand; the message says where. */
export class BadVocabulary extends Error {}

export interface Example {
  readonly sense: string;
  readonly text: string;
}

/**
 * Reads the files of a vocabulary.
 * @throws BadVocabulary for a file that is no vocabulary, and for a term or sense that is listed twice.
 */
export function compileVocabulary(folder: string): { vocabulary: CompiledVocabulary; examples: Example[] } {
  const seen = new Map<string, string>();
  const ids = new Set<string>();
  const senses: CompiledSense[] = [];
  const examples: Example[] = [];
  for (const file of yamlIn(folder)) {
    for (const group of checked(fileSchema, file)) {
      for (const [name, sense] of Object.entries(group.senses)) {
        const id = `${group.group}.${name}`;
        if (ids.has(id)) throw new BadVocabulary(`${basename(file)}: ${id} is listed twice`);
        ids.add(id);
        const terms = [...new Set(sense.terms.flatMap(expanded).map(stemmed))].filter((term) => term !== '');
        for (const term of terms) {
          const other = seen.get(term);
          if (other !== undefined) throw new BadVocabulary(`${basename(file)}: "${term}" is in ${other} and in ${id}`);
          seen.set(term, id);
        }
        const vague = sense.vague ?? group.vague;
        const more = { ...(vague ? { vague } : {}), ...(sense.as === undefined ? {} : { as: sense.as }) };
        senses.push([group.group, name, sense.vibe ?? group.vibe ?? null, terms, more]);
        examples.push({ sense: id, text: sense.example });
      }
    }
  }
  const glosses = Object.fromEntries(
    yamlIn(join(folder, 'glosses')).map((file) => [basename(file, '.yaml'), checked(glossSchema, file)]),
  );
  return { vocabulary: { senses, glosses }, examples };
}

function yamlIn(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => join(folder, name));
}

function checked<T>(schema: z.ZodType<T>, file: string): T {
  let value: unknown;
  try {
    value = parse(readFileSync(file, 'utf8'), { uniqueKeys: true });
  } catch (cause) {
    throw new BadVocabulary(`${basename(file)}: ${cause instanceof Error ? cause.message : 'unreadable'}`, { cause });
  }
  const read = schema.safeParse(value);
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  throw new BadVocabulary(`${basename(file)}: ${issue!.path.join('.')}: ${issue!.message}`);
}

/** `(a|b) c` as `a c` and `b c`. */
function expanded(term: string): string[] {
  const found = /\(([^()]*)\)/.exec(term);
  if (found === null) return [term];
  const before = term.slice(0, found.index);
  const after = term.slice(found.index + found[0].length);
  return found[1]!.split('|').flatMap((choice) => expanded(before + choice + after));
}

function stemmed(term: string): string {
  return term.trim().split(/\s+/).map(folded).join(' ');
}

import { z } from 'zod';
import { readLines } from './lines';

const metres = z.tuple([z.number(), z.number()]);
const googleFactSchema = z.strictObject({
  name: z.string(),
  m: metres,
  types: z.array(z.string()).min(1),
  hours: z.string().optional(),
  closed_on: z.array(z.string()).default([]),
  price: z.int().min(0).max(4).optional(),
  range: metres.optional(),
  vegetarian: z.boolean().optional(),
  wheelchair: z.boolean().optional(),
  groups: z.boolean().optional(),
  summary: z.string().optional(),
  status: z.enum(['OPERATIONAL', 'CLOSED_TEMPORARILY', 'CLOSED_PERMANENTLY', 'FUTURE_OPENING']).default('OPERATIONAL'),
  rating: z.number().default(4.3),
  words: z.array(z.string()).default([]),
});
const osmFactSchema = z.strictObject({ name: z.string(), m: metres, tags: z.record(z.string(), z.string()) });

const ACTS = ['places', 'fact', 'about_cards', 'way', 'weather', 'events', 'talk', 'decline', 'ask_back'] as const;
const list = z.array(z.string()).min(1);
const factsByName = z.record(z.string(), list);
const expectSchema = z.strictObject({
  act: z.union([z.enum(ACTS), z.array(z.enum(ACTS)).min(1)]).optional(),
  cards: z.strictObject({ min: z.int().default(0), max: z.int().default(Infinity) }).optional(),
  kinds_any: list.optional(),
  kinds_none: list.optional(),
  names_any: list.optional(),
  names_none: list.optional(),
  first_any: list.optional(),
  says_any: z.union([list, z.array(list).min(1)]).optional(),
  says_none: list.optional(),
  fits: factsByName.optional(),
  unknown: factsByName.optional(),
  told: list.optional(),
  card: z
    .record(
      z.string(),
      z.strictObject({
        price_level: z.union([z.number(), z.string()]).optional(),
        open_now: z.boolean().optional(),
        closes_at: z.string().optional(),
        hours_today: list.optional(),
      }),
    )
    .optional(),
  max_walk_min: z.number().optional(),
  nearer: z.boolean().optional(),
  or_unknown: z.boolean().optional(),
});

const common = {
  id: z.string(),
  topic: z.string(),
  say: z.string(),
  before: z.array(z.string()).default([]),
  now: z.iso.datetime({ offset: true }),
  profile: z.record(z.string(), z.unknown()),
  expect: expectSchema,
};
const somewhere = z.tuple([z.number(), z.number()]);
const questionSchema = z.discriminatedUnion('rung', [
  z.strictObject({ ...common, rung: z.literal('guide'), at: somewhere.nullable() }),
  z.strictObject({ ...common, rung: z.literal('google'), at: somewhere, facts: z.array(googleFactSchema) }),
  z.strictObject({ ...common, rung: z.literal('osm'), at: somewhere, facts: z.array(osmFactSchema) }),
]);

/** One question with its world and what a right answer shows; `shared/eval/place-questions.md` says what each field means. */
export type Question = z.infer<typeof questionSchema>;
export type Rung = Question['rung'];
export type Act = (typeof ACTS)[number];
export type Expect = z.infer<typeof expectSchema>;
/** A place of the world, as Google knows it. */
export type GoogleFact = z.infer<typeof googleFactSchema>;
/** A place of the world, as OpenStreetMap has it mapped. */
export type OsmFact = z.infer<typeof osmFactSchema>;

/** @throws BadLabels when the file cannot be read, a line is no question, an id comes twice, or there is none at all. */
export function readQuestions(file: string): Question[] {
  return readLines(file, questionSchema);
}

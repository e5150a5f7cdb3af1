import { z } from 'zod';
import { PLACE_KINDS } from '../place.types';

const text = z.string().trim().min(1);
const texts = z.array(text);
/** Where a fact was read, so that nobody has to believe it. */
const source = text;

/** One place, or one service, as the guide's file holds it. What is absent is not known. */
const entrySchema = z.strictObject({
  /** Stable: cards and conversations keep it. */
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  name: text,
  /** Names that mean this place alone within its campus. */
  aliases: texts.default([]),
  /** Names that it shares with others of its chain. */
  brands: texts.default([]),
  campus: z.enum(['tandon', 'washington_square', 'other']),
  /** What it is most, first. */
  kinds: z.array(z.enum(PLACE_KINDS)).min(1),
  /** What it is, for people. */
  category: text,
  /** What one can do or get there. */
  services: texts.default([]),
  /** Cuisines, diets and traits. */
  tags: texts.default([]),
  address: text.nullable(),
  lat: z.number(),
  lng: z.number(),
  /** True for what is done by phone or page: the point is only where a map draws it. */
  remote: z.literal(true).optional(),
  nyu_id: z.boolean().optional(),
  /** In OpenStreetMap's syntax. */
  hours: z.strictObject({ text, note: text.nullable(), source }).optional(),
  /** Where its hours and rules stand. */
  hours_page: z.url().optional(),
  phone: z
    .string()
    .regex(/^\d{3}-\d{3}-\d{4}$/)
    .optional(),
  /** 0 free to 4 very expensive. */
  price: z.strictObject({ level: z.int().min(0).max(4), source }).optional(),
  min_age: z.strictObject({ years: z.int().min(0), source }).optional(),
  /** As long as a card has room for. */
  summary: text.max(300),
  sources: z.array(source).min(1),
  /** Month of the newest source that speaks of it, `YYYY-MM`. */
  checked: z.string().regex(/^20\d\d-(0[1-9]|1[0-2])$/),
  /** What was looked at, and what was not seen. */
  how: text,
  /** `likely`: something about it was not seen in a document. */
  confidence: z.enum(['seen', 'likely']),
});
export type GuideEntry = z.infer<typeof entrySchema>;

export const guideSchema = z.strictObject({
  license: text,
  compiled: z.string().regex(/^\d{4}-\d\d$/),
  entries: z.array(entrySchema),
});

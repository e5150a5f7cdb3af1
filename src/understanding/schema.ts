import { z } from 'zod';

/** What the student wants of the chat, message by message; the names are part of the wire contract. */
export const INTENTS = [
  'recommendation',
  'new_recommendation',
  'followup_place',
  'followup_general',
  'weather',
  'directions',
  'events',
  'general_chat',
  'out_of_scope',
] as const;
/** What somebody wants from a place; the ids are part of the wire contract. */
export const VIBES = [
  'fast_bite',
  'party',
  'chill_drinks',
  'study',
  'bookstore',
  'shopping',
  'explore',
  'food_general',
  'generic',
] as const;
export const TOOLS = ['find_places', 'get_weather', 'get_directions', 'find_events'] as const;
/** What the concierge should do. */
export const ACTS = [
  'places',
  'about_cards',
  'fact',
  'way',
  'weather',
  'events',
  'ask_back',
  'decline',
  'talk',
] as const;
/** Which fact is asked of a card or a named place. */
export const ASKS = [
  'hours',
  'price',
  'distance',
  'rating',
  'noise',
  'booking',
  'access',
  'allergy',
  'menu',
  'crowd',
  'age',
  'why',
  'compare',
  'address',
  'lines',
  'other',
] as const;
export const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;
/** The campuses as a need names them. */
export const CAMPUSES = ['Tandon', 'Washington Square'] as const;

export type Intent = (typeof INTENTS)[number];
export type Vibe = (typeof VIBES)[number];
export type Tool = (typeof TOOLS)[number];
export type Act = (typeof ACTS)[number];
export type Ask = (typeof ASKS)[number];

const clock = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/);
/** A time as somebody named it: there is no clock in a message. */
export const whenSchema = z.union([
  z.enum(['now', 'today', 'tonight', 'tomorrow', 'tomorrow_morning', 'weekend']),
  z.enum(WEEKDAYS),
  clock,
]);
export type When = z.infer<typeof whenSchema>;
/** A day with its hour, a date or a holiday: `saturday 19:00`, `christmas`, `12-27 10:00`. Labels hold one half of it. */
const momentSchema = z.string().regex(/^(?:[a-z_]{3,20}|\d\d-\d\d)(?: (?:[01]\d|2[0-3]):[0-5]\d)?$/);

const DIETS = ['vegetarian', 'vegan', 'halal', 'kosher', 'gluten-free', 'dairy-free'] as const;
const budgetSchema = z.enum(['cheap', 'moderate', 'splurge']);
const indoorOutdoorSchema = z.enum(['indoor', 'outdoor']);
const name = z.string().min(1).max(80);
const words = z.array(name).min(1).max(12);

/** Everything that must hold after a message, as far as the student stated it. P keys describe the person. */
export const needSchema = z.object({
  /** The dish, thing, service or kind of venue, English and singular; the narrowest that was said. */
  what: name.optional(),
  vibe: z.enum(VIBES).optional(),
  /** A place, neighbourhood, campus, or `@n`: the n-th card of the latest list. */
  near: name.optional(),
  /** A stated origin (P when the person is there): a place, campus, `@n`, `here`. */
  from: name.optional(),
  /** A destination: a place, campus, `@n`, `home`. */
  to: name.optional(),
  when: z.union([whenSchema, momentSchema]).optional(),
  until: clock.optional(),
  openNow: z.literal(true).optional(),
  budget: budgetSchema.optional(),
  /** Dollars a person. */
  maxPrice: z.int().min(1).max(10_000).optional(),
  partySize: z.int().min(1).max(500).optional(),
  diet: z
    .array(z.enum([...DIETS, 'no-pork']))
    .min(1)
    .optional(),
  allergy: words.optional(),
  /** Years. */
  age: z.int().min(1).max(120).optional(),
  access: z.literal('step-free').optional(),
  mode: z.enum(['walking', 'transit', 'bike']).optional(),
  maxWalkMinutes: z.int().min(1).max(240).optional(),
  indoorOutdoor: indoorOutdoorSchema.optional(),
  quality: words.optional(),
  /** Kinds, traits or places turned down. */
  not: words.optional(),
  /** The language to answer in, when the message is wholly in it. */
  lang: z.string().min(2).max(8).optional(),
});
export type Need = z.infer<typeof needSchema>;
export type NeedKey = keyof Need;

/** What one message states, in the words of the planner's labels. */
export const slotsSchema = z.object({
  place: name.optional(),
  campus: z.enum(['tandon', 'washington_square']).optional(),
  when: whenSchema.optional(),
  mode: z.enum(['walking', 'transit']).optional(),
  maxWalkMinutes: z.int().min(1).max(240).optional(),
  partySize: z.int().min(1).max(500).optional(),
  openNow: z.literal(true).optional(),
  budget: budgetSchema.optional(),
  diet: z.enum(DIETS).optional(),
  cuisine: name.optional(),
  indoorOutdoor: indoorOutdoorSchema.optional(),
});
export type Slots = z.infer<typeof slotsSchema>;

/** One message of the labelled set, or a plan for one. */
export const planSchema = z.object({
  intent: z.enum(INTENTS),
  vibe: z.enum(VIBES).nullable(),
  tools: z.array(z.enum(TOOLS)),
  slots: slotsSchema,
});
/** A card reference (`@2`), a name, or `all`; two cards compared are a list. */
export const aboutSchema = z.union([name, z.array(name).min(2).max(4)]);
/** One turn of a labelled conversation, or what was understood of one. */
export const turnSchema = z.object({
  act: z.enum(ACTS),
  also: z.enum(ACTS).optional(),
  need: needSchema.optional(),
  about: aboutSchema.nullish(),
  ask: z.enum(ASKS).nullish(),
  fresh: z.boolean().optional(),
});
export type Plan = z.infer<typeof planSchema>;
export type Turn = z.infer<typeof turnSchema>;

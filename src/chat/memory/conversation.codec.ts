import { z } from 'zod';
import { cardId, cardSchema } from '../../places/card';
import { fromLabels, toLabels } from '../../understanding/labels';
import { ACTS, INTENTS, type Need, needSchema, VIBES } from '../../understanding/schema';
import {
  CARDS,
  type Conversation,
  EMPTY,
  HISTORY_MESSAGES,
  LISTS_REMEMBERED,
  RESULTS_REMEMBERED,
  SHOWN_REMEMBERED,
  storedCardSchema,
} from './conversation';

const VERSION = 3;

/** As it is stored and exported: under the old server's names and in its snake_case, then what later versions added. */
export function writeConversation({ lastVibe, userLocation, lists, standing, ...rest }: Conversation) {
  const { at, campus, source } = userLocation ?? {};
  const { need, way, earlier, moment } = standing;
  return {
    ...toLabels(rest),
    context: lastVibe,
    user_location: at === undefined ? null : { lat: at.lat, lng: at.lon, campus, source },
    lists: lists.map((list) => ({ ...list, need: toLabels(list.need) })),
    way: toLabels(way),
    earlier: earlier.map(toLabels),
    moment: moment ?? null,
    v: VERSION,
    need: toLabels(need),
  };
}

/** A stored conversation of any version; a missing or unknown shape is an empty one, never an error. */
export function readConversation(value: unknown): Conversation {
  if (typeof value !== 'object' || value === null) return EMPTY;
  const { context: lastVibe, ...rest } = fromLabels(value);
  const { lastAbout, lastTopic, need, way, earlier, moment, ...read } = conversationSchema.parse({ ...rest, lastVibe });
  const isShown = lastAbout !== null && lastAbout < read.lastPlaces.length;
  return {
    ...read,
    lastTopic: lastTopic ?? (isShown ? `@${lastAbout + 1}` : null),
    standing: { need, way, earlier, ...(moment === null ? {} : { moment }) },
  };
}

/** What is readable of it: one odd key must not lose an allergy. */
const storedNeed = z
  .record(z.string(), z.unknown())
  .transform((labels): Need => {
    const need = fromLabels(labels);
    const known = Object.entries(needSchema.shape).map(([key, schema]) => [key, schema.safeParse(need[key]).data]);
    return Object.fromEntries(known.filter(([, read]) => read !== undefined)) as Need;
  })
  .catch({});

/** The old server's was the campus, without a source: it is dropped. */
const storedLocation = z
  .object({
    lat: z.number(),
    lng: z.number(),
    campus: z.enum(['Tandon', 'Washington Square']),
    source: z.enum(['user', 'out_of_area', 'default']),
  })
  .transform(({ lat, lng, ...rest }) => ({ at: { lat, lon: lng }, ...rest }));

const text = z.string().min(1).nullable().catch(null);
/** An old card has no ids, and its photo address holds a key: it gets ids, and the photo is dropped. */
const storedCard = storedCardSchema
  .extend({
    id: storedCardSchema.shape.id.optional(),
    place_id: storedCardSchema.shape.place_id.default(null),
    travel_mode: storedCardSchema.shape.travel_mode.default(null),
    description: text.transform((said) => said?.slice(0, 300) ?? null),
    address: text,
    location: storedCardSchema.shape.location.catch(null),
    walk_time: text,
    transit_time: text,
    distance: text,
    maps_link: text,
    start: text,
    end: text,
    rating: z.number().positive().nullable().catch(null),
    score: z.number().nullable().catch(null),
    facts: storedCardSchema.shape.facts.catch(null),
    type: z.unknown().transform((type) => (type === 'place' || type === undefined ? 'place' : 'event')),
    source: cardSchema.shape.source.catch('google_places'),
  })
  .transform(({ id, ...card }) => {
    const position = card.location === null ? '' : `${card.location.lat},${card.location.lng}`;
    return { id: id ?? cardId(`${card.name}:${position}`), ...card };
  });

/** Keeps the readable items of a list, so many at most; one bad card must not lose the conversation. */
const readable = <T>(schema: z.ZodType<T>) =>
  z
    .array(z.unknown())
    .transform((items) => items.map((item) => schema.safeParse(item)).flatMap(({ data }) => data ?? []))
    .catch([]);
const newest = <T>(schema: z.ZodType<T>, most: number) => readable(schema).transform((items) => items.slice(-most));
const best = <T>(schema: z.ZodType<T>, most: number) => readable(schema).transform((items) => items.slice(0, most));

const storedTurn = z.object({ role: z.enum(['user', 'assistant']), content: z.string().max(8_000) });
const storedList = z.object({
  need: storedNeed,
  vibe: z.enum(VIBES).nullable(),
  cards: best(storedCard, CARDS),
});

const conversationSchema = z.object({
  history: newest(storedTurn, HISTORY_MESSAGES),
  lastPlaces: best(storedCard, CARDS),
  allResults: best(storedCard, RESULTS_REMEMBERED),
  resultIndex: z.int().min(0).catch(0),
  lastVibe: z.enum(VIBES).nullable().catch(null),
  lastIntent: z.enum(INTENTS).nullable().catch(null),
  lastAct: z.enum(ACTS).nullable().catch(null),
  lastTopic: z.string().max(200).nullable().catch(null),
  /** What was kept before: the index of a card. */
  lastAbout: z.int().min(0).nullable().catch(null),
  userLocation: storedLocation.nullable().catch(null),
  shown: newest(z.int(), SHOWN_REMEMBERED),
  lists: newest(storedList, LISTS_REMEMBERED),
  anchors: z.record(z.string(), z.object({ lat: z.number(), lon: z.number() })).catch({}),
  need: storedNeed,
  /** `saturday 19:00`, `christmas`, `12-27`. */
  moment: z.string().max(30).nullable().catch(null).default(null),
  way: storedNeed,
  earlier: best(storedNeed, LISTS_REMEMBERED),
});

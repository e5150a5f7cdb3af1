import { z } from 'zod';
import { cardId, cardSchema } from '../../places/card';
import { VIBES } from '../planner/plan.types';

export const HISTORY_MESSAGES = 20;
export const RESULTS_REMEMBERED = 30;

/** A card as it is remembered: the photo's name instead of its address, which depends on the request, and what follow-ups ask about. */
const storedCardSchema = cardSchema.omit({ photo_url: true }).extend({
  photo: z.string().nullable().default(null),
  /** Address of an event's picture. */
  image: z.string().nullable().default(null),
  open_now: z.boolean().nullable().default(null),
  /** Why it was picked. */
  why: z.string().max(80).nullable().default(null),
});
export type StoredCard = z.infer<typeof storedCardSchema>;

const locationSchema = z.object({
  lat: z.number(),
  lng: z.number(),
  campus: z.string(),
  source: z.enum(['user', 'out_of_area', 'default']),
});

export interface Turn {
  readonly role: 'user' | 'assistant';
  readonly content: string;
}

/** What is remembered between messages. Field names and meaning are those of the old server's values, plus `v: 2`. */
export interface Conversation {
  readonly history: readonly Turn[];
  /** The cards shown last, in their order. */
  readonly last_places: readonly StoredCard[];
  /** Everything the last search found, best first. */
  readonly all_results: readonly StoredCard[];
  /** Next position of `all_results` for "more". */
  readonly result_index: number;
  /** Last resolved vibe. */
  readonly context: (typeof VIBES)[number] | null;
  readonly last_intent: string | null;
  /** Where the last answer started from, rounded to three decimals; the old server's was the campus, and is dropped. */
  readonly user_location: z.infer<typeof locationSchema> | null;
  /** Ids shown in this conversation. */
  readonly shown: readonly number[];
}

export const EMPTY: Conversation = {
  history: [],
  last_places: [],
  all_results: [],
  result_index: 0,
  context: null,
  last_intent: null,
  user_location: null,
  shown: [],
};

const turnSchema = z.object({ role: z.enum(['user', 'assistant']), content: z.string().max(8_000) });

const KNOWN_SOURCES = new Set<string>(cardSchema.shape.source.options);

/** An old card has no ids, and its photo address holds a key: it gets ids, and the photo is dropped. */
const oldCardSchema = z.preprocess(asStoredCard, storedCardSchema);

function asStoredCard(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const { photo_url: _dropped, ...card } = value as Record<string, unknown>;
  const location = z.object({ lat: z.number(), lng: z.number() }).safeParse(card.location);
  const position = location.success ? `${location.data.lat},${location.data.lng}` : '';
  const name = typeof card.name === 'string' ? card.name : '';
  return {
    id: cardId(`${name}:${position}`),
    place_id: null,
    travel_mode: null,
    ...card,
    name,
    description: textOrNull(card.description)?.slice(0, 300) ?? null,
    address: textOrNull(card.address),
    location: location.success ? location.data : null,
    walk_time: textOrNull(card.walk_time),
    distance: textOrNull(card.distance),
    maps_link: textOrNull(card.maps_link),
    start: textOrNull(card.start),
    end: textOrNull(card.end),
    rating: typeof card.rating === 'number' && card.rating > 0 ? card.rating : null,
    score: typeof card.score === 'number' ? card.score : null,
    type: card.type === 'place' || card.type === undefined ? 'place' : 'event',
    source: typeof card.source === 'string' && KNOWN_SOURCES.has(card.source) ? card.source : 'google_places',
  };
}

function textOrNull(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}

/** Keeps the readable items of a list; one bad card must not lose the conversation. */
const readable = <T>(schema: z.ZodType<T>, bound: (items: T[]) => T[]) =>
  z
    .array(z.unknown())
    .transform((items) =>
      bound(
        items.flatMap((item) => {
          const read = schema.safeParse(item);
          return read.success ? [read.data] : [];
        }),
      ),
    )
    .catch([]);

const newest =
  (most: number) =>
  <T>(items: T[]) =>
    items.slice(-most);
const best =
  (most: number) =>
  <T>(items: T[]) =>
    items.slice(0, most);

const conversationSchema = z.object({
  history: readable(turnSchema, newest(HISTORY_MESSAGES)),
  last_places: readable(oldCardSchema, best(3)),
  all_results: readable(oldCardSchema, best(RESULTS_REMEMBERED)),
  result_index: z.int().min(0).catch(0),
  context: z.enum(VIBES).nullable().catch(null),
  last_intent: z.string().nullable().catch(null),
  user_location: locationSchema.nullable().catch(null),
  shown: readable(z.int(), newest(500)),
});

/** A stored conversation, ours or the old server's; a missing or unknown shape is an empty one, never an error. */
export function readConversation(value: unknown): Conversation {
  const read = conversationSchema.safeParse(value);
  return read.success ? read.data : EMPTY;
}

import { z } from 'zod';
import type { Coordinates } from '../../common/geo';
import type { Origin } from '../../common/origin';
import { FACT_NAMES } from '../../picks/pick';
import { cardSchema } from '../../places/card';
import { NO_STANDING, type Standing } from '../../understanding/need/need';
import type { Act, Intent, Need, Vibe } from '../../understanding/schema';
import { cardFactsSchema } from './card-facts';

export const HISTORY_MESSAGES = 20;
export const RESULTS_REMEMBERED = 30;
export const SHOWN_REMEMBERED = 500;
export const LISTS_REMEMBERED = 4;
export const CARDS = 3;

const { shape } = cardSchema;
const toldSchema = z.object({ fact: z.enum(FACT_NAMES), value: z.union([z.string(), z.number()]).nullable() });

/** A card as it is remembered: the photo's name instead of its address, which depends on the request, and what follow-ups ask about. */
export const storedCardSchema = cardSchema.omit({ photo_url: true }).extend({
  photo: z.string().nullable().default(null),
  /** Address of an event's picture. */
  image: z.string().nullable().default(null),
  // What cards of earlier versions do not have.
  transit_time: shape.transit_time.default(null),
  category: shape.category.default(null),
  price_level: shape.price_level.default(null),
  open_now: shape.open_now.default(null),
  hours_today: shape.hours_today.default(null),
  closes_at: shape.closes_at.default(null),
  fits: shape.fits.default([]),
  unknown: shape.unknown.default([]),
  accessibility: shape.accessibility.default(null),
  place_name: shape.place_name.default(null),
  directions_link: shape.directions_link.default(null),
  /** What was asked and nobody knows of it, for words in any language. */
  doubts: z.array(toldSchema).default([]),
  /** What later questions may ask; null for an event and for cards of earlier versions. */
  facts: cardFactsSchema.nullable().default(null),
  /** Why it was picked. */
  why: z.string().max(100).nullable().default(null),
});
export type StoredCard = z.infer<typeof storedCardSchema>;

/** Cards that were shown together, and what they were for. */
export interface ShownList {
  readonly need: Need;
  readonly vibe: Vibe | null;
  readonly cards: readonly StoredCard[];
}

/** What is remembered between messages. */
export interface Conversation {
  readonly history: readonly { readonly role: 'user' | 'assistant'; readonly content: string }[];
  /** The cards of the latest list, in their order: what `@n` means. */
  readonly lastPlaces: readonly StoredCard[];
  /** Everything the last search found, best first. */
  readonly allResults: readonly StoredCard[];
  /** Next position of `allResults` for "more". */
  readonly resultIndex: number;
  /** Last resolved vibe. */
  readonly lastVibe: Vibe | null;
  readonly lastIntent: Intent | null;
  readonly lastAct: Act | null;
  /** What was talked about since the latest list: one of its cards as `@n`, or a place by its name. */
  readonly lastTopic: string | null;
  /** Where the last answer started from, rounded to three decimals. */
  readonly userLocation: Origin | null;
  /** Ids shown in this conversation. */
  readonly shown: readonly number[];
  /** Oldest first; the last one is the latest list. */
  readonly lists: readonly ShownList[];
  /** Where the cards are that what stands names. */
  readonly anchors: Readonly<Record<string, Coordinates>>;
  /** What holds now; `@n` means a card of the latest list. */
  readonly standing: Standing;
}

export const EMPTY: Conversation = {
  history: [],
  lastPlaces: [],
  allResults: [],
  resultIndex: 0,
  lastVibe: null,
  lastIntent: null,
  lastAct: null,
  lastTopic: null,
  userLocation: null,
  shown: [],
  lists: [],
  anchors: {},
  standing: NO_STANDING,
};

import { NO_STANDING, type Standing } from './need/need';
import type { Act, Intent, Vibe } from './schema';

/** A card on the screen, as far as understanding may look at it. */
export interface ShownCard {
  readonly name: string;
  readonly address: string | null;
}

/** What the conversation was about before a message. */
export interface Context {
  /** The cards of the latest list, in their order. */
  readonly cards: readonly ShownCard[];
  readonly hasHistory: boolean;
  /** Of the turn before. */
  readonly intent: Intent | null;
  readonly act: Act | null;
  /** Of the last search. */
  readonly vibe: Vibe | null;
  /** What the concierge asked last, in words; null when it asked nothing. */
  readonly question: string | null;
  /** What the concierge said last. */
  readonly said: string | null;
  /** What was talked about since the latest list: a card as `@n`, or a place by its name; null for neither. */
  readonly topic: string | null;
  /** What held before. */
  readonly standing: Standing;
  /** True when the phone told where the student is. */
  readonly hasPosition: boolean;
}

export const NOTHING_BEFORE: Context = {
  cards: [],
  hasHistory: false,
  intent: null,
  act: null,
  vibe: null,
  question: null,
  said: null,
  topic: null,
  standing: NO_STANDING,
  hasPosition: true,
};

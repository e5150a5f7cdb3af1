import type { Vibe } from '../../recommendations/vibes';

export { type Vibe, VIBES } from '../../recommendations/vibes';

export type Intent =
  | 'recommendation'
  | 'new_recommendation'
  | 'followup_place'
  | 'followup_general'
  | 'weather'
  | 'directions'
  | 'events'
  | 'general_chat'
  | 'out_of_scope';

export type Tool = 'find_places' | 'get_weather' | 'get_directions' | 'find_events';

/** What a message states; nothing is carried over from earlier ones. */
export interface Slots {
  /** The place asked about, the destination, or the anchor of a search. */
  place?: string;
  campus?: 'tandon' | 'washington_square';
  /** `now`, `today`, `tonight`, `tomorrow`, `tomorrow_morning`, `weekend`, a weekday, or `HH:MM`. */
  when?: string;
  mode?: 'walking' | 'transit';
  maxWalkMinutes?: number;
  partySize?: number;
  openNow?: true;
  budget?: 'cheap' | 'moderate' | 'splurge';
  diet?: string;
  /** A dish or cuisine. */
  cuisine?: string;
  indoorOutdoor?: 'indoor' | 'outdoor';
}

export interface Plan {
  readonly intent: Intent;
  /** Only for recommendations. */
  readonly vibe: Vibe | null;
  readonly tools: readonly Tool[];
  readonly slots: Slots;
  /** 0 to 1: how sure the rules are. */
  readonly confidence: number;
  /** Index of the shown card that is meant, or null. */
  readonly card: number | null;
}

/** A card as far as a planner may look at it. */
export interface ShownCard {
  readonly name: string;
  readonly address: string | null;
}

/** One earlier message of a conversation. */
export interface PastTurn {
  readonly role: 'user' | 'assistant';
  readonly content: string;
}

export interface PlannerInput {
  readonly message: string;
  /** Earlier turns, oldest first. */
  readonly history: readonly PastTurn[];
  readonly shown: readonly ShownCard[];
  /** The vibe of the turn before. */
  readonly lastVibe: Vibe | null;
  /** What the app's picker says; weighs less than clear words. */
  readonly picker: Vibe | null;
}

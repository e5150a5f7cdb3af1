import { ACTS, ASKS, INTENTS, VIBES } from './schema';

const NO_YES = ['no', 'yes'] as const;

/** What is decided about a message by learned weights, and between what. */
export const HEADS = {
  intent: INTENTS,
  vibe: VIBES,
  act: ACTS,
  ask: ASKS,
  /** The weather is looked up besides. */
  sky: NO_YES,
  /** The way is looked up besides. */
  way: NO_YES,
  /** No card shown before may come again. */
  fresh: NO_YES,
  /** What becomes of the need before. */
  carry: ['keep', 'instead', 'next', 'anew'],
  /** A question about cards means one of them, or all. */
  about: ['one', 'all'],
  /** A campus is where to look. */
  campus: ['none', 'tandon', 'washington_square'],
} as const;

export type HeadName = keyof typeof HEADS;
export type Class<H extends HeadName> = (typeof HEADS)[H][number];
export const HEAD_NAMES = Object.keys(HEADS) as HeadName[];

/** The shares of a head's classes, likeliest first on demand. */
export interface Decision<H extends HeadName> {
  readonly choice: Class<H>;
  /** Its share, 0 to 1. */
  readonly share: number;
  readonly shareOf: (choice: Class<H>) => number;
}

import type { Preferences } from '../../users/preferences';
import type { Understood } from '../../understanding/understood';
import type { Gathered } from '../gather/gathered';
import type { Times } from '../gather/times';
import type { Conversation, StoredCard } from '../memory/conversation';

/** What a writer is given: everything an answer may say, nothing else. */
export interface Facts {
  /** For the model's prompt alone. */
  readonly message: string;
  readonly understood: Understood;
  readonly gathered: Gathered;
  /** The cards an answer may cite, best first; for a search more than are shown. */
  readonly items: readonly StoredCard[];
  /** The cards that are asked about, in the order asked; empty for other acts, all shown ones for `all`. */
  readonly about: readonly StoredCard[];
  /** What the hours of the cards that are asked about say, by their ids; a card that remembers no hours is not there. */
  readonly times: ReadonlyMap<number, Times>;
  /** Before this message. */
  readonly conversation: Conversation;
  readonly preferences: Preferences;
  readonly nowMs: number;
  /** Words for the answer that planning already found; they need no more than what is known. */
  readonly draft: string | null;
  /** False when the one model call of this turn is spent. */
  readonly canAskModel: boolean;
}

/** What a writer returns. */
export interface Written {
  readonly text: string;
  /** Items the text speaks of, in its order, as indices. */
  readonly cited: readonly number[];
}

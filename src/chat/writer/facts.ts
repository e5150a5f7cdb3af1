import type { Conversation, StoredCard } from '../memory/conversation';
import type { Gathered } from '../gather/gathered';
import type { Plan } from '../planner/plan.types';
import type { Preferences } from '../../users/preferences';

/** What a writer is given: everything an answer may say, nothing else. */
export interface Facts {
  readonly message: string;
  readonly plan: Plan;
  readonly gathered: Gathered;
  /** The cards an answer may cite, best first; for a search more than are shown. */
  readonly items: readonly StoredCard[];
  /** The card the message is about. */
  readonly card: StoredCard | null;
  /** Before this message. */
  readonly conversation: Conversation;
  readonly preferences: Preferences;
  readonly nowMs: number;
  /** Words that planning already found; they need no more than what is known. */
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

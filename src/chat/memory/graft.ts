import {
  type Conversation,
  HISTORY_MESSAGES,
  LISTS_REMEMBERED,
  SHOWN_REMEMBERED,
  type StoredCard,
} from './conversation';

/** What was added to a conversation since it was read. */
export interface Growth {
  readonly messages: number;
  readonly lists: number;
}

export const NO_GROWTH: Growth = { messages: 0, lists: 0 };

/** What a turn added; lists and messages that it kept are the same objects. */
export function growthOf(before: Conversation, after: Conversation): Growth {
  return { messages: newOnes(before.history, after.history), lists: newOnes(before.lists, after.lists) };
}

export function sumOf(one: Growth, other: Growth): Growth {
  return { messages: one.messages + other.messages, lists: one.lists + other.lists };
}

/**
 * A conversation that others went on with meanwhile, with what was added here behind it.
 * `@n` means a card of the latest list, so everything that speaks of cards comes from where the latest list does.
 */
export function graft(current: Conversation, mine: Conversation, growth: Growth): Conversation {
  if (growth.messages === 0) return current;
  const [theirs, ours] = [current.lists.at(-1)?.cards, mine.lists.at(-1 - growth.lists)?.cards];
  // An old conversation has cards and no lists.
  const isSameList =
    ours === undefined ? idsOf(current.lastPlaces) === idsOf(mine.lastPlaces) : idsOf(theirs ?? []) === idsOf(ours);
  const isLatest = growth.lists > 0 || current.lastPlaces.length === 0 || isSameList;
  const latest = isLatest ? mine : current;
  return {
    ...latest,
    history: [...current.history, ...last(mine.history, growth.messages)].slice(-HISTORY_MESSAGES),
    lists: [...current.lists, ...last(mine.lists, growth.lists)].slice(-LISTS_REMEMBERED),
    shown: [...new Set([...current.shown, ...mine.shown])].slice(-SHOWN_REMEMBERED),
    lastIntent: mine.lastIntent,
    lastAct: mine.lastAct,
    userLocation: mine.userLocation,
  };
}

function idsOf(cards: readonly StoredCard[]): string {
  return cards.map(({ id }) => id).join();
}

function newOnes<T>(before: readonly T[], after: readonly T[]): number {
  const known = before.at(-1);
  return after.length - (known === undefined ? 0 : after.lastIndexOf(known) + 1);
}

function last<T>(items: readonly T[], count: number): readonly T[] {
  return count === 0 ? [] : items.slice(-count);
}

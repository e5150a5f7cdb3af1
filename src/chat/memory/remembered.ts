import { isDeepStrictEqual } from 'node:util';
import type { Understood } from '../../understanding/understood';
import type { Conversation, StoredCard } from './conversation';

/** "Closer" asks for other cards than the next best ones. */
const CLOSER = ['vary.closer', 'reject.too_far'];

export function asksForCloser({ fresh, signs }: Understood): boolean {
  return fresh && CLOSER.some((sign) => signs.includes(sign));
}

/**
 * For "more": what the last search found and nobody has seen yet. Null when a new search is needed, because nothing is
 * left or something else is wanted.
 */
export function remembered(understood: Understood, { lists, allResults, shown }: Conversation): StoredCard[] | null {
  const { act, fresh, standing } = understood;
  const latest = lists.at(-1);
  if (act !== 'places' || !fresh || latest === undefined || latest.vibe === null) return null;
  if (asksForCloser(understood) || !isDeepStrictEqual(standing.need, latest.need)) return null;
  const unseen = allResults.filter(({ id }) => !shown.includes(id));
  return unseen.length === 0 ? null : unseen;
}

/** Cards of an earlier list for the same thing: going back to it brings them first. */
export function seenEarlier({ act, fresh, need, vibe }: Understood, { lists }: Conversation): ReadonlySet<number> {
  if (act !== 'places' || fresh) return new Set();
  const list = lists.slice(0, -1).findLast((one) => one.need.what === need.what && one.vibe === vibe);
  return new Set(list?.cards.map(({ id }) => id));
}

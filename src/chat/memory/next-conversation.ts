import { roundTo } from '../../common/geo';
import type { Need } from '../../understanding/schema';
import type { Understood } from '../../understanding/understood';
import type { Facts } from '../writer/facts';
import { anchorsOf, cardIndex, withNames } from './cards';
import {
  type Conversation,
  HISTORY_MESSAGES,
  LISTS_REMEMBERED,
  RESULTS_REMEMBERED,
  SHOWN_REMEMBERED,
  type StoredCard,
} from './conversation';

/** About 110 m: enough for the neighbourhood, too little for the doorway. */
const POSITION_DECIMALS = 3;

/** What a turn came to. */
export interface Answered {
  readonly reply: string;
  /** The cards that were shown. */
  readonly cards: readonly StoredCard[];
  /** Everything that was found, best first. */
  readonly found: readonly StoredCard[];
}

/** What is remembered after a turn. */
export function nextConversation(facts: Facts, { reply, cards, found }: Answered): Conversation {
  const { conversation: before, understood, message, gathered } = facts;
  const { origin } = gathered;
  const isList = [understood.act, understood.also].some((act) => act === 'places' || act === 'events');
  const added = [
    { role: 'user' as const, content: message },
    { role: 'assistant' as const, content: reply },
  ];
  const base: Conversation = {
    ...before,
    history: [...before.history, ...added].slice(-HISTORY_MESSAGES),
    lastIntent: understood.intent,
    lastAct: understood.act,
    lastTopic: topicAfter(understood, before),
    userLocation: { ...origin, at: roundTo(origin.at, POSITION_DECIMALS) },
    standing: understood.standing,
  };
  if (cards.length === 0) return base;
  const shown = [...new Set([...before.shown, ...cards.map(({ id }) => id)])].slice(-SHOWN_REMEMBERED);
  // One card beside the list leaves its numbers alone.
  if (!isList) return { ...base, shown, lastPlaces: before.lastPlaces.length === 0 ? cards : before.lastPlaces };
  const { need, way, earlier } = understood.standing;
  const named = (one: Need) => withNames(one, before);
  const standing = { need: named(need), way: named(way), earlier: earlier.map(named) };
  const vibe = understood.act === 'places' ? (understood.vibe ?? 'generic') : understood.vibe;
  return {
    ...base,
    lastPlaces: cards,
    lastTopic: null,
    allResults: found.slice(0, RESULTS_REMEMBERED),
    resultIndex: found.filter(({ id }) => shown.includes(id)).length,
    lastVibe: vibe ?? before.lastVibe,
    shown,
    lists: [...before.lists, { need: standing.need, vibe, cards }].slice(-LISTS_REMEMBERED),
    anchors: anchorsOf([need, way, ...earlier], before),
    standing,
  };
}

/** What is talked about after a turn: what was asked about, where a way leads, or where the sky is. */
function topicAfter({ act, about, need }: Understood, { lastPlaces, lastTopic }: Conversation): string | null {
  const [said] = [about ?? need.to ?? (act === 'weather' ? need.near : undefined) ?? []].flat();
  if (said === undefined || said === 'all' || said === 'home') return lastTopic;
  const index = cardIndex(said) ?? lastPlaces.findIndex(({ name }) => name === said);
  if (index < 0) return said;
  return index < lastPlaces.length ? `@${index + 1}` : lastTopic;
}

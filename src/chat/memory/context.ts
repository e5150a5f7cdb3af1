import type { Context } from '../../understanding/context';
import type { Conversation } from './conversation';

/** What understanding may know of a conversation. */
export function contextOf(conversation: Conversation, hasPosition: boolean): Context {
  const { history, lastPlaces, lastIntent, lastAct, lastVibe, lastTopic, standing } = conversation;
  const said = history.findLast(({ role }) => role === 'assistant')?.content ?? null;
  return {
    cards: lastPlaces.map(({ name, address }) => ({ name, address })),
    hasHistory: history.length > 0,
    intent: lastIntent,
    act: lastAct,
    vibe: lastVibe,
    question: said === null ? null : questionIn(said),
    said,
    topic: lastTopic,
    standing,
    hasPosition,
  };
}

/** The question that the concierge's words end with. */
function questionIn(said: string): string | null {
  const text = said.trim();
  if (!/[?？]\W*$/.test(text)) return null;
  return text.split(/(?<=[.!?？。！])\s*/).findLast((sentence) => /[?？]/.test(sentence)) ?? null;
}

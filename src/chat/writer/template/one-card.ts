import type { StoredCard } from '../../memory/conversation';
import type { Phrases } from '../catalogue/phrases';
import type { Facts } from '../facts';
import { bold, factsOf, reasonOf, traitsOf } from './card-text';
import { isAllTold } from './hours';
import { knownFact } from './known-fact';
import { type Topic, topicsOf } from './topics';
import { wayTo } from './way';
import { whereToLook } from './where-to-look';

/** The facts that are asked of a card, each or plainly that it is not known, and where to look. */
export function aboutOne(card: StoredCard, facts: Facts, p: Phrases): string {
  const { gathered, understood, nowMs } = facts;
  if (understood.ask === 'why') return reasons([card], p);
  const topics = topicsOf(understood);
  if (topics.length === 0)
    return p.sentences([factsOf(card, nowMs, p), card.type === 'place' ? card.description : null]);
  const directions = gathered.destination?.directions ?? null;
  if (understood.ask === 'distance' && directions !== null)
    return wayTo({ name: card.name, place: null, directions }, gathered, understood.need, p);
  const told = topics.map((topic) => {
    const known = knownFact(card, topic, facts, p);
    const isAll = known !== null && (topic !== 'hours' || isAllTold(card, facts));
    return { isAll, text: p.sentences([known, isAll ? null : unknown([card], topic, p)]) };
  });
  const isOpen = told.some(({ isAll }) => !isAll);
  return p.sentences([...told.map(({ text }) => text), isOpen ? whereToLook([card], topics[0]!, p) : null]);
}

/** Says plainly that a fact is not known. */
export function unknown(
  of: readonly (StoredCard | { readonly name: string })[],
  topic: Topic | undefined,
  p: Phrases,
): string {
  const names = p.list(of.map(bold));
  const named = topic === undefined || topic === 'other' ? null : p.find(`unknown.${topic}`, { names });
  if (named !== null) return named;
  const [card] = of;
  const facts = of.length === 1 && card !== undefined && 'type' in card ? traitsOf(card, p) : '';
  return facts === '' ? p.say('unknown.that', { names }) : p.say('unknown.more', { names, facts });
}

/** Why these were picked. */
export function reasons(cards: readonly StoredCard[], p: Phrases): string {
  const picks = cards.map((card) => {
    const parts = reasonOf(card, p);
    return bold(card) + (parts === null ? '' : p.say('text.aside', { parts }));
  });
  return p.say('card.why', { picks: p.commas(picks) });
}

import { cardId } from '../../../places/card';
import type { StoredCard } from '../../memory/conversation';
import type { Phrases } from '../catalogue/phrases';
import type { Facts } from '../facts';
import { factsOf } from './card-text';
import { compared, favourite } from './compare';
import { knownFact } from './known-fact';
import { aboutOne, reasons, unknown } from './one-card';
import { topicsOf } from './topics';
import { mapPage, whereToLook } from './where-to-look';

/** The answer to a question about shown cards. */
export function aboutCards(facts: Facts, p: Phrases): string {
  const [first, ...others] = facts.about;
  if (first === undefined) return p.say(facts.conversation.lastPlaces.length === 0 ? 'card.none' : 'ask.which');
  return others.length === 0 ? aboutOne(first, facts, p) : sideBySide(facts.about, facts, p);
}

/** The same about places, lines or services that were named. */
export function aboutNamed(facts: Facts, p: Phrases): string {
  const { about, gathered, items, understood } = facts;
  if (about.length > 0) return aboutCards(facts, p);
  const ids = gathered.subjects.flatMap(({ place }) => (place === null ? [] : cardId(place.id)));
  const cards = items.filter(({ id }) => ids.includes(id));
  const strangers = gathered.subjects.filter(({ place }) => place === null);
  if (cards.length + strangers.length === 0) return p.say('ask.which');
  const [first, ...others] = cards;
  const known =
    first === undefined ? '' : others.length === 0 ? aboutOne(first, facts, p) : sideBySide(cards, facts, p);
  if (strangers.length === 0) return known;
  const [topic] = topicsOf(understood);
  const links = strangers.map(({ name }) => mapPage(name, null)).join(' ');
  const page = topic === 'lines' ? whereToLook([], topic, p) : p.say('where.links', { links });
  return p.sentences([known, unknown(strangers, topic, p), page]);
}

/** Cards by the fact that is asked, and which of them it is not known of. */
function sideBySide(cards: readonly StoredCard[], facts: Facts, p: Phrases): string {
  const { understood, nowMs } = facts;
  const all = cards.map((card) => factsOf(card, nowMs, p));
  if (understood.ask === 'compare') return p.sentences([favourite(cards, p), ...all, p.say('compare.end')]);
  if (understood.ask === 'why') return reasons(cards, p);
  const [topic] = topicsOf(understood);
  if (topic === undefined) return p.sentences(all);
  const known = cards.filter((card) => knownFact(card, topic, facts, p) !== null);
  const others = cards.filter((card) => !known.includes(card));
  const missing = others.length === 0 ? [] : [unknown(others, topic, p), whereToLook(others, topic, p)];
  return p.sentences([...compared(topic, known, facts, p), ...missing]);
}

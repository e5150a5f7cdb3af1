import { minutesIn } from '../../../directions/travel-text';
import type { StoredCard } from '../../memory/conversation';
import type { Key, Phrases } from '../catalogue/phrases';
import type { Facts } from '../facts';
import { bold, priceLevel, priceOf, ratingOf, wayOf } from './card-text';
import { knownFact } from './known-fact';
import type { Topic } from './topics';

/** Something cards can be put in order by; the least is the best. */
interface Measure {
  readonly lead: Key;
  readonly of: (card: StoredCard) => number | null;
  readonly text: (card: StoredCard, p: Phrases) => string | null;
}

const CLOSENESS: Measure = {
  lead: 'compare.distance',
  of: ({ walk_time }) => (walk_time === null ? null : minutesIn(walk_time)),
  text: wayOf,
};
const RATING: Measure = { lead: 'compare.rating', of: ({ rating }) => rating && -rating, text: ratingOf };
const MEASURES: Readonly<Record<Topic, Measure>> = {
  distance: CLOSENESS,
  rating: RATING,
  price: { lead: 'compare.price', of: priceLevel, text: priceOf },
};

/** Cards of which a fact is known, best first where it has a best; else what each says of it. */
export function compared(topic: Topic, cards: readonly StoredCard[], facts: Facts, p: Phrases): (string | null)[] {
  const measure = Object.hasOwn(MEASURES, topic) ? MEASURES[topic] : undefined;
  if (measure !== undefined && cards.length > 0 && cards.every((card) => measure.of(card) !== null)) {
    const ordered = cards.toSorted((a, b) => measure.of(a)! - measure.of(b)!);
    const [first = '', ...rest] = ordered.map(
      (card) => bold(card) + p.say('text.aside', { parts: measure.text(card, p)! }),
    );
    return [p.say(measure.lead, { first }), rest.length === 0 ? null : p.say('compare.then', { others: p.list(rest) })];
  }
  const remembersHours = cards.some(({ id, type }) => type === 'event' || facts.times.has(id));
  if (topic !== 'hours' || remembersHours) return cards.map((card) => knownFact(card, topic, facts, p));
  const names = (isOpen: boolean) => p.list(cards.filter(({ open_now }) => open_now === isOpen).map(bold));
  const [open, closed] = [names(true), names(false)];
  return [open && p.say('compare.open', { names: open }), closed && p.say('compare.closed', { names: closed })];
}

/** The one to pick of some: the best rated, else the closest; null when that is not known of all or they are alike. */
export function favourite(cards: readonly StoredCard[], p: Phrases): string | null {
  const leader = ({ of }: Measure) => {
    if (cards.some((card) => of(card) === null)) return null;
    const [first, second] = cards.toSorted((a, b) => of(a)! - of(b)!);
    return of(first!)! < of(second!)! ? first! : null;
  };
  const rated = leader(RATING);
  if (rated !== null) return p.say('compare.pick_rating', { name: rated.name });
  const closest = leader(CLOSENESS);
  return closest && p.say('compare.pick_distance', { name: closest.name });
}

import { minutesIn } from '../../../directions/travel-text';
import { cardId } from '../../../places/card';
import type { Ask } from '../../../understanding/schema';
import type { StoredCard } from '../../memory/conversation';
import type { Key, Phrases } from '../catalogue/phrases';
import type { Facts } from '../facts';
import { bold, factsOf, priceLevel, priceOf, ratingOf, wayOf } from './card-text';
import { aboutOne, knownFact, mapPage, reasons, unknown, whereToLook } from './one-card';

/** The answer to a question about shown cards. */
export function aboutCards(facts: Facts, p: Phrases): string {
  const [first, ...others] = facts.about;
  if (first === undefined) return p.say(facts.conversation.lastPlaces.length === 0 ? 'card.none' : 'ask.which');
  return others.length === 0 ? aboutOne(first, facts, p) : sideBySide(facts, p);
}

/** The same about a place, line or service that was named. */
export function aboutNamed(facts: Facts, p: Phrases): string {
  const { about, gathered, items, understood } = facts;
  if (about.length > 0) return aboutCards(facts, p);
  const { subject } = gathered;
  const card = items.find(({ id }) => subject?.place && id === cardId(subject.place.id));
  if (card !== undefined) return aboutOne(card, facts, p);
  const name = subject?.name ?? [understood.about ?? []].flat()[0];
  if (name === undefined) return p.say('ask.which');
  const page = understood.ask === 'lines' ? whereToLook([], facts, p) : null;
  return p.sentences([unknown([{ name }], facts, p), page ?? p.say('where.links', { links: mapPage(name, null) })]);
}

/** Cards by the fact that is asked, and which of them it is not known of. */
function sideBySide(facts: Facts, p: Phrases): string {
  const { about, understood, nowMs } = facts;
  const { ask } = understood;
  const all = about.map((card) => factsOf(card, nowMs, p));
  if (ask === null) return p.sentences(all);
  if (ask === 'compare') return p.sentences([favourite(about, p), ...all, p.say('compare.end')]);
  if (ask === 'why') return reasons(about, p);
  const known = about.filter((card) => knownFact(card, facts, p) !== null);
  const others = about.filter((card) => !known.includes(card));
  const missing = others.length === 0 ? [] : [unknown(others, facts, p), whereToLook(others, facts, p)];
  return p.sentences([...compared(ask, known, facts, p), ...missing]);
}

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
const MEASURES: Readonly<Partial<Record<Ask, Measure>>> = {
  distance: CLOSENESS,
  rating: RATING,
  price: { lead: 'compare.price', of: priceLevel, text: priceOf },
};

function compared(ask: Ask, cards: readonly StoredCard[], facts: Facts, p: Phrases): (string | null)[] {
  const measure = MEASURES[ask];
  if (measure !== undefined && cards.length > 0) {
    const ordered = cards.toSorted((a, b) => measure.of(a)! - measure.of(b)!);
    const [first = '', ...rest] = ordered.map(
      (card) => bold(card) + p.say('text.aside', { parts: measure.text(card, p)! }),
    );
    return [p.say(measure.lead, { first }), rest.length === 0 ? null : p.say('compare.then', { others: p.list(rest) })];
  }
  if (ask !== 'hours' || cards.some(({ type }) => type === 'event'))
    return cards.map((card) => knownFact(card, facts, p));
  const names = (isOpen: boolean) => p.list(cards.filter(({ open_now }) => open_now === isOpen).map(bold));
  const [open, closed] = [names(true), names(false)];
  return [open && p.say('compare.open', { names: open }), closed && p.say('compare.closed', { names: closed })];
}

/** The one to pick of some: the best rated, else the closest; null when that is not known of all or they are alike. */
function favourite(cards: readonly StoredCard[], p: Phrases): string | null {
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

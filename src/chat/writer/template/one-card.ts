import type { StoredCard } from '../../memory/conversation';
import type { Phrases } from '../catalogue/phrases';
import type { Facts } from '../facts';
import { bold, factsOf, priceOf, reasonOf, traitsOf } from './card-text';
import { wayTo } from './way';

/** The fact that is asked of a card, or plainly that it is not known and where to look. */
export function aboutOne(card: StoredCard, facts: Facts, p: Phrases): string {
  const { gathered, understood, nowMs } = facts;
  const { ask, need } = understood;
  if (ask === null || ask === 'compare') return factsOf(card, nowMs, p);
  if (ask === 'why') return reasons([card], p);
  const directions = gathered.destination?.directions ?? null;
  if (ask === 'distance' && directions !== null)
    return wayTo({ name: card.name, place: null, directions }, gathered, need, p);
  const known = knownFact(card, facts, p);
  // That it is open now does not tell when it closes.
  const isAll = ask !== 'hours' || card.type === 'event' || need.openNow === true;
  return known !== null && isAll
    ? known
    : p.sentences([known, unknown([card], facts, p), whereToLook([card], facts, p)]);
}

/** What a card says of the fact that is asked, as a sentence; null when it says nothing. */
export function knownFact(card: StoredCard, { understood: { ask, need, signs }, nowMs }: Facts, p: Phrases) {
  const { name, address, rating, distance, walk_time: time } = card;
  switch (ask) {
    case 'hours':
      if (card.type === 'event') return card.start === null ? null : factsOf(card, nowMs, p);
      if (card.open_now === null || need.until !== undefined || (need.when ?? 'now') !== 'now') return null;
      return p.say(card.open_now ? 'card.open' : 'card.closed', { name });
    case 'price': {
      const price = priceOf(card, p);
      return price === null ? null : p.say('card.price', { name, price });
    }
    case 'rating':
      return rating === null ? null : p.say('card.rating', { name, rating: rating.toFixed(1) });
    case 'distance':
      if (distance === null || time === null) return null;
      return p.say('card.away', { name, distance: p.measure(distance), time: p.measure(time) });
    case 'address':
      return address === null ? null : p.say('card.address', { name, address });
    default: {
      const answers = card.why === null ? [] : (ANSWERED_BY[card.why] ?? []);
      const isAnswered = answers.some((asked) => asked === `ask.${ask}` || signs.includes(asked));
      return isAnswered ? p.say('card.facts', { name, facts: reasonOf(card, p) ?? '' }) : null;
    }
  }
}

/** Reasons for a pick that answer a question, and the signs of the question. */
const ANSWERED_BY: Readonly<Record<string, readonly string[]>> = {
  quiet: ['ask.noise'],
  'has wifi': ['ask.wifi', 'quality.wifi'],
  'has outdoor space': ['ask.seating'],
};

/** Says plainly that the fact that is asked is not known. */
export function unknown(
  of: readonly (StoredCard | { readonly name: string })[],
  { understood: { ask, signs } }: Facts,
  p: Phrases,
): string {
  const names = p.list(of.map(bold));
  const named = ask === null || ask === 'other' ? null : p.find(`unknown.${ask}`, { names });
  // Wifi may be asked for as a fact or as a trait.
  const asked = signs.map((sign) => sign.replace('quality.', 'ask.'));
  const detail = named ?? p.bySign('ask', asked, 'unknown', { names });
  if (detail !== null) return detail;
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

/** Where a fact stands that no card holds: what the organizer says, and the pages. */
export function whereToLook(cards: readonly StoredCard[], { understood: { ask } }: Facts, p: Phrases): string {
  const links = ask === 'lines' ? [SERVICE_STATUS] : cards.flatMap((card) => pageOf(card) ?? []);
  const text = cards.length === 1 && cards[0]!.type === 'event' ? cards[0]!.description : null;
  return p.sentences([
    text && p.say('where.event', { text }),
    links.length === 0 ? null : p.say('where.links', { links: links.join(' ') }),
  ]);
}

const SERVICE_STATUS = 'https://www.mta.info';

/** An event's own page, a place's page on the map. A link without positions: what was said before reaches the model. */
export function pageOf({ type, name, address, source, place_id, maps_link }: StoredCard): string | null {
  if (type === 'event') return maps_link;
  return mapPage([name, address].filter(Boolean).join(', '), source === 'google_places' ? place_id : null);
}

export function mapPage(query: string, placeId: string | null): string {
  const search = new URLSearchParams({ api: '1', query, ...(placeId === null ? {} : { query_place_id: placeId }) });
  return `https://www.google.com/maps/search/?${search.toString()}`;
}

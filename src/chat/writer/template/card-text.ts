import type { StoredCard } from '../../memory/conversation';
import type { Phrases } from '../catalogue/phrases';

export const bold = ({ name }: { readonly name: string }) => `**${name}**`;

/** `**A** (0.4 mi, 8 mins on foot, rated 4.6)`, `**B** (today 7 PM, Kimmel Center)` */
export function pick(card: StoredCard, nowMs: number, p: Phrases): string {
  return bold(card) + aside(card, nowMs, p);
}

/** The first of the cards behind a lead, and the others behind a word for more. */
export function picks(lead: string, more: string, cards: readonly StoredCard[], nowMs: number, p: Phrases): string {
  const [first = '', ...others] = cards.map((card) => pick(card, nowMs, p));
  return others.length === 0
    ? p.say('text.one', { lead, first })
    : p.say('text.many', { lead, first, more, others: p.list(others) });
}

/** What is known of a card, as a sentence. */
export function factsOf(card: StoredCard, nowMs: number, p: Phrases): string {
  if (card.type === 'event') return p.say('card.event', { name: card.name, aside: aside(card, nowMs, p) });
  const at = card.address === null ? null : p.say('card.at', { address: card.address });
  const facts = p.commas([traitsOf(card, p), at]);
  return facts === '' ? p.say('card.bare', { name: card.name }) : p.say('card.facts', { name: card.name, facts });
}

/** `rated 4.4, quiet, 0.4 mi, 8 mins on foot`; empty when nothing is known. */
export function traitsOf(card: StoredCard, p: Phrases): string {
  const rated = ratingOf(card, p);
  const why = card.why === 'the closest' ? null : reasonOf(card, p);
  return p.commas([rated, why === rated ? null : why, wayOf(card, p), priceOf(card, p)]);
}

/** `0.4 mi, 8 mins on foot`, `3.1 mi, by transit`; empty when the way is not known. */
export function wayOf({ distance, walk_time, transit_time: ride, travel_mode }: StoredCard, p: Phrases): string {
  const how = ride === null ? p.say('way.transit') : p.say('card.by_transit', { time: p.measure(ride) });
  if (travel_mode === 'transit' && distance !== null) return p.commas([p.measure(distance), how]);
  const time = walk_time && p.say('card.on_foot', { time: p.measure(walk_time) });
  return p.commas([distance && p.measure(distance), time]);
}

export function ratingOf({ rating }: StoredCard, p: Phrases): string | null {
  return rating === null ? null : p.say('card.rated', { rating: rating.toFixed(1) });
}

/** 0 free to 4 very expensive; null when not known. */
export const priceLevel = ({ price_level, why }: StoredCard) => (why === 'free' ? 0 : price_level);

export function priceOf(card: StoredCard, p: Phrases): string | null {
  const level = priceLevel(card);
  return level === null ? null : p.find(`price.${level}`);
}

/** `expensive ($$$), $40 to $60 a person`; null when neither is known. */
export function priceText(card: StoredCard, p: Phrases): string | null {
  const { from = null, to = null } = card.facts?.priceRange ?? {};
  const key = from === null ? 'price.up_to' : to === null ? 'price.from' : 'price.range';
  const range = from === null && to === null ? null : p.say(key, { from: from ?? '', to: to ?? '' });
  return p.commas([priceOf(card, p), range]) || null;
}

/** Why it was picked. Reasons are English; one that another language has no words for is left out. */
export function reasonOf(card: StoredCard, p: Phrases): string | null {
  if (card.why === null) return null;
  return p.find(`why.${card.why}`) ?? (p.isEnglish ? card.why : ratingOf(card, p));
}

function aside(card: StoredCard, nowMs: number, p: Phrases): string {
  const parts =
    card.type === 'event'
      ? p.commas([card.start && p.moment(card.start, nowMs), card.address ?? card.description])
      : p.commas([wayOf(card, p), price(card), answersOf(card, p)]);
  return parts === '' ? '' : p.say('text.aside', { parts });
}

/** `$$`, which every language reads. */
const price = ({ price_level: level }: StoredCard) => '$'.repeat(level ?? 0);

/** What it is known to meet of what was asked, else why it was picked; how far it is stands there already. */
function answersOf(card: StoredCard, p: Phrases): string | null {
  const fits = p.isEnglish ? card.fits.filter((text) => !text.startsWith('within ')) : [];
  if (fits.length > 0) return p.commas(fits);
  return (card.travel_mode === 'transit' || card.distance === null) && WALKS.has(card.why ?? '')
    ? null
    : reasonOf(card, p);
}

const WALKS = new Set(['the closest', 'an easy walk', 'a bit of a walk']);

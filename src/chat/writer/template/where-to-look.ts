import type { StoredCard } from '../../memory/conversation';
import type { Phrases } from '../catalogue/phrases';
import type { Topic } from './topics';

const SERVICE_STATUS = 'https://www.mta.info';
/** What a place's own sentence may tell something of. */
const IN_WORDS: readonly Topic[] = [
  'price',
  'payment',
  'menu',
  'other',
  'booking',
  'reservation',
  'policy',
  'age',
  'id_needed',
];

/** Where a fact stands that no card holds: what is said of it, the pages, and a phone. */
export function whereToLook(cards: readonly StoredCard[], topic: Topic, p: Phrases): string {
  const links = topic === 'lines' ? [SERVICE_STATUS] : cards.flatMap((card) => pageOf(card) ?? []);
  const phones = cards.flatMap(({ facts }) => facts?.phone ?? []);
  const [card] = cards;
  return p.sentences([
    cards.length === 1 && card !== undefined ? ownWords(card, topic, p) : null,
    links.length === 0 ? null : p.say('where.links', { links: links.join(' ') }),
    phones.length === 0 ? null : p.say('where.phone', { phones: p.list(phones, 'disjunction') }),
  ]);
}

function ownWords({ type, source, description: text }: StoredCard, topic: Topic, p: Phrases): string | null {
  if (text === null) return null;
  if (type === 'event') return p.say('where.event', { text });
  return source === 'campus_directory' && IN_WORDS.includes(topic) ? p.say('where.words', { text }) : null;
}

/** An event's own page; a place's own, else its page on the map. A link without positions: what was said before reaches the model. */
export function pageOf({ type, name, address, source, place_id, maps_link, facts }: StoredCard): string | null {
  if (type === 'event') return maps_link;
  const ofMap = mapPage([name, address].filter(Boolean).join(', '), source === 'google_places' ? place_id : null);
  return facts?.page ?? ofMap;
}

export function mapPage(query: string, placeId: string | null): string {
  const search = new URLSearchParams({ api: '1', query, ...(placeId === null ? {} : { query_place_id: placeId }) });
  return `https://www.google.com/maps/search/?${search.toString()}`;
}

import type { StoredCard } from '../memory/conversation';

/** What a model may know of a card: what stands on the screen, no ids and no exact position. */
export function cardFacts(card: StoredCard) {
  return {
    name: card.name,
    address: card.address ?? undefined,
    distance: card.distance ?? undefined,
    walk: card.walk_time ?? undefined,
    rating: card.rating ?? undefined,
    price_level_of_4: card.price_level ?? undefined,
    open_now: card.open_now ?? undefined,
    why: card.why ?? undefined,
    about: card.description ?? undefined,
    starts: card.start ?? undefined,
    ends: card.end ?? undefined,
  };
}

import type { StoredCard } from '../memory/conversation';

/** What a model may know of a card: what stands on the screen, no ids and no exact position. */
export function cardFacts(card: StoredCard) {
  return {
    name: card.name,
    address: card.address ?? undefined,
    distance: card.distance ?? undefined,
    walk: card.walk_time ?? undefined,
    rating: card.rating ?? undefined,
    category: card.category ?? undefined,
    hours_today: card.hours_today ?? undefined,
    closes_at: card.closes_at ?? undefined,
    known_to_fit: card.fits.length > 0 ? card.fits : undefined,
    not_known: card.unknown.length > 0 ? card.unknown : undefined,
    step_free: card.accessibility?.entrance ?? undefined,
    services: card.facts?.services.length ? card.facts.services : undefined,
    dollars_a_person: card.facts?.priceRange ?? undefined,
    phone: card.facts?.phone ?? undefined,
    price_level_of_4: card.price_level ?? undefined,
    open_now: card.open_now ?? undefined,
    why: card.why ?? undefined,
    about: card.description ?? undefined,
    starts: card.start ?? undefined,
    ends: card.end ?? undefined,
  };
}

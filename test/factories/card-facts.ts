/** What a card says of a place of which nothing more is known. */
export const NO_CARD_FACTS = {
  category: null,
  price_level: null,
  open_now: null,
  hours_today: null,
  closes_at: null,
  transit_time: null,
  fits: [],
  unknown: [],
  accessibility: null,
  place_name: null,
} as const;

import { mapsLink } from '../../directions/maps-link';
import { placeCard } from '../../places/card';
import { matchesText } from '../../places/place-text';
import type { Conversation, StoredCard } from '../memory/conversation';
import type { Plan } from '../planner/plan.types';
import type { Destination, Gathered } from './gathered';
import type { Ranked } from './ranking';

/** What an answer can show. */
export interface Results {
  /** Best first, what was shown before left out. */
  readonly unseen: readonly StoredCard[];
  /** Everything the search found, for "more". */
  readonly all: readonly StoredCard[];
  /** Why each unseen one fits. */
  readonly reasons: readonly (string | null)[];
}

const WORTH_SAYING_RATING = 4.3;
const TRAITS_WORTH_SAYING = [
  'quiet',
  'wifi',
  'late',
  'views',
  'waterfront',
  'rooftop',
  'outdoor',
  'historic',
  'vegan',
  'halal',
];

/**
 * For "more": what the last search found and nobody has seen yet. Null when a new search is needed, because nothing is
 * left or the message changes what is wanted.
 */
export function remembered(plan: Plan, conversation: Conversation): Results | null {
  if (plan.intent !== 'new_recommendation' || plan.vibe !== conversation.context) return null;
  if (Object.keys(plan.slots).some((slot) => slot !== 'when' && slot !== 'openNow')) return null;
  const unseen = conversation.all_results.filter((card) => !conversation.shown.includes(card.id));
  return unseen.length === 0 ? null : { unseen, all: conversation.all_results, reasons: unseen.map(() => null) };
}

/** The cards of what was gathered: the ranking of a search, or the destination of a way. */
export function resultsOf({ finding, destination, origin }: Gathered): Results {
  if (finding !== null) {
    const cards = finding.ranked.map((candidate) => cardOf(candidate, origin.at));
    return { unseen: cards, all: cards, reasons: finding.ranked.map(reasonFor) };
  }
  const card = destination === null ? null : destinationCard(destination);
  return card === null ? NOTHING : { unseen: [card], all: [card], reasons: [null] };
}

const NOTHING: Results = { unseen: [], all: [], reasons: [] };

function cardOf({ place, travel, score }: Ranked, from: { lat: number; lon: number }): StoredCard {
  const { photo_url: _perRequest, ...card } = placeCard(place, from, travel, score, null);
  return { ...card, photo: place.photo, open_now: place.openNow };
}

/** The card of a place that somebody wants to go to, with the way that was found. */
function destinationCard({ place, directions }: Destination): StoredCard | null {
  if (place === null || directions === null) return null;
  const { route, from, to } = directions;
  const walk = { distanceMeters: route.distanceMeters, durationSeconds: route.durationSeconds };
  const travel = { walk, mode: route.mode, isEstimated: route.source === 'estimate' };
  const card = cardOf({ place, travel, score: 1 }, from);
  return {
    ...card,
    // A transit route says nothing about walking.
    walk_time: route.mode === 'walking' ? card.walk_time : null,
    maps_link: mapsLink(from, to, route.mode),
  };
}

function reasonFor({ place }: Ranked): string | null {
  if (place.rating !== null && place.rating >= WORTH_SAYING_RATING) return `rated ${place.rating.toFixed(1)}`;
  return TRAITS_WORTH_SAYING.find((trait) => matchesText(place, trait)) ?? null;
}

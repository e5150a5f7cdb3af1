import type { Coordinates } from '../../common/geo';
import { eventCard } from '../../events/event-card';
import type { CampusEvent } from '../../events/event.types';
import { mapsLink } from '../../directions/maps-link';
import { placeCard } from '../../places/card';
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
}

/**
 * For "more": what the last search found and nobody has seen yet. Null when a new search is needed, because nothing is
 * left or the message changes what is wanted.
 */
export function remembered(plan: Plan, conversation: Conversation): Results | null {
  if (plan.intent !== 'new_recommendation' || plan.vibe !== conversation.context) return null;
  if (Object.keys(plan.slots).some((slot) => slot !== 'when' && slot !== 'openNow')) return null;
  const unseen = conversation.all_results.filter((card) => !conversation.shown.includes(card.id));
  return unseen.length === 0 ? null : { unseen, all: conversation.all_results };
}

/** The cards of what was gathered: the ranking of a search, events, or the destination of a way. */
export function resultsOf({ finding, happenings, destination, origin }: Gathered): Results {
  const events = (happenings?.events ?? []).map(({ event, score }) => eventCardOf(event, score, origin.at));
  if (finding !== null) {
    const places = finding.ranked.map((candidate, i) => cardOf(candidate, origin.at, finding.reasons[i] ?? null));
    const cards = places.toSpliced(EVENT_POSITION, 0, ...events.slice(0, 1));
    return { unseen: cards, all: cards };
  }
  if (events.length > 0) return { unseen: events, all: events };
  const card = destination === null ? null : destinationCard(destination);
  return card === null ? NOTHING : { unseen: [card], all: [card] };
}

/** Behind two places: an event is an idea beside them. */
const EVENT_POSITION = 2;
const NOTHING: Results = { unseen: [], all: [] };

function eventCardOf(event: CampusEvent, score: number, from: Coordinates): StoredCard {
  const { photo_url: image, ...card } = eventCard(event, from, score);
  return { ...card, photo: null, image, open_now: null, why: event.isFree ? 'free' : null };
}

function cardOf({ place, travel, score }: Ranked, from: Coordinates, why: string | null): StoredCard {
  const { photo_url: _perRequest, ...card } = placeCard(place, from, travel, score, null);
  return { ...card, photo: place.photo, image: null, open_now: place.openNow, why };
}

/** The card of a place that somebody wants to go to, with the way that was found. */
function destinationCard({ place, directions }: Destination): StoredCard | null {
  if (place === null || directions === null) return null;
  const { route, from, to } = directions;
  const walk = { distanceMeters: route.distanceMeters, durationSeconds: route.durationSeconds };
  const travel = { walk, mode: route.mode, isEstimated: route.source === 'estimate' };
  const card = cardOf({ place, travel, score: 1 }, from, null);
  return {
    ...card,
    // A transit route says nothing about walking.
    walk_time: route.mode === 'walking' ? card.walk_time : null,
    maps_link: mapsLink(from, to, route.mode),
  };
}

import type { Coordinates } from '../../common/geo';
import { eventCard } from '../../events/event-card';
import type { CampusEvent } from '../../events/event.types';
import { mapsLink } from '../../directions/maps-link';
import { placeCard } from '../../places/card';
import { openingAt } from '../../places/hours';
import type { Act } from '../../understanding/schema';
import type { StoredCard } from '../memory/conversation';
import type { Destination, Gathered } from './gathered';
import type { Ranked } from './ranking';

/** Behind two places: an event is an idea beside them. */
const EVENT_POSITION = 2;
/** Events that were asked for together with places. */
const EVENTS_FIRST = 2;

/**
 * The cards of what was gathered, best first: the ranking of a search, events, the place asked about, or the
 * destination of a way.
 * @param now ms since 1970.
 */
export async function resultsOf(
  { finding, happenings, subject, destination, origin }: Gathered,
  act: Act,
  now: number,
): Promise<StoredCard[]> {
  const events = (happenings?.events ?? []).map(({ event, score }) => eventCardOf(event, score, origin.at));
  if (finding !== null) {
    const places = await Promise.all(
      finding.ranked.map((candidate, i) => cardOf(candidate, origin.at, finding.reasons[i] ?? null, now)),
    );
    if (act === 'events') return [...events.slice(0, EVENTS_FIRST), ...places];
    return places.toSpliced(EVENT_POSITION, 0, ...events.slice(0, 1));
  }
  if (events.length > 0) return events;
  if (subject?.place && subject.travel)
    return [await cardOf({ place: subject.place, travel: subject.travel, score: 1 }, origin.at, null, now)];
  const card = destination === null ? null : await destinationCard(destination, now);
  return card === null ? [] : [card];
}

function eventCardOf(event: CampusEvent, score: number, from: Coordinates): StoredCard {
  const { photo_url: image, ...card } = eventCard(event, from, score);
  return { ...card, photo: null, image, why: event.isFree ? 'free' : null };
}

async function cardOf(
  { place, travel, score }: Ranked,
  from: Coordinates,
  why: string | null,
  now: number,
): Promise<StoredCard> {
  const opening = await openingAt(place.hours, now);
  const shown = { from, travel, score, photoUrl: null, opening, fits: [], unknown: [] };
  const { photo_url: _perRequest, ...card } = placeCard(place, shown);
  return { ...card, photo: place.photo, image: null, why };
}

/** The card of a place that somebody wants to go to, with the way that was found. */
async function destinationCard({ place, directions }: Destination, now: number): Promise<StoredCard | null> {
  if (place === null || directions === null) return null;
  const { route, from, to } = directions;
  const walk = { distanceMeters: route.distanceMeters, durationSeconds: route.durationSeconds };
  const travel = { walk, mode: route.mode, isEstimated: route.source === 'estimate' };
  const card = await cardOf({ place, travel, score: 1 }, from, null, now);
  const way = mapsLink(from, to, route.mode);
  return {
    ...card,
    // A transit route says nothing about walking.
    walk_time: route.mode === 'walking' ? card.walk_time : null,
    maps_link: way,
    directions_link: way,
  };
}

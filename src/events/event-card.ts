import type { Coordinates } from '../common/geo';
import { toNewYorkIso } from '../common/new-york';
import { mapsLink } from '../directions/maps-link';
import { estimateWalk } from '../directions/estimate';
import { asEstimate, distanceText, durationText } from '../directions/travel-text';
import { type Card, cardId } from '../places/card';
import { ONLINE } from './engage-address';
import type { CampusEvent } from './event.types';

/**
 * The card of an event. `maps_link` is the event's page, so it names no way of travelling; the walk is estimated, and
 * absent when nobody knows where the event is.
 * @param from where the walk starts.
 */
export function eventCard(event: CampusEvent, from: Coordinates, score: number): Card {
  const walk = event.at === null ? null : estimateWalk(from, event.at);
  return {
    id: cardId(event.id),
    place_id: null,
    name: event.name,
    description: event.description,
    address: event.address,
    location: event.at === null ? null : { lat: event.at.lat, lng: event.at.lon },
    walk_time: walk === null ? null : asEstimate(durationText(walk.durationSeconds)),
    transit_time: null,
    distance: walk === null ? null : asEstimate(distanceText(walk.distanceMeters)),
    travel_mode: null,
    maps_link: event.url,
    photo_url: event.imageUrl,
    rating: null,
    type: 'event',
    source: event.source,
    start: event.startsAt === null ? null : toNewYorkIso(event.startsAt),
    end: event.endsAt === null ? null : toNewYorkIso(event.endsAt),
    score: Math.round(score * 1000) / 1000,
    category: 'Event',
    price_level: event.isFree ? 0 : null,
    open_now: null,
    hours_today: null,
    closes_at: null,
    fits: [],
    unknown: [],
    accessibility: null,
    place_name: placeNameOf(event),
    directions_link: wayTo(event, from),
  };
}

/** The first part of an address is the house or the room. */
function placeNameOf({ address }: CampusEvent): string | null {
  return address?.split(',')[0]?.trim() || null;
}

function wayTo({ at, address }: CampusEvent, from: Coordinates): string | null {
  if (at !== null) return mapsLink(from, at, 'walking');
  return address === null || address === ONLINE ? null : mapsLink(from, address, 'walking');
}

import type { Coordinates } from '../../common/geo';
import { eventCard } from '../../events/event-card';
import type { CampusEvent } from '../../events/event.types';
import { mapsLink } from '../../directions/maps-link';
import type { TravelTime } from '../../directions/travel-times.service';
import type { Pick as PlacePick, Picks, Told } from '../../picks/pick';
import { toldText } from '../../picks/told-text';
import { placeCard } from '../../places/card';
import { openingAt } from '../../places/hours';
import type { Place } from '../../places/place.types';
import type { Need } from '../../understanding/schema';
import type { Understood } from '../../understanding/understood';
import { cardFactsOf } from '../memory/card-facts';
import type { StoredCard } from '../memory/conversation';
import type { Destination, Gathered } from './gathered';

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
  gathered: Gathered,
  { act, need }: Pick<Understood, 'act' | 'need'>,
  now: number,
): Promise<StoredCard[]> {
  const { finding, happenings, subjects, destination, origin } = gathered;
  const events = (happenings?.events ?? []).map(({ event, score }) => eventCardOf(event, score, origin.at, need));
  if (finding !== null) {
    const places = await Promise.all(shownOf(finding).map((pick) => cardOf(pick, origin.at, now)));
    // Other events than what was asked for are worth less than where it usually is.
    if (act === 'events') return happenings?.missing === null ? [...events.slice(0, EVENTS_FIRST), ...places] : places;
    return places.toSpliced(EVENT_POSITION, 0, ...events.slice(0, 1));
  }
  if (events.length > 0) return events;
  const named = subjects.flatMap(({ place, travel }) => (place && travel ? [pickOf(place, travel)] : []));
  if (named.length > 0) return Promise.all(named.map((pick) => cardOf(pick, origin.at, now)));
  const card = destination === null ? null : await destinationCard(destination, now);
  return card === null ? [] : [card];
}

/**
 * The picks; when all lie too far for a walk that nobody limited, the nearest by transit. What is done by phone or page
 * has a card where there is nowhere to go to.
 */
function shownOf({ picks, beyond }: Picks): readonly PlacePick[] {
  if (beyond !== null && !beyond.walk.isSaid) return [beyond.nearest];
  const somewhere = picks.filter(({ place }) => !place.isRemote);
  return somewhere.length > 0 ? somewhere : picks;
}

/** A place that was asked for itself. */
function pickOf(place: Place, travel: TravelTime): PlacePick {
  return { place, travel, score: 1, fits: [], unknown: [], why: null };
}

function eventCardOf(event: CampusEvent, score: number, from: Coordinates, need: Need): StoredCard {
  const { photo_url: image, ...card } = eventCard(event, from, score);
  const doubts = doubtsOf(event, need);
  const why = event.isFree ? 'free' : null;
  return { ...card, photo: null, image, unknown: doubts.map(toldText), doubts, facts: null, why };
}

/** No site tells whom an event admits, and few what it costs. */
function doubtsOf({ isFree }: CampusEvent, { age, access, maxPrice, budget }: Need): Told[] {
  const price = isFree ? undefined : (maxPrice ?? budget);
  return [
    ...(price === undefined ? [] : [{ fact: 'price', value: price } as const]),
    ...(access === undefined ? [] : [{ fact: 'access', value: access } as const]),
    ...(age === undefined ? [] : [{ fact: 'age', value: age } as const]),
  ];
}

async function cardOf(
  { place, travel, score, ...told }: PlacePick,
  from: Coordinates,
  now: number,
): Promise<StoredCard> {
  const opening = await openingAt(place.hours, now);
  const texts = { fits: told.fits.map(toldText), unknown: told.unknown.map(toldText) };
  const { photo_url: _perRequest, ...card } = placeCard(place, {
    from,
    travel,
    score,
    photoUrl: null,
    opening,
    ...texts,
  });
  const facts = cardFactsOf(place);
  return { ...card, photo: place.photo, image: null, doubts: [...told.unknown], facts, why: told.why };
}

/** The card of a place that somebody wants to go to, with the way that was found. */
async function destinationCard({ place, directions }: Destination, now: number): Promise<StoredCard | null> {
  if (place === null || directions === null) return null;
  const { route, from, to } = directions;
  const walk = { distanceMeters: route.distanceMeters, durationSeconds: route.durationSeconds };
  const transitSeconds = route.mode === 'transit' ? route.durationSeconds : null;
  const isEstimated = route.source === 'estimate' || route.transit?.schedule === 'expired';
  const travel = { walk, mode: route.mode, transitSeconds, isEstimated };
  const card = await cardOf(pickOf(place, travel), from, now);
  const way = mapsLink(from, to, route.mode);
  return {
    ...card,
    // A transit route says nothing about walking.
    walk_time: route.mode === 'walking' ? card.walk_time : null,
    maps_link: way,
    directions_link: way,
  };
}

import { resolveOrigin } from '../../src/common/origin';
import type { Directions, Route } from '../../src/directions/route.types';
import type { Destination, Gathered } from '../../src/chat/gather/gathered';
import type { Outlook } from '../../src/weather/outlook';
import { type Conversation, EMPTY, type StoredCard } from '../../src/chat/memory/conversation';
import type { Picks } from '../../src/picks/pick';
import type { Facts } from '../../src/chat/writer/facts';
import { TANDON } from '../fakes';
import { NO_CARD_FACTS } from './card-facts';
import { makeUnderstood } from './planning';

export { makeUnderstood } from './planning';

export function makeCard(more: Partial<StoredCard> = {}): StoredCard {
  return {
    id: 1,
    place_id: 'sample',
    name: 'Circuit Coffee',
    description: null,
    address: '10 Example Plaza',
    location: { lat: 40.695, lng: -73.988 },
    walk_time: '8 mins',
    distance: '0.4 mi',
    travel_mode: 'walking',
    maps_link: null,
    rating: 4.4,
    type: 'place',
    source: 'google_places',
    start: null,
    end: null,
    score: 1,
    photo: null,
    image: null,
    ...NO_CARD_FACTS,
    fits: [],
    unknown: [],
    directions_link: null,
    doubts: [],
    facts: null,
    why: null,
    ...more,
  };
}

/** A conversation that has not begun, unless told otherwise. */
export function makeConversation(more: Partial<Conversation> = {}): Conversation {
  return { ...EMPTY, ...more };
}

export function makeGathered(more: Partial<Gathered> = {}): Gathered {
  return {
    origin: resolveOrigin({ lat: TANDON.lat, lon: TANDON.lon }),
    from: null,
    near: null,
    unresolved: null,
    weather: null,
    outlook: null,
    alerts: null,
    finding: null,
    destination: null,
    happenings: null,
    trains: null,
    subjects: [],
    ...more,
  };
}

/** A first message from the Tandon campus that found nothing yet. */
export function makeFacts(more: Partial<Facts> = {}): Facts {
  return {
    message: 'somewhere nice',
    understood: makeUnderstood(),
    gathered: makeGathered(),
    items: [],
    about: [],
    times: new Map(),
    conversation: makeConversation(),
    preferences: {},
    nowMs: Date.parse('2026-01-14T15:00:00Z'),
    draft: null,
    canAskModel: true,
    ...more,
  };
}

/** Nothing found, unless told otherwise. */
export function makePicks(more: Partial<Picks> = {}): Picks {
  return {
    picks: [],
    source: 'campus_directory',
    missing: null,
    allClosed: null,
    beyond: null,
    isNoneCloser: false,
    ...more,
  };
}

export function makeOutlook(more: Partial<Outlook> = {}): Outlook {
  return {
    span: 'tonight',
    lowF: 40,
    highF: 46,
    description: 'light rain',
    isWet: true,
    chance: 0.8,
    wettestAt: '20:00',
    windMph: 12,
    ...more,
  };
}

export function makeDestination(route: Partial<Route> = {}, more: Partial<Destination> = {}): Destination {
  const directions: Directions = {
    from: TANDON,
    to: TANDON,
    stale: false,
    route: {
      mode: 'walking',
      distanceMeters: 650,
      durationSeconds: 490,
      encodedPolyline: null,
      warnings: [],
      source: 'osrm',
      transit: null,
      ...route,
    },
  };
  return { name: 'Bobst Library', place: null, directions, ...more };
}

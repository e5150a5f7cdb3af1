import type { Leg } from '../../src/directions/route.types';
import { NO_FACTS } from '../../src/places/place-facts';
import type { Place } from '../../src/places/place.types';
import type { Candidate } from '../../src/picks/pick';
import { TANDON } from '../fakes';

/** A place of which little is known. */
export function makePlace(more: Partial<Place> = {}): Place {
  return {
    ...NO_FACTS,
    id: 'sample',
    name: 'Olive Stair',
    kinds: [],
    traits: [],
    address: null,
    at: TANDON,
    rating: null,
    ratingCount: null,
    photo: null,
    source: 'google_places',
    ...more,
  };
}

/** A place that is so many minutes away on foot. */
export function makeCandidate(place: Partial<Place> = {}, minutes = 5): Candidate {
  const walk: Leg = { distanceMeters: minutes * 80, durationSeconds: minutes * 60 };
  return { place: makePlace(place), travel: { walk, mode: 'walking', transitSeconds: null, isEstimated: false } };
}

import { Injectable } from '@nestjs/common';
import { Clock } from '../common/clock';
import { type Coordinates, distanceMeters } from '../common/geo';
import { TravelTimesService } from '../directions/travel-times.service';
import { notClosed } from '../places/hours';
import { PlacesService } from '../places/places.service';
import type { Place } from '../places/place.types';
import type { Candidate } from './candidate';
import { type Category, searchFor } from './categories';
import type { Vibe } from './vibes';

export interface FindRequest {
  readonly categories: readonly Category[];
  readonly vibe: Vibe | null;
  readonly from: Coordinates;
  /** How many to keep over all lists before asking for travel times. */
  readonly keep: number;
  readonly prefersWalking: boolean;
}

/** What the travel times take at once. */
const KEPT_AT_MOST = 50;
const GOOD_RATING = 3.8;
const ENOUGH = 5;

/** Searches the places of some lists, keeps the nearest good ones, and looks up the way to all of them at once. */
@Injectable()
export class CandidateFinder {
  constructor(
    private readonly places: PlacesService,
    private readonly travel: TravelTimesService,
    private readonly clock: Clock,
  ) {}

  /** The candidates of each list, in the order of the lists. Never fails. */
  async find({ categories, vibe, from, keep, prefersWalking }: FindRequest): Promise<Candidate[][]> {
    const found = await this.places.searchTogether(categories.map((category) => searchFor(category, vibe, from)));
    const now = this.clock.now();
    const open = await Promise.all(found.map(({ places }) => openOnes(places, now)));
    const near = open.map((places) => byNearness(goodOnes(places), from));
    const kept = inTurns(near, Math.min(keep, KEPT_AT_MOST));
    const isGoogle = found.some(({ source }) => source === 'google_places');
    const ways = await this.travel.toEach(
      from,
      kept.map((place) => place.at),
      { stack: isGoogle ? 'google' : 'open', prefersWalking },
    );
    const wayTo = new Map(kept.map((place, i) => [place.id, ways[i]!]));
    return near.map((list) =>
      list.flatMap((place) => {
        const travel = wayTo.get(place.id);
        return travel === undefined ? [] : [{ place, travel }];
      }),
    );
  }
}

/** Those that are not known to be closed; all of them when every one is. */
async function openOnes(places: readonly Place[], now: number): Promise<readonly Place[]> {
  const open = await notClosed(places, ({ hours }) => hours, now);
  return open.length > 0 ? open : places;
}

/** Poorly rated places go when enough others remain; no rating means unknown, not bad. */
function goodOnes(places: readonly Place[]): readonly Place[] {
  const good = places.filter((place) => place.rating === null || place.rating >= GOOD_RATING);
  return good.length >= ENOUGH ? good : places;
}

function byNearness(places: readonly Place[], from: Coordinates): Place[] {
  return places
    .map((place) => ({ place, meters: distanceMeters(from, place.at) }))
    .sort((a, b) => a.meters - b.meters)
    .map(({ place }) => place);
}

/** One of each list after the other until there are enough, so that no list crowds out another. */
function inTurns(lists: readonly (readonly Place[])[], count: number): Place[] {
  const taken = new Map<string, Place>();
  const longest = Math.max(0, ...lists.map((list) => list.length));
  for (let turn = 0; turn < longest; turn += 1) {
    for (const place of lists.flatMap((list) => list[turn] ?? [])) {
      if (taken.size < count) taken.set(place.id, place);
    }
  }
  return [...taken.values()];
}

import { Injectable } from '@nestjs/common';
import { type Coordinates, distanceMeters } from '../../common/geo';
import { TravelTimesService } from '../../directions/travel-times.service';
import { matchesText } from '../../places/place-text';
import { PlacesService } from '../../places/places.service';
import type { Place, PlaceSearch, PlacesFound } from '../../places/place.types';
import { cardId } from '../../places/card';
import type { Preferences } from '../../users/preferences';
import type { Plan } from '../planner/plan.types';
import { rank, type Ranked } from './ranking';
import { reasonsFor } from './reasons';
import { searchFor, widened } from './vibe-search';

/** Candidates whose way is looked up; more would cost the vendor and change nothing for three cards. */
const CANDIDATES = 12;
const ENOUGH = 3;
const GOOD_RATING = 3.8;

export interface Finding {
  /** Best first. */
  readonly ranked: readonly Ranked[];
  /** Why each of them fits, in the same order. */
  readonly reasons: readonly string[];
  readonly source: PlacesFound['source'];
  /** True when every place that fits is closed now, so closed ones are shown. */
  readonly allClosed: boolean;
  /** What was asked for by name and nothing that was found speaks of, such as `sushi`; else null. */
  readonly missing: string | null;
}

export interface FindRequest {
  readonly plan: Plan;
  readonly message: string;
  /** Where they are: the way is measured from here. */
  readonly from: Coordinates;
  /** Where they want it: the search is centred here. */
  readonly around: Coordinates;
  readonly preferences: Preferences;
  /** Ids of cards that must not come again. */
  readonly except: ReadonlySet<number>;
  /** Ends the vendors' work when the caller has gone. */
  readonly signal?: AbortSignal;
}

/** Searches, leaves out what does not fit, looks up the way, and ranks. */
@Injectable()
export class PlaceFinder {
  constructor(
    private readonly places: PlacesService,
    private readonly travel: TravelTimesService,
  ) {}

  async find(request: FindRequest): Promise<Finding> {
    const { plan, message, from, around, preferences, signal } = request;
    const wanted = searchFor(plan, message);
    const { found, usable, allClosed } = await this.searchWide({ ...wanted, around }, request);
    const near = nearest(usable, around);
    const prefersWalking = (plan.slots.mode ?? preferences.commute) === 'walking';
    const ways = await this.travel.toEach(
      from,
      near.map((place) => place.at),
      { stack: found.source === 'google_places' ? 'google' : 'open', prefersWalking, caller: signal },
    );
    const candidates = near.map((place, i) => ({ place, travel: ways[i]! }));
    const wish = {
      message,
      kinds: wanted.kinds,
      text: wanted.text,
      vibe: plan.vibe ?? 'generic',
      diet: plan.slots.diet ?? null,
      preferences,
    };
    const { text } = wanted;
    const missing = text === null || near.some((place) => matchesText(place, text)) ? null : text;
    const ranked = rank(candidates, wish);
    const reasons = reasonsFor(ranked, { slots: plan.slots, text });
    return { ranked, reasons, source: found.source, allClosed, missing };
  }

  /** Nothing found: once more in a wider circle; still nothing open: the closed ones, said so. */
  private async searchWide(search: PlaceSearch, { plan, except, signal }: FindRequest) {
    let found = await this.places.search(search, signal);
    let fresh = found.places.filter((place) => !except.has(cardId(place.id)));
    if (fresh.length === 0) {
      found = await this.places.search({ ...search, radiusMeters: widened(search.radiusMeters) }, signal);
      fresh = found.places.filter((place) => !except.has(cardId(place.id)));
    }
    // Hours are known for now only: for another time nothing is left out.
    const isForNow = plan.slots.openNow === true || plan.slots.when === undefined || plan.slots.when === 'now';
    const open = isForNow ? fresh.filter((place) => place.openNow !== false) : fresh;
    const allClosed = open.length === 0 && fresh.length > 0;
    return { found, usable: goodOnes(allClosed ? fresh : open), allClosed };
  }
}

/** Poorly rated places go when enough others remain; no rating means unknown, not bad. */
function goodOnes(places: readonly Place[]): readonly Place[] {
  const good = places.filter((place) => place.rating === null || place.rating >= GOOD_RATING);
  return good.length >= ENOUGH ? good : places;
}

function nearest(places: readonly Place[], from: Coordinates): Place[] {
  return places
    .map((place) => ({ place, meters: distanceMeters(from, place.at) }))
    .sort((a, b) => a.meters - b.meters)
    .slice(0, CANDIDATES)
    .map(({ place }) => place);
}

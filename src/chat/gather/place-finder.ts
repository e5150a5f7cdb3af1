import { Injectable } from '@nestjs/common';
import { Clock } from '../../common/clock';
import { type Coordinates, distanceMeters } from '../../common/geo';
import { TravelTimesService } from '../../directions/travel-times.service';
import { cardId } from '../../places/card';
import { notClosed, stateAt } from '../../places/hours';
import { matchesText } from '../../places/place-text';
import { PlacesService } from '../../places/places.service';
import type { Place, PlacesFound } from '../../places/place.types';
import type { Need, Vibe } from '../../understanding/schema';
import type { Preferences } from '../../users/preferences';
import { rank, type Ranked } from './ranking';
import { reasonsFor } from './reasons';
import { fallbacks, isTurnedDown, placeSearch, type Search, searchesFor } from './search';
import { preferencesNow } from './wishes';

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
  readonly need: Need;
  readonly vibe: Vibe;
  /** Where they are: the way is measured from here. */
  readonly from: Coordinates;
  /** Where they want it: the search is centred here. */
  readonly around: Coordinates;
  readonly preferences: Preferences;
  /** Ids of cards that must not come again. */
  readonly except: ReadonlySet<number>;
  /** Ids of cards that come first when they still fit. */
  readonly first: ReadonlySet<number>;
  /** True when the nearest come first. */
  readonly closer: boolean;
  /** Ends the vendors' work when the caller has gone. */
  readonly signal: AbortSignal | undefined;
}

/** Searches, leaves out what does not fit, looks up the way, and ranks. */
@Injectable()
export class PlaceFinder {
  constructor(
    private readonly places: PlacesService,
    private readonly travel: TravelTimesService,
    private readonly clock: Clock,
  ) {}

  async find(request: FindRequest): Promise<Finding> {
    const { need, vibe, around } = request;
    const searches = searchesFor(need, vibe);
    const { source, usable, allClosed } = await this.searchWide(searches, request);
    const near = nearest(usable, around);
    const preferences = preferencesNow(request.preferences, need);
    const ways = await this.waysTo(near, request.from, preferences.commute === 'walking', request.signal);
    const candidates = near.map((place, i) => ({ place, travel: ways[i]! }));
    const texts = searches.flatMap(({ text, diet }) => text ?? diet ?? []);
    const kinds = searches.flatMap((search) => search.kinds);
    const ranked = inOrder(rank(candidates, { need, kinds, texts, vibe, preferences }), request);
    const isThere = texts.length === 0 || near.some((place) => texts.some((text) => matchesText(place, text)));
    return {
      ranked,
      reasons: reasonsFor(ranked, { need, texts, open: await this.openOnes(near) }),
      source,
      allClosed,
      missing: isThere ? null : (need.what ?? texts[0]!),
    };
  }

  private async openOnes(places: readonly Place[]): Promise<ReadonlySet<Place>> {
    const states = await Promise.all(places.map(({ hours }) => stateAt(hours, this.clock.now())));
    return new Set(places.filter((_, i) => states[i]!.open === true));
  }

  /** The way to some known places of one map. */
  async waysTo(places: readonly Place[], from: Coordinates, prefersWalking: boolean, signal?: AbortSignal) {
    const stack = places[0]?.source === 'google_places' ? 'google' : 'open';
    const points = places.map(({ at }) => at);
    return this.travel.toEach(from, points, { stack, prefersWalking, caller: signal });
  }

  /** Nothing found: once more in a wider circle; still nothing open: the closed ones, said so. */
  private async searchWide(searches: readonly Search[], request: FindRequest) {
    const { need } = request;
    let found = await this.search(searches, request);
    for (const wider of fallbacks(searches)) {
      if (found.places.length > 0) break;
      found = await this.search(wider, request);
    }
    // Hours are known for now only: for another time nothing is left out.
    const isForNow = need.openNow === true || need.when === undefined || need.when === 'now';
    const now = this.clock.now();
    const open = isForNow ? await notClosed(found.places, ({ hours }) => hours, now) : found.places;
    const allClosed = open.length === 0 && found.places.length > 0;
    return { source: found.source, usable: goodOnes(allClosed ? found.places : open), allClosed };
  }

  /** What may be shown of what one or several searches find. */
  private async search(searches: readonly Search[], { need, around, except, signal }: FindRequest) {
    const asked = searches.map((search) => placeSearch(search, around));
    const answers =
      asked.length === 1 ? [await this.places.search(asked[0]!, signal)] : await this.places.searchTogether(asked);
    const { source } = answers[0]!;
    const places = answers.flatMap((answer, i) =>
      answer.places.filter((place) => source === 'google_places' || isMeant(place, searches[i]!)),
    );
    const unique = [...new Map(places.map((place) => [place.id, place])).values()];
    return { source, places: unique.filter((place) => !except.has(cardId(place.id)) && !isTurnedDown(place, need)) };
  }
}

function inOrder(ranked: readonly Ranked[], { first, closer }: FindRequest): Ranked[] {
  const rankOf = ({ place, travel }: Ranked) =>
    closer ? travel.walk.distanceMeters : first.has(cardId(place.id)) ? 0 : 1;
  return ranked.toSorted((a, b) => rankOf(a) - rankOf(b));
}

/** The directory fills up with the nearest of a kind, which says nothing where no kind is known. */
function isMeant(place: Place, { isByTextAlone, text }: Search): boolean {
  return !isByTextAlone || text === null || matchesText(place, text);
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

import { Injectable } from '@nestjs/common';
import { type Coordinates, distanceMeters } from '../../common/geo';
import { TravelTimesService } from '../../directions/travel-times.service';
import { PlacesService } from '../../places/places.service';
import type { FactGroup, Place, PlaceSource } from '../../places/place.types';
import { type Condition, judge, type Verdicts } from '../conditions/condition';
import { isIn } from '../conditions/conditions';
import type { Candidate } from '../pick';
import type { Search } from './search';

/** A place with what it says to the conditions. */
export interface JudgedPlace extends Verdicts {
  readonly place: Place;
  /** From where it is wanted, as the crow flies. */
  readonly meters: number;
}

/** What all searches of one answer have in common. */
export interface Finding {
  readonly around: Coordinates;
  readonly wants: readonly FactGroup[];
  readonly conditions: readonly Condition[];
  readonly signal: AbortSignal | undefined;
}

export interface Found {
  readonly source: PlaceSource;
  /** For each search what it found, nearest first. */
  readonly lists: readonly (readonly JudgedPlace[])[];
}

const GOOD_RATING = 3.8;

/** Finds places that could be chosen, and the way to those that may be. */
@Injectable()
export class CandidateFinder {
  constructor(
    private readonly places: PlacesService,
    private readonly travel: TravelTimesService,
  ) {}

  /** Every search at once; never fails. */
  async find(searches: readonly Search[], { around, wants, conditions, signal }: Finding): Promise<Found> {
    const asked = searches.map((search) => ({ ...search, around, wants }));
    const answers =
      asked.length === 1 ? [await this.places.search(asked[0]!, signal)] : await this.places.searchTogether(asked);
    const isGoogle = answers.some(({ source }) => source === 'google_places');
    const lists = await Promise.all(
      answers.map(async ({ places }, i) => {
        const meant = places.filter((place) => isMeant(place, searches[i]!));
        const judged = meant.map(async (place) => ({
          place,
          meters: distanceMeters(around, place.at),
          ...(await judge(place, conditions)),
        }));
        return (await Promise.all(judged)).sort((a, b) => a.meters - b.meters);
      }),
    );
    return { source: isGoogle ? 'google_places' : answers[0]!.source, lists };
  }

  /** The way to some places of one map. */
  async waysTo<T extends { readonly place: Place }>(
    places: readonly T[],
    from: Coordinates,
    prefersWalking: boolean,
    caller?: AbortSignal,
  ): Promise<(T & Candidate)[]> {
    const stack = places[0]?.place.source === 'google_places' ? 'google' : 'open';
    const points = places.map(({ place }) => place.at);
    const ways = await this.travel.toEach(from, points, { stack, prefersWalking, caller });
    return places.map((one, i) => ({ ...one, travel: ways[i]! }));
  }
}

/** Poorly rated places go when enough others remain; no rating means unknown, not bad. */
export function goodOnes<T extends { readonly place: Place }>(places: readonly T[], enough: number): readonly T[] {
  const good = places.filter(({ place: { rating } }) => rating === null || rating >= GOOD_RATING);
  return good.length >= enough ? good : places;
}

/** A source is taken at its word, but Google for what is to be eaten: its types do not name every dish. */
function isMeant(place: Place, { text, kinds }: Search): boolean {
  if (text === null || place.source !== 'google_places') return true;
  return place.kinds.length === 0 || isIn('eating', place.kinds) || !kinds.every((kind) => isIn('eating', [kind]));
}

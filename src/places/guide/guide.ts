import { Injectable } from '@nestjs/common';
import { type Coordinates, distanceMeters } from '../../common/geo';
import type { Place, PlaceKind, PlaceSearch } from '../place.types';
import { guidePlace, readGuide } from './guide.file';
import { NameIndex } from './name-index';
import { type Hit, PhraseIndex } from './phrase-index';

/** The guide is sparse: rather a longer walk than no answer. */
const AT_LEAST = 3;
const FARTHEST_METERS = 5_000;

/** Bubble tea may be where sandwiches are, but a rooftop bar is no park on a roof. */
const AKIN: readonly (readonly PlaceKind[])[] = [
  ['cafe', 'fast_food', 'restaurant', 'dining', 'market'],
  ['bar', 'nightclub', 'music_venue'],
];

interface Contents {
  readonly places: readonly Place[];
  readonly phrases: PhraseIndex;
  readonly names: NameIndex;
}

/** The floor of the ladder: what we know ourselves of the places and services around both campuses. */
@Injectable()
export class Guide {
  private read: Contents | null = null;

  /**
   * With a text: the places that speak of it, whatever their kind; a service wherever it is, a dish or trait close by
   * and rather among the kinds. When none speaks of it, or without a text: the places of the kinds. Nearest first;
   * the few that are known at least, even when they lie outside the radius.
   */
  search({ kinds, text, around, radiusMeters }: PlaceSearch): Place[] {
    const { places, phrases } = this.contents;
    // What is done by phone or page is nowhere, so it is near.
    const isWithin = (meters: number) => (place: Place) => place.isRemote || distanceMeters(around, place.at) <= meters;
    const reached = (text === null ? [] : phrases.find(text)).filter(({ place, isService }) =>
      isService ? isWithin(FARTHEST_METERS)(place) : isWithin(2 * radiusMeters)(place) && isAkin(place, kinds),
    );
    const wanted = reached.length > 0 ? meant(reached, kinds) : places.filter((place) => isOf(place, kinds));
    const known = byNearness(wanted.filter(isWithin(FARTHEST_METERS)), around);
    const near = known.filter(isWithin(radiusMeters));
    return near.length >= AT_LEAST ? near : known.slice(0, AT_LEAST);
  }

  /** The place that a name means, or null: `bobst`, `othmer`, `the lipton dorm`, `6 metrotech`. */
  findByName(name: string, around: Coordinates): Place | null {
    return this.contents.names.find(name, around);
  }

  /** Read with the first need: while vendors answer, nobody needs it. */
  private get contents(): Contents {
    return (this.read ??= readContents());
  }
}

function readContents(): Contents {
  const places = readGuide().map(guidePlace);
  return {
    places,
    phrases: new PhraseIndex(places),
    names: new NameIndex(places),
  };
}

/** What is there for just that, or of the kinds; else what is close to them. */
function meant(hits: readonly Hit[], kinds: readonly PlaceKind[]): Place[] {
  const fitting = hits.filter(({ place, isService }) => isService || isOf(place, kinds));
  return (fitting.length > 0 ? fitting : hits).map(({ place }) => place);
}

function isAkin(place: Place, kinds: readonly PlaceKind[]): boolean {
  const families = AKIN.filter((family) => kinds.some((kind) => family.includes(kind)));
  return families.length === 0 || isOf(place, [...kinds, ...families.flat()]);
}

const isOf = (place: Place, kinds: readonly PlaceKind[]) => place.kinds.some((kind) => kinds.includes(kind));

function byNearness(places: readonly Place[], from: Coordinates): Place[] {
  return places
    .map((place) => ({ place, meters: distanceMeters(from, place.at) }))
    .sort((a, b) => a.meters - b.meters)
    .map(({ place }) => place);
}

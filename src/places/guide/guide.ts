import { Injectable } from '@nestjs/common';
import { type Coordinates, distanceMeters } from '../../common/geo';
import { NO_KIND, type Place, type PlaceKind, type PlaceSearch } from '../place.types';
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
   * and rather among the kinds. Without one: the places of the kinds, and those that have the service. Nearest first;
   * the few that are known at least, even when they lie outside the radius.
   */
  search({ kinds, text, service = null, around, radiusMeters }: PlaceSearch): Place[] {
    // What is done by phone or page is nowhere, so it is near.
    const isWithin = (meters: number) => (place: Place) => place.isRemote || distanceMeters(around, place.at) <= meters;
    const wanted =
      text === null ? this.ofKinds(kinds, service) : this.speakingOf(text, kinds, isWithin(2 * radiusMeters));
    const known = byNearness(wanted.filter(isWithin(FARTHEST_METERS)), around);
    const near = known.filter(isWithin(radiusMeters));
    return near.length >= AT_LEAST ? near : known.slice(0, AT_LEAST);
  }

  /** True for what no kind of place is known for and somebody around has: a campus knows its services best. */
  serves({ kinds, text, around }: PlaceSearch): boolean {
    if (text === null || !kinds.every((kind) => kind === NO_KIND)) return false;
    return this.contents.phrases
      .find(text)
      .some(({ place, isService }) => isService && distanceMeters(around, place.at) <= FARTHEST_METERS);
  }

  /** The place that a name means, or null: `bobst`, `othmer`, `the lipton dorm`, `6 metrotech`. */
  findByName(name: string, around: Coordinates): Place | null {
    return this.contents.names.find(name, around);
  }

  private ofKinds(kinds: readonly PlaceKind[], service: string | null): Place[] {
    const { places, phrases } = this.contents;
    const hits = service === null ? [] : phrases.find(service).filter(({ isService }) => isService);
    return [...new Set([...places.filter((place) => isOf(place, kinds)), ...hits.map(({ place }) => place)])];
  }

  private speakingOf(text: string, kinds: readonly PlaceKind[], isClose: (place: Place) => boolean): Place[] {
    const hits = this.contents.phrases.find(text);
    return meant(
      hits.filter(({ place, isService }) => isService || (isClose(place) && isAkin(place, kinds))),
      kinds,
    );
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

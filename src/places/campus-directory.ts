import { Injectable } from '@nestjs/common';
import { type Coordinates, distanceMeters } from '../common/geo';
import data from './campus-places.json';
import { nameWords, nameWordsScore } from './name-match';
import { matchesText } from './place-text';
import { NO_FACTS } from './place-facts';
import type { Place, PlaceKind, PlaceSearch } from './place.types';

/** Within this distance a name is worth finding without any network, in metres. */
const BY_NAME_RADIUS_METERS = 25_000;

/** The directory is sparse: rather a longer walk than no answer. */
const AT_LEAST = 3;
const FARTHEST_METERS = 5_000;

/** The floor of the ladder: 151 public places around both campuses, compiled by hand. Facts only, no hours or ratings. */
@Injectable()
export class CampusDirectory {
  private readonly places: readonly Place[] = data.places.map((row) => ({
    id: `directory:${row.id}`,
    name: row.name,
    kinds: [row.kind as PlaceKind],
    traits: row.tags.map((tag) => tag.replaceAll('_', ' ')),
    address: row.address,
    at: { lat: row.lat, lon: row.lng },
    rating: null,
    ratingCount: null,
    ...NO_FACTS,
    photo: null,
    source: 'campus_directory',
  }));
  private readonly names = this.places.map((place) => ({ place, words: nameWords(place.name) }));

  /**
   * Places of the kinds, nearest first; the few that are known at least, even when they lie outside the radius.
   * With a text, those that fit it come alone when there are any.
   */
  search({ kinds, text, around, radiusMeters }: PlaceSearch): Place[] {
    const ofKind = this.places
      .filter((place) => place.kinds.some((kind) => kinds.includes(kind)))
      .map((place) => ({ place, meters: distanceMeters(around, place.at) }))
      .filter(({ meters }) => meters <= FARTHEST_METERS)
      .sort((a, b) => a.meters - b.meters);
    const fitting =
      text === null ? [] : ofKind.filter(({ place, meters }) => meters <= 2 * radiusMeters && matchesText(place, text));
    const wanted = fitting.length > 0 ? fitting : ofKind;
    const near = wanted.filter(({ meters }) => meters <= radiusMeters);
    return (near.length >= AT_LEAST ? near : wanted.slice(0, AT_LEAST)).map(({ place }) => place);
  }

  /** The place that a name means, or null: `bobst`, `washington sq park`, `kimmel`. */
  findByName(name: string, around: Coordinates): Place | null {
    let best: { place: Place; score: number; meters: number } | null = null;
    const said = nameWords(name);
    for (const { place, words } of this.names) {
      const score = nameWordsScore(said, words);
      if (score === 0) continue;
      const meters = distanceMeters(around, place.at);
      if (meters > BY_NAME_RADIUS_METERS) continue;
      if (best === null || score > best.score || (score === best.score && meters < best.meters)) {
        best = { place, score, meters };
      }
    }
    return best?.place ?? null;
  }
}

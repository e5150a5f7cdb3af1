import { type Coordinates, distanceMeters } from '../../common/geo';
import { initialsOf, nameWords, nameWordsScore } from '../name-match';
import type { Place } from '../place.types';
import { calledWords } from './synonyms';

/** Within this distance a name is worth finding without any network, in metres. */
const RADIUS_METERS = 25_000;

/** Whose name it is comes before those whose initials it is. */
const OF_INITIALS = 0.9;

/** One of the names of a place. */
interface Label {
  readonly place: Place;
  readonly words: readonly string[];
  /** What people may add to it: `Lipton` is also the Lipton dorm. */
  readonly called: ReadonlySet<string>;
}

/** Which names hold which words. */
export class NameIndex {
  private readonly labels = new Map<string, Label[]>();

  constructor(places: readonly Place[]) {
    for (const place of places) {
      const called = calledWords(place.kinds);
      for (const name of [place.name, ...place.aliases]) this.add({ place, words: nameWords(name), called });
    }
  }

  /** The place that a name means best, or null; of equals the nearest. */
  find(name: string, around: Coordinates): Place | null {
    const said = nameWords(name);
    let best: { place: Place; score: number; meters: number } | null = null;
    for (const label of new Set(said.flatMap((word) => this.labels.get(word) ?? []))) {
      const score = scoreOf(said, label);
      if (score === 0 || (best !== null && score < best.score)) continue;
      const meters = distanceMeters(around, label.place.at);
      if (meters > RADIUS_METERS) continue;
      if (best === null || score > best.score || meters < best.meters) best = { place: label.place, score, meters };
    }
    return best?.place ?? null;
  }

  private add(label: Label): void {
    for (const word of new Set([...label.words, initialsOf(label.words)]))
      this.labels.set(word, [...(this.labels.get(word) ?? []), label]);
  }
}

function scoreOf(said: readonly string[], { words, called }: Label): number {
  const named = said.filter((word) => words.includes(word) || !called.has(word));
  const score = nameWordsScore(named, words);
  return named.some((word) => words.includes(word)) ? score : score * OF_INITIALS;
}

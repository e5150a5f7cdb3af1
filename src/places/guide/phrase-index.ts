import type { Place } from '../place.types';
import { relatedTo } from '../place-text';
import { askAt, folded, sameAs } from './synonyms';

/** A place that a text finds. */
export interface Hit {
  readonly place: Place;
  /** True when it is there for just that; false when it is only called so, or is of that sort. */
  readonly isService: boolean;
}

/** The hits of a phrase, each with its `isService`. */
type Hits = ReadonlyMap<Place, boolean>;

const NO_HITS: Hits = new Map();

/** Which places speak of which phrases, so that a search looks nothing through. */
export class PhraseIndex {
  private readonly phrases = new Map<string, Map<Place, boolean>>();

  constructor(places: readonly Place[]) {
    for (const place of places) {
      const { name, aliases, traits, category, kinds, services } = place;
      for (const text of [name, ...aliases, ...traits, category ?? '', ...services])
        for (const phrase of runsOf(folded(text).split(' '))) this.add(place, phrase, false);
      for (const text of [...kinds, ...services]) this.add(place, folded(text), true);
    }
  }

  /**
   * The places that speak of all of a text, whatever they are, in the order of the guide; none when a word of it is
   * known to nobody.
   */
  find(text: string): Hit[] {
    const [first, ...others] = this.cut(folded(text).split(' ')).map((phrase) => this.hitsOf(phrase));
    if (first === undefined) return [];
    return [...first]
      .filter(([place]) => others.every((hits) => hits.has(place)))
      .map(([place, isService]) => ({ place, isService: isService || others.some((hits) => hits.get(place)!) }));
  }

  private add(place: Place, phrase: string, isService: boolean): void {
    const hits = this.phrases.get(phrase) ?? new Map<Place, boolean>();
    this.phrases.set(phrase, hits.set(place, isService || (hits.get(place) ?? false)));
  }

  /** A text in its longest known phrases, from left to right; an unknown word is a phrase that nobody speaks of. */
  private cut(words: readonly string[]): string[] {
    if (words.length === 0) return [];
    let length = words.length;
    while (length > 1 && !this.isKnown(words.slice(0, length).join(' '))) length -= 1;
    return [words.slice(0, length).join(' '), ...this.cut(words.slice(length))];
  }

  private isKnown(phrase: string): boolean {
    return this.phrases.has(phrase) || [sameAs, relatedTo, askAt].some((words) => words(phrase).length > 0);
  }

  /** Those that offer the thing, and those that may know of it. */
  private hitsOf(phrase: string): Hits {
    const found = new Map<Place, boolean>();
    const collect = (term: string, counts: boolean) => {
      for (const [place, isService] of this.phrases.get(term) ?? NO_HITS)
        found.set(place, (counts && isService) || (found.get(place) ?? false));
    };
    for (const term of [phrase, ...sameAs(phrase), ...askAt(phrase)]) collect(term, true);
    for (const term of relatedTo(phrase)) collect(folded(term), false);
    return found;
  }
}

/** All runs of neighbouring words: `flea market` is also a market. */
function runsOf(words: readonly string[]): string[] {
  return words.flatMap((_, from) => words.slice(from).map((__, more) => words.slice(from, from + more + 1).join(' ')));
}

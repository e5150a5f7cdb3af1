import { singular } from '../../../common/words';
import { CUISINES, FAST_FOOD, FOOD, SPEED } from './dishes';
import { DIETS } from './diets';
import { ERRAND_TERMS, NO_KIND } from './errands';
import { HAPPENINGS } from './happenings';
import { KNOWN_PLACES } from './known-places';
import { DRINKS, EXPLORE, PARTY } from './outings';
import { SHOPPING } from './shopping';
import { SMALL_TALK } from './small-talk';
import { WEATHER } from './weather';
import { BOOKS, STUDY } from './work-and-books';

const LISTS: readonly Iterable<string>[] = [
  ...[CUISINES, FAST_FOOD, FOOD, SPEED, ERRAND_TERMS, NO_KIND, HAPPENINGS, WEATHER, SMALL_TALK, Object.keys(DIETS)],
  ...[DRINKS, EXPLORE, PARTY, SHOPPING, BOOKS, STUDY].flatMap((lists) => Object.values(lists)),
];
/** Say what is wanted. */
const KINDS = wordsIn(LISTS);
const TIMES =
  'monday tuesday wednesday thursday friday saturday sunday tomorrow tonight weekend washington tandon metrotech';
const NAMES = wordsIn(KNOWN_PLACES.map(([, said]) => said));

/** Every word that the rules know something about, names of places included. */
export const VOCABULARY: ReadonlySet<string> = new Set([...KINDS, ...TIMES.split(' '), ...NAMES]);

/** True for a word of our lists of things: it says what is wanted, and is no name by itself. */
export function isKindWord(word: string): boolean {
  return KINDS.has(word) || KINDS.has(singular(word));
}

export function isVocabulary(word: string): boolean {
  return VOCABULARY.has(word);
}

function wordsIn(lists: readonly Iterable<string>[]): Set<string> {
  return new Set(lists.flatMap((list) => [...list].flatMap((term) => term.split(' '))));
}

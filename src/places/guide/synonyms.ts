import { singular, wordsOf } from '../../common/words';
import type { PlaceKind } from '../place.types';
import data from './synonyms.json';

/** A text as it is compared: plain words, plurals folded. */
export const folded = (text: string): string => wordsOf(text).map(singular).join(' ');

const SAME = byAskedWord(data.same);
const ASK = byAskedWord(data.ask);
const SERVICES = new Set([...Object.keys(data.same), ...Object.keys(data.ask)].map(folded));
const CALLED: Readonly<Partial<Record<PlaceKind, readonly string[]>>> = data.called;

/** What the guide calls the thing that a folded text asks for: `drugstore` is a pharmacy. */
export const sameAs = (phrase: string): readonly string[] => SAME.get(phrase) ?? [];

/** Who may know of a thing that no source speaks of: where one prints, one asks for a scanner. */
export const askAt = (phrase: string): readonly string[] => ASK.get(phrase) ?? [];

/** True for what people get done there, and not what they buy: the guide knows it whatever kind of place has it. */
export const isService = (phrase: string): boolean => SERVICES.has(phrase) || SAME.has(phrase) || ASK.has(phrase);

/** Words that people add to the name of such a place: `the Lipton dorm`. */
export const calledWords = (kinds: readonly PlaceKind[]): ReadonlySet<string> =>
  new Set(kinds.flatMap((kind) => CALLED[kind] ?? []));

/** The data is written the way a person thinks of it, and read the other way round. */
function byAskedWord(groups: Readonly<Record<string, readonly string[]>>): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const [term, words] of Object.entries(groups))
    for (const word of words.map(folded)) found.set(word, [...(found.get(word) ?? []), folded(term)]);
  return found;
}

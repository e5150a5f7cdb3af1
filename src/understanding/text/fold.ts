import { singular } from '../../common/words';

/** Spellings of one word, by the shortest. */
const SPELLINGS = new Map<string, string>([
  ['street', 'st'],
  ['avenue', 'ave'],
  ['av', 'ave'],
  ['square', 'sq'],
  ['boulevard', 'blvd'],
  ['road', 'rd'],
  ['centre', 'center'],
  ['ctr', 'center'],
  ['theatre', 'theater'],
]);

/** A word as it is compared: plurals and the spellings of streets and squares are one. */
export function folded(word: string): string {
  return SPELLINGS.get(word) ?? singular(word);
}

/** One spelling of what streets are called by: `street` and `st`, `34th` and `34`, `west` and `w`, `square` and `sq`. */
export function spelled(word: string): string {
  if (word === 'west' || word === 'east') return word.charAt(0);
  return SPELLINGS.get(word) ?? word.replace(/^(\d+)(?:st|nd|rd|th)$/, '$1');
}

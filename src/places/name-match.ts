import { wordsOf } from '../common/words';

/** Say what sort of thing it is, not which one: alone they name nothing. */
const COMMON = new Set(
  (
    'the a an of at in on and nyu center centre building hall school street st avenue ave place pl square sq plaza park ' +
    'library cafe coffee bar restaurant house shop store market museum gallery theater theatre club new york city ' +
    'brooklyn manhattan downtown campus university college station bookstore books pizza diner deli pier bridge'
  ).split(' '),
);

/** The same word written otherwise. */
const SAME: Readonly<Record<string, string>> = {
  sq: 'square',
  wash: 'washington',
  st: 'street',
  ave: 'avenue',
  av: 'avenue',
  ctr: 'center',
  centre: 'center',
  theatre: 'theater',
  libary: 'library',
  first: '1st',
  second: '2nd',
  third: '3rd',
  fourth: '4th',
  fifth: '5th',
  sixth: '6th',
  seventh: '7th',
  w: 'west',
  e: 'east',
};

/** The words of a name as they are compared. */
export function nameWords(name: string): readonly string[] {
  return wordsOf(name)
    .map((word) => SAME[word] ?? word)
    .filter((word) => word !== 'the');
}

/**
 * How well a spoken name fits a place's name, 0 (not) to 1 (the same).
 * Every word that was said must be in the name, and at least one must tell it from others: `Bobst` and
 * `Bobst Library` are Elmer Holmes Bobst Library, `library` is nobody; two common words together may do
 * (`Brooklyn Bridge`, `New Museum`). Three initials or more mean the name as well (`BAM`).
 */
export function nameScore(spoken: string, name: string): number {
  return nameWordsScore(nameWords(spoken), nameWords(name));
}

/** The same of names cut into words before. */
export function nameWordsScore(said: readonly string[], full: readonly string[]): number {
  if (said.length === 1 && said[0]!.length >= 3 && said[0] === initialsOf(full)) return 1;
  if (said.length === 0 || !said.every((word) => full.includes(word))) return 0;
  const distinctive = said.some((word) => !COMMON.has(word));
  const share = said.length / full.length;
  if (!distinctive && (said.length < 2 || share < 0.6)) return 0;
  return share;
}

/** Of the words that carry the name: Brooklyn Academy of Music is `bam`. */
export function initialsOf(words: readonly string[]): string {
  return words
    .filter((word) => word !== 'of' && word !== 'and' && word !== 'at')
    .map((word) => word[0])
    .join('');
}

/** True when a word of the name alone is enough to mean the place. */
export function isDistinctive(word: string): boolean {
  return word.length >= 4 && !COMMON.has(SAME[word] ?? word);
}

import { singular } from '../../../common/words';
import { isEnglish } from '../words/english';
import { isVocabulary, VOCABULARY } from '../words/vocabulary';

/** Shorter words are too near to others to guess at. */
const SHORTEST = 5;

/** Our own words by first letter, which is hardly ever wrong, and length. */
const TARGETS = new Map<string, string[]>();
for (const word of VOCABULARY) {
  if (word.length >= SHORTEST) TARGETS.set(keyOf(word, 0), [...(TARGETS.get(keyOf(word, 0)) ?? []), word]);
}

function keyOf(word: string, longerBy: number): string {
  return `${word[0]}${word.length + longerBy}`;
}

/** More odd words than this are no typos. */
const MOST = 20;

/** Mends the words of one message; each odd word is looked at once, and not more of them than a message may have. */
export class TypoMender {
  private readonly seen = new Map<string, string>();

  mend(word: string): string {
    if (word.length < SHORTEST) return withoutStretch(word);
    const known = this.seen.get(word);
    if (known !== undefined) return known;
    if (isKnown(word) || this.seen.size >= MOST) return word;
    const mended = withoutTypo(word);
    this.seen.set(word, mended);
    return mended;
  }
}

/** The word of ours that somebody mistyped by one letter, or by two swapped ones; the word itself when none is near. */
function withoutTypo(word: string): string {
  const plain = withoutStretch(word);
  if (plain.length < SHORTEST || isKnown(plain)) return plain;
  return near(plain) ?? near(singular(plain)) ?? plain;
}

function near(word: string): string | undefined {
  for (const longerBy of [0, 1, -1]) {
    const found = TARGETS.get(keyOf(word, longerBy))?.find((target) => isOneSlipAway(word, target));
    if (found !== undefined) return found;
  }
  return undefined;
}

/** "plsss", "heyyy", "sooo": three of a letter in a row are never spelling. */
function withoutStretch(word: string): string {
  if (!/(\p{L})\1\1/u.test(word)) return word;
  const twice = word.replace(/(\p{L})\1{2,}/gu, '$1$1');
  return isKnown(twice) ? twice : word.replace(/(\p{L})\1{2,}/gu, '$1');
}

function isKnown(word: string): boolean {
  return isEnglish(word) || isVocabulary(word) || isVocabulary(singular(word));
}

/** One letter more, less or other, or two neighbours swapped: what is left between the common start and end tells. */
export function isOneSlipAway(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end += 1;
  const restA = a.slice(start, a.length - end);
  const restB = b.slice(start, b.length - end);
  if (restA.length <= 1 && restB.length <= 1) return true;
  return restA.length === 2 && restB.length === 2 && restA[0] === restB[1] && restA[1] === restB[0];
}

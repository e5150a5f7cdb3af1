import { CHINESE, SPANISH_ONLY, SURE_WORDS } from '../words/foreign-words';

/** Phrases by their first word, longest first. */
type Phrases = ReadonlyMap<string, readonly (readonly [said: readonly string[], english: readonly string[]])[]>;

const SURE = phrasesOf(SURE_WORDS);
const SPANISH = phrasesOf({ ...SURE_WORDS, ...SPANISH_ONLY });
const LONGEST_CHINESE = Math.max(...Object.keys(CHINESE).map((word) => word.length));
const HAN = /\p{Script=Han}/u;
/** Written alike in English: they make no message Spanish. */
const SHARED_WITH_ENGLISH = new Set([
  'cafe',
  'metro',
  'chai',
  'a las',
  'postre',
  'rave',
  'parada',
  'fiesta',
  'namaste',
  'bolo',
  'band hai',
  'paas',
  'aur',
]);

/** Spanish, Chinese and romanised Hindi as the English words that the rules know; English stays as it is. */
export function translated(words: readonly string[]): string[] {
  const split = words.flatMap((word) => (HAN.test(word) ? fromChinese(word) : [word]));
  const { result, foreign } = replaced(split, SURE);
  if (foreign === 0) return split;
  return foreign >= 2 || split.length <= 4 ? replaced(split, SPANISH).result : result;
}

function fromChinese(text: string): string[] {
  const english: string[] = [];
  for (let at = 0; at < text.length;) {
    const length = lengths(text.length - at).find((size) => CHINESE[text.slice(at, at + size)] !== undefined);
    if (length !== undefined) english.push(...CHINESE[text.slice(at, at + length)]!.split(' '));
    else if (/[a-z0-9]/.test(text[at]!)) english.push(text[at]!);
    at += length ?? 1;
  }
  return english.filter(Boolean);
}

function lengths(most: number): number[] {
  return Array.from({ length: Math.min(most, LONGEST_CHINESE) }, (_, i) => Math.min(most, LONGEST_CHINESE) - i);
}

function replaced(words: readonly string[], phrases: Phrases): { result: string[]; foreign: number } {
  const result: string[] = [];
  let foreign = 0;
  for (let at = 0; at < words.length;) {
    const found = phrases.get(words[at]!)?.find(([said]) => said.every((word, i) => words[at + i] === word));
    if (found === undefined) {
      result.push(words[at]!);
      at += 1;
      continue;
    }
    const [said, english] = found;
    if (!SHARED_WITH_ENGLISH.has(said.join(' '))) foreign += 1;
    result.push(...english);
    at += said.length;
  }
  return { result, foreign };
}

function phrasesOf(glosses: Readonly<Record<string, string>>): Phrases {
  const phrases = new Map<string, (readonly [string[], string[]])[]>();
  for (const [from, to] of Object.entries(glosses)) {
    const said = from.split(/\s+/);
    phrases.set(said[0]!, [...(phrases.get(said[0]!) ?? []), [said, to.split(/\s+/).filter(Boolean)]]);
  }
  for (const list of phrases.values()) list.sort((a, b) => b[0].length - a[0].length);
  return phrases;
}

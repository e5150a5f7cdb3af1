import { hashOf } from './hash';
import { negatedWords } from './text/negation';
import type { Words } from './text/words';
import { type Lexicon, phraseHash, type Sense } from './vocabulary/lexicon';

/** A term of the vocabulary that a message holds. */
export interface Cue {
  readonly sense: Sense;
  /** Words from..to of the message. */
  readonly from: number;
  readonly to: number;
  /** True where somebody rules it out. */
  readonly isNegated: boolean;
}

/** A message as its words and the cues in it. */
export interface Reading extends Words {
  readonly cues: readonly Cue[];
  /** True for a word that somebody rules out. */
  readonly negated: readonly boolean[];
  /** Hashes of the stems; which number it is says nothing. */
  readonly hashes: readonly number[];
}

/** Finds every term in one pass, the longest at each word; what lies inside a longer one is left out. */
export function readCues(words: Words, lexicon: Lexicon): Reading {
  const { stems } = words;
  const negated = negatedWords(words.words, words.starts);
  const hashes = stems.map(hashOf);
  const cues: Cue[] = [];
  // How far what was found so far reaches: names hide everything inside, things all but values, values and signs their own.
  const reached = { name: 0, thing: 0, value: 0 };
  const groups = new Map<string, number>();
  const phrases: number[] = [];
  for (let from = 0; from < stems.length; from += 1) {
    const most = Math.min(stems.length - from, lexicon.longestFrom(hashes[from]!));
    for (let length = 1; length <= most; length += 1)
      phrases[length] = length === 1 ? hashes[from]! : phraseHash(phrases[length - 1]!, hashes[from + length - 1]!);
    for (let to = from + most; to > reached.name && to > from; to -= 1) {
      const sense = lexicon.termOf(phrases[to - from]!, to - from, hashes[to - 1]!);
      if (sense === undefined) continue;
      const { layer, group } = sense;
      if (layer === 'sign') {
        if (to <= Math.max(reached.thing, reached.value, groups.get(group) ?? 0)) continue;
        groups.set(group, to);
      } else if (layer !== 'unit') {
        if (to <= reached[layer === 'name' ? 'thing' : layer]) continue;
        reached[layer] = to;
      }
      cues.push({ sense, from, to, isNegated: negated[from]! });
      if (layer === 'name') break;
    }
  }
  return { ...words, cues, negated, hashes: hashes.map((hash, at) => (startsWithDigit(stems[at]!) ? NUMBER : hash)) };
}

const NUMBER = hashOf('<number>');

function startsWithDigit(word: string): boolean {
  const first = word.charCodeAt(0);
  return first >= 48 && first <= 57;
}

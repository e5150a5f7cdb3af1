import { hashOf } from '../../src/understanding/hash';
import { isHan } from '../../src/understanding/text/language';
import { closed } from '../../src/understanding/vocabulary/closed';
import {
  COMMON,
  GLOSS_LANGUAGES,
  type Layer,
  Lexicon,
  PACKED,
  type PackedVocabulary,
  phraseHash,
  SHORTEST_TYPO,
  TABLES,
} from '../../src/understanding/vocabulary/lexicon';
import type { CompiledVocabulary } from './compile';

/** A vocabulary as it is written: what is texts, and the tables' keys and values. */
export interface Packed {
  readonly vocabulary: PackedVocabulary;
  readonly bytes: Int32Array;
}

const LAYERS: readonly (readonly [Layer, ReadonlySet<string>])[] = [
  ['name', closed('groups of names')],
  ['sign', closed('groups of signs')],
  ['value', closed('groups of values')],
  ['unit', new Set(['unit'])],
];

const layerOf = (group: string): Layer => LAYERS.find(([, groups]) => groups.has(group))?.[0] ?? 'thing';

/** Packs a vocabulary. @param levels from which size on word lists hold an English word, 10 for the commonest. */
export function pack({ senses, glosses }: CompiledVocabulary, levels: ReadonlyMap<string, number>): Packed {
  const terms = new Map<number, number>();
  const longest = new Map<number, number>();
  const own = new Set<string>();
  for (const [i, [, , , list]] of senses.entries()) {
    for (const term of list) {
      const words = term.split(' ');
      terms.set(hashOfPhrase(words), PACKED.term(i, words.length, hashOf(words.at(-1)!)));
      keepMost(longest, hashOf(words[0]!), words.length);
      for (const word of words) own.add(word);
    }
  }
  const level = (word: string) => levels.get(word) ?? -1;
  const isCommon = (word: string) => level(word) >= 0 && level(word) <= COMMON;
  const english: string[] = [];
  const found = new Map<number, number>();
  const longestGloss = new Map<number, number>();
  const foreign = new Set<string>();
  for (const [language, phrases] of Object.entries(glosses)) {
    for (const [phrase, meaning] of Object.entries(phrases)) {
      const parts = phrase.includes(' ') ? phrase.split(' ') : isHan(phrase) ? Array.from(phrase) : [phrase];
      // What the vocabulary knows by itself needs no gloss, and what means itself tells no language.
      if (language !== 'zh' && (terms.has(hashOfPhrase(parts)) || phrase === meaning)) continue;
      const isEnglish = parts.length === 1 ? isCommon(phrase) || own.has(phrase) : parts.every(isCommon);
      const isSure = language === 'short' || isHan(phrase) || !isEnglish;
      const spoken = (GLOSS_LANGUAGES as readonly string[]).indexOf(language);
      found.set(hashOfPhrase(parts), PACKED.gloss(english.push(meaning) - 1, spoken, isSure));
      keepMost(longestGloss, hashOf(parts[0]!), parts.length);
      if (language !== 'zh') for (const part of parts) foreign.add(part);
    }
  }
  const words = new Map(
    [...levels.keys(), ...own, ...foreign].map((word) => [
      hashOf(word),
      PACKED.word(level(word), own.has(word), foreign.has(word)),
    ]),
  );
  const tables = { terms, longest, glosses: found, longestGloss, words };
  const lists = TABLES.flatMap((name) => [[...tables[name].keys()], [...tables[name].values()]]);
  return {
    vocabulary: {
      senses: senses.map(([group, name, vibe, , more]) => [group, name, vibe, layerOf(group), more]),
      english,
      words: [...own].filter((word) => word.length >= SHORTEST_TYPO).join(' '),
      sizes: Object.fromEntries(TABLES.map((name) => [name, tables[name].size])) as PackedVocabulary['sizes'],
    },
    bytes: Int32Array.from(lists.flat()),
  };
}

export const lexiconOf = (compiled: CompiledVocabulary, levels: ReadonlyMap<string, number>): Lexicon => {
  const { vocabulary, bytes } = pack(compiled, levels);
  return new Lexicon(vocabulary, bytes);
};

function hashOfPhrase(words: readonly string[]): number {
  const [first, ...more] = words.map(hashOf);
  return more.reduce(phraseHash, first!);
}

function keepMost(most: Map<number, number>, key: number, count: number): void {
  most.set(key, Math.max(most.get(key) ?? 0, count));
}

import { singular } from '../../common/words';
import { combine, hashOf, HashTable } from '../hash';
import { isHan, type Language } from '../text/language';

export type Layer = 'name' | 'thing' | 'value' | 'sign' | 'unit';

export type PackedSense = readonly [
  group: string,
  name: string,
  vibe: string | null,
  layer: Layer,
  more: { readonly vague?: true; readonly as?: string },
];

/** Tables by hash, in the order in which they are packed. */
export const TABLES = ['terms', 'longest', 'glosses', 'longestGloss', 'words'] as const;
export type TableName = (typeof TABLES)[number];

/** What the vocabulary's files come to, as `npm run learn` writes it; the tables' keys and values stand in a file of bytes. */
export interface PackedVocabulary {
  readonly senses: readonly PackedSense[];
  /** What glosses mean in English. */
  readonly english: readonly string[];
  /** The words of our terms that somebody could mistype, with blanks between. */
  readonly words: string;
  readonly sizes: Readonly<Record<TableName, number>>;
}

export interface Sense {
  readonly id: string;
  readonly group: string;
  readonly name: string;
  readonly vibe: string | null;
  readonly hash: number;
  readonly groupHash: number;
  readonly vibeHash: number;
  /** Names hide what lies inside them, things all but values, values other values, signs their own group, units nothing. */
  readonly layer: Layer;
  /** What the thing is called, where that is not the sense's name. */
  readonly calledAs: string | null;
  /** True for what says a vibe but no thing: "something fun". */
  readonly isVague: boolean;
  /** True for the name of one place. */
  readonly isName: boolean;
}

/** A word of a message as it was typed. */
export interface TypedWord {
  readonly word: string;
  readonly hash: number;
}

interface Found {
  readonly words: readonly string[];
  /** How many words of the message it stands for. */
  readonly length: number;
}

/** How the values of the tables are packed. */
export const PACKED = {
  /** @param last the hash of its last word: two phrases may share a hash, but hardly this as well. */
  term: (sense: number, words: number, last: number) => sense | (words << 16) | ((last & 0x7ff) << 20),
  gloss: (english: number, language: number, isSure: boolean) => english | (language << 20) | (isSure ? 1 << 24 : 0),
  word: (level: number, isOwn: boolean, isForeign: boolean) => (level + 1) | (isOwn ? 256 : 0) | (isForeign ? 512 : 0),
};
export const GLOSS_LANGUAGES = ['short', 'es', 'zh', 'hi'] as const;

/** Shorter words are too near to others to guess at. */
export const SHORTEST_TYPO = 5;
/** Words of a higher level are taken for the other language's. */
export const COMMON = 20;

/** The vocabulary, ready to be looked up: terms, glosses, and which words are known at all. */
export class Lexicon {
  readonly senses: readonly Sense[];
  private readonly tables: Readonly<Record<TableName, HashTable>>;
  /** By first letter and length; made for the first word that nobody knows. */
  private targets: Map<string, string[]> | null = null;

  constructor(
    private readonly packed: PackedVocabulary,
    bytes: Int32Array,
  ) {
    this.senses = packed.senses.map(senseOf);
    let at = 0;
    const take = (size: number) => bytes.subarray(at, (at += size));
    this.tables = Object.fromEntries(
      TABLES.map((name) => [name, new HashTable(take(packed.sizes[name]), take(packed.sizes[name]))]),
    ) as Record<TableName, HashTable>;
  }

  /** The sense of a term, by `phraseHash` over its words and the last one's; undefined for what is none. */
  termOf(hash: number, length: number, last: number): Sense | undefined {
    const found = this.tables.terms.get(hash);
    if (found < 0) return undefined;
    const sense = found & 0xffff;
    return found === PACKED.term(sense, length, last) ? this.senses[sense] : undefined;
  }

  /** How many words the longest term has that begins with this one; below 1 for none. */
  longestFrom(word: number): number {
    return this.tables.longest.get(word);
  }

  /** True for a word that everyday English hardly knows. */
  isRare(word: string): boolean {
    const found = this.tables.words.get(hashOf(word));
    const level = found < 0 ? -1 : (found & 255) - 1;
    return level < 0 || level > COMMON;
  }

  /** The language that all or most of a message is in. */
  languageOf(raw: readonly TypedWord[]): Language {
    const counts = { es: 0, hi: 0 };
    // Words that could be of the language, among them its commonest.
    const possible = { es: 0, hi: 0 };
    let han = 0;
    for (const { word, hash } of raw) {
      if (isHan(word)) han += 1;
      const gloss = this.tables.glosses.get(hash);
      const language = gloss < 0 ? undefined : GLOSS_LANGUAGES[(gloss >> 20) & 15];
      if (language !== 'es' && language !== 'hi') continue;
      possible[language] += 1;
      if (gloss >> 24 === 1) counts[language] += 1;
    }
    if (han >= 2) return 'zh';
    const language = counts.es > counts.hi || (counts.es === counts.hi && possible.es >= possible.hi) ? 'es' : 'hi';
    const isMostly = possible[language] * 2 >= raw.length;
    return counts[language] >= 1 && isMostly && (counts[language] >= 2 || raw.length <= 6) ? language : 'en';
  }

  /** The longest phrase at a place that means something in English. */
  glossAt(raw: readonly TypedWord[], at: number, language: Language): Found | null {
    const most = Math.min(this.tables.longestGloss.get(raw[at]!.hash), raw.length - at);
    let found: Found | null = null;
    let phrase = 0;
    for (let length = 1; length <= most; length += 1) {
      const { hash } = raw[at + length - 1]!;
      phrase = length === 1 ? hash : phraseHash(phrase, hash);
      const gloss = this.tables.glosses.get(phrase);
      if (gloss < 0 || (gloss >> 24 === 0 && GLOSS_LANGUAGES[(gloss >> 20) & 15] !== language)) continue;
      const english = this.packed.english[gloss & 0xfffff]!;
      found = { words: english === '' ? [] : english.split(' '), length };
    }
    return found;
  }

  /** The word of ours that somebody mistyped by one letter, or by two swapped ones; else the word itself. */
  mended({ word, hash }: TypedWord): string {
    if (this.tables.words.get(hash) >= 0) return word;
    const plain = this.withoutStretch(word);
    if (plain.length < SHORTEST_TYPO || /\d/.test(plain) || this.isKnown(plain)) return plain;
    this.targets ??= targetsIn(this.packed.words);
    for (const longerBy of [0, 1, -1]) {
      const found = this.targets.get(keyOf(plain, longerBy))?.find((target) => isOneSlipAway(plain, target));
      if (found !== undefined) return found;
    }
    return plain;
  }

  private isKnown(word: string): boolean {
    const { words } = this.tables;
    return words.get(hashOf(word)) >= 0 || words.get(hashOf(singular(word))) >= 0;
  }

  /** "plsss", "heyyy": three of a letter in a row are never spelling. */
  private withoutStretch(word: string): string {
    if (!/(\p{L})\1\1/u.test(word)) return word;
    const twice = word.replace(/(\p{L})\1{2,}/gu, '$1$1');
    return this.isKnown(twice) ? twice : word.replace(/(\p{L})\1{2,}/gu, '$1');
  }
}

function senseOf([group, name, vibe, layer, more]: PackedSense): Sense {
  const id = `${group}.${name}`;
  return {
    id,
    group,
    name,
    vibe,
    hash: hashOf(id),
    groupHash: hashOf(group),
    vibeHash: vibe === null ? 0 : hashOf(vibe),
    layer,
    calledAs: more.as ?? null,
    isVague: more.vague ?? false,
    isName: layer === 'name',
  };
}

/** The hash of a phrase that grows by a word. */
export function phraseHash(phrase: number, word: number): number {
  return combine(phrase, word);
}

function targetsIn(words: string): Map<string, string[]> {
  const targets = new Map<string, string[]>();
  for (const word of words.split(' ')) {
    const list = targets.get(keyOf(word, 0));
    if (list === undefined) targets.set(keyOf(word, 0), [word]);
    else list.push(word);
  }
  return targets;
}

/** Typos hardly ever change the first letter. */
function keyOf(word: string, longerBy: number): string {
  return `${word[0]}${word.length + longerBy}`;
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

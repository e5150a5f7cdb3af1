import { singular } from '../../common/words';
import { combine, hashOf } from '../hash';
import { isHan, type Language } from '../text/language';

export type CompiledSense = readonly [
  group: string,
  name: string,
  vibe: string | null,
  terms: readonly string[],
  more: { readonly vague?: true; readonly as?: string },
];

/** What the vocabulary's files come to, as `npm run learn` writes it. */
export interface CompiledVocabulary {
  /** Group, name, vibe or null, and the terms, plurals folded. */
  readonly senses: readonly CompiledSense[];
  /** By language, phrase and English. `short` holds short forms, slang spellings and emoji. */
  readonly glosses: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

export type Layer = 'name' | 'thing' | 'value' | 'sign' | 'unit';

export interface Sense {
  readonly id: string;
  readonly group: string;
  readonly name: string;
  readonly vibe: string | null;
  readonly hash: number;
  readonly groupHash: number;
  /** Names hide what lies inside them, things all but values, values other values, signs their own group, units nothing. */
  readonly layer: Layer;
  /** What the thing is called, where that is not the sense's name. */
  readonly calledAs: string | null;
  /** True for what says a vibe but no thing: "something fun". */
  readonly isVague: boolean;
  /** True for the name of one place. */
  readonly isName: boolean;
}

interface Gloss {
  readonly words: readonly string[];
  readonly language: string;
  /** False for a phrase that could be English: it counts only in a message of its language. */
  readonly isSure: boolean;
}

interface Found {
  readonly words: readonly string[];
  /** How many words of the message it stands for. */
  readonly length: number;
}

/** Groups of named places. */
const NAMES = new Set(['campus', 'building', 'neighborhood', 'station', 'landmark', 'venue', 'line']);
/** Groups of conditions beside the thing that is wanted. */
const VALUES = new Set([
  'budget',
  'diet',
  'allergy',
  'access',
  'place_is',
  'quality',
  'mode',
  'when',
  'company',
  'occasion',
  'speed',
]);
/** Groups of words that say how something is meant. */
const SIGNS = new Set([
  'want',
  'way',
  'ask',
  'about_you',
  'vary',
  'reject',
  'keep',
  'ref',
  'correct',
  'answer',
  'greet',
  'feel',
  'praise',
  'insult',
  'chatter',
  'beyond',
  'steer',
  'person',
  'sky',
  'sky_stated',
  'open',
]);
/** Shorter words are too near to others to guess at. */
const SHORTEST_TYPO = 5;
/** Words of a higher level are taken for the other language's. */
const COMMON = 20;

/** The vocabulary, ready to be looked up: terms, glosses, and which words are known at all. */
export class Lexicon {
  readonly senses: readonly Sense[];
  /** Sense by the hash of its term: every phrase of a message is looked up, and a hash needs no text. */
  private readonly terms = new Map<number, Sense>();
  /** The most words of a term that begins with a word, by the word's hash. */
  private readonly longest = new Map<number, number>();
  private readonly glosses = new Map<string, Gloss>();
  private readonly longestGloss = new Map<string, number>();
  private readonly own = new Set<string>();
  /** Words of glosses: known, so that nobody takes them for typos. */
  private readonly foreign = new Set<string>();
  private readonly targets = new Map<string, string[]>();

  /** @param levelOf from which size on word lists hold an English word, 10 for the commonest; -1 for a word that is none. */
  constructor(
    { senses, glosses }: CompiledVocabulary,
    private readonly levelOf: (word: string) => number,
  ) {
    this.senses = senses.map(([group, name, vibe, terms, more]): Sense => {
      const id = `${group}.${name}`;
      const sense: Sense = {
        id,
        group,
        name,
        vibe,
        hash: hashOf(id),
        groupHash: hashOf(group),
        calledAs: more.as ?? null,
        isVague: more.vague ?? false,
        isName: NAMES.has(group),
        layer: NAMES.has(group)
          ? 'name'
          : SIGNS.has(group)
            ? 'sign'
            : group === 'unit'
              ? 'unit'
              : VALUES.has(group)
                ? 'value'
                : 'thing',
      };
      for (const term of terms) this.addTerm(term, sense);
      return sense;
    });
    for (const [language, phrases] of Object.entries(glosses))
      for (const [phrase, english] of Object.entries(phrases)) this.addGloss(phrase, english, language);
  }

  /** The sense of a term, by `phraseHash` over its words; undefined for what is none. */
  termOf(hash: number): Sense | undefined {
    return this.terms.get(hash);
  }

  /** How many words the longest term has that begins with this one; 0 for none. */
  longestFrom(word: number): number {
    return this.longest.get(word | 0) ?? 0;
  }

  isKnown(word: string): boolean {
    return this.own.has(word) || this.foreign.has(word) || this.levelOf(word) >= 0 || this.own.has(singular(word));
  }

  /** True for a word that everyday English hardly knows. */
  isRare(word: string): boolean {
    const level = this.levelOf(word);
    return level < 0 || level > COMMON;
  }

  /** The language that all or most of a message is in. */
  languageOf(words: readonly string[]): Language {
    const counts = { es: 0, hi: 0 };
    // Words that could be of the language, among them its commonest.
    const possible = { es: 0, hi: 0 };
    let han = 0;
    for (let at = 0; at < words.length; at += 1) {
      const word = words[at]!;
      if (isHan(word)) han += 1;
      const gloss = this.glosses.get(word);
      if (gloss === undefined || (gloss.language !== 'es' && gloss.language !== 'hi')) continue;
      possible[gloss.language] += 1;
      if (gloss.isSure) counts[gloss.language] += 1;
    }
    if (han >= 2) return 'zh';
    const language = counts.es > counts.hi || (counts.es === counts.hi && possible.es >= possible.hi) ? 'es' : 'hi';
    const isMostly = possible[language] * 2 >= words.length;
    return counts[language] >= 1 && isMostly && (counts[language] >= 2 || words.length <= 6) ? language : 'en';
  }

  /** The longest phrase at a place that means something in English. */
  glossAt(raw: readonly { readonly word: string }[], at: number, language: Language): Found | null {
    const most = Math.min(this.longestGloss.get(raw[at]!.word) ?? 0, raw.length - at);
    for (let length = most; length > 0; length -= 1) {
      let phrase = raw[at]!.word;
      for (let i = 1; i < length; i += 1) phrase = joined(phrase, raw[at + i]!.word);
      const gloss = this.glosses.get(phrase);
      if (gloss !== undefined && (gloss.isSure || gloss.language === language)) return { words: gloss.words, length };
    }
    return null;
  }

  /** The word of ours that somebody mistyped by one letter, or by two swapped ones; else the word itself. */
  mended(word: string): string {
    const plain = this.withoutStretch(word);
    if (plain.length < SHORTEST_TYPO || this.isKnown(plain) || /\d/.test(plain)) return plain;
    for (const longerBy of [0, 1, -1]) {
      const found = this.targets.get(keyOf(plain, longerBy))?.find((target) => isOneSlipAway(plain, target));
      if (found !== undefined) return found;
    }
    return plain;
  }

  /** "plsss", "heyyy": three of a letter in a row are never spelling. */
  private withoutStretch(word: string): string {
    if (!/(\p{L})\1\1/u.test(word)) return word;
    const twice = word.replace(/(\p{L})\1{2,}/gu, '$1$1');
    return this.isKnown(twice) ? twice : word.replace(/(\p{L})\1{2,}/gu, '$1');
  }

  private addTerm(term: string, sense: Sense): void {
    const words = term.split(' ');
    const hashes = words.map(hashOf);
    this.terms.set(hashes.slice(1).reduce(phraseHash, hashes[0]! | 0), sense);
    const first = hashes[0]! | 0;
    this.longest.set(first, Math.max(this.longest.get(first) ?? 0, words.length));
    for (const word of words) this.addOwn(word);
  }

  private addGloss(phrase: string, english: string, language: string): void {
    // What the vocabulary knows by itself needs no gloss, and what means itself tells no language.
    const own = phrase.split(' ').map(hashOf);
    if (language !== 'zh' && (this.terms.has(own.slice(1).reduce(phraseHash, own[0]! | 0)) || phrase === english))
      return;
    const parts = phrase.includes(' ') ? phrase.split(' ') : isHan(phrase) ? Array.from(phrase) : [phrase];
    const level = parts.length === 1 ? this.levelOf(phrase) : -1;
    const isSure =
      language === 'short' ||
      isHan(phrase) ||
      ((level < 0 || level > COMMON) &&
        !this.own.has(phrase) &&
        !(parts.length > 1 && parts.every((part) => this.levelOf(part) >= 0 && this.levelOf(part) <= COMMON)));
    const words = english === '' ? [] : english.split(' ');
    this.glosses.set(phrase, { words, language, isSure });
    this.longestGloss.set(parts[0]!, Math.max(this.longestGloss.get(parts[0]!) ?? 0, parts.length));
    if (language !== 'zh') for (const part of parts) this.foreign.add(part);
  }

  private addOwn(word: string): void {
    if (this.own.has(word)) return;
    this.own.add(word);
    if (word.length < SHORTEST_TYPO) return;
    const key = keyOf(word, 0);
    const list = this.targets.get(key);
    if (list === undefined) this.targets.set(key, [word]);
    else list.push(word);
  }
}

/** The hash of a phrase that grows by a word; small integers are what maps are quick at. */
export function phraseHash(phrase: number, word: number): number {
  return combine(phrase, word) | 0;
}

/** Chinese is written without blanks. */
function joined(phrase: string, word: string): string {
  return isHan(word) && isHan(phrase) ? phrase + word : `${phrase} ${word}`;
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

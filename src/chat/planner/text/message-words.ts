import { normalise, singular } from '../../../common/words';
import { isEnglish } from '../words/english';
import { negatedWords } from './negation';
import { EMOJI, GLUED_UNITS, SHORT_FORMS } from './short-forms';
import { translated } from './translate';
import { TypoMender } from './typos';

/** A clock time, a word, or a mark that ends a clause. */
const TOKEN = /\d{1,2}:\d{2}|[\p{L}\p{N}]+|[,.;:!?()\n—–…|]/gu;
/** What somebody wants stands at the start or the end of a long message; no rule has to read more. */
const FIRST_WORDS = 110;
const LAST_WORDS = 60;
const LONGEST_WORD = 40;
/** With this few words an emoji is part of what is said. */
const FEW_WORDS = 3;

/** A message cut into plain English words, and how to look for terms in it. */
export class MessageWords {
  /** Normalised, short forms spelled out, typos and other languages made plain. */
  readonly words: readonly string[];
  /** The same with plurals folded. */
  readonly folded: readonly string[];
  /** True for a word that a clause begins with. */
  readonly startsClause: readonly boolean[];
  /** True for a word that somebody rules out. */
  readonly negated: readonly boolean[];
  /** The words with single blanks, for patterns: ` word word `. */
  readonly text: string;
  /** The same with ` , ` where a clause ends. */
  readonly clauses: string;
  readonly isQuestion: boolean;
  /** Words that are written with a capital although no sentence begins there; none in a message without small letters. */
  readonly capitals: ReadonlySet<string>;

  constructor(readonly message: string) {
    const capitals = capitalsOf(message);
    const marked = withEmoji(plainWords(message, capitals), message);
    const words: string[] = [];
    const starts: boolean[] = [];
    let isStart = true;
    for (const word of marked) {
      if (word === ',') {
        isStart = true;
        continue;
      }
      words.push(word);
      starts.push(isStart);
      isStart = false;
    }
    this.words = words;
    this.startsClause = starts;
    this.folded = words.map(singular);
    this.negated = negatedWords(words, starts);
    this.text = ` ${words.join(' ')} `;
    this.clauses = words.reduce((text, word, i) => `${text}${i > 0 && starts[i] ? ', ' : ''}${word} `, ' ');
    this.capitals = capitals;
    this.isQuestion = /[?？]\s*\P{L}*$/u.test(message.trim()) || QUESTION_STARTS.has(words[0] ?? '');
  }

  /** The same message with a gap where these spans are. */
  without(spans: readonly { readonly from: number; readonly to: number }[]): MessageWords {
    const isIn = (at: number) => spans.some(({ from, to }) => from <= at && at < to);
    const rest = this.words.map((word, at) => (isIn(at) ? ',' : this.startsClause[at] ? `, ${word}` : word));
    return new MessageWords(rest.join(' '));
  }

  /** Where a term (folded words) stands, or -1. */
  indexOf(term: string, from = 0): number {
    // Of the hundreds of terms that a message is searched for, most end here.
    let i = this.folded.indexOf(singular(firstWord(term)), from);
    if (i < 0) return -1;
    const parts = term.split(' ').map(singular);
    for (; i >= 0; i = this.folded.indexOf(parts[0]!, i + 1)) {
      if (parts.every((part, offset) => this.folded[i + offset] === part)) return i;
    }
    return -1;
  }

  has(...terms: readonly string[]): boolean {
    return terms.some((term) => this.indexOf(term) >= 0);
  }

  /** The first of the terms that is there and not ruled out. */
  wanted(terms: readonly string[]): string | null {
    return terms.find((term) => this.isWanted(term)) ?? null;
  }

  isWanted(term: string): boolean {
    for (let at = this.indexOf(term); at >= 0; at = this.indexOf(term, at + 1)) if (!this.negated[at]) return true;
    return false;
  }
}

function firstWord(term: string): string {
  const end = term.indexOf(' ');
  return end < 0 ? term : term.slice(0, end);
}

const CAPITAL = /(?<=[\p{L}\p{N},:;'’)-]\s+["'“(]?)\p{Lu}[\p{L}'’]+/gu;

function capitalsOf(message: string): Set<string> {
  if (!/\p{Ll}/u.test(message) || !/\p{Lu}/u.test(message)) return new Set();
  const words = [...message.matchAll(CAPITAL)].filter(([word]) => !isShouted(word)).map(([word]) => normalise(word));
  return new Set(words.filter((word) => !PRONOUN_I.has(word)));
}

/** "somewhere to DANCE": a word in capitals is stress, unless no dictionary knows it. */
function isShouted(word: string): boolean {
  return word.length > 1 && word === word.toUpperCase() && (isEnglish(word.toLowerCase()) || word.length <= 3);
}

const PRONOUN_I = new Set(['i', 'im', 'ive', 'ill', 'id']);

/** Plain words with `,` for the end of a clause. */
function plainWords(message: string, capitals: ReadonlySet<string>): string[] {
  const tokens =
    message
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .replace(/['’‘`´]/g, '')
      .replace(/\$\s?(\d+)/g, ' $1 dollars ')
      .replace(/#\s?(\d)/g, ' number $1')
      .replace(/\bw\/o\b/g, 'without')
      .replace(/\bw\/(?=\s|\p{L})/gu, 'with ')
      .replace(/[&+](?!\d)/g, ' and ')
      .replace(/(\d)\+/g, '$1 plus ')
      .replace(/\s-+\s/g, ' , ')
      .replace(/(\p{L})\/(\p{L})/gu, '$1 or $2')
      .match(TOKEN) ?? [];
  const words = tokens.map((token) => (/^[^\p{L}\p{N}]$/u.test(token) ? ',' : token.slice(0, LONGEST_WORD)));
  const short =
    words.length <= FIRST_WORDS + LAST_WORDS
      ? words
      : [...words.slice(0, FIRST_WORDS), ',', ...words.slice(-LAST_WORDS)];
  const typos = new TypoMender();
  return translated(short.flatMap(unglued)).flatMap((word, at, all) => {
    if (isLine(word, all[at - 1], all[at + 1])) return [word];
    // What is written with a capital is a name, and spelled as its owner spells it.
    return spelledOut(word, capitals.has(word) ? word : typos.mend(word));
  });
}

/** The R, N and W trains are letters that stand for words elsewhere. */
function isLine(word: string, before: string | undefined, after: string | undefined): boolean {
  if (word !== 'r' && word !== 'n' && word !== 'w') return false;
  return /^(?:train|line|stop|station)$/.test(after ?? '') || /^(?:the|nearest|closest)$/.test(before ?? '');
}

/** "7pm", "4ppl". */
function unglued(word: string): string[] {
  const [, digits, unit] = /^(\d{1,4})([a-z]+)$/.exec(word) ?? [];
  return digits !== undefined && GLUED_UNITS.has(unit!) ? [digits, unit!] : [word];
}

/** A short form in full, as it was typed or mended. */
function spelledOut(word: string, mended: string): readonly string[] {
  return SHORT_FORMS.get(word) ?? SHORT_FORMS.get(mended) ?? [mended];
}

function withEmoji(words: string[], message: string): string[] {
  if (words.filter((word) => word !== ',').length > FEW_WORDS) return words;
  return [
    ...words,
    ...Object.keys(EMOJI).flatMap((emoji) => (message.includes(emoji) ? EMOJI[emoji]!.split(' ') : [])),
  ];
}

const QUESTION_STARTS = new Set(
  (
    'what how why when where which who is are does do can could will would should any anyone anywhere anybody was ' +
    'did has have'
  ).split(' '),
);

import { hashOf } from '../hash';
import type { Lexicon, TypedWord } from '../vocabulary/lexicon';
import { folded } from './fold';
import type { Language } from './language';

/** A message as plain English words; parallel lists. */
export interface Words {
  /** Lower case, short forms spelled out, typos mended, other languages glossed. */
  readonly words: readonly string[];
  /** The same with plurals and spellings folded. */
  readonly stems: readonly string[];
  /** True for a word that a clause begins with. */
  readonly starts: readonly boolean[];
  /** True for a word written with a capital although no sentence begins there. */
  readonly capitals: readonly boolean[];
  readonly isQuestion: boolean;
  readonly language: Language;
}

/** A clock time, an emoji, a Chinese character, a word, or a mark that ends a clause. */
const TOKEN =
  /\d{1,2}:\d{2}(?!\d)|\p{Extended_Pictographic}|\p{Script=Han}|(?:(?!\p{Script=Han})[\p{L}\p{N}])+|[,.;:!?()\n—–…|，。？！、；：]/gu;
const MARK = /^[,.;:!?()\n—–…|，。？！、；：]$/;
const SENTENCE_END = /^[.!?\n。？！…]$/;
const EMOJI = /\p{Extended_Pictographic}/u;
/** What somebody wants stands at the start or the end of a long message. */
const FIRST_WORDS = 110;
const LAST_WORDS = 60;
const LONGEST_WORD = 40;
/** With this few words an emoji is part of what is said. */
const FEW_WORDS = 3;

interface Raw extends TypedWord {
  readonly starts: boolean;
  readonly capital: boolean;
}

/** Cuts a message into words. The one place that looks at its characters. */
export function readWords(message: string, lexicon: Lexicon): Words {
  const raw = withoutEmoji(cut(message));
  const language = lexicon.languageOf(raw);
  const words: string[] = [];
  const starts: boolean[] = [];
  const capitals: boolean[] = [];
  const add = (word: string, isStart: boolean, isCapital: boolean) => {
    words.push(word);
    starts.push(isStart);
    capitals.push(isCapital);
  };
  let pending: boolean = false;
  for (let at = 0; at < raw.length;) {
    const gloss = lexicon.glossAt(raw, at, language);
    const { starts: isStart, capital } = raw[at]!;
    const opens: boolean = isStart || pending;
    pending = false;
    if (gloss === null) {
      const typed = raw[at]!;
      add(capital ? typed.word : lexicon.mended(typed), opens, capital);
      at += 1;
      continue;
    }
    for (const [i, word] of gloss.words.entries()) add(word, opens && i === 0, capital);
    // A phrase of another language may mean nothing in English; the clause still begins.
    if (gloss.words.length === 0) pending = opens;
    at += gloss.length;
  }
  return {
    words,
    stems: words.map(folded),
    starts,
    capitals,
    isQuestion: /[?？]\s*[^\p{L}]*$/u.test(message.trim()),
    language,
  };
}

function cut(message: string): Raw[] {
  const text = message
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/['’‘`´]/g, '')
    .replace(/\$\s?(\d+)(?:\.\d\d)?/g, ' $1 dollars ')
    .replace(/(\d)\s?\$/g, '$1 dollars ')
    .replace(/#\s?(\d)/g, ' number $1')
    .replace(/\bw\/o\b/gi, 'without')
    .replace(/\bw\/(?=\s|\p{L})/giu, 'with ')
    .replace(/[&+](?!\d)/g, ' and ')
    .replace(/(\d)\+/g, '$1 plus ')
    .replace(/\s-+\s/g, ' , ')
    .replace(/(\p{L})\/(\p{L})/gu, '$1 or $2');
  const isMixed = /\p{Ll}/u.test(text) && /\p{Lu}/u.test(text);
  const raw: Raw[] = [];
  let starts = true;
  let sentence = true;
  for (const [token] of text.matchAll(TOKEN)) {
    if (MARK.test(token)) {
      starts = true;
      if (SENTENCE_END.test(token)) sentence = true;
      continue;
    }
    const word = token.toLowerCase().slice(0, LONGEST_WORD);
    const capital = isMixed && !sentence && isCapital(token);
    for (const [i, part] of unglued(word).entries())
      raw.push({ word: part, hash: hashOf(part), starts: starts && i === 0, capital });
    starts = false;
    sentence = false;
  }
  return raw.length <= FIRST_WORDS + LAST_WORDS ? raw : [...raw.slice(0, FIRST_WORDS), ...raw.slice(-LAST_WORDS)];
}

/** "Joe's", not "I" and not a word that is shouted. */
function isCapital(token: string): boolean {
  if (!/^\p{Lu}/u.test(token) || /^I(?:m|ve|ll|d)?$/.test(token)) return false;
  return token.length <= 1 || token !== token.toUpperCase() || /\d/.test(token);
}

/** "7pm", "4ppl", "15min". */
function unglued(word: string): string[] {
  const [, digits, unit] =
    /^(\d{1,4})(am|pm|ppl|people|mins?|minutes?|hrs?|hours?|bucks|dollars|usd|ish|k|stars?)$/.exec(word) ?? [];
  return digits === undefined ? [word] : [digits, unit!];
}

/** An emoji speaks only where words hardly do. */
function withoutEmoji(raw: Raw[]): Raw[] {
  const words = raw.filter(({ word }) => !EMOJI.test(word) || /^\d+$/.test(word));
  return words.length <= FEW_WORDS ? raw : words;
}

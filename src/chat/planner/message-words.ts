import { normalise, singular } from '../../common/words';

/** Two before a word take it back: "not a bar", "no clubs". */
const NEGATIONS = new Set('not no nothing without isnt arent dont doesnt never except nor hate skip avoid'.split(' '));
/** Between a negation and the word it means: articles and colours. */
const NEGATION_REACH = 2;

/** Short forms that students type. */
const SPELLINGS: Readonly<Record<string, string>> = {
  w: 'with',
  u: 'you',
  ur: 'your',
  r: 'are',
  n: 'and',
  b4: 'before',
  tmrw: 'tomorrow',
  tmr: 'tomorrow',
  tmw: 'tomorrow',
  tomorow: 'tomorrow',
  tonite: 'tonight',
  '2nite': 'tonight',
  rn: 'right now',
  wanna: 'want to',
  gonna: 'going to',
  gotta: 'got to',
  pls: 'please',
  plz: 'please',
  thx: 'thanks',
  ty: 'thanks',
  tysm: 'thanks',
  smth: 'something',
  sth: 'something',
  wat: 'what',
  whats: 'what is',
  wheres: 'where is',
  hows: 'how is',
  whens: 'when is',
  its: 'it is',
  im: 'i am',
  id: 'i would',
  caffe: 'cafe',
  cafes: 'cafe',
  resturant: 'restaurant',
  restaraunt: 'restaurant',
  coffe: 'coffee',
  cofee: 'coffee',
  libary: 'library',
  walkin: 'walking',
  yall: 'you all',
  min: 'minutes',
  mins: 'minutes',
  minute: 'minutes',
  hr: 'hour',
  hrs: 'hours',
  wifi: 'wifi',
};

/** A message cut into words, and how to look for terms in it. */
export class MessageWords {
  /** Normalised, with short forms spelled out. */
  readonly words: readonly string[];
  /** The same with plurals folded. */
  readonly folded: readonly string[];
  readonly isQuestion: boolean;

  constructor(readonly message: string) {
    // "wi-fi" and "to-go" are read as their parts; a hyphen says nothing here.
    this.words = normalise(message)
      .split(' ')
      .filter(Boolean)
      .flatMap((word) => (SPELLINGS[word] ?? word).split(' '));
    this.folded = this.words.map(singular);
    this.isQuestion = /\?\s*$/.test(message.trim()) || QUESTION_STARTS.has(this.words[0] ?? '');
  }

  /** The text with single blanks, for patterns; ` word word `. */
  get text(): string {
    return ` ${this.words.join(' ')} `;
  }

  /** Where a term (folded words) stands, or -1. */
  indexOf(term: string, from = 0): number {
    const parts = term.split(' ').map(singular);
    for (let i = from; i + parts.length <= this.folded.length; i += 1) {
      if (parts.every((part, offset) => this.folded[i + offset] === part)) return i;
    }
    return -1;
  }

  has(...terms: readonly string[]): boolean {
    return terms.some((term) => this.indexOf(term) >= 0);
  }

  /** The first of the terms that is there and not taken back. */
  wanted(terms: readonly string[]): string | null {
    return terms.find((term) => this.isWanted(term)) ?? null;
  }

  isWanted(term: string): boolean {
    const at = this.indexOf(term);
    return at >= 0 && !this.isNegated(at);
  }

  isNegated(at: number): boolean {
    for (let i = Math.max(0, at - NEGATION_REACH); i < at; i += 1) if (this.negatesAt(i)) return true;
    return false;
  }

  /** "but" alone negates nothing, "anything but" does. */
  private negatesAt(i: number): boolean {
    return NEGATIONS.has(this.words[i]!) || (this.words[i] === 'but' && this.words[i - 1] === 'anything');
  }
}

const QUESTION_STARTS = new Set(
  'what how why when where which who is are does do can could will would should whats'.split(' '),
);

import type { Slots } from '../plan.types';
import { pattern } from '../text/pattern';
import type { MessageWords } from '../text/message-words';
import { isEnglish } from '../words/english';
import { isKindWord } from '../words/vocabulary';

/** What a place is in its sentence. */
export type Role = 'destination' | 'origin' | 'anchor' | 'likeness' | 'subject' | 'street';

export interface NamedPlace {
  /** The name as it is written, or the campus. */
  readonly name: string;
  readonly campus: NonNullable<Slots['campus']> | null;
  readonly role: Role;
  /** True for a place of our own list. */
  readonly isKnown: boolean;
  /** The words it covers. */
  readonly from: number;
  readonly to: number;
}

/** Lead to a name. */
export const LEADS: Readonly<Record<string, Role>> = {
  to: 'destination',
  toward: 'destination',
  towards: 'destination',
  reach: 'destination',
  from: 'origin',
  leaving: 'origin',
  leave: 'origin',
  near: 'anchor',
  nearest: 'anchor',
  by: 'anchor',
  around: 'anchor',
  at: 'anchor',
  in: 'anchor',
  beside: 'anchor',
  outside: 'anchor',
  inside: 'anchor',
  behind: 'anchor',
  opposite: 'anchor',
  off: 'anchor',
  past: 'anchor',
  like: 'likeness',
  on: 'street',
};
export const ARTICLES = new Set(['the', 'a', 'an', 'my', 'over', 'up', 'down', 'nyu']);
/** Where somebody is: "i am at X", "currently near X". */
const BEING_AT = pattern`
  ^(?:am|currently|here|now|im|rn|lost|stuck|standing|sitting|already) (?:at|near|in|by|on|outside|around)$
`;
/** Where somebody must go: "be at X by 2". */
const DUE_AT = /^(?:be|get|arrive|meeting|meet|class|there|friend|interview|appointment) (?:at|in)$/;
const CLOSE_TO = /^(?:close|closer|next|closest|nearest|adjacent|nearer) to$/;

/** What the place that begins at a word is in its sentence, by the words before it. */
export function roleAt(from: number, words: readonly string[]): Role {
  let at = from - 1;
  while (at >= 0 && ARTICLES.has(words[at]!)) at -= 1;
  const lead = words[at] ?? '';
  const phrase = `${words[at - 1] ?? ''} ${lead}`;
  if (CLOSE_TO.test(phrase)) return 'anchor';
  if (phrase === 'out of' || BEING_AT.test(phrase)) return 'origin';
  if (phrase === 'similar to') return 'likeness';
  if (DUE_AT.test(phrase)) return 'destination';
  return LEADS[lead] ?? 'subject';
}

/** Neither English nor a kind of thing: only a name can be meant. */
export function isUnknownWord(word: string): boolean {
  return word.length >= 3 && /^\p{L}/u.test(word) && !isEnglish(word) && !isKindWord(word);
}

/** Written with a capital although no sentence begins there. */
export function isCapital({ words, capitals }: MessageWords, from: number, to: number): boolean {
  return words.slice(from, to).some((word) => capitals.has(word));
}

const capitalised = (word: string) => word.replace(/^\p{L}/u, (letter) => letter.toUpperCase());

/** A place of no list, written with capitals. */
export function named(parts: readonly string[], role: Role, from: number, to: number): NamedPlace {
  return { name: parts.map(capitalised).join(' '), campus: null, role, isKnown: false, from, to };
}

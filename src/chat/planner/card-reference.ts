import { isDistinctive, nameScore } from '../../places/name-match';
import { wordsOf } from '../../common/words';
import type { MessageWords } from './message-words';
import type { ShownCard } from './plan.types';

const ORDINALS: Readonly<Record<string, number>> = {
  first: 0,
  '1st': 0,
  second: 1,
  '2nd': 1,
  segundo: 1,
  third: 2,
  '3rd': 2,
};
/** "the first one", "second place", "first?": not "my first beer". */
const ORDINAL =
  /\b(?:the |el )?(first|1st|second|2nd|segundo|third|3rd|last)(?: (?:one|place|spot|option|card|cafe|bar)| $|(?= (?:is|open|good|for|sounds|one|have|has)\b))|\bthe (first|second|third|last)\b/;

/** The shown card that a message names: by number, full name, distinctive word, or street. Null when it names none. */
export function namedCard(words: MessageWords, shown: readonly ShownCard[]): number | null {
  if (shown.length === 0) return null;
  const ordinal = ORDINAL.exec(words.text);
  const said = ordinal?.[1] ?? ordinal?.[2];
  if (said !== undefined) {
    const index = said === 'last' ? shown.length - 1 : ORDINALS[said];
    if (index !== undefined && index < shown.length) return index;
  }
  const byName = shown.findIndex((card) => namesCard(words, card));
  if (byName >= 0) return byName;
  const byStreet = shown.findIndex((card) => namesStreet(words, card));
  return byStreet >= 0 ? byStreet : null;
}

/** The full name, two words of it, or one that means no other place. */
function namesCard(words: MessageWords, card: ShownCard): boolean {
  const name = wordsOf(card.name).filter((word) => word !== 'the');
  const said = name.filter((word) => words.words.includes(word) || words.words.includes(word.replace(/s$/, '')));
  if (said.length === 0) return false;
  if (said.length === name.length && (name.length > 1 || isDistinctive(name[0]!))) return true;
  if (said.some(isDistinctive)) return true;
  return said.length >= 2 && nameScore(said.join(' '), card.name) > 0;
}

/** "the one on montague". */
function namesStreet(words: MessageWords, card: ShownCard): boolean {
  const street = /\bone on (?:the )?(\w+)/.exec(words.text)?.[1];
  return street !== undefined && wordsOf(card.address ?? '').includes(street);
}

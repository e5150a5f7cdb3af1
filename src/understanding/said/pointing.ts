import type { Reading } from '../cues';

// How a message points at a place without naming it: "near there", "is it nice there", "from there".

const POINTERS = /^(?:there|it|that|this|them)$/;
const NEAR = /^(?:near|around|by|beside|nearby|off)$/;
/** "is there a ...": no place is meant. */
const IS = /^(?:is|are|was|were|any|anything|anywhere|isnt|arent|if|and)$/;
const NTH = /^(?:first|second|third|fourth|last|number)$/;

/** "coffee near it", "close to there", "lunch by the first". */
export function pointsNear({ words }: Reading): boolean {
  return words.some((word, at) => {
    if (!POINTERS.test(word) && !NTH.test(word)) return false;
    const before = words[words[at - 1] === 'the' ? at - 2 : at - 1] ?? '';
    return (
      NEAR.test(before) ||
      (before === 'to' && /^(?:close|next|closer|near)$/.test(words[words[at - 1] === 'the' ? at - 3 : at - 2] ?? ''))
    );
  });
}

/** "any concerts there", "is it nice on that bridge". */
export function pointsThere(reading: Reading): boolean {
  const { words } = reading;
  return words.some((word, at) => {
    const before = words[at - 1] ?? '';
    if (word === 'there') return at > 0 && !IS.test(before);
    return /^(?:that|this)$/.test(word) && /^(?:on|in|at)$/.test(before);
  });
}

/** "from there", "from the first one" once the card is known. */
export function pointsFrom({ words }: Reading): boolean {
  return words.some((word, at) => POINTERS.test(word) && words[at - 1] === 'from');
}

/** "train there from here"; "how far is it from here" starts nowhere else either. */
export function startsHere({ words }: Reading): boolean {
  return words.some((word, at) => word === 'here' && words[at - 1] === 'from');
}

/** "like the second one but cheaper", "near the second one". */
export function isLikeOrNear({ cues }: Reading): boolean {
  return cues.some(
    ({ sense, to }) =>
      (sense.id === 'quality.convenient' || sense.id === 'keep.like_that') &&
      cues.some((ref) => ref.sense.group === 'ref' && ref.from >= to - 1 && ref.from <= to + 2),
  );
}

/** "which opens earliest", "what do they charge", "the cheapest of these": all that is shown. */
export function pointsAtAll({ words }: Reading): boolean {
  return words.some((word, at) => /^(?:they|them|these|those|their)$/.test(word) || (word === 'which' && at < 3));
}

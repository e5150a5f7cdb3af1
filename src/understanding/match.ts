import { normalise, singular } from '../common/words';

// When two names or wishes count as the same: the labelling guides' own rule, for scoring and for finding a label's words.

/** Say nothing about which place it is. */
const SMALL = new Set(['the', 'a', 'an', 'of', 'at', 'in', 'on', 'and']);
const KINDS = new Set(
  (
    'center centre building hall school college university campus street st avenue ave av road rd place pl square sq ' +
    'plaza park garden library museum gallery theater theatre cafe coffee bar restaurant house room shop store market ' +
    'club book books bookstore pizza diner deli bridge pier station airport terminal new york city nyc nyu brooklyn ' +
    'manhattan queens bronx downtown east west north south'
  ).split(' '),
);

/** Equal, or one is a part of the other that says more than a kind of place. */
export function sameName(wanted: string, said: string): boolean {
  const [a, b] = [wanted, said].map((name) =>
    normalise(name)
      .split(' ')
      .filter((word) => !SMALL.has(word)),
  ) as [string[], string[]];
  if (a.join(' ') === b.join(' ')) return true;
  const [shorter, longer] = a.length <= b.length ? [a, b] : [b, a];
  return isPart(shorter, longer) && shorter.some((word) => !KINDS.has(word));
}

/** Equal with plurals folded, or one is a part of the other: "korean" and "korean bbq". */
export function sameThing(wanted: string, said: string): boolean {
  const [a, b] = [wanted, said].map((text) => normalise(text).split(' ').map(singular)) as [string[], string[]];
  return isPart(a, b) || isPart(b, a);
}

/** True when the first says less than the second: "food" for "thai food". */
export function isBroader(said: string, wanted: string): boolean {
  const [a, b] = [said, wanted].map((text) => normalise(text).split(' ').map(singular)) as [string[], string[]];
  return a.length < b.length && isPart(a, b);
}

function isPart(part: readonly string[], whole: readonly string[]): boolean {
  return part.length > 0 && part.every((word) => whole.includes(word));
}

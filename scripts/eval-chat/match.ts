import { normalise, singular } from '../../src/common/words';

type Value = string | number | boolean;

/** Whether a predicted value of a slot counts as the labelled one (labelling guide, section 8). */
export function valuesMatch(slot: string, wanted: Value, said: Value): boolean {
  switch (slot) {
    case 'place':
      return placesMatch(text(wanted), text(said));
    case 'cuisine':
      return isPart(foldedWords(wanted), foldedWords(said)) || isPart(foldedWords(said), foldedWords(wanted));
    case 'when':
      return clock(wanted) === clock(said);
    default:
      return text(wanted) === text(said);
  }
}

const text = (value: Value) => String(value).trim().toLowerCase();
const clock = (value: Value) => text(value).replace(/^(\d:)/, '0$1');
const foldedWords = (value: Value) => normalise(text(value)).split(' ').map(singular);

/** Say nothing about which place it is. */
const SMALL = new Set('the a an of at in on and'.split(' '));
const KINDS = new Set(
  (
    'center centre building hall school college university campus street st avenue ave av road rd place pl square sq ' +
    'plaza park garden library museum gallery theater theatre cafe coffee bar restaurant house room shop store market ' +
    'club book books bookstore pizza diner deli bridge pier station airport terminal new york city nyc nyu brooklyn ' +
    'manhattan queens bronx downtown east west north south'
  ).split(' '),
);

/** Equal, or one is a part of the other that says more than a kind of place. */
function placesMatch(wanted: string, said: string): boolean {
  const [a, b] = [wanted, said].map((name) => wordsOfName(name));
  if (a!.join(' ') === b!.join(' ')) return true;
  const [shorter, longer] = a!.length <= b!.length ? [a!, b!] : [b!, a!];
  return isPart(shorter, longer) && shorter.some((word) => !KINDS.has(word));
}

function wordsOfName(name: string): string[] {
  return normalise(name)
    .split(' ')
    .filter((word) => !SMALL.has(word));
}

function isPart(part: readonly string[], whole: readonly string[]): boolean {
  return part.length > 0 && part.every((word) => whole.includes(word));
}

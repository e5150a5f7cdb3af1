import type { Card } from './answer';
import { firstHeld } from './phrases';
import type { Expect } from './question';

type Fields = NonNullable<Expect['card']>[string];

const PRICE_WORDS = ['FREE', 'INEXPENSIVE', 'MODERATE', 'EXPENSIVE', 'VERY_EXPENSIVE'];

/** What is wrong with the first field of a card that does not hold what it should; null when all do. */
export function cardFieldProblem(card: Card, expected: Fields): string | null {
  const wrong = Object.entries(expected).find(([field, value]) => !agrees(field, card[field], value));
  return wrong === undefined ? null : `${wrong[0]} ${JSON.stringify(card[wrong[0]] ?? null)}`;
}

function agrees(field: string, seen: unknown, expected: NonNullable<Fields[keyof Fields]>): boolean {
  if (field === 'price_level') return priceLevel(seen) !== null && priceLevel(seen) === priceLevel(expected);
  if (field === 'closes_at') return typeof seen === 'string' && Date.parse(seen) === Date.parse(String(expected));
  if (Array.isArray(expected)) return typeof seen === 'string' && firstHeld(seen, expected) !== undefined;
  return seen === expected;
}

/** 0 to 4 of a number, of `$` signs or of Google's word. */
function priceLevel(value: unknown): number | null {
  if (typeof value === 'number') return value;
  if (typeof value !== 'string') return null;
  if (/^\$+$/.test(value)) return value.length;
  const level = PRICE_WORDS.indexOf(value.toUpperCase().replace('PRICE_LEVEL_', '').replace(' ', '_'));
  return level < 0 ? null : level;
}

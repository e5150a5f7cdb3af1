import type { Place } from '../../places/place.types';
import type { Need } from '../../understanding/schema';
import type { Preferences } from '../../users/preferences';
import { asked, type Condition, type Verdict } from './condition';

/** What may be spent, as Google's levels and in dollars a person. */
interface Purse {
  readonly levels: readonly [least: number, most: number];
  readonly dollars: readonly [least: number, most: number];
}

const PURSES: Readonly<Record<NonNullable<Need['budget']>, Purse>> = {
  cheap: { levels: [0, 1], dollars: [0, 20] },
  moderate: { levels: [0, 2], dollars: [0, 50] },
  splurge: { levels: [3, 4], dollars: [50, Infinity] },
};
/** What a level costs where no prices are told. */
const DOLLARS_OF_LEVEL = [
  { from: 0, to: 0 },
  { from: 1, to: 10 },
  { from: 20, to: 50 },
  { from: 50, to: null },
  { from: 50, to: null },
] as const;

/** The most that may be spent, else the budget in a word. */
export function priceAsked({ maxPrice, budget }: Need): Condition[] {
  if (maxPrice !== undefined) return [asked({ fact: 'price', value: maxPrice }, (place) => isUnder(place, maxPrice))];
  if (budget === undefined) return [];
  return [asked({ fact: 'price', value: budget }, (place) => isWithin(place, PURSES[budget]))];
}

/** The price levels that a vendor need not show more of; empty when all may do. */
export function levelsAsked({ maxPrice, budget }: Need): number[] {
  const [least, most] =
    maxPrice === undefined ? (budget === undefined ? [] : PURSES[budget].levels) : levelsOf({ min: 0, max: maxPrice });
  return least === undefined || most === undefined
    ? []
    : [1, 2, 3, 4].filter((level) => level >= least && level <= most);
}

/** A stored budget, which a cheaper place does not break. */
export function priceStored({ budget }: Preferences, concerns: Condition['concerns']): Condition[] {
  if (budget === undefined) return [];
  const [, most] = levelsOf(budget);
  if (most === 4) return [];
  const purse: Purse = { levels: [0, most], dollars: [0, budget.max] };
  return [asked({ fact: 'price', value: null }, (place) => isWithin(place, purse), concerns)];
}

/** The price levels that a budget in dollars means. */
export function levelsOf({ min, max }: { readonly min: number; readonly max: number }): readonly [number, number] {
  if (max <= 20) return [0, 1];
  if (max <= 50) return [1, 2];
  return min > 50 ? [3, 4] : [0, 4];
}

/** A range says more than a level; its end is exclusive, as is what somebody wants to stay under. */
function isUnder({ priceRange, priceLevel }: Place, dollars: number): Verdict {
  const { from, to } = priceRange ?? (priceLevel === null ? UNKNOWN : DOLLARS_OF_LEVEL[priceLevel]!);
  if (from !== null && from >= dollars) return false;
  return to !== null && to <= dollars ? true : null;
}

const UNKNOWN = { from: null, to: null };

function isWithin({ priceLevel, priceRange }: Place, { levels, dollars }: Purse): Verdict {
  if (priceLevel !== null) return priceLevel >= levels[0] && priceLevel <= levels[1];
  const { from, to } = priceRange ?? UNKNOWN;
  if ((from !== null && from >= dollars[1]) || (to !== null && dollars[0] > 0 && to <= dollars[0])) return false;
  return (to ?? Infinity) <= dollars[1] && (from ?? -Infinity) >= dollars[0] ? true : null;
}

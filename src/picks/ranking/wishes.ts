import type { Need } from '../../understanding/schema';
import type { Diet, Preferences } from '../../users/preferences';
import data from '../search/kinds.json';

const BUDGETS = { cheap: { min: 0, max: 20 }, moderate: { min: 20, max: 50 }, splurge: { min: 51, max: 999 } } as const;

const ALLERGIES = new Map(Object.entries(data.allergies) as [string, Diet][]);

/** The diets that a need states, allergies that are one included, in the words of preferences. */
export function dietsOf({ diet = [], allergy = [] }: Need): Diet[] {
  return [
    ...diet.map((one): Diet => (one === 'no-pork' ? 'pork-free' : one)),
    ...allergy.flatMap((one) => ALLERGIES.get(one) ?? []),
  ];
}

/** What holds for a search: what they told us about themselves, with what they say now on top. */
export function preferencesNow(stored: Preferences, need: Need): Preferences {
  const { budget, maxPrice, maxWalkMinutes, mode } = need;
  const diets = [...new Set([...(stored.diets ?? []), ...dietsOf(need)])];
  return {
    ...stored,
    ...(diets.length > 0 ? { diets } : {}),
    ...(budget === undefined ? {} : { budget: BUDGETS[budget] }),
    ...(maxPrice === undefined ? {} : { budget: { min: 0, max: maxPrice } }),
    ...(maxWalkMinutes === undefined ? {} : { maxWalkMinutes }),
    ...(mode === 'walking' || mode === 'transit' ? { commute: mode } : {}),
  };
}

import { matchesText } from '../../places/place-text';
import type { Place } from '../../places/place.types';
import type { Vibe } from '../../understanding/schema';
import type { Diet, Preferences, PreferredVibe } from '../../users/preferences';
import { isIn } from '../conditions/conditions';
import { servesDiet } from '../conditions/diet';
import { levelsOf } from '../conditions/price';
import type { Candidate } from '../pick';
import data from '../search/kinds.json';
import { minutesOnFoot } from '../walk';

/** Nothing is known that applies to the place. */
const NEUTRAL = 0.6;
const DIET = { confirmed: 1, unknown: 0.8, contradicted: 0.3 };
/** By steps outside the budget band; more steps count as the last. */
const PRICE = [1, 0.6, 0.2] as const;
const PRICE_UNKNOWN = 0.6;
const TASTE = { fits: 1, other: 0.5 };
const WALK = { kept: 1, exceeded: 0.2 };
const ADJUSTED_AT_MOST = 0.2;

const TASTES: Readonly<
  Record<PreferredVibe, { readonly vibes: readonly string[]; readonly kinds: readonly string[] }>
> = data.tastes;

/** How well a candidate fits what somebody told us about themselves, 0 to 1: the mean of what applies to it. */
export function preferenceFit({ place, travel }: Candidate, preferences: Preferences): number {
  const { diets, budget, preferredVibes, maxWalkMinutes } = preferences;
  const marks: number[] = [];
  // A meal must suit every diet, so the worst counts.
  if (diets !== undefined && isIn('eating', place.kinds))
    marks.push(Math.min(...diets.map((diet) => dietMark(place, diet))));
  if (budget !== undefined) marks.push(priceMark(place, budget));
  if (preferredVibes !== undefined) marks.push(fitsTaste(place, preferredVibes) ? TASTE.fits : TASTE.other);
  if (maxWalkMinutes !== undefined) marks.push(minutesOnFoot(travel) <= maxWalkMinutes ? WALK.kept : WALK.exceeded);
  return marks.length === 0 ? NEUTRAL : marks.reduce((sum, mark) => sum + mark, 0) / marks.length;
}

/**
 * What somebody told us about themselves tilts the order; it never overrides what they ask for now.
 * @returns what to add to a score, -0.2 to 0.2.
 */
export function adjustment({ place, travel }: Candidate, vibe: Vibe, preferences: Preferences): number {
  const { preferredVibes = [], budget, diets = [], maxWalkMinutes, interests } = preferences;
  let sum = 0;
  if (preferredVibes.some((preferred) => TASTES[preferred].vibes.includes(vibe))) sum += 0.05;
  if (vibe === 'generic' && fitsTaste(place, preferredVibes)) sum += 0.1;
  const over = maxWalkMinutes === undefined ? 0 : minutesOnFoot(travel) - maxWalkMinutes;
  if (over > 0) sum -= Math.min(0.15, 0.05 * Math.ceil(over / 5));
  const served = diets.map((diet) => servesDiet(place, diet));
  if (served.includes(true)) sum += 0.1;
  if (served.includes(false)) sum -= 0.1;
  if (budget !== undefined && place.priceLevel !== null) sum -= 0.05 * stepsOutside(place.priceLevel, budget);
  const words = (interests ?? '').split(',').map((interest) => interest.trim());
  const shared = words.filter((interest) => interest.length >= 3 && matchesText(place, interest)).length;
  sum += Math.min(0.1, 0.05 * shared);
  return Math.min(ADJUSTED_AT_MOST, Math.max(-ADJUSTED_AT_MOST, sum));
}

/** How many price steps a level lies outside the band of a budget in dollars. */
export function stepsOutside(level: number, budget: { readonly min: number; readonly max: number }): number {
  const [low, high] = levelsOf(budget);
  return Math.max(0, low - level, level - high);
}

/** True when the place is of a kind that one of the preferred vibes is about. */
function fitsTaste({ kinds }: Place, preferred: readonly PreferredVibe[]): boolean {
  return preferred.some((vibe) => TASTES[vibe].kinds.some((kind) => (kinds as readonly string[]).includes(kind)));
}

function dietMark(place: Place, diet: Diet): number {
  const served = servesDiet(place, diet);
  return served === null ? DIET.unknown : served ? DIET.confirmed : DIET.contradicted;
}

function priceMark({ priceLevel }: Place, budget: { readonly min: number; readonly max: number }): number {
  if (priceLevel === null) return PRICE_UNKNOWN;
  return PRICE[Math.min(stepsOutside(priceLevel, budget), PRICE.length - 1)]!;
}

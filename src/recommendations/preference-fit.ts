import { matchesText } from '../places/place-text';
import type { Place, PlaceKind } from '../places/place.types';
import type { Diet, Preferences, PreferredVibe } from '../users/preferences';
import { type Candidate, minutesOnFoot } from './candidate';

/** Nothing is known that applies to the place. */
const NEUTRAL = 0.6;
const DIET = { confirmed: 1, unknown: 0.8, contradicted: 0.3 };
/** By steps outside the budget band; more steps count as the last. */
const PRICE = [1, 0.6, 0.2] as const;
const PRICE_UNKNOWN = 0.6;
const TASTE = { fits: 1, other: 0.5 };
const WALK = { kept: 1, exceeded: 0.2 };

const SERVES_FOOD: readonly PlaceKind[] = ['restaurant', 'fast_food', 'cafe', 'bar'];

/** What says that a diet is served there. */
const CONFIRMED_BY: Readonly<Record<Diet, readonly string[]>> = {
  vegan: ['vegan', 'plant based'],
  vegetarian: ['vegetarian', 'veggie', 'vegan', 'plant based'],
  halal: ['halal'],
  kosher: ['kosher'],
  'gluten-free': ['gluten free'],
  'dairy-free': ['dairy free', 'lactose free', 'vegan', 'plant based'],
  'pork-free': ['pork free', 'halal', 'kosher', 'vegetarian', 'vegan'],
  // A menu with vegetables on it promises nothing to somebody with an allergy.
  'seafood-allergy': [],
};

const MEAT = /\b(steakhouse|bbq|barbecue|churrasco|fried chicken)\b/i;
const PORK = /\b(pork|bacon|pig|hog)\b/i;
const SEAFOOD = /\b(seafood|fish|oysters?|lobsters?|crabs?|shrimps?|sushi|poke)\b/i;
/** Names that speak against a diet. */
const CONTRADICTED_BY: Readonly<Partial<Record<Diet, RegExp>>> = {
  vegan: MEAT,
  vegetarian: MEAT,
  halal: PORK,
  kosher: PORK,
  'pork-free': PORK,
  'seafood-allergy': SEAFOOD,
};

const KINDS_OF: Readonly<Record<PreferredVibe, readonly PlaceKind[]>> = {
  study: ['library', 'study', 'cafe', 'book_store'],
  food: ['restaurant', 'fast_food', 'cafe'],
  nightlife: ['bar', 'nightclub', 'music_venue'],
  explore: ['attraction', 'park', 'museum', 'gallery', 'viewpoint'],
  free_events: [],
};

/** How well a candidate fits what somebody told us about themselves, 0 to 1: the mean of what applies to it. */
export function preferenceFit({ place, travel }: Candidate, preferences: Preferences): number {
  const { diets, budget, preferredVibes, maxWalkMinutes } = preferences;
  const marks: number[] = [];
  if (diets !== undefined && place.kinds.some((kind) => SERVES_FOOD.includes(kind))) marks.push(dietMark(place, diets));
  if (budget !== undefined) marks.push(priceMark(place, budget));
  if (preferredVibes !== undefined) marks.push(fitsTaste(place, preferredVibes) ? TASTE.fits : TASTE.other);
  if (maxWalkMinutes !== undefined) marks.push(minutesOnFoot(travel) <= maxWalkMinutes ? WALK.kept : WALK.exceeded);
  return marks.length === 0 ? NEUTRAL : marks.reduce((sum, mark) => sum + mark, 0) / marks.length;
}

/** True when the place's name or traits say that the diet is served. */
export function confirmsDiet(place: Place, diet: Diet): boolean {
  return CONFIRMED_BY[diet].some((text) => matchesText(place, text));
}

/** True when the place's name speaks against the diet. */
export function contradictsDiet(place: Place, diet: Diet): boolean {
  return !confirmsDiet(place, diet) && (CONTRADICTED_BY[diet]?.test(place.name) ?? false);
}

/** True when the place is of a kind that one of the preferred vibes is about. */
export function fitsTaste({ kinds }: Place, preferred: readonly PreferredVibe[]): boolean {
  return preferred.some((vibe) => KINDS_OF[vibe].some((kind) => kinds.includes(kind)));
}

/** How many price steps a level lies outside the band of a budget in dollars. */
export function stepsOutside(level: number, { min, max }: { min: number; max: number }): number {
  const [low, high] = max <= 20 ? [0, 1] : max <= 50 ? [1, 2] : min > 50 ? [3, 4] : [0, 4];
  return Math.max(0, low - level, level - high);
}

/** A meal must suit every diet, so the worst counts. */
function dietMark(place: Place, diets: readonly Diet[]): number {
  return Math.min(
    ...diets.map((diet) => {
      if (confirmsDiet(place, diet)) return DIET.confirmed;
      return contradictsDiet(place, diet) ? DIET.contradicted : DIET.unknown;
    }),
  );
}

function priceMark({ priceLevel }: Place, budget: { min: number; max: number }): number {
  if (priceLevel === null) return PRICE_UNKNOWN;
  return PRICE[Math.min(stepsOutside(priceLevel, budget), PRICE.length - 1)]!;
}

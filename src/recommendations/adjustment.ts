import { matchesText } from '../places/place-text';
import type { Preferences, PreferredVibe } from '../users/preferences';
import { type Candidate, minutesOnFoot } from './candidate';
import { confirmsDiet, contradictsDiet, fitsTaste, stepsOutside } from './preference-fit';
import type { Vibe } from './vibes';

const AT_MOST = 0.2;

const VIBES_OF: Readonly<Record<PreferredVibe, readonly Vibe[]>> = {
  study: ['study', 'bookstore'],
  food: ['food_general', 'fast_bite'],
  nightlife: ['party', 'chill_drinks'],
  explore: ['explore', 'shopping'],
  free_events: [],
};

/**
 * What somebody told us about themselves tilts the order; it never overrides what they ask for now.
 * @returns what to add to a score, -0.2 to 0.2.
 */
export function adjustment({ place, travel }: Candidate, vibe: Vibe, preferences: Preferences): number {
  const { preferredVibes = [], budget, diets = [], maxWalkMinutes, interests } = preferences;
  let sum = 0;
  if (preferredVibes.some((preferred) => VIBES_OF[preferred].includes(vibe))) sum += 0.05;
  if (vibe === 'generic' && fitsTaste(place, preferredVibes)) sum += 0.1;
  const over = maxWalkMinutes === undefined ? 0 : minutesOnFoot(travel) - maxWalkMinutes;
  if (over > 0) sum -= Math.min(0.15, 0.05 * Math.ceil(over / 5));
  if (diets.some((diet) => confirmsDiet(place, diet))) sum += 0.1;
  if (diets.some((diet) => contradictsDiet(place, diet))) sum -= 0.1;
  if (budget !== undefined && place.priceLevel !== null) sum -= 0.05 * stepsOutside(place.priceLevel, budget);
  const words = (interests ?? '').split(',').map((interest) => interest.trim());
  const shared = words.filter((interest) => interest.length >= 3 && matchesText(place, interest)).length;
  sum += Math.min(0.1, 0.05 * shared);
  return Math.min(AT_MOST, Math.max(-AT_MOST, sum));
}

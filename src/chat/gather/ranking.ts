import type { TravelTime } from '../../directions/travel-times.service';
import { singular, wordsOf } from '../../common/words';
import { matchesText } from '../../places/place-text';
import type { Place, PlaceKind } from '../../places/place.types';
import type { Preferences, PreferredVibe } from '../../users/preferences';
import type { Vibe } from '../planner/plan.types';

export interface Candidate {
  readonly place: Place;
  readonly travel: TravelTime;
}

export interface Wish {
  readonly message: string;
  readonly kinds: readonly PlaceKind[];
  readonly text: string | null;
  readonly vibe: Vibe;
  readonly diet: string | null;
  readonly preferences: Preferences;
}

export interface Ranked extends Candidate {
  /** 0 to about 1. */
  readonly score: number;
}

const WEIGHTS = { text: 0.45, near: 0.2, quality: 0.15, type: 0.1, preference: 0.1 };
const WALK_LIMIT_MINUTES = 30;
const TRANSIT_LIMIT_MINUTES = 40;
/** Few ratings say little: this many of 4.0 are mixed in. */
const RATINGS_ASSUMED = 20;
const RATING_ASSUMED = 4;
const UNKNOWN = 0.5;

/** Best first; equal ones by nearness. */
export function rank(candidates: readonly Candidate[], wish: Wish): Ranked[] {
  return candidates
    .map((candidate) => ({ ...candidate, score: scoreOf(candidate, wish) }))
    .sort((a, b) => b.score - a.score || a.travel.walk.distanceMeters - b.travel.walk.distanceMeters);
}

function scoreOf({ place, travel }: Candidate, wish: Wish): number {
  return (
    WEIGHTS.text * textFit(place, wish) +
    WEIGHTS.near * nearness(travel, wish.preferences) +
    WEIGHTS.quality * quality(place) +
    WEIGHTS.type * typeFit(place, wish.kinds) +
    WEIGHTS.preference * UNKNOWN +
    adjustment(place, travel, wish)
  );
}

/** A dish that was asked for decides; else the share of the message's words that the place speaks of. */
function textFit(place: Place, { message, text, diet }: Wish): number {
  const dietFit = diet === null || matchesText(place, diet) ? 0 : -0.3;
  if (text !== null) return (matchesText(place, text) ? 1 : 0.2) + dietFit;
  const about = new Set(
    [...wordsOf(place.name), ...place.traits.flatMap(wordsOf), ...place.kinds.flatMap(wordsOf)].map(singular),
  );
  const asked = wordsOf(message)
    .map(singular)
    .filter((word) => word.length >= 4);
  const overlap = asked.filter((word) => about.has(word)).length;
  return Math.min(1, UNKNOWN + overlap * 0.25) + dietFit;
}

function nearness(travel: TravelTime, { maxWalkMinutes, commute }: Preferences): number {
  const limit = commute === 'transit' ? TRANSIT_LIMIT_MINUTES : (maxWalkMinutes ?? WALK_LIMIT_MINUTES);
  return Math.max(0, 1 - minutesOnFoot(travel) / limit);
}

function quality({ rating, ratingCount }: Place): number {
  if (rating === null) return UNKNOWN;
  const count = ratingCount ?? RATINGS_ASSUMED;
  const settled = (rating * count + RATING_ASSUMED * RATINGS_ASSUMED) / (count + RATINGS_ASSUMED);
  return Math.min(1, Math.max(0, (settled - 3.5) / 1.5));
}

function typeFit(place: Place, kinds: readonly PlaceKind[]): number {
  const [first] = kinds;
  if (first !== undefined && place.kinds.includes(first)) return 1;
  return place.kinds.some((kind) => kinds.includes(kind)) ? 0.6 : 0;
}

const VIBES_OF: Readonly<Record<PreferredVibe, readonly Vibe[]>> = {
  study: ['study', 'bookstore'],
  food: ['food_general', 'fast_bite'],
  nightlife: ['party', 'chill_drinks'],
  explore: ['explore', 'shopping'],
  free_events: [],
};
const KINDS_OF: Readonly<Record<PreferredVibe, readonly PlaceKind[]>> = {
  study: ['library', 'study', 'cafe', 'book_store'],
  food: ['restaurant', 'fast_food', 'cafe'],
  nightlife: ['bar', 'nightclub', 'music_venue'],
  explore: ['attraction', 'park', 'museum', 'gallery', 'viewpoint'],
  free_events: [],
};
const MEAT_HOUSES = /\b(steakhouse|bbq|barbecue|churrasco|fried chicken)\b/i;
const ADJUSTMENT_AT_MOST = 0.2;

/** What somebody told us about themselves tilts the order; it never overrides what they ask for now. */
function adjustment(place: Place, travel: TravelTime, { vibe, preferences }: Wish): number {
  const { preferredVibes = [], budget, diets = [], maxWalkMinutes, interests } = preferences;
  let sum = 0;
  if (preferredVibes.some((preferred) => VIBES_OF[preferred].includes(vibe))) sum += 0.05;
  const fitsTaste = preferredVibes.some((preferred) => KINDS_OF[preferred].some((kind) => place.kinds.includes(kind)));
  if (vibe === 'generic' && fitsTaste) sum += 0.1;
  const over = maxWalkMinutes === undefined ? 0 : minutesOnFoot(travel) - maxWalkMinutes;
  if (over > 0) sum -= Math.min(0.15, 0.05 * Math.ceil(over / 5));
  if (diets.some((diet) => matchesText(place, diet))) sum += 0.1;
  if (diets.some((diet) => diet === 'vegan' || diet === 'vegetarian') && MEAT_HOUSES.test(place.name)) sum -= 0.1;
  if (budget !== undefined && place.priceLevel !== null) sum -= 0.05 * stepsOutside(place.priceLevel, budget);
  const words = (interests ?? '').split(',').map((interest) => interest.trim());
  const shared = words.filter((interest) => interest.length >= 3 && matchesText(place, interest)).length;
  sum += Math.min(0.1, 0.05 * shared);
  return Math.min(ADJUSTMENT_AT_MOST, Math.max(-ADJUSTMENT_AT_MOST, sum));
}

/** How many price steps a level lies outside a budget in dollars. */
function stepsOutside(level: number, { min, max }: { min: number; max: number }): number {
  const [low, high] = max <= 20 ? [0, 1] : max <= 50 ? [1, 2] : min > 50 ? [3, 4] : [0, 4];
  return Math.max(0, low - level, level - high);
}

function minutesOnFoot(travel: TravelTime): number {
  return travel.walk.durationSeconds / 60;
}

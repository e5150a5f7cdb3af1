import type { TravelTime } from '../../directions/travel-times.service';
import { singular, wordsOf } from '../../common/words';
import { matchesText } from '../../places/place-text';
import type { Place, PlaceKind } from '../../places/place.types';
import { adjustment } from '../../recommendations/adjustment';
import { type Candidate, minutesOnFoot } from '../../recommendations/candidate';
import { preferenceFit } from '../../recommendations/preference-fit';
import type { Preferences } from '../../users/preferences';
import type { Vibe } from '../planner/plan.types';

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

function scoreOf(candidate: Candidate, wish: Wish): number {
  const { place, travel } = candidate;
  return (
    WEIGHTS.text * textFit(place, wish) +
    WEIGHTS.near * nearness(travel, wish.preferences) +
    WEIGHTS.quality * quality(place) +
    WEIGHTS.type * typeFit(place, wish.kinds) +
    WEIGHTS.preference * preferenceFit(candidate, wish.preferences) +
    adjustment(candidate, wish.vibe, wish.preferences)
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

import type { Coordinates } from '../../common/geo';
import { singular, wordsOf } from '../../common/words';
import { matchesText } from '../../places/place-text';
import type { Place, PlaceKind } from '../../places/place.types';
import type { Need, Vibe } from '../../understanding/schema';
import type { Preferences } from '../../users/preferences';
import { bestFirst, type Candidate, type Scored } from '../pick';
import { minutesFrom, minutesOnFoot } from '../walk';
import { adjustment, preferenceFit } from './preference-fit';

export interface Wish {
  readonly need: Need;
  readonly kinds: readonly PlaceKind[];
  /** What is looked for by name; empty when the kinds say it all. */
  readonly texts: readonly string[];
  readonly vibe: Vibe;
  readonly preferences: Preferences;
  /** What the kinds are looked for. */
  readonly services: readonly string[];
  /** Where they want it, when that is not where they are. */
  readonly around: Coordinates | null;
}

const WEIGHTS = { text: 0.45, near: 0.2, quality: 0.15, type: 0.1, preference: 0.1 };
const WALK_LIMIT_MINUTES = 30;
const TRANSIT_LIMIT_MINUTES = 40;
/** Few ratings say little: this many of 4.0 are mixed in. */
const RATINGS_ASSUMED = 20;
const RATING_ASSUMED = 4;
const UNKNOWN = 0.5;
const NAMED = { there: 1, missing: 0.2 };
const LIKELY_CHEAP = 0.15;
const SMALL_SUM = 20;
/** Shorter words of a wish say nothing. */
const SHORTEST_WORD = 4;

/** Best first; equal ones by nearness. */
export function rank<T extends Candidate>(candidates: readonly T[], wish: Wish): (T & Scored)[] {
  return bestFirst(candidates.map((candidate) => ({ ...candidate, score: scoreOf(candidate, wish) })));
}

function scoreOf(candidate: Candidate, wish: Wish): number {
  const { place } = candidate;
  return (
    WEIGHTS.text * textFit(place, wish) +
    WEIGHTS.near * nearness(candidate, wish) +
    WEIGHTS.quality * quality(place) +
    WEIGHTS.type * typeFit(place, wish.kinds) +
    WEIGHTS.preference * preferenceFit(candidate, wish.preferences) +
    adjustment(candidate, wish.vibe, wish.preferences) +
    (isThrifty(wish.need) && isLikelyCheap(place) ? LIKELY_CHEAP : 0)
  );
}

/** What was asked for by name decides; else that it is there for it; else the words of the need that it speaks of. */
function textFit(place: Place, { need, texts, services }: Wish): number {
  if (texts.length > 0) return texts.some((text) => matchesText(place, text)) ? NAMED.there : NAMED.missing;
  if (place.services.length > 0 && services.some((service) => matchesText(place, service))) return NAMED.there;
  const about = new Set(
    [...wordsOf(place.name), ...place.traits.flatMap(wordsOf), ...place.kinds.flatMap(wordsOf)].map(singular),
  );
  const asked = [need.what ?? '', need.indoorOutdoor ?? '', ...(need.quality ?? [])]
    .flatMap(wordsOf)
    .map(singular)
    .filter((word) => word.length >= SHORTEST_WORD);
  const overlap = asked.filter((word) => about.has(word)).length;
  return Math.min(1, UNKNOWN + overlap * 0.25);
}

/** At a counter one rather stays under a small sum; of most places no source tells the price. */
function isLikelyCheap({ priceLevel, kinds }: Place): boolean {
  return priceLevel === null && (kinds.includes('fast_food') || kinds.includes('cafe'));
}

const isThrifty = ({ budget, maxPrice }: Need) => budget === 'cheap' || (maxPrice ?? Infinity) <= SMALL_SUM;

function nearness({ place, travel }: Candidate, { preferences: { maxWalkMinutes, commute }, around }: Wish): number {
  const limit = commute === 'transit' ? TRANSIT_LIMIT_MINUTES : (maxWalkMinutes ?? WALK_LIMIT_MINUTES);
  const minutes = around === null ? minutesOnFoot(travel) : minutesFrom(around, place);
  return Math.max(0, 1 - minutes / limit);
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

import { singular, wordsOf } from '../../common/words';
import type { TravelTime } from '../../directions/travel-times.service';
import type { Place } from '../../places/place.types';
import type { Vibe } from '../../understanding/schema';
import type { Candidate } from '../pick';
import data from '../search/kinds.json';
import type { List } from '../search/search';
import { minutesOnFoot } from '../walk';

/** What tells that a place suits a vibe: words of its name, in the singular, and kinds. */
const MARKS: Readonly<Partial<Record<Vibe, { readonly words: readonly string[]; readonly kinds: readonly string[] }>>> =
  data.marks;

const UNKNOWN = 0.5;
const FARTHEST_MINUTES = 25;
/** So many ratings are a crowd. */
const CROWD_RATINGS = 300;
/** Powers of ten: ten thousand ratings are a sight that everybody knows. */
const LANDMARK_RATINGS_LOG10 = 4;
const NAME_BONUS = 0.3;
const KIND_BONUS = 0.2;
const EVENT = { horizonHours: 48, started: 0.2, undated: 0.3 };
const HOUR_MS = 3_600_000;

const unit = (value: number) => Math.min(1, Math.max(0, value));

/**
 * How well a candidate serves its list, 0 to 1.
 * @param hour of New York's clock.
 */
export function listScore(list: List, { place, travel }: Candidate, hour: number): number {
  const near = nearness(travel);
  const rating = ratingScore(place);
  switch (list) {
    case 'quick_bites':
      return 0.55 * near + 0.3 * busyness(place, hour) + 0.15 * rating;
    case 'cozy_cafes':
      return 0.45 * near + 0.4 * quietness(place) + 0.15 * rating;
    case 'explore':
      return 0.5 * near + 0.2 * rating + 0.3 * landmarkValue(place);
  }
}

export function nearness(travel: TravelTime): number {
  return Math.max(0, 1 - minutesOnFoot(travel) / FARTHEST_MINUTES);
}

export function ratingScore({ rating }: Place): number {
  return rating === null ? UNKNOWN : unit(rating / 5);
}

/** How much is going on: many good ratings, and more around lunch and dinner. */
export function busyness(place: Place, hour: number): number {
  const { ratingCount } = place;
  const popular = ratingCount === null ? UNKNOWN : unit(ratingCount / CROWD_RATINGS) * (0.5 + ratingScore(place) / 2);
  const evening = hour >= 17 && hour < 22 ? 0.15 : 0;
  const midday = hour >= 11 && hour < 15 ? 0.1 : 0;
  return unit(popular + evening + midday);
}

/** Libraries and what calls itself quiet; else the fewer ratings, the quieter. */
export function quietness({ kinds, traits, ratingCount }: Place): number {
  if (kinds.includes('library') || traits.includes('quiet')) return 1;
  return ratingCount === null ? UNKNOWN : 1 - unit(ratingCount / CROWD_RATINGS);
}

/** How well known a sight is. */
export function landmarkValue({ traits, ratingCount }: Place): number {
  if (ratingCount !== null) return unit(Math.log10(1 + ratingCount) / LANDMARK_RATINGS_LOG10);
  return traits.includes('landmark') ? 1 : UNKNOWN;
}

/** What a vibe adds: more for a word of the name than for the kind of place, which is less deliberate. */
export function vibeBonus(vibe: Vibe | null, place: Place): number {
  const marks = vibe === null ? undefined : MARKS[vibe];
  if (marks === undefined) return 0;
  if (wordsOf(place.name).some((word) => marks.words.includes(singular(word)))) return NAME_BONUS;
  return place.kinds.some((kind) => marks.kinds.includes(kind)) ? KIND_BONUS : 0;
}

/**
 * The sooner an event starts the better; one that runs already can still be joined.
 * @param startMs since 1970; null when it has no start.
 */
export function soonness(startMs: number | null, nowMs: number): number {
  if (startMs === null) return EVENT.undated;
  if (startMs <= nowMs) return EVENT.started;
  return unit(1 - (startMs - nowMs) / HOUR_MS / EVENT.horizonHours);
}

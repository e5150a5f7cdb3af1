import { normalise } from '../../common/words';
import { matchesText } from '../../places/place-text';
import type { Place, PlaceKind } from '../../places/place.types';
import type { Need } from '../../understanding/schema';
import type { Candidate, Judged, Told } from '../pick';
import { toldText } from '../told-text';
import { minutesOnFoot } from '../walk';
import data from './reasons.json';

/** What somebody asked for that a place can answer to. */
export interface Asked {
  readonly need: Need;
  /** Dishes or things to look for by name. */
  readonly texts: readonly string[];
}

const WORTH_SAYING_RATING = 4.3;
/** Ratings that few people gave say little. */
const WORTH_SAYING_COUNT = 20;
/** Traits that every other place of its kind has too. */
const SAY_NOTHING = new Set(data.sayNothing);
const KINDS: Readonly<Partial<Record<PlaceKind, string>>> = data.kinds;
const EASY_WALK_MINUTES = 15;
const A_WALK_MINUTES = 30;

/** Why each of the ranked places fits, best first: what was asked for, then what stands out, then what it is. */
export function reasonsFor(ranked: readonly (Candidate & Judged)[], asked: Asked): (string | null)[] {
  const nearest = Math.min(...ranked.map(({ travel }) => travel.walk.distanceMeters));
  return ranked.map((candidate) => {
    const { place, travel } = candidate;
    const isNearest = travel.walk.distanceMeters === nearest && ranked.length > 1;
    const [best] = [
      ...answersTo(candidate, asked),
      ...standsOut(place, asked),
      ...(isNearest ? ['the closest'] : []),
      kindOf(place, minutesOnFoot(travel)),
    ];
    return best ?? null;
  });
}

function* answersTo({ place, fits }: Judged & Candidate, { texts }: Asked): Generator<string> {
  // What a place does for people it says itself, in better words than the wish has.
  for (const text of place.services.length > 0 ? [] : texts)
    if (matchesText(place, text) && !normalise(place.name).includes(normalise(text))) yield `has ${text}`;
  for (const told of fits) yield* reasonOf(told);
}

/** What is met of what was asked, in the words that the catalogue of every language has. */
function* reasonOf(told: Told): Generator<string> {
  const { fact, value } = told;
  if (fact === 'diet' || fact === 'quality') yield toldText(told);
  const words: Readonly<Record<string, string>> = data.answers;
  const answer = words[`${fact} ${value}`];
  if (answer !== undefined) yield answer;
}

function* standsOut(place: Place, { need }: Asked): Generator<string> {
  const { rating, ratingCount } = place;
  if (rating !== null && rating >= WORTH_SAYING_RATING && (ratingCount ?? 0) >= WORTH_SAYING_COUNT)
    yield `rated ${rating.toFixed(1)}`;
  for (const [trait, reason] of Object.entries(data.traits)) {
    // What is asked for by name is judged, not praised.
    if (matchesText(place, trait) && !need.quality?.includes(trait)) yield reason;
  }
}

/** At least what it is, as far as that says more than the question did, or how easily one gets there. */
function kindOf({ kinds, traits }: Place, minutes: number): string | null {
  const known = kinds.flatMap((kind) => KINDS[kind] ?? [])[0];
  const telling = traits.find((trait) => !SAY_NOTHING.has(trait));
  if (known !== undefined || telling !== undefined || minutes > A_WALK_MINUTES) return known ?? telling ?? null;
  return minutes <= EASY_WALK_MINUTES ? 'an easy walk' : 'a bit of a walk';
}

import { normalise } from '../../common/words';
import { matchesText } from '../../places/place-text';
import type { Place, PlaceKind } from '../../places/place.types';
import { minutesOnFoot } from '../../recommendations/candidate';
import { confirmsDiet } from '../../recommendations/preference-fit';
import type { Need } from '../../understanding/schema';
import type { Ranked } from './ranking';
import data from './reasons.json';
import { dietsOf } from './wishes';

/** What somebody asked for that a place can answer to. */
export interface Asked {
  readonly need: Need;
  /** Dishes or things to look for by name. */
  readonly texts: readonly string[];
  /** Those that are open now. */
  readonly open: ReadonlySet<Place>;
}

const WORTH_SAYING_RATING = 4.3;
/** Ratings that few people gave say little. */
const WORTH_SAYING_COUNT = 20;
/** Traits that every other place of its kind has too. */
const SAY_NOTHING = new Set(data.sayNothing);
const KINDS: Readonly<Partial<Record<PlaceKind, string>>> = data.kinds;
const EASY_WALK_MINUTES = 15;

/** Why each of the ranked places fits, best first: what was asked for, then what stands out, then what it is. */
export function reasonsFor(ranked: readonly Ranked[], asked: Asked): string[] {
  const nearest = Math.min(...ranked.map(({ travel }) => travel.walk.distanceMeters));
  return ranked.map(({ place, travel }) => {
    const isNearest = travel.walk.distanceMeters === nearest && ranked.length > 1;
    const [best] = [
      ...answersTo(place, asked),
      ...standsOut(place),
      ...(isNearest ? ['the closest'] : []),
      kindOf(place, minutesOnFoot(travel)),
    ];
    return best;
  });
}

function* answersTo(place: Place, { need, texts, open }: Asked): Generator<string> {
  for (const text of texts)
    if (matchesText(place, text) && !normalise(place.name).includes(normalise(text))) yield `has ${text}`;
  for (const diet of dietsOf(need)) if (confirmsDiet(place, diet)) yield `${diet} options`;
  for (const wanted of need.quality ?? []) if (matchesText(place, wanted)) yield wanted;
  if (need.indoorOutdoor === 'outdoor' && matchesText(place, 'outdoor')) yield 'has outdoor space';
  if (need.budget === 'cheap' && place.priceLevel !== null && place.priceLevel <= 1) yield 'easy on the wallet';
  if (need.budget === 'splurge' && place.priceLevel !== null && place.priceLevel >= 3) yield 'a treat';
  if (need.openNow && open.has(place)) yield 'open now';
}

function* standsOut(place: Place): Generator<string> {
  const { rating, ratingCount } = place;
  if (rating !== null && rating >= WORTH_SAYING_RATING && (ratingCount ?? 0) >= WORTH_SAYING_COUNT)
    yield `rated ${rating.toFixed(1)}`;
  for (const [trait, reason] of Object.entries(data.traits)) if (matchesText(place, trait)) yield reason;
}

/** At least what it is, as far as that says more than the question did, or how easily one gets there. */
function kindOf({ kinds, traits }: Place, minutes: number): string {
  const known = kinds.flatMap((kind) => KINDS[kind] ?? [])[0];
  const telling = traits.find((trait) => !SAY_NOTHING.has(trait));
  return known ?? telling ?? (minutes <= EASY_WALK_MINUTES ? 'an easy walk' : 'a bit of a walk');
}

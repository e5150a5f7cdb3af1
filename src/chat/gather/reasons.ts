import { normalise } from '../../common/words';
import { matchesText } from '../../places/place-text';
import type { Place, PlaceKind } from '../../places/place.types';
import { minutesOnFoot } from '../../recommendations/candidate';
import type { Slots } from '../planner/plan.types';
import type { Ranked } from './ranking';

/** What somebody asked for that a place can answer to. */
export interface Asked {
  readonly slots: Slots;
  /** A dish or thing to look for by name. */
  readonly text: string | null;
}

const WORTH_SAYING_RATING = 4.3;
/** Ratings that few people gave say little. */
const WORTH_SAYING_COUNT = 20;
const TRAITS: readonly (readonly [trait: string, reason: string])[] = [
  ['quiet', 'quiet'],
  ['wifi', 'has wifi'],
  ['late', 'open late'],
  ['rooftop', 'has a rooftop'],
  ['views', 'has a view'],
  ['waterfront', 'by the water'],
  ['outdoor', 'has outdoor space'],
  ['historic', 'historic'],
  ['vegan', 'vegan options'],
  ['halal', 'halal options'],
];
const KINDS: Readonly<Partial<Record<PlaceKind, string>>> = {
  library: 'a library',
  study: 'made for working',
  park: 'a park',
  museum: 'a museum',
  gallery: 'a gallery',
  viewpoint: 'a viewpoint',
  market: 'a market',
  music_venue: 'live shows',
  book_store: 'a bookstore',
  bar: 'a bar',
  nightclub: 'a club',
};

/** Traits that every other place of its kind has too. */
const SAY_NOTHING = new Set(
  (
    'cafe,coffee,coffee shop,coffee store,restaurant,bar,food,store,food store,shop,point of interest,establishment,' +
    'tourist attraction,fast food,fast food restaurant,meal takeaway,tea house'
  ).split(','),
);
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

function* answersTo(place: Place, { slots, text }: Asked): Generator<string> {
  if (text !== null && matchesText(place, text) && !normalise(place.name).includes(normalise(text)))
    yield `has ${text}`;
  if (slots.diet !== undefined && matchesText(place, slots.diet)) yield `${slots.diet} options`;
  if (slots.indoorOutdoor === 'outdoor' && matchesText(place, 'outdoor')) yield 'has outdoor space';
  if (slots.budget === 'cheap' && place.priceLevel !== null && place.priceLevel <= 1) yield 'easy on the wallet';
  if (slots.budget === 'splurge' && place.priceLevel !== null && place.priceLevel >= 3) yield 'a treat';
  if (slots.openNow && place.openNow) yield 'open now';
}

function* standsOut(place: Place): Generator<string> {
  const { rating, ratingCount } = place;
  if (rating !== null && rating >= WORTH_SAYING_RATING && (ratingCount ?? 0) >= WORTH_SAYING_COUNT)
    yield `rated ${rating.toFixed(1)}`;
  for (const [trait, reason] of TRAITS) if (matchesText(place, trait)) yield reason;
}

/** At least what it is, as far as that says more than the question did, or how easily one gets there. */
function kindOf({ kinds, traits }: Place, minutes: number): string {
  const known = kinds.flatMap((kind) => KINDS[kind] ?? [])[0];
  const telling = traits.find((trait) => !SAY_NOTHING.has(trait));
  return known ?? telling ?? (minutes <= EASY_WALK_MINUTES ? 'an easy walk' : 'a bit of a walk');
}

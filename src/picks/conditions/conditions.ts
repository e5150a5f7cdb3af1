import { matchesText } from '../../places/place-text';
import type { Place, PlaceKind } from '../../places/place.types';
import type { Need } from '../../understanding/schema';
import type { Preferences } from '../../users/preferences';
import type { FactName } from '../pick';
import { dietsOf } from '../ranking/wishes';
import data from '../search/kinds.json';
import { DRINKING_AGE, isOfKindCalled } from '../search/search';
import { asked, type Condition, type Verdict } from './condition';
import { servesDiet } from './diet';
import { priceAsked, priceStored } from './price';

/** What is asked of places, beside when they are open and how far they are. */
export interface Asking {
  readonly need: Need;
  /** What is stored about the person. */
  readonly stored: Preferences;
  /** Kinds of places that are searched; empty for a place that somebody named. */
  readonly kinds: readonly PlaceKind[];
}

type Group = keyof typeof data.groups;

/** What must hold of each place: what the need states and what the person told us before. */
export function conditionsFor({ need, stored, kinds }: Asking): Condition[] {
  const { allergy = [], age, access, partySize, quality = [], indoorOutdoor } = need;
  // Where only such places are searched each of them is asked, else those that are such or say something of it.
  const at = (group: Group, says: (place: Place) => boolean) => (place: Place) =>
    (kinds.length > 0 && kinds.every((kind) => isIn(group, [kind]))) || isIn(group, place.kinds) || says(place);
  const eating = at('eating', () => false);
  const diets = [...new Set([...(stored.diets ?? []), ...dietsOf({ diet: need.diet })])];
  const allergies = [...(diets.includes('seafood-allergy') ? ['seafood'] : []), ...allergy];
  const isPriceAsked = need.maxPrice !== undefined || need.budget !== undefined;
  return [
    ...(isPriceAsked ? priceAsked(need) : priceStored(stored, eating)),
    ...diets
      .filter((diet) => diet !== 'seafood-allergy')
      .map((diet) => {
        const concerns = at('eating', (place) => place.diets[diet] !== undefined);
        return asked({ fact: 'diet', value: diet }, (place) => servesDiet(place, diet), concerns);
      }),
    ...allergies.map((what) => asked({ fact: 'allergy', value: what }, (place) => bears(place, what), eating)),
    ...stated(access, (value) => asked({ fact: 'access', value }, ({ stepFree }) => stepFree)),
    ...stated(age, (value) =>
      asked(
        { fact: 'age', value },
        (place) => admits(place, value),
        at('goingOut', ({ minAge }) => minAge !== null),
      ),
    ),
    // A place that takes groups may still have no table, but one that takes none has none.
    ...stated(partySize, (value) =>
      asked(
        { fact: 'group', value },
        takesGroups,
        at('seats', (place) => takesGroups(place) !== null),
      ),
    ),
    ...stated(indoorOutdoor, (value) => asked({ fact: 'outdoor', value }, (place) => isThere(place, value))),
    ...quality.flatMap(qualityAsked),
  ];
}

function stated<T>(value: T | undefined, condition: (value: T) => Condition): Condition[] {
  return value === undefined ? [] : [condition(value)];
}

export function isIn(group: Group, kinds: readonly PlaceKind[]): boolean {
  return kinds.some((kind) => (data.groups[group] as readonly string[]).includes(kind));
}

/** True for parks and the like. A museum counts as a sight too, so one kind that has a roof is enough. */
export function isOutdoors({ kinds, traits }: Place): boolean {
  return kinds.length > 0 && kinds.every((kind) => isIn('outdoors', [kind])) && !traits.includes('indoor');
}

const takesGroups = ({ takesGroups: takes }: Place): Verdict => takes;

/** Nobody but the kitchen can promise that something is not in the food; a name can say that it is. */
function bears(place: Place, allergy: string): Verdict {
  const isSeafood = dietsOf({ allergy: [allergy] }).includes('seafood-allergy');
  return isSeafood && servesDiet(place, 'seafood-allergy') === false ? false : null;
}

function admits({ minAge, kinds }: Place, age: number): Verdict {
  if (minAge !== null) return minAge <= age;
  // Many a restaurant is listed as a bar too.
  const isBar = isIn('drinking', kinds) && !(isIn('meals', kinds) && !kinds.includes('nightclub'));
  return age < DRINKING_AGE && isBar ? false : null;
}

function isThere(place: Place, wanted: 'indoor' | 'outdoor'): Verdict {
  const isOut = isOutdoors(place);
  if (wanted === 'indoor') return !isOut;
  return isOut || matchesText(place, 'outdoor') ? true : place.hasOutdoorSeating;
}

const QUALITIES: Readonly<Record<string, string>> = data.qualities;
/** Change from hour to hour, or from table to table: nothing that is written down promises them. */
const NEVER_PROMISED: readonly FactName[] = ['noise', 'crowd', 'booking'];

function qualityAsked(word: string): Condition[] {
  const fact = (Object.hasOwn(QUALITIES, word) ? QUALITIES[word] : 'quality') as FactName;
  if (fact === 'hours') return [];
  return [asked({ fact, value: word }, (place) => has(place, fact, word))];
}

function has(place: Place, fact: FactName, word: string): Verdict {
  if (NEVER_PROMISED.includes(fact)) return null;
  if (fact === 'group') return place.takesGroups;
  if (fact === 'wifi' && place.hasWifi !== null) return place.hasWifi;
  return matchesText(place, word) || isOfKindCalled(place, word) ? true : null;
}

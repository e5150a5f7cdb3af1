import fc from 'fast-check';
import { makePlace } from '../../test/factories/places';
import { TANDON } from '../../test/fakes';
import { makePicker } from '../../test/support/picker';
import { SetClock } from '../../test/support/set-clock';
import { minutesOnFoot } from './walk';
import type { Hours } from '../places/place-facts';
import type { Place, PlaceKind, PlaceSource } from '../places/place.types';
import type { Need, Vibe } from '../understanding/schema';
import type { Diet, Preferences } from '../users/preferences';
import type { FactName, Pick as PlacePick } from './pick';

const SEARCHES = 1_000;
/** A Tuesday, quarter past ten in the evening. */
const NOW = '2026-12-01T22:15:00-05:00';
const NOW_MINUTE = 22 * 60 + 15;
const SOURCES: readonly PlaceSource[] = ['google_places', 'openstreetmap', 'campus_directory'];
const EATING: readonly PlaceKind[] = ['restaurant', 'fast_food', 'cafe', 'bar'];

/** Open every day from a minute to a later one, possibly of the next day: easy to judge without the code under test. */
interface Daily {
  readonly from: number;
  readonly to: number;
}

const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });
const verdict = maybe(fc.boolean());
const daily: fc.Arbitrary<Daily> = fc
  .tuple(fc.integer({ min: 6, max: 20 }), fc.integer({ min: 2, max: 10 }))
  .map(([from, hours]) => ({ from: from * 60, to: (from + hours) * 60 }));

const clockText = (minute: number) =>
  [Math.floor(minute / 60) % 24, minute % 60].map((part) => String(part).padStart(2, '0')).join(':');

function hoursOf({ from, to }: Daily, source: PlaceSource): Hours {
  if (source !== 'google_places')
    return { kind: 'mapped', text: `Mo-Su ${clockText(from)}-${clockText(to)}`, note: null };
  const usual = Array.from({ length: 7 }, (_, day) => ({ from: day * 1_440 + from, to: day * 1_440 + to }));
  return { kind: 'week', usual, dated: null };
}

/** A place with what its source knows of it, and its hours once more. */
interface Known {
  readonly place: Place;
  readonly daily: Daily | null;
}

const diets = fc.dictionary(fc.constantFrom<Diet>('vegan', 'vegetarian', 'halal', 'gluten-free'), fc.boolean());
const known = (source: PlaceSource, index: number): fc.Arbitrary<Known> =>
  fc
    .record({
      kinds: fc.subarray<PlaceKind>([...EATING, 'nightclub', 'park', 'library', 'museum', 'pharmacy'], {
        maxLength: 2,
      }),
      traits: fc.subarray(['ramen', 'vegan', 'halal', 'quiet', 'cozy', 'barbecue', 'outdoor', 'wifi']),
      name: fc.constantFrom('Olive Stair', 'Tin Door Steakhouse', 'Ramen Quill', 'Library of Moths', 'Bar Nine'),
      north: fc.integer({ min: -2_000, max: 2_000 }),
      daily: maybe(daily),
      priceLevel: maybe(fc.integer({ min: 0, max: 4 })),
      priceRange: maybe(fc.constantFrom({ from: 1, to: 10 }, { from: 10, to: 20 }, { from: 30, to: 50 })),
      diets,
      stepFree: verdict,
      minAge: maybe(fc.constantFrom(0, 18, 21, 25)),
      takesGroups: verdict,
      hasOutdoorSeating: verdict,
      hasWifi: verdict,
      rating: maybe(fc.constantFrom(3.2, 4.1, 4.8)),
    })
    .map(({ daily, north, ...facts }) => ({
      daily,
      place: makePlace({
        ...facts,
        id: `place-${index}`,
        source,
        at: { lat: TANDON.lat + north / 111_200, lon: TANDON.lon },
        hours: daily && hoursOf(daily, source),
      }),
    }));

/** A few conditions at once: all of them together nothing meets. */
const few = <T extends object>(values: { [K in keyof Required<T>]?: fc.Arbitrary<T[K]> }, most: number) =>
  fc
    .tuple(
      fc.record(values as Record<string, fc.Arbitrary<unknown>>),
      fc.subarray(Object.keys(values), { maxLength: most }),
    )
    .map(([all, chosen]) => Object.fromEntries(chosen.map((key) => [key, all[key]])) as T);

const conditions = few<Need>(
  {
    openNow: fc.constant(true as const),
    when: fc.constantFrom('now', '01:00', '23:30'),
    until: fc.constantFrom('23:00', '02:00'),
    budget: fc.constantFrom('cheap', 'moderate', 'splurge'),
    maxPrice: fc.constantFrom(10, 15, 25),
    partySize: fc.integer({ min: 1, max: 12 }),
    diet: fc.subarray(['vegan', 'vegetarian', 'halal'], { minLength: 1 }),
    allergy: fc.constant(['nuts']),
    age: fc.integer({ min: 17, max: 30 }),
    access: fc.constant('step-free' as const),
    maxWalkMinutes: fc.constantFrom(5, 15),
    indoorOutdoor: fc.constantFrom('indoor', 'outdoor'),
    quality: fc.subarray(['quiet', 'wifi', 'outlets', 'not crowded', 'cozy', 'rooms to book'], { minLength: 1 }),
    not: fc.subarray(['library', 'bar', 'Olive Stair'], { minLength: 1 }),
  },
  3,
);
const whats = ['coffee', 'ramen', 'lunch', 'bar', 'night out', 'park', 'pharmacy', 'place to study'];
const need: fc.Arbitrary<Need> = fc
  .tuple(conditions, fc.option(fc.constantFrom(...whats), { nil: undefined }))
  // "Open now" and another time exclude each other.
  .map(([{ openNow, ...rest }, what]) => ({ ...rest, what, ...(rest.when === undefined ? { openNow } : {}) }));

const profile = few<Preferences>(
  {
    diets: fc.subarray(['vegan', 'kosher'], { minLength: 1 }),
    budget: fc.constantFrom({ min: 0, max: 20 }, { min: 21, max: 50 }),
    maxWalkMinutes: fc.constantFrom(10, 20),
  },
  1,
);

const VIBES: Readonly<Record<string, Vibe>> = {
  bar: 'chill_drinks',
  'night out': 'party',
  park: 'explore',
  pharmacy: 'generic',
  'place to study': 'study',
};

/** Open at a minute counted from this midnight, by whatever day it began on. */
const isOpen = ({ from, to }: Daily, minute: number) =>
  [-1_440, 0, 1_440].some((day) => from + day <= minute && minute < to + day);
const next = (clock: string, after: number) => {
  const minute = Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3));
  return minute < after ? minute + 1_440 : minute;
};

/** What of the need a place is known to break, in the words of the need. */
function broken({ place, daily }: Known, { travel }: PlacePick, asked: Need, stored: Preferences): string[] {
  const { priceLevel, priceRange, minAge, kinds } = place;
  const start = asked.when === undefined || asked.when === 'now' ? NOW_MINUTE : next(asked.when, NOW_MINUTE);
  const end = asked.until === undefined ? start : next(asked.until, start);
  const isTimed = asked.openNow ?? asked.when ?? asked.until;
  const moments = Array.from({ length: Math.max(1, Math.ceil((end - start) / 15)) }, (_, i) => start + i * 15);
  const isEaten = kinds.some((kind) => EATING.includes(kind));
  const isBar = kinds.includes('nightclub') || (kinds.includes('bar') && kinds.length === 1);
  const walk = asked.maxWalkMinutes ?? stored.maxWalkMinutes ?? 30;
  const breaks: Record<string, boolean> = {
    hours: isTimed !== undefined && daily !== null && !moments.every((moment) => isOpen(daily, moment)),
    diet:
      isEaten && [...(asked.diet ?? []), ...(stored.diets ?? [])].some((diet) => place.diets[diet as Diet] === false),
    price: asked.maxPrice !== undefined && priceRange !== null && priceRange.from! >= asked.maxPrice,
    cheap: asked.maxPrice === undefined && asked.budget === 'cheap' && (priceLevel ?? 0) > 1,
    profile: isEaten && !asked.maxPrice && !asked.budget && stored.budget?.max === 20 && (priceLevel ?? 0) > 1,
    access: asked.access !== undefined && place.stepFree === false,
    age: asked.age !== undefined && (minAge === null ? asked.age < 21 && isBar : minAge > asked.age),
    group: asked.partySize !== undefined && place.takesGroups === false,
    outdoor:
      asked.indoorOutdoor === 'outdoor' &&
      place.hasOutdoorSeating === false &&
      !/park|outdoor/.test(String([kinds, place.traits])),
    wifi: Boolean(asked.quality?.includes('wifi')) && place.hasWifi === false,
    walk: minutesOnFoot(travel) > walk,
    not: Boolean(asked.not?.some((word) => word === place.name || kinds.includes(word as PlaceKind))),
  };
  return Object.keys(breaks).filter((key) => breaks[key]);
}

/** The facts that each pick must speak of, met or not. */
function mustBeTold(asked: Need, stored: Preferences): FactName[] {
  // In place of a bar those under 21 are shown what they get into, where nobody need eat.
  const food = (asked.age ?? 21) < 21 ? ['coffee', 'ramen', 'lunch'] : ['coffee', 'ramen', 'lunch', 'bar'];
  const isFood = asked.what !== undefined && food.includes(asked.what);
  const facts: Record<string, unknown> = {
    hours: asked.openNow ?? asked.when ?? asked.until,
    price: asked.maxPrice ?? asked.budget ?? (isFood && stored.budget),
    diet: isFood && (asked.diet ?? stored.diets),
    allergy: isFood && asked.allergy,
    access: asked.access,
    age: (asked.what === 'bar' || asked.what === 'night out') && (asked.age ?? 0) >= 21,
    group: isFood && asked.partySize,
    walk: asked.maxWalkMinutes ?? stored.maxWalkMinutes,
    outdoor: asked.indoorOutdoor,
    noise: asked.quality?.includes('quiet'),
    wifi: asked.quality?.includes('wifi'),
    power: asked.quality?.includes('outlets'),
    crowd: asked.quality?.includes('not crowded'),
    quality: asked.quality?.includes('cozy'),
    booking: asked.quality?.includes('rooms to book'),
  };
  return (Object.keys(facts) as FactName[]).filter((fact) => facts[fact]);
}

const NEVER_PROMISED: readonly FactName[] = ['allergy', 'booking', 'crowd', 'noise'];

describe('in a thousand searches', () => {
  const world = fc
    .constantFrom(...SOURCES)
    .chain((source) => fc.tuple(...Array.from({ length: 20 }, (_, index) => known(source, index))));
  const clock = new SetClock(NOW);

  it('no pick breaks what its source knows, and each names what was asked', async () => {
    let chosen = 0;
    await fc.assert(
      fc.asyncProperty(world, need, profile, async (places, asked, preferences) => {
        const picker = makePicker(
          places.map(({ place }) => place),
          clock,
        );
        const vibe = VIBES[asked.what ?? ''] ?? 'food_general';
        const { picks, beyond, isNoneCloser } = await picker.pick({
          need: asked,
          vibe,
          from: TANDON,
          around: TANDON,
          reachMeters: null,
          preferences,
          except: new Set(),
          first: new Set(),
          closerThan: null,
          signal: undefined,
        });
        chosen += picks.length;
        for (const pick of picks) {
          const one = places.find(({ place }) => place.id === pick.place.id)!;
          expect(broken(one, pick, asked, preferences)).toEqual([]);
          const told = new Set([...pick.fits, ...pick.unknown].map(({ fact }) => fact));
          expect(mustBeTold(asked, preferences).filter((fact) => !told.has(fact))).toEqual([]);
          expect(pick.fits.filter(({ fact }) => NEVER_PROMISED.includes(fact))).toEqual([]);
        }
        const unknown = picks.map((pick) => pick.unknown.length);
        expect(unknown).toEqual(unknown.toSorted((a, b) => a - b));
        expect(beyond === null || picks.length === 0).toBe(true);
        expect(isNoneCloser).toBe(false);
      }),
      { numRuns: SEARCHES, endOnFailure: true },
    );
    expect(chosen).toBeGreaterThan(SEARCHES);
  }, 120_000);
});

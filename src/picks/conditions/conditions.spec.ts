import { makePlace } from '../../../test/factories/places';
import type { Place, PlaceKind } from '../../places/place.types';
import type { Need } from '../../understanding/schema';
import type { Preferences } from '../../users/preferences';
import { judge } from './condition';
import { conditionsFor, isOutdoors } from './conditions';

const MEAL: readonly PlaceKind[] = ['restaurant'];

/** `fits`, `unknown`, `breaks` or `-`, for each condition in turn. */
async function verdicts(place: Partial<Place>, need: Need, stored: Preferences = {}, kinds = MEAL): Promise<string> {
  const asked = conditionsFor({ need, stored, kinds });
  const each = asked.map(async (condition) => {
    const { fits, unknown, breaks } = await judge(makePlace({ kinds: ['restaurant'], ...place }), [condition]);
    return fits.length > 0 ? 'fits' : unknown.length > 0 ? 'unknown' : breaks.length > 0 ? 'breaks' : '-';
  });
  return (await Promise.all(each)).join(' ');
}

describe('what must hold of a place', () => {
  it.each<[string, Partial<Place>, Need, string]>([
    ['a diet that its source names', { diets: { vegan: true } }, { diet: ['vegan'] }, 'fits'],
    ['a diet that its source denies', { name: 'Vegan Stair', diets: { vegan: false } }, { diet: ['vegan'] }, 'breaks'],
    ['a diet that nobody speaks of', { diets: { vegetarian: true } }, { diet: ['vegan'] }, 'unknown'],
    ['nothing vegetarian, so nothing vegan', { diets: { vegetarian: false } }, { diet: ['vegan'] }, 'breaks'],
    ['vegan, so vegetarian', { diets: { vegan: true } }, { diet: ['vegetarian', 'dairy-free'] }, 'fits fits'],
    ['halal, so without pork', { traits: ['halal'] }, { diet: ['no-pork'] }, 'fits'],
    ['a grill in its traits', { traits: ['barbecue restaurant'] }, { diet: ['vegan'] }, 'breaks'],
    ['a chophouse', { category: 'Chophouse' }, { diet: ['vegetarian'] }, 'breaks'],
    ['a nut allergy', { traits: ['vegan'], diets: { vegan: true } }, { allergy: ['nuts'] }, 'unknown'],
    ['a fish house', { name: 'Olive Seafood' }, { allergy: ['shellfish'] }, 'breaks'],
    ['an entrance without steps', { stepFree: true }, { access: 'step-free' }, 'fits'],
    ['an entrance with steps', { stepFree: false }, { access: 'step-free' }, 'breaks'],
    ['an entrance of some sort', {}, { access: 'step-free' }, 'unknown'],
    ['a bar at 20', { kinds: ['bar'] }, { age: 20 }, 'breaks'],
    ['a bar at 21', { kinds: ['bar'] }, { age: 21 }, 'unknown'],
    ['a bar that admits from 18 on', { kinds: ['bar'], minAge: 18 }, { age: 18 }, 'fits'],
    ['a club that admits from 25 on', { kinds: ['nightclub'], minAge: 25 }, { age: 23 }, 'breaks'],
    ['a diner with a bar at 20', { kinds: ['restaurant', 'bar'] }, { age: 20 }, 'unknown'],
    ['a dinner club at 20', { kinds: ['restaurant', 'nightclub'] }, { age: 20 }, 'breaks'],
    ['a diner for adults', { minAge: 21 }, { age: 20 }, 'breaks'],
    ['a diner at 20', {}, { age: 20 }, '-'],
    ['groups', { takesGroups: true }, { partySize: 8 }, 'fits'],
    ['no groups', { takesGroups: false }, { partySize: 8 }, 'breaks'],
    ['some sort of tables', {}, { partySize: 8, quality: ['big tables'] }, 'unknown unknown'],
    ['seats outside', { hasOutdoorSeating: true }, { indoorOutdoor: 'outdoor' }, 'fits'],
    ['a park', { kinds: ['park'] }, { indoorOutdoor: 'outdoor' }, 'fits'],
    ['a park in the rain', { kinds: ['park'] }, { indoorOutdoor: 'indoor' }, 'breaks'],
    ['no seats outside', { hasOutdoorSeating: false }, { indoorOutdoor: 'outdoor' }, 'breaks'],
    ['wifi', { hasWifi: true }, { quality: ['wifi'] }, 'fits'],
    ['no wifi', { hasWifi: false, traits: ['wifi'] }, { quality: ['wifi'] }, 'breaks'],
    ['outlets', { hasWifi: true }, { quality: ['outlets'] }, 'unknown'],
    ['a quiet trait', { traits: ['quiet'] }, { quality: ['quiet', 'not crowded'] }, 'unknown unknown'],
    ['a trait that was asked for', { traits: ['cozy'] }, { quality: ['cozy', 'romantic'] }, 'fits unknown'],
    ['shows every night', { kinds: ['music_venue'] }, { quality: ['live music'] }, 'fits'],
    ['rooms', { traits: ['rooms to book'] }, { quality: ['rooms to book'] }, 'unknown'],
  ])('%s: %j for %j', async (_, place, need, expected) => expect(await verdicts(place, need)).toBe(expected));

  it.each<[string, Partial<Place>, Need, string]>([
    ['a range below', { priceRange: { from: 1, to: 12 } }, { maxPrice: 12 }, 'fits'],
    ['a range above', { priceRange: { from: 12, to: 20 }, priceLevel: 1 }, { maxPrice: 12 }, 'breaks'],
    ['a range across', { priceRange: { from: 10, to: 20 } }, { maxPrice: 12 }, 'unknown'],
    ['an open range', { priceRange: { from: 100, to: null } }, { maxPrice: 120 }, 'unknown'],
    ['a low level', { priceLevel: 1 }, { maxPrice: 15 }, 'fits'],
    ['a middling level', { priceLevel: 2 }, { maxPrice: 15 }, 'breaks'],
    ['nothing', {}, { maxPrice: 15, budget: 'cheap' }, 'unknown'],
    ['free', { priceLevel: 0 }, { budget: 'cheap' }, 'fits'],
    ['cheap', { priceLevel: 1 }, { budget: 'cheap' }, 'fits'],
    ['not cheap', { priceLevel: 2 }, { budget: 'cheap' }, 'breaks'],
    ['free by its range', { priceRange: { from: 0, to: 0 } }, { budget: 'cheap' }, 'fits'],
    ['a range instead of a level', { priceRange: { from: 30, to: 50 } }, { budget: 'cheap' }, 'breaks'],
    ['middling', { priceLevel: 2 }, { budget: 'moderate' }, 'fits'],
    ['a treat', { priceLevel: 3 }, { budget: 'splurge' }, 'fits'],
    ['no treat', { priceRange: { from: 10, to: 20 } }, { budget: 'splurge' }, 'breaks'],
  ])('in dollars, %s: %j for %j', async (_, place, need, expected) =>
    expect(await verdicts(place, need)).toBe(expected),
  );

  it('is also what a profile says, where it matters', async () => {
    const stored: Preferences = { diets: ['vegan'], budget: { min: 0, max: 20 } };
    expect(await verdicts({ priceLevel: 3 }, {}, stored)).toBe('breaks unknown');
    expect(await verdicts({ priceLevel: 1, diets: { vegan: true } }, { diet: ['vegan'] }, stored)).toBe('fits fits');
    // What they say now counts.
    expect(await verdicts({ priceLevel: 3 }, { budget: 'splurge' }, stored)).toBe('fits unknown');
    expect(await verdicts({ kinds: ['museum'] }, {}, stored, ['museum'])).toBe('- -');
    expect(await verdicts({ priceLevel: 1 }, {}, { budget: { min: 51, max: 999 } })).toBe('');
    expect(await verdicts({ name: 'Olive Seafood' }, {}, { diets: ['seafood-allergy'] })).toBe('breaks');
  });

  it('is asked of all where only such places are searched', async () => {
    expect(await verdicts({ kinds: [] }, { diet: ['vegan'], partySize: 6 })).toBe('unknown unknown');
    expect(await verdicts({ kinds: [] }, { diet: ['vegan'], partySize: 6 }, {}, ['pharmacy'])).toBe('- -');
  });
});

describe('isOutdoors', () => {
  it('goes by what a place is, not by its name, and one roof is enough', () => {
    expect(isOutdoors(makePlace({ name: 'Parkside Diner', kinds: ['restaurant'] }))).toBe(false);
    expect(isOutdoors(makePlace({ kinds: ['park', 'attraction'] }))).toBe(true);
    expect(isOutdoors(makePlace({ kinds: ['attraction'], traits: ['indoor'] }))).toBe(false);
    expect(isOutdoors(makePlace())).toBe(false);
  });
});

import { makeCandidate, makePlace } from '../../../test/factories/places';
import type { Place } from '../../places/place.types';
import type { Preferences } from '../../users/preferences';
import { adjustment } from './preference-fit';
import { preferenceFit, stepsOutside } from './preference-fit';

describe('preferenceFit', () => {
  it.each<[string, Partial<Place>, Preferences, number]>([
    ['nothing is known about the person', { kinds: ['cafe'] }, {}, 0.6],
    ['only what matters elsewhere is known', { kinds: ['cafe'] }, { interests: 'jazz', commute: 'walking' }, 0.6],
    ['a diet is served', { kinds: ['restaurant'], traits: ['vegan'] }, { diets: ['vegan'] }, 1],
    ['vegan is vegetarian', { kinds: ['restaurant'], traits: ['vegan restaurant'] }, { diets: ['vegetarian'] }, 1],
    ['vegetarian is not vegan', { kinds: ['restaurant'], traits: ['vegetarian'] }, { diets: ['vegan'] }, 0.8],
    ['nothing is said of a diet', { kinds: ['restaurant'] }, { diets: ['halal'] }, 0.8],
    ['a name speaks against it', { name: 'Olive Steakhouse', kinds: ['restaurant'] }, { diets: ['vegan'] }, 0.3],
    ['a name that only sounds like it', { name: 'Olive Pigment', kinds: ['cafe'] }, { diets: ['pork-free'] }, 0.8],
    ['the vegan barbecue', { name: 'Vegan BBQ', kinds: ['restaurant'] }, { diets: ['vegan'] }, 1],
    ['an allergy trusts no menu', { kinds: ['restaurant'], traits: ['vegan'] }, { diets: ['seafood-allergy'] }, 0.8],
    ['the worst of two diets', { kinds: ['cafe'], traits: ['halal'] }, { diets: ['halal', 'kosher'] }, 0.8],
    ['a diet in a museum', { kinds: ['museum'] }, { diets: ['vegan'] }, 0.6],
    ['a price within the budget', { priceLevel: 1 }, { budget: { min: 0, max: 20 } }, 1],
    ['one step above', { priceLevel: 2 }, { budget: { min: 0, max: 20 } }, 0.6],
    ['two steps above', { priceLevel: 3 }, { budget: { min: 0, max: 20 } }, 0.2],
    ['three steps above', { priceLevel: 4 }, { budget: { min: 0, max: 20 } }, 0.2],
    ['an unknown price', {}, { budget: { min: 0, max: 20 } }, 0.6],
    ['the preferred kind', { kinds: ['bar'] }, { preferredVibes: ['study', 'nightlife'] }, 1],
    ['another kind', { kinds: ['bar'] }, { preferredVibes: ['study'] }, 0.5],
    ['near enough', {}, { maxWalkMinutes: 5 }, 1],
    ['too far', {}, { maxWalkMinutes: 4 }, 0.2],
    ['a mean', { kinds: ['bar'], priceLevel: 4 }, { preferredVibes: ['nightlife'], budget: { min: 0, max: 20 } }, 0.6],
  ])('%s', (_, place, preferences, expected) =>
    expect(preferenceFit(makeCandidate(place, 5), preferences)).toBeCloseTo(expected, 10),
  );
});

describe('stepsOutside', () => {
  it.each([
    [{ min: 0, max: 20 }, [0, 0, 1, 2, 3]],
    [{ min: 21, max: 50 }, [1, 0, 0, 1, 2]],
    [{ min: 51, max: 999 }, [3, 2, 1, 0, 0]],
    [{ min: 0, max: 999 }, [0, 0, 0, 0, 0]],
  ])('of %j', (budget, expected) =>
    expect([0, 1, 2, 3, 4].map((level) => stepsOutside(level, budget))).toEqual(expected),
  );
});

describe('adjustment', () => {
  const of = (place: Partial<Place>, preferences: Preferences, minutes = 5, vibe: 'generic' | 'explore' = 'explore') =>
    adjustment({ ...makeCandidate({}, minutes), place: makePlace(place) }, vibe, preferences);

  it.each<[string, number, number]>([
    ['a preferred vibe', of({}, { preferredVibes: ['explore'] }), 0.05],
    ['taste, when nothing else is asked', of({ kinds: ['bar'] }, { preferredVibes: ['nightlife'] }, 5, 'generic'), 0.1],
    ['taste, when something is', of({ kinds: ['bar'] }, { preferredVibes: ['nightlife'] }), 0],
    ['a walk within the limit', of({}, { maxWalkMinutes: 10 }, 10), 0],
    ['a minute too far', of({}, { maxWalkMinutes: 10 }, 11), -0.05],
    ['six minutes too far', of({}, { maxWalkMinutes: 10 }, 16), -0.1],
    ['an hour too far', of({}, { maxWalkMinutes: 10 }, 70), -0.15],
    ['a diet that is served', of({ traits: ['halal'] }, { diets: ['halal'] }), 0.1],
    ['a diet that is not', of({ name: 'Sample BBQ' }, { diets: ['vegetarian'] }), -0.1],
    ['two price steps', of({ priceLevel: 3 }, { budget: { min: 0, max: 20 } }), -0.1],
    ['one interest', of({ traits: ['jazz'] }, { interests: 'chess, jazz' }), 0.05],
    ['many interests', of({ traits: ['jazz', 'chess', 'art'] }, { interests: 'jazz,chess,art' }), 0.1],
    ['a trailing comma', of({ traits: ['jazz'] }, { interests: 'chess,' }), 0],
    ['part of a word', of({ traits: ['party'] }, { interests: 'art' }), 0],
    ['everything bad', of({ name: 'BBQ', priceLevel: 4 }, { diets: ['vegan'], budget: { min: 0, max: 9 } }), -0.2],
  ])('%s', (_, actual, expected) => expect(actual).toBeCloseTo(expected, 10));
});

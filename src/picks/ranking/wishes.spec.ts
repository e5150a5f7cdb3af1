import type { Need } from '../../understanding/schema';
import type { Preferences } from '../../users/preferences';
import { preferencesNow } from './wishes';

const STORED: Preferences = { diets: ['vegan'], budget: { min: 0, max: 50 }, maxWalkMinutes: 25, commute: 'both' };

describe('what holds for a search', () => {
  it.each<[Need, Partial<Preferences>]>([
    [{}, {}],
    [{ diet: ['halal', 'vegan', 'no-pork'] }, { diets: ['vegan', 'halal', 'pork-free'] }],
    [{ allergy: ['shellfish', 'nuts', 'constructor'] }, { diets: ['vegan', 'seafood-allergy'] }],
    [{ budget: 'cheap' }, { budget: { min: 0, max: 20 } }],
    [{ budget: 'cheap', maxPrice: 12 }, { budget: { min: 0, max: 12 } }],
    [{ maxWalkMinutes: 10 }, { maxWalkMinutes: 10 }],
    [{ mode: 'walking' }, { commute: 'walking' }],
    [{ mode: 'bike' }, {}],
  ])('%j lies over what is stored', (need, change) => {
    expect(preferencesNow(STORED, need)).toEqual({ ...STORED, ...change });
  });

  it('is nothing for a stranger who states nothing', () => expect(preferencesNow({}, {})).toEqual({}));
});

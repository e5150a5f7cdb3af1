import { estimateWalk } from '../../directions/estimate';
import type { Place } from '../../places/place.types';
import type { Slots } from '../planner/plan.types';
import type { Ranked } from './ranking';
import { reasonsFor } from './reasons';

const FROM = { lat: 40.6942, lon: -73.9866 };

function ranked(more: Partial<Place> = {}, kilometersNorth = 1): Ranked {
  const at = { lat: FROM.lat + kilometersNorth / 111.2, lon: FROM.lon };
  const place: Place = {
    id: 'sample',
    name: 'Olive Stair',
    kinds: ['cafe'],
    traits: [],
    address: null,
    at,
    rating: null,
    ratingCount: null,
    priceLevel: null,
    openNow: null,
    photo: null,
    source: 'openstreetmap',
    ...more,
  };
  return { place, travel: { walk: estimateWalk(FROM, at), mode: 'walking', isEstimated: true }, score: 1 };
}

const reason = (more: Partial<Place>, slots: Slots = {}, text: string | null = null) =>
  reasonsFor([ranked(more)], { slots, text })[0];

describe('reasonsFor', () => {
  it.each<[string, Partial<Place>, Slots, string | null, string]>([
    ['a dish that was asked for', { traits: ['ramen'], rating: 4.8, ratingCount: 900 }, {}, 'ramen', 'has ramen'],
    ['a diet that was asked for', { traits: ['vegan', 'quiet'] }, { diet: 'vegan' }, null, 'vegan options'],
    ['a seat outside', { traits: ['outdoor'] }, { indoorOutdoor: 'outdoor' }, null, 'has outdoor space'],
    ['a low price', { priceLevel: 1, traits: ['quiet'] }, { budget: 'cheap' }, null, 'easy on the wallet'],
    ['a treat', { priceLevel: 4 }, { budget: 'splurge' }, null, 'a treat'],
    ['open doors', { openNow: true }, { openNow: true }, null, 'open now'],
    ['a good rating', { rating: 4.6, ratingCount: 300, traits: ['quiet'] }, {}, null, 'rated 4.6'],
    ['a trait', { rating: 4.9, ratingCount: 3, traits: ['quiet'] }, {}, null, 'quiet'],
    ['its kind', { kinds: ['library'] }, {}, null, 'a library'],
    ['what it serves', { traits: ['bubble tea'] }, {}, null, 'bubble tea'],
    ['an easy walk, when nothing else is known', { traits: ['coffee'] }, {}, null, 'a bit of a walk'],
  ])('names %s', (_, more, slots, text, expected) => expect(reason(more, slots, text)).toBe(expected));

  it('does not say of a ramen bar that it has ramen', () => {
    expect(reason({ name: 'Example Ramen Bar', traits: ['ramen', 'quiet'] }, {}, 'ramen')).toBe('quiet');
  });

  it('says how easily one gets there when nothing else is known', () => {
    expect(reasonsFor([ranked({}, 0.5)], { slots: {}, text: null })).toEqual(['an easy walk']);
  });

  it('says which of several is the closest', () => {
    const all = reasonsFor([ranked({ kinds: ['library'] }, 2), ranked({}, 1)], { slots: {}, text: null });
    expect(all).toEqual(['a library', 'the closest']);
  });
});

import { estimateWalk } from '../../directions/estimate';
import type { Place } from '../../places/place.types';
import type { Need } from '../../understanding/schema';
import type { Ranked } from './ranking';
import { reasonsFor } from './reasons';
import { NO_FACTS } from '../../places/place-facts';

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
    ...NO_FACTS,
    photo: null,
    source: 'openstreetmap',
    ...more,
  };
  return { place, travel: { walk: estimateWalk(FROM, at), mode: 'walking', isEstimated: true }, score: 1 };
}

const CLOSED: ReadonlySet<Place> = new Set();
const reason = (more: Partial<Place>, need: Need = {}, texts: readonly string[] = []) =>
  reasonsFor([ranked(more)], { need, texts, open: CLOSED })[0];

describe('reasonsFor', () => {
  it.each<[string, Partial<Place>, Need, readonly string[], string]>([
    ['a dish that was asked for', { traits: ['ramen'], rating: 4.8, ratingCount: 900 }, {}, ['ramen'], 'has ramen'],
    ['a diet that was asked for', { traits: ['vegan', 'quiet'] }, { diet: ['vegan'] }, [], 'vegan options'],
    ['how it should be', { traits: ['cozy'], rating: 4.8, ratingCount: 900 }, { quality: ['cozy'] }, [], 'cozy'],
    ['a seat outside', { traits: ['outdoor'] }, { indoorOutdoor: 'outdoor' }, [], 'has outdoor space'],
    ['a low price', { priceLevel: 1, traits: ['quiet'] }, { budget: 'cheap' }, [], 'easy on the wallet'],
    ['a treat', { priceLevel: 4 }, { budget: 'splurge' }, [], 'a treat'],
    ['a good rating', { rating: 4.6, ratingCount: 300, traits: ['quiet'] }, {}, [], 'rated 4.6'],
    ['a trait', { rating: 4.9, ratingCount: 3, traits: ['quiet'] }, {}, [], 'quiet'],
    ['its kind', { kinds: ['library'] }, {}, [], 'a library'],
    ['what it serves', { traits: ['bubble tea'] }, {}, [], 'bubble tea'],
    ['an easy walk, when nothing else is known', { traits: ['coffee'] }, {}, [], 'a bit of a walk'],
  ])('names %s', (_, more, need, texts, expected) => expect(reason(more, need, texts)).toBe(expected));

  it('names open doors', () => {
    const candidate = ranked();
    const asked = { need: { openNow: true }, texts: [] } as const;
    expect(reasonsFor([candidate], { ...asked, open: new Set([candidate.place]) })).toEqual(['open now']);
  });

  it('does not say of a ramen bar that it has ramen', () => {
    expect(reason({ name: 'Example Ramen Bar', traits: ['ramen', 'quiet'] }, {}, ['ramen'])).toBe('quiet');
  });

  it('says how easily one gets there when nothing else is known', () => {
    expect(reasonsFor([ranked({}, 0.5)], { need: {}, texts: [], open: CLOSED })).toEqual(['an easy walk']);
  });

  it('says which of several is the closest', () => {
    const all = reasonsFor([ranked({ kinds: ['library'] }, 2), ranked({}, 1)], { need: {}, texts: [], open: CLOSED });
    expect(all).toEqual(['a library', 'the closest']);
  });
});

import { makePlace } from '../../../test/factories/places';
import { estimateWalk } from '../../directions/estimate';
import type { Place } from '../../places/place.types';
import type { Candidate, Judged, Told } from '../pick';
import { reasonsFor } from './reasons';

const FROM = { lat: 40.6942, lon: -73.9866 };

function candidate(more: Partial<Place> = {}, kilometersNorth = 1, fits: readonly Told[] = []): Candidate & Judged {
  const at = { lat: FROM.lat + kilometersNorth / 111.2, lon: FROM.lon };
  const travel = { walk: estimateWalk(FROM, at), mode: 'walking', transitSeconds: null, isEstimated: true } as const;
  return { place: makePlace({ kinds: ['cafe'], at, ...more }), travel, fits, unknown: [] };
}

const reason = (more: Partial<Place>, fits: readonly Told[] = [], texts: readonly string[] = []) =>
  reasonsFor([candidate(more, 1, fits)], { need: {}, texts })[0];

describe('reasonsFor', () => {
  it.each<[string, Partial<Place>, readonly Told[], readonly string[], string]>([
    ['a dish that was asked for', { traits: ['ramen'], rating: 4.8, ratingCount: 900 }, [], ['ramen'], 'has ramen'],
    [
      'a diet that was asked for',
      { traits: ['vegan', 'quiet'] },
      [{ fact: 'diet', value: 'vegan' }],
      [],
      'vegan options',
    ],
    [
      'how it should be',
      { traits: ['cozy'], rating: 4.8, ratingCount: 900 },
      [{ fact: 'quality', value: 'cozy' }],
      [],
      'cozy',
    ],
    ['a seat outside', { traits: ['outdoor'] }, [{ fact: 'outdoor', value: 'outdoor' }], [], 'has outdoor space'],
    [
      'a low price',
      { priceLevel: 1, traits: ['quiet'] },
      [{ fact: 'price', value: 'cheap' }],
      [],
      'easy on the wallet',
    ],
    ['a treat', { priceLevel: 4 }, [{ fact: 'price', value: 'splurge' }], [], 'a treat'],
    ['open doors', {}, [{ fact: 'hours', value: 'now' }], [], 'open now'],
    ['a good rating', { rating: 4.6, ratingCount: 300, traits: ['quiet'] }, [], [], 'rated 4.6'],
    ['a trait', { rating: 4.9, ratingCount: 3, traits: ['quiet'] }, [], [], 'quiet'],
    ['its kind', { kinds: ['library'] }, [], [], 'a library'],
    ['what it serves', { traits: ['bubble tea'] }, [], [], 'bubble tea'],
    ['an easy walk, when nothing else is known', { traits: ['coffee'] }, [], [], 'a bit of a walk'],
  ])('names %s', (_, more, fits, texts, expected) => expect(reason(more, fits, texts)).toBe(expected));

  it('does not say of a ramen bar that it has ramen', () => {
    expect(reason({ name: 'Example Ramen Bar', traits: ['ramen', 'quiet'] }, [], ['ramen'])).toBe('quiet');
  });

  it('does not say of a library that it has print shop', () => {
    expect(reason({ kinds: ['library'], services: ['print shop'] }, [], ['print shop'])).toBe('a library');
  });

  it('says how easily one gets there when nothing else is known, unless that is not easy', () => {
    expect(reasonsFor([candidate({}, 3)], { need: {}, texts: [] })).toEqual([null]);
    expect(reasonsFor([candidate({}, 0.5)], { need: {}, texts: [] })).toEqual(['an easy walk']);
  });

  it('does not praise what was asked about and nobody can promise', () => {
    const quiet = candidate({ traits: ['quiet'], kinds: ['library'] });
    expect(reasonsFor([quiet], { need: { quality: ['quiet'] }, texts: [] })).toEqual(['a library']);
  });

  it('says which of several is the closest', () => {
    const all = reasonsFor([candidate({ kinds: ['library'] }, 2), candidate({}, 1)], { need: {}, texts: [] });
    expect(all).toEqual(['a library', 'the closest']);
  });
});

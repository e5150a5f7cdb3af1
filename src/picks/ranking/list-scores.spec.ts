import { makeCandidate, makePlace } from '../../../test/factories/places';
import type { Place } from '../../places/place.types';
import {
  busyness,
  listScore,
  landmarkValue,
  nearness,
  quietness,
  ratingScore,
  soonness,
  vibeBonus,
} from './list-scores';

const HOUR_MS = 3_600_000;
const NOW = Date.parse('2026-01-14T15:00:00Z');

describe('scores', () => {
  it('weigh nearness, rating and what the list is about', () => {
    const at = makeCandidate({ rating: 4, ratingCount: 300 }, 5);
    expect(listScore('quick_bites', at, 9)).toBeCloseTo(0.55 * 0.8 + 0.3 * 0.9 + 0.15 * 0.8, 10);
    expect(listScore('cozy_cafes', at, 9)).toBeCloseTo(0.45 * 0.8 + 0.4 * 0 + 0.15 * 0.8, 10);
    const landmark = Math.log10(301) / 4;
    expect(listScore('explore', at, 9)).toBeCloseTo(0.5 * 0.8 + 0.2 * 0.8 + 0.3 * landmark, 10);
  });

  it('stay in the middle where nothing is known', () => {
    expect([busyness(makePlace(), 9), quietness(makePlace()), landmarkValue(makePlace())]).toEqual([0.5, 0.5, 0.5]);
    expect(ratingScore(makePlace())).toBe(0.5);
  });

  it.each([
    [0, 1],
    [12.5, 0.5],
    [25, 0],
    [60, 0],
  ])('%d minutes on foot are %d near', (minutes, expected) =>
    expect(nearness(makeCandidate({}, minutes).travel)).toBe(expected),
  );

  it.each<[string, Partial<Place>, number, number]>([
    ['many good ratings in the morning', { rating: 5, ratingCount: 3_000 }, 9, 1],
    ['half a crowd', { rating: 5, ratingCount: 150 }, 9, 0.5],
    ['half a crowd at lunch', { rating: 5, ratingCount: 150 }, 14, 0.6],
    ['half a crowd after lunch', { rating: 5, ratingCount: 150 }, 15, 0.5],
    ['half a crowd in the evening', { rating: 5, ratingCount: 150 }, 21, 0.65],
    ['half a crowd at night', { rating: 5, ratingCount: 150 }, 22, 0.5],
    ['a crowd without a rating', { ratingCount: 300 }, 9, 0.75],
  ])('%s is busy', (_, place, hour, expected) => expect(busyness(makePlace(place), hour)).toBeCloseTo(expected, 10));

  it('take libraries, quiet places and unknown ones for quiet, in this order', () => {
    expect(quietness(makePlace({ kinds: ['library'], ratingCount: 900 }))).toBe(1);
    expect(quietness(makePlace({ traits: ['quiet'] }))).toBe(1);
    expect(quietness(makePlace({ kinds: ['cafe'], ratingCount: 30 }))).toBe(0.9);
    expect(quietness(makePlace({ kinds: ['cafe'], ratingCount: 3_000 }))).toBe(0);
  });

  it('know landmarks by their ratings, else by being called one', () => {
    expect(landmarkValue(makePlace({ ratingCount: 99 }))).toBe(0.5);
    expect(landmarkValue(makePlace({ ratingCount: 250_000 }))).toBe(1);
    expect(landmarkValue(makePlace({ ratingCount: 0, traits: ['landmark'] }))).toBe(0);
    expect(landmarkValue(makePlace({ traits: ['landmark'] }))).toBe(1);
  });
});

describe('vibeBonus', () => {
  it.each([
    ['party', 'The Night Owl', [], 0.3],
    ['party', 'Bars and Stripes', [], 0.3],
    ['party', 'Barnes Reading Room', [], 0],
    ['party', 'Parkside', ['nightclub'], 0.2],
    ['party', 'Club 9', ['nightclub'], 0.3],
    ['study', 'Lumen', ['library'], 0.2],
    ['explore', 'Parkside Diner', ['restaurant'], 0],
    ['generic', 'Bar Museum Cafe', ['bar'], 0],
    [null, 'Bar Museum Cafe', ['bar'], 0],
  ] as const)('for %s, "%s" %j is %d', (vibe, name, kinds, expected) =>
    expect(vibeBonus(vibe, makePlace({ name, kinds }))).toBe(expected),
  );
});

describe('soonness', () => {
  it.each([
    ['in a moment', NOW + 1, 1],
    ['tomorrow at this hour', NOW + 24 * HOUR_MS, 0.5],
    ['in two days', NOW + 48 * HOUR_MS, 0],
    ['next week', NOW + 168 * HOUR_MS, 0],
    ['already running', NOW - HOUR_MS, 0.2],
    ['some day', null, 0.3],
  ])('%s', (_, start, expected) => expect(soonness(start, NOW)).toBeCloseTo(expected, 6));
});

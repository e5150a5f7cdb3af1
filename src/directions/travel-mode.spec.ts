import type { Leg, TravelMode } from './route.types';
import { modeOfCard, modeOfRoute } from './travel-mode';

const minutes = (count: number | null): Leg | null =>
  count === null ? null : { distanceMeters: 1_000, durationSeconds: count * 60 };

describe('modeOfRoute', () => {
  it.each<[walk: number | null, transit: number | null, TravelMode, why: string]>([
    [10, 12, 'walking', 'it is faster'],
    [30, 30, 'walking', 'equal is a walk'],
    [24.9, 20, 'walking', 'transit saves under 5 and the walk is under 25'],
    [24.9, 19.9, 'transit', 'transit saves 5'],
    [24, 19, 'transit', 'transit saves exactly 5'],
    [25, 24, 'transit', 'the walk is 25 long, however little transit saves'],
    [60, 20, 'transit', 'it is much faster'],
    [90, null, 'walking', 'it is the only one'],
    [null, 50, 'transit', 'it is the only one'],
  ])('for a walk of %p and transit of %p minutes is %s, because %s', (walk, transit, mode) => {
    expect(modeOfRoute(minutes(walk), minutes(transit))).toBe(mode);
  });
});

describe('modeOfCard', () => {
  it.each<[walk: number, transit: number | null, TravelMode, why: string]>([
    [15, 1, 'walking', 'the walk is 15 or less'],
    [15.1, 5, 'transit', 'transit saves much'],
    [40, 35.1, 'walking', 'transit saves under 5'],
    [40, 35, 'transit', 'transit saves 5'],
    [40, null, 'walking', 'transit is unknown'],
    [40, 60, 'walking', 'transit is slower'],
  ])('for a walk of %p and transit of %p minutes is %s, because %s', (walk, transit, mode) => {
    expect(modeOfCard(minutes(walk)!, minutes(transit), false)).toBe(mode);
  });

  it('is walking for whoever prefers it, whatever transit saves', () => {
    expect(modeOfCard(minutes(120)!, minutes(10), true)).toBe('walking');
  });
});

import { estimateWalk } from './estimate';

const TANDON = { lat: 40.6942, lon: -73.9866 };
const WASHINGTON_SQUARE = { lat: 40.7298, lon: -73.9973 };

describe('estimateWalk', () => {
  it('takes 1.3 times the great circle at 80 m a minute', () => {
    const { distanceMeters, durationSeconds } = estimateWalk(TANDON, WASHINGTON_SQUARE);
    // The campuses are 4.06 km apart.
    expect(distanceMeters / 1.3).toBeCloseTo(4_060, -1);
    expect(durationSeconds / 60).toBeCloseTo(distanceMeters / 80, 9);
  });

  it('is the same both ways', () => {
    const there = estimateWalk(TANDON, WASHINGTON_SQUARE);
    expect(estimateWalk(WASHINGTON_SQUARE, TANDON).distanceMeters).toBeCloseTo(there.distanceMeters, 6);
  });

  it('is nothing to where one stands', () => {
    expect(estimateWalk(TANDON, TANDON)).toEqual({ distanceMeters: 0, durationSeconds: 0 });
  });

  it('is a number at the other side of the earth and over the date line', () => {
    expect(estimateWalk({ lat: 0, lon: 0 }, { lat: 0, lon: 180 }).distanceMeters / 1.3).toBeCloseTo(20_015_087, 0);
    expect(estimateWalk({ lat: 0, lon: 179.995 }, { lat: 0, lon: -179.995 }).distanceMeters / 1.3).toBeCloseTo(
      1_112,
      0,
    );
  });
});

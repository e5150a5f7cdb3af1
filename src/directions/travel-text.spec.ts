import { asEstimate, distanceText, durationText, minutesIn } from './travel-text';

describe('distanceText', () => {
  it.each([
    [0, '10 ft'],
    [1, '10 ft'],
    [30, '100 ft'],
    [107, '350 ft'],
    [159.9, '520 ft'],
    [160, '0.1 mi'],
    [644, '0.4 mi'],
    [1_609.344, '1.0 mi'],
    [16_093.44, '10.0 mi'],
    [160_934.4, '100 mi'],
    [5_570_000, '3,461 mi'],
  ])('says %d m as %s', (meters, text) => expect(distanceText(meters)).toBe(text));
});

describe('durationText', () => {
  it.each([
    [0, '1 min'],
    [29, '1 min'],
    [89, '1 min'],
    [90, '2 mins'],
    [480, '8 mins'],
    [3_569, '59 mins'],
    [3_570, '1 hour'],
    [3_660, '1 hour 1 min'],
    [3_900, '1 hour 5 mins'],
    [7_200, '2 hours'],
    [7_320, '2 hours 2 mins'],
    [3_600_000, '1,000 hours'],
  ])('says %d s as %s', (seconds, text) => expect(durationText(seconds)).toBe(text));

  it('can be read back as the apps do, by the numbers before "hour" and "min"', () => {
    for (let minutes = 1; minutes < 600; minutes += 1) {
      const text = durationText(minutes * 60);
      const before = (word: string) => Number(new RegExp(`(\\d+) ${word}`).exec(text)?.[1] ?? 0);
      expect(before('hour') * 60 + before('min')).toBe(minutes);
    }
  });
});

describe('asEstimate', () => {
  it('marks a text', () => expect(asEstimate('8 mins')).toBe('~8 mins'));
});

describe('minutesIn', () => {
  it.each([1, 59, 60, 61, 125, 60_000])('reads what durationText wrote for %d minutes', (minutes) => {
    expect(minutesIn(durationText(minutes * 60))).toBe(minutes);
    expect(minutesIn(asEstimate(durationText(minutes * 60)))).toBe(minutes);
  });
});

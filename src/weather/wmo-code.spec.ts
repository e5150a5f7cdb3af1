import { conditionOf, severity } from './wmo-code';

/** All codes the vendor lists, by our bucket. */
const BUCKETS: [main: string, word: string | null, codes: number[]][] = [
  ['Clear', null, [0, 1]],
  ['Clouds', 'cloud', [2, 3]],
  ['Fog', null, [45, 48]],
  ['Drizzle', 'rain', [51, 53, 55, 56, 57]],
  ['Rain', 'rain', [61, 63, 65, 66, 67, 80, 81, 82]],
  ['Snow', 'snow', [71, 73, 75, 77, 85, 86]],
  ['Thunderstorm', 'storm', [95, 96, 99]],
];
const EVERY = BUCKETS.flatMap(([main, word, codes]) => codes.map((code) => [code, main, word] as const));
/** What both apps look for, one taking the first match and the other the last. */
const WORDS = ['cloud', 'rain', 'snow', 'storm'];
const freezing = { temperatureF: 20, precipitation: 0, isDay: true };

describe('conditionOf', () => {
  it.each(EVERY)('puts code %i under %s, and no description misleads an app', (code, main, word) => {
    const condition = conditionOf({ code, ...freezing });
    expect(condition.main).toBe(main);
    expect(WORDS.filter((one) => condition.description.includes(one))).toEqual(word === null ? [] : [word]);
    expect(condition.description).toMatch(/^[a-z]+( [a-z]+)*$/);
    expect(condition.icon).toMatch(/^(01|03|04|09|10|11|13|50)d$/);
  });

  it('gives different descriptions to all 28 codes', () => {
    expect(EVERY).toHaveLength(28);
    expect(new Set(EVERY.map(([code]) => conditionOf({ code, ...freezing }).description)).size).toBe(28);
  });

  it('shows the night', () => {
    expect(conditionOf({ code: 0, ...freezing, isDay: false })).toEqual({
      main: 'Clear',
      description: 'clear sky',
      icon: '01n',
    });
  });

  it.each([56, 57, 66, 67, 71, 73, 75, 77, 85, 86])('does not believe the icy code %i at 69 °F', (code) => {
    const warm = { code, temperatureF: 69, isDay: true };
    expect(conditionOf({ ...warm, precipitation: 0.2 }).description).toBe('light rain');
    expect(conditionOf({ ...warm, precipitation: 0 }).description).toBe('overcast clouds');
    expect(conditionOf({ ...warm, precipitation: null }).description).toBe('overcast clouds');
  });

  it('believes snow up to 45 °F, and any other code at any temperature', () => {
    const at = (temperatureF: number, code: number) =>
      conditionOf({ code, temperatureF, precipitation: 1, isDay: true }).description;
    expect([at(45, 73), at(45.1, 73)]).toEqual(['snow', 'light rain']);
    expect([at(69, 63), at(100, 0)]).toEqual(['moderate rain', 'clear sky']);
  });

  it.each([42, 4, 100, -1, null])('judges the unknown code %p by precipitation', (code) => {
    const unknown = { code, temperatureF: 50, isDay: true };
    expect(conditionOf({ ...unknown, precipitation: 0.1 })).toEqual({
      main: 'Rain',
      description: 'light rain',
      icon: '10d',
    });
    expect(conditionOf({ ...unknown, precipitation: null })).toEqual({
      main: 'Unknown',
      description: 'sky unknown',
      icon: '03d',
    });
  });
});

describe('severity', () => {
  it('puts storms over snow over rain over the rest, and knows every bucket', () => {
    const ranks = BUCKETS.map(([, , codes]) => severity(conditionOf({ code: codes[0]!, ...freezing })));
    expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
    expect(new Set(ranks).size).toBe(BUCKETS.length);
  });
});

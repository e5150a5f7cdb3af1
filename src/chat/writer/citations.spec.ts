import { readCitations } from './citations';

describe('readCitations', () => {
  it('takes the marks out and tells what they meant, in order of first mention', () => {
    expect(readCitations('Try Olive Stair [3], then Moth and Kettle [1]. Olive Stair [3] is closer.', 3)).toEqual({
      text: 'Try Olive Stair, then Moth and Kettle. Olive Stair is closer.',
      cited: [2, 0],
    });
  });

  it('reads several numbers in one mark', () => {
    expect(readCitations('Both cafes [1, 2] are quiet, and a third [3,1].', 3)).toEqual({
      text: 'Both cafes are quiet, and a third.',
      cited: [0, 1, 2],
    });
  });

  it('ignores numbers of no item, and takes their marks out all the same', () => {
    expect(readCitations('One [0], two [4], three [2], four [99].', 3)).toEqual({
      text: 'One, two, three, four.',
      cited: [1],
    });
  });

  it('leaves other brackets alone', () => {
    expect(readCitations('Open [late] since [1998] and [a1].', 3)).toEqual({
      text: 'Open [late] since [1998] and [a1].',
      cited: [],
    });
  });

  it.each([
    ['Hey there! Olive Stair is close.', 'Olive Stair is close.'],
    ['Hi, two places fit.', 'Two places fit.'],
    ['hello there two places fit.', 'Two places fit.'],
    ['Hello - two places fit.', 'Two places fit.'],
    ['Hiya! ', ''],
  ])('strips the greeting of "%s"', (raw, text) => expect(readCitations(raw, 0).text).toBe(text));

  it.each([
    'Heyday Cafe is close',
    'Hi-Fi Records is close',
    'Hey Tea is close',
    'Hello Kitty Cafe is close',
    'History buffs like this one',
  ])('keeps the name that "%s" opens with', (raw) => expect(readCitations(raw, 0).text).toBe(raw));
});

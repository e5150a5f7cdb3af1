import { readCitations as read, VisibleText } from './citations';

const NAMES = ['Moth and Kettle', 'Quill Room', 'Olive Stair'];
const readCitations = (raw: string, count: number) =>
  read(
    raw,
    NAMES.slice(0, count).map((name) => ({ name })),
  );

describe('readCitations', () => {
  it('takes the marks out and tells what they meant, in order of first mention', () => {
    expect(readCitations('Try the stair [3], then the kettle [1]. The stair [3] is closer.', 3)).toEqual({
      text: 'Try the stair, then the kettle. The stair is closer.',
      cited: [2, 0],
    });
  });

  it('reads several numbers in one mark', () => {
    expect(readCitations('Both cafes [1, 2] are quiet, and a third [3,1].', 3)).toEqual({
      text: 'Both cafes are quiet, and a third.',
      cited: [0, 1, 2],
    });
  });

  it.each([
    ['the two [1-2] and [3]', [0, 1, 2]],
    ['the two [1 and 3]', [0, 2]],
    ['the one [item 2]', [1]],
    ['the one 【2】', [1]],
    ['the one [#3]', [2]],
  ])('reads the marks of "%s"', (raw, cited) => {
    const written = readCitations(raw, 3);
    expect(written.cited).toEqual(cited);
    expect(written.text).not.toMatch(/[[\]【】]/);
  });

  it('takes an item that is called by its full name for cited', () => {
    expect(readCitations('Quill Room is calm, the kettle [1] is closer.', 3).cited).toEqual([1, 0]);
    expect(readCitations('Quill is calm.', 3).cited).toEqual([]);
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

describe('VisibleText', () => {
  const shown = (pieces: readonly string[]) => {
    const told: string[] = [];
    const text = new VisibleText((piece) => told.push(piece));
    for (const piece of pieces) text.add(piece);
    const before = told.join('');
    text.end();
    return { before, whole: told.join('') };
  };
  const WHOLE = 'Hey there! The stair [3] is calm, and the kettle [1, 2] is closer. Open since [1998].';

  it.each([1, 2, 3, 7, 200])('shows no part of a mark or a greeting, in pieces of %i characters', (size) => {
    const pieces = WHOLE.match(new RegExp(`.{1,${size}}`, 'g'))!;
    const { before, whole } = shown(pieces);
    expect(whole).toBe(readCitations(WHOLE, 3).text);
    expect(whole.startsWith(before)).toBe(true);
    expect(before).not.toMatch(/\[\d\b|^Hey/);
  });

  it('shows a bracket that turns out to be none', () => {
    expect(shown(['A place that is worth the walk [', 'late]']).whole).toBe('A place that is worth the walk [late]');
    expect(shown(['A place that is worth the walk [1']).whole).toBe('A place that is worth the walk [1');
  });
});

import { readLimit, report } from '../../scripts/guide/old-entries';
import { readGuide } from '../../src/places/guide/guide.file';

describe('guide:check', () => {
  const [sample] = readGuide();
  const entry = (id: string, checked: string) => ({ ...sample!, id, name: id.toUpperCase(), checked, how: 'a list' });

  it('prints what was checked before a month, oldest first', () => {
    const entries = [entry('b', '2025-11'), entry('a', '2026-03'), entry('c', '2024-02')];
    expect(report(entries, '2026-03')).toEqual([
      '2024-02  c  C: a list',
      '2025-11  b  B: a list',
      '2 of 3 entries were checked before 2026-03.',
    ]);
  });

  it('takes a month and nothing else', () => {
    expect(readLimit('2025-12')).toBe('2025-12');
    expect(() => readLimit('last year')).toThrow('usage: npm run guide:check -- [YYYY-MM], not "last year"');
  });
});

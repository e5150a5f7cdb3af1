import fc from 'fast-check';
import { mixed } from './mix';

const item = (label: string, score: number) => ({ label, score });
const labels = (items: readonly { label: string }[]) => items.map(({ label }) => label).join('');

describe('mixed', () => {
  const bites = [1, 0.99, 0.98, 0.97].map((score) => item('b', score));

  it('lets others in that are nearly as good, up to half', () => {
    expect(labels(mixed([...bites, item('c', 0.85), item('e', 0.8)], 4))).toBe('bbce');
    expect(labels(mixed([...bites, item('c', 0.85), item('e', 0.79)], 4))).toBe('bbbc');
  });

  it('leaves the best in place when others are much worse', () => {
    expect(labels(mixed([...bites, item('c', 0.5), item('e', 0.4)], 4))).toBe('bbbb');
  });

  it('fills up with the best when the others run out', () => {
    expect(labels(mixed([...bites, item('c', 0.9)], 5))).toBe('bbbbc');
  });

  it('gives the best one alone, and nothing of nothing', () => {
    expect(mixed([...bites, item('c', 0.99)], 1)).toEqual([item('b', 1)]);
    expect(mixed([], 10)).toEqual([]);
  });

  it('is always a part of the ranking, best first, of the wanted size, and mixed while it can be', () => {
    const ranking = fc
      .array(
        fc.record({ label: fc.constantFrom('b', 'c', 'e'), score: fc.double({ min: -0.2, max: 1.5, noNaN: true }) }),
      )
      .map((items) => items.toSorted((a, b) => b.score - a.score));
    fc.assert(
      fc.property(ranking, fc.integer({ min: 1, max: 10 }), (ranked, limit) => {
        const result = mixed(ranked, limit);
        expect(result).toHaveLength(Math.min(limit, ranked.length));
        expect(new Set(result).size).toBe(result.length);
        expect(result.every((one) => ranked.includes(one))).toBe(true);
        expect(result).toEqual(result.toSorted((a, b) => b.score - a.score));
        const enough = (ranked[0]?.score ?? 0) * 0.8;
        const half = Math.max(1, Math.floor(result.length / 2));
        for (const label of ['b', 'c', 'e']) {
          const isTooMany = result.filter((one) => one.label === label).length > half;
          const left = ranked.filter((one) => !result.includes(one) && one.score >= enough);
          const others = new Set(left.map((one) => one.label).filter((other) => other !== label));
          // Another label may be at its half as well.
          const full = [...others].every((other) => result.filter((one) => one.label === other).length >= half);
          expect(isTooMany && others.size > 0 && !full).toBe(false);
        }
      }),
    );
  });
});

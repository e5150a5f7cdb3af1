/** Others come in as long as they are nearly as good as the best. */
const WORTH_MIXING = 0.8;

/**
 * The best of a ranking, at most half of them of one label while other labels have something nearly as good.
 * @param ranked best first.
 * @returns best first.
 */
export function mixed<T extends { readonly label: string; readonly score: number }>(
  ranked: readonly T[],
  limit: number,
): T[] {
  const size = Math.min(limit, ranked.length);
  const half = Math.max(1, Math.floor(size / 2));
  const enough = (ranked[0]?.score ?? 0) * WORTH_MIXING;
  const left = [...ranked];
  const taken: T[] = [];
  const isFull = ({ label }: T) => taken.filter((other) => other.label === label).length >= half;
  while (taken.length < size) {
    const preferred = left.findIndex((candidate) => candidate.score >= enough && !isFull(candidate));
    taken.push(...left.splice(Math.max(0, preferred), 1));
  }
  return taken.toSorted((a, b) => b.score - a.score);
}

import type { MessageWords } from './message-words';

export interface Found<T> {
  readonly term: string;
  readonly value: T;
  /** The words it covers. */
  readonly from: number;
  readonly to: number;
}

/** Terms with what they mean, found as whole words: at every place the longest one. */
export class Lexicon<T> {
  private readonly byFirst = new Map<string, { term: string; parts: readonly string[]; value: T }[]>();

  /** @param entries terms with plurals folded; a later one replaces an earlier one of the same words. */
  constructor(entries: Iterable<readonly [term: string, value: T]>) {
    for (const [term, value] of new Map(entries)) {
      const parts = term.split(' ');
      const list = this.byFirst.get(parts[0]!) ?? [];
      list.push({ term, parts, value });
      this.byFirst.set(parts[0]!, list);
    }
    for (const list of this.byFirst.values()) list.sort((a, b) => b.parts.length - a.parts.length);
  }

  /** What is there, in order and without overlaps; a term never reaches over the end of a clause. */
  find({ folded, startsClause }: MessageWords): Found<T>[] {
    const found: Found<T>[] = [];
    for (let at = 0; at < folded.length;) {
      const hit = this.byFirst
        .get(folded[at]!)
        ?.find(({ parts }) => parts.every((part, i) => folded[at + i] === part && (i === 0 || !startsClause[at + i])));
      if (hit === undefined) {
        at += 1;
        continue;
      }
      const to = at + hit.parts.length;
      found.push({ term: hit.term, value: hit.value, from: at, to });
      at = to;
    }
    return found;
  }
}

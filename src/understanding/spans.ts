import type { Context } from './context';
import type { Cue, Reading } from './cues';
import { combine, hashOf, type HashTable } from './hash';

/** What a word of a message belongs to. */
export const TAGS = ['other', 'place', 'from', 'what', 'not'] as const;
export type Tag = (typeof TAGS)[number];

/** A run of words with one tag. */
export interface Span {
  readonly tag: Tag;
  readonly from: number;
  readonly to: number;
}

/** Learned weights: a row of one weight a tag for each feature, and what follows what. */
export interface SpanWeights {
  readonly index: HashTable;
  /** Rows of `TAGS.length`. */
  readonly weights: Int8Array;
  /** From tag (rows) to tag; the last row is the start. */
  readonly moves: Int8Array | Float32Array;
}

const KINDS = [
  'w', 'p1', 'n1', 'p2', 'n2', 'pw', 'wn', 'suf', 'known', 'g', 's', 'gp', 'gn', 'inside', 'neg', 'start',
  'gw', 'wg', 'act', 'told',
] as const; // prettier-ignore
const K = Object.fromEntries(KINDS.map((name) => [name, hashOf(`span:${name}`)])) as Record<
  (typeof KINDS)[number],
  number
>;
const NO_WORD = hashOf('<none>');

/** What stands before, as far as it matters for what a word is. */
export function stateHash({ cards, hasHistory, act }: Context): number {
  return hashOf(`${cards.length > 0} ${hasHistory} ${act}`);
}

/** Tells `add` the features of every word of a message. */
export function spanFeatures(
  reading: Reading,
  isRare: (word: string) => boolean,
  state: number,
  add: (at: number, feature: number) => void,
): void {
  const { stems, hashes, cues, starts, capitals, negated } = reading;
  const count = stems.length;
  const covering = new Array<Cue | null>(count).fill(null);
  let isComplaint = 1;
  for (const cue of cues) {
    for (let at = cue.from; at < cue.to; at += 1) covering[at] ??= cue;
    if (cue.sense.group === 'reject') isComplaint = 2;
  }
  const groupAt = (at: number) => covering[at]?.sense.groupHash ?? (at < 0 || at >= count ? 1 : 0);
  const wordAt = (at: number) => hashes[at] ?? NO_WORD;
  for (let at = 0; at < count; at += 1) {
    const word = hashes[at]!;
    const before = wordAt(at - 1);
    const after = wordAt(at + 1);
    const group = groupAt(at);
    const groupAfter = groupAt(at + 1);
    const cue = covering[at] ?? null;
    add(at, combine(K.w, word));
    add(at, combine(K.p1, before));
    add(at, combine(K.n1, after));
    add(at, combine(K.p2, wordAt(at - 2)));
    add(at, combine(K.n2, wordAt(at + 2)));
    add(at, combine(combine(K.pw, before), word));
    add(at, combine(combine(K.wn, word), after));
    add(at, combine(combine(K.g, group), state));
    add(at, combine(combine(combine(K.gp, groupAt(at - 1)), group), cue === null || cue.from === at ? 1 : 2));
    add(at, combine(combine(K.gn, group), groupAfter));
    add(at, combine(combine(K.gw, before), group));
    add(at, combine(combine(K.wg, after), group));
    add(at, combine(combine(K.start, starts[at] ? 1 : 2), group));
    add(at, combine(combine(K.neg, negated[at] ? 1 : 2), group));
    add(at, combine(combine(K.told, isComplaint), group));
    add(at, combine(combine(K.act, state), word));
    if (cue === null) {
      // What a word looks like tells only where nothing knows it.
      add(at, combine(K.suf, hashOf(stems[at]!.slice(-3))));
      add(at, combine(combine(K.known, isRare(stems[at]!) ? 1 : 0), capitals[at] ? 1 : 2));
    } else {
      add(at, combine(K.s, cue.sense.hash));
      add(at, combine(combine(K.inside, group), at - cue.from));
    }
    // The nearest function cue to the left says what a name is for: "how do i get to", "from".
    for (let back = at - 1; back >= Math.max(0, at - 6); back -= 1) {
      const left = covering[back];
      if (left === null || left === undefined || left === cue) continue;
      add(at, combine(combine(K.gp, left.sense.hash), group + 7));
      break;
    }
  }
}

/** Tags as runs; a clause or a name begins a new one. */
export function runsOf(tags: readonly number[], starts: readonly boolean[], cues: readonly Cue[]): Span[] {
  const spans: Span[] = [];
  for (let at = 0; at < tags.length; at += 1) {
    const tag = TAGS[tags[at]!]!;
    if (tag === 'other') continue;
    const last = spans.at(-1);
    const opens = starts[at] === true || cues.some(({ from, sense }) => from === at && sense.isName);
    if (last !== undefined && last.to === at && last.tag === tag && !opens)
      spans[spans.length - 1] = { ...last, to: at + 1 };
    else spans.push({ tag, from: at, to: at + 1 });
  }
  return spans;
}

/** @param allowed for each word the tags that may stand there; all without it. */
export function bestPath(
  scores: readonly (Float64Array | Int32Array)[],
  moves: Int8Array | Float32Array,
  allowed?: readonly (readonly boolean[])[],
): number[] {
  const size = TAGS.length;
  const back: Int8Array[] = [];
  let best = new Float64Array(size);
  for (const [at, own] of scores.entries()) {
    const next = new Float64Array(size).fill(-Infinity);
    const from = new Int8Array(size);
    for (let tag = 0; tag < size; tag += 1) {
      if (allowed !== undefined && !allowed[at]![tag]) continue;
      for (let previous = 0; previous < size; previous += 1) {
        const score =
          (at === 0 ? moves[size * size + tag]! : best[previous]! + moves[previous * size + tag]!) + own[tag]!;
        if (score > next[tag]!) {
          next[tag] = score;
          from[tag] = previous;
        }
        if (at === 0) break;
      }
    }
    back.push(from);
    best = next;
  }
  if (scores.length === 0) return [];
  const path = new Array<number>(scores.length);
  path[scores.length - 1] = best.indexOf(Math.max(...best));
  for (let at = scores.length - 1; at > 0; at -= 1) path[at - 1] = back[at]![path[at]!]!;
  return path;
}

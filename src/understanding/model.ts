import type { Context } from './context';
import type { Reading } from './cues';
import { type Class, type Decision, HEAD_NAMES, HEADS, type HeadName } from './decisions';
import { collectFeatures } from './features';
import { HashTable } from './hash';
import type { Candidate } from './said/candidate';
import { bestPath, runsOf, type Span, spanFeatures, type SpanWeights, TAGS } from './spans';

/** Sizes and scales of a packed model; the arrays follow in this order. */
export interface ModelHeader {
  readonly hidden: number;
  readonly features: number;
  readonly outputs: number;
  readonly spanFeatures: number;
  readonly candidateFeatures: number;
  /** Step of the quantised input weights. */
  readonly inputStep: number;
  readonly spanStep: number;
  readonly candidateStep: number;
}

/** The learned decisions: features summed into a hidden layer, and a softmax a head over it. */
export class Model {
  private readonly index: HashTable;
  private readonly input: Int8Array;
  private readonly output: Float32Array;
  private readonly bias: Float32Array;
  private readonly spans: SpanWeights;
  private readonly candidates: { readonly index: HashTable; readonly weights: Int8Array };
  private readonly sums: Int32Array;
  private readonly layer: Float32Array;
  /** The turn in which a row was last counted, so that a repeated word counts once. */
  private readonly seen: Uint32Array;
  private turn = 0;

  constructor(
    private readonly header: ModelHeader,
    bytes: Buffer,
  ) {
    let at = bytes.byteOffset;
    const take = <T>(
      type: new (buffer: ArrayBufferLike, offset: number, length: number) => T,
      length: number,
      size: number,
    ): T => {
      const array = new type(bytes.buffer, at, length);
      at += Math.ceil((length * size) / 4) * 4;
      return array;
    };
    const { hidden, features, outputs, spanFeatures, candidateFeatures } = header;
    this.index = new HashTable(take(Int32Array, features, 4));
    this.output = take(Float32Array, outputs * hidden, 4);
    this.bias = take(Float32Array, outputs, 4);
    const spanHashes = take(Int32Array, spanFeatures, 4);
    const moves = take(Float32Array, (TAGS.length + 1) * TAGS.length, 4);
    const candidateHashes = take(Int32Array, candidateFeatures, 4);
    this.input = take(Int8Array, features * hidden, 1);
    const weights = take(Int8Array, spanFeatures * TAGS.length, 1);
    this.spans = { index: new HashTable(spanHashes), weights, moves };
    this.candidates = { index: new HashTable(candidateHashes), weights: take(Int8Array, candidateFeatures, 1) };
    this.sums = new Int32Array(hidden);
    this.layer = new Float32Array(hidden);
    this.seen = new Uint32Array(features);
  }

  /** @param without a feature to leave out, for asking what it changes. */
  decide(reading: Reading, candidates: readonly Candidate[], context: Context, without?: number): Decisions {
    const { hidden, inputStep, outputs } = this.header;
    const { layer, sums, input, output, seen } = this;
    sums.fill(0);
    this.turn += 1;
    let squares = 1;
    collectFeatures(reading, candidates, context, (hash, weight) => {
      const row = this.index.get(hash);
      if (row < 0 || seen[row] === this.turn || hash === without) return;
      seen[row] = this.turn;
      squares += weight * weight;
      // Four at a time, for `hidden` is a multiple of four: a third of this loop is its own counting.
      for (let i = 0, at = row * hidden; i < hidden; i += 4, at += 4) {
        sums[i] = (sums[i]! + weight * input[at]!) | 0;
        sums[i + 1] = (sums[i + 1]! + weight * input[at + 1]!) | 0;
        sums[i + 2] = (sums[i + 2]! + weight * input[at + 2]!) | 0;
        sums[i + 3] = (sums[i + 3]! + weight * input[at + 3]!) | 0;
      }
    });
    const scale = inputStep / Math.sqrt(squares);
    for (let i = 0; i < hidden; i += 1) {
      const sum = sums[i]! * scale;
      layer[i] = sum > 0 ? sum : 0.1 * sum;
    }
    const scores = new Float32Array(outputs);
    for (let out = 0; out < outputs; out += 1) {
      let [a, b] = [this.bias[out]!, 0];
      for (let i = 0, at = out * hidden; i < hidden; i += 2, at += 2) {
        a += layer[i]! * output[at]!;
        b += layer[i + 1]! * output[at + 1]!;
      }
      scores[out] = a + b;
    }
    return new Decisions(scores);
  }

  /** The probability that a candidate is meant. */
  weigh(features: readonly number[]): number {
    const { index, weights } = this.candidates;
    let sum = 0;
    for (const feature of features) {
      const row = index.get(feature);
      if (row >= 0) sum += weights[row]!;
    }
    return 1 / (1 + Math.exp(-sum * this.header.candidateStep));
  }

  /** The likeliest tags of a message (Viterbi), as runs; `other` is left out. */
  tag(reading: Reading, isRare: (word: string) => boolean, state: number): Span[] {
    const { index, weights, moves } = this.spans;
    const size = TAGS.length;
    const scores = reading.words.map(() => new Int32Array(size));
    spanFeatures(reading, isRare, state, (at, feature) => {
      const row = index.get(feature);
      if (row < 0) return;
      const own = scores[at]!;
      const from = row * size;
      for (let tag = 0; tag < size; tag += 1) own[tag] = own[tag]! + weights[from + tag]!;
    });
    return runsOf(bestPath(scores, moves), reading.starts, reading.cues);
  }
}

const OFFSETS = new Map<HeadName, number>();
let total = 0;
for (const head of HEAD_NAMES) {
  OFFSETS.set(head, total);
  total += HEADS[head].length;
}
/** How many classes all heads have together. */
export const OUTPUTS = total;

/** What was decided about one message. */
export class Decisions {
  private readonly known: { [H in HeadName]?: Decision<H> } = {};

  constructor(private readonly scores: Float32Array) {}

  of<H extends HeadName>(head: H): Decision<H> {
    return (this.known[head] ??= this.decide(head) as (typeof this.known)[H])!;
  }

  private decide<H extends HeadName>(head: H): Decision<H> {
    const classes = HEADS[head] as readonly Class<H>[];
    const from = OFFSETS.get(head)!;
    let most = -Infinity;
    let best = 0;
    for (let i = 0; i < classes.length; i += 1) {
      if (this.scores[from + i]! > most) {
        most = this.scores[from + i]!;
        best = i;
      }
    }
    let sum = 0;
    for (let i = 0; i < classes.length; i += 1) sum += Math.exp(this.scores[from + i]! - most);
    const shareOf = (choice: Class<H>) => Math.exp(this.scores[from + classes.indexOf(choice)]! - most) / sum;
    return { choice: classes[best]!, share: 1 / sum, shareOf };
  }

  is(head: { [H in HeadName]: 'yes' extends Class<H> ? H : never }[HeadName]): boolean {
    return this.of(head).choice === 'yes';
  }
}

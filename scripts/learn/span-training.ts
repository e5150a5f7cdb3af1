import type { Reading } from '../../src/understanding/cues';
import { bestPath, runsOf, type Span, TAGS } from '../../src/understanding/spans';
import { randomFrom } from './network';
import type { SpanLabels } from './span-labels';

/** The features of a message's words as rows, and which tags the words may have. */
export interface SpanSample {
  readonly rows: readonly Int32Array[];
  readonly allowed: SpanLabels;
}

export interface SpanTraining {
  readonly weights: Float32Array;
  readonly moves: Float32Array;
}

const EPOCHS = 12;
const SIZE = TAGS.length;

/** Averaged structured perceptron; where a label leaves tags open, the likeliest allowed path counts as right. */
export function trainSpans(samples: readonly SpanSample[], features: number, seed: number): SpanTraining {
  const weights = new Float32Array(features * SIZE);
  const moves = new Float32Array((SIZE + 1) * SIZE);
  const weightSums = new Float64Array(weights.length);
  const moveSums = new Float64Array(moves.length);
  const random = randomFrom(seed);
  const order = samples.map((_, i) => i);
  let step = 1;
  for (let epoch = 0; epoch < EPOCHS; epoch += 1) {
    for (let i = order.length - 1; i > 0; i -= 1) {
      const j = Math.floor(random() * (i + 1));
      [order[i], order[j]] = [order[j]!, order[i]!];
    }
    for (const at of order) {
      const { rows, allowed } = samples[at]!;
      step += 1;
      if (rows.length === 0) continue;
      const scores = scoresOf(rows, weights);
      const said = bestPath(scores, moves);
      if (said.every((tag, i) => allowed[i]![tag])) continue;
      const right = bestPath(scores, moves, allowed);
      const change = (list: Float32Array, sums: Float64Array, index: number, by: number) => {
        list[index]! += by;
        sums[index]! += by * step;
      };
      for (let i = 0; i < rows.length; i += 1) {
        if (said[i] !== right[i])
          for (const row of rows[i]!) {
            change(weights, weightSums, row * SIZE + right[i]!, 1);
            change(weights, weightSums, row * SIZE + said[i]!, -1);
          }
        const from = (path: readonly number[]) => (i === 0 ? SIZE : path[i - 1]!);
        if (from(said) === from(right) && said[i] === right[i]) continue;
        change(moves, moveSums, from(right) * SIZE + right[i]!, 1);
        change(moves, moveSums, from(said) * SIZE + said[i]!, -1);
      }
    }
  }
  // The average over all steps, which forgets what only the last samples said.
  for (let i = 0; i < weights.length; i += 1) weights[i]! -= weightSums[i]! / step;
  for (let i = 0; i < moves.length; i += 1) moves[i]! -= moveSums[i]! / step;
  return { weights, moves };
}

/** The spans that the labels and the weights come to together. */
export function bestAllowed(
  features: readonly (readonly number[])[],
  index: ReadonlyMap<number, number>,
  { weights, moves }: SpanTraining,
  { reading, spans }: { readonly reading: Reading; readonly spans: SpanLabels },
): Span[] {
  const rows = features.map((list) => Int32Array.from(list.flatMap((hash) => index.get(hash) ?? [])));
  return runsOf(bestPath(scoresOf(rows, weights), moves, spans), reading.starts, reading.cues);
}

function scoresOf(rows: readonly Int32Array[], weights: Float32Array): Float64Array[] {
  return rows.map((list) => {
    const scores = new Float64Array(SIZE);
    for (const row of list) for (let tag = 0; tag < SIZE; tag += 1) scores[tag]! += weights[row * SIZE + tag]!;
    return scores;
  });
}

import type { Lexicon } from '../../src/understanding/vocabulary/lexicon';
import { HEAD_NAMES, HEADS } from '../../src/understanding/decisions';
import { collectFeatures } from '../../src/understanding/features';
import { type ModelHeader, OUTPUTS } from '../../src/understanding/model';
import { spanFeatures, stateHash } from '../../src/understanding/spans';
import { type Network, type Settings, train } from './network';
import { type Lesson, targetsOf } from './samples';
import { bestAllowed, trainSpans } from './span-training';
import { judgementsOf, trainAcceptance } from './acceptance';

const SETTINGS: Settings = { epochs: 25, rate: 0.1, dropout: 0.4, decay: 0.0001, seed: 1 };
const HIDDEN = 32;
/** A feature that was hardly ever seen says nothing about others. */
const SEEN = 3;

export interface Learned {
  readonly header: ModelHeader;
  readonly bytes: Buffer;
}

/**
 * Learns decisions and tags from lessons, and packs both. Deterministic.
 * @param fellows networks that differ in their random numbers alone; together they are steadier than each.
 */
export function learn(lessons: readonly Lesson[], lexicon: Lexicon, fellows: number): Learned {
  const listed = lessons.map(({ reading, candidates, context }) => {
    const features = new Map<number, number>();
    collectFeatures(reading, candidates, context, (hash, weight) => features.set(hash, weight));
    return features;
  });
  const rows = frequent(listed.map((features) => [...features.keys()]));
  const samples = lessons.map((lesson, i) => {
    const known = [...listed[i]!].filter(([hash]) => rows.has(hash));
    return {
      rows: Int32Array.from(known, ([hash]) => rows.get(hash)!),
      values: Float32Array.from(known, ([, weight]) => weight),
      targets: targetsOf(lesson),
      weight: lesson.weight,
    };
  });
  const classes = HEAD_NAMES.map((head) => HEADS[head].length);
  const shape = { rows: rows.size, hidden: HIDDEN, classes };
  const network = together(
    Array.from({ length: fellows }, (_, i) => train(samples, shape, { ...SETTINGS, seed: SETTINGS.seed + i })),
  );

  const tagged = lessons.map(({ reading, context }) => {
    const lists: number[][] = reading.words.map(() => []);
    const add = (at: number, feature: number) => lists[at]!.push(feature);
    spanFeatures(reading, (word) => lexicon.isRare(word), stateHash(context), add);
    return lists;
  });
  const spanRows = frequent(tagged.flat());
  const spans = trainSpans(
    lessons.map(({ spans: allowed }, i) => ({
      allowed,
      rows: tagged[i]!.map((list) => Int32Array.from(list.flatMap((hash) => spanRows.get(hash) ?? []))),
    })),
    spanRows.size,
    SETTINGS.seed,
  );
  const judgements = lessons.flatMap((lesson, i) =>
    judgementsOf(lesson, bestAllowed(tagged[i]!, spanRows, spans, lesson)),
  );
  const candidateRows = frequent(judgements.map(({ features }) => features));
  const acceptance = trainAcceptance(
    judgements.map(({ features, isMeant }) => ({
      rows: Int32Array.from(features.flatMap((hash) => candidateRows.get(hash) ?? [])),
      isMeant,
    })),
    candidateRows.size,
    SETTINGS.seed,
  );
  return packed(rows, HIDDEN * fellows, network, spanRows, spans, candidateRows, acceptance);
}

/** Several networks as one: their layers side by side, their log odds averaged. */
function together(networks: readonly Network[]): Pick<Network, 'input' | 'output' | 'bias'> {
  const { rows, hidden } = networks[0]!.shape;
  const { outputs } = networks[0]!;
  const count = networks.length;
  const side = (list: (network: Network) => Float32Array, lines: number, scale: number) => {
    const all = new Float32Array(lines * hidden * count);
    for (const [n, network] of networks.entries())
      for (let line = 0; line < lines; line += 1)
        for (let i = 0; i < hidden; i += 1)
          all[(line * count + n) * hidden + i] = list(network)[line * hidden + i]! * scale;
    return all;
  };
  return {
    input: side(({ input }) => input, rows, 1),
    output: side(({ output }) => output, outputs, 1 / count),
    bias: Float32Array.from(
      { length: outputs },
      (_, i) => networks.reduce((sum, { bias }) => sum + bias[i]!, 0) / count,
    ),
  };
}

/** Rows for the features that come often enough, in the order of their hashes. */
function frequent(lists: readonly (readonly number[])[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const list of lists) for (const hash of new Set(list)) counts.set(hash, (counts.get(hash) ?? 0) + 1);
  const kept = [...counts].filter(([, count]) => count >= SEEN).map(([hash]) => hash);
  return new Map(kept.sort((a, b) => a - b).map((hash, row) => [hash, row]));
}

function packed(
  rows: ReadonlyMap<number, number>,
  hidden: number,
  network: { readonly input: Float32Array; readonly output: Float32Array; readonly bias: Float32Array },
  spanRows: ReadonlyMap<number, number>,
  spans: { readonly weights: Float32Array; readonly moves: Float32Array },
  candidateRows: ReadonlyMap<number, number>,
  acceptance: Float32Array,
): Learned {
  const [input, inputStep] = quantised(network.input);
  const [weights, spanStep] = quantised(spans.weights);
  const [accepted, candidateStep] = quantised(acceptance);
  const parts = [
    Int32Array.from(rows.keys()),
    network.output,
    network.bias,
    Int32Array.from(spanRows.keys()),
    // In the units of the quantised weights.
    spans.moves.map((move) => move / spanStep),
    Int32Array.from(candidateRows.keys()),
    input,
    weights,
    accepted,
  ];
  const padded = parts.map((part) => {
    const bytes = Buffer.from(part.buffer, part.byteOffset, part.byteLength);
    return Buffer.concat([bytes, Buffer.alloc((4 - (bytes.length % 4)) % 4)]);
  });
  const header = {
    hidden,
    features: rows.size,
    outputs: OUTPUTS,
    spanFeatures: spanRows.size,
    candidateFeatures: candidateRows.size,
    inputStep,
    spanStep,
    candidateStep,
  };
  return { header, bytes: Buffer.concat(padded) };
}

/** Steps of a 127th of nearly the largest weight; the few beyond are cut off. */
function quantised(weights: Float32Array): [Int8Array, number] {
  const sizes = Float32Array.from(weights, Math.abs).sort();
  const step = (sizes[Math.floor(sizes.length * 0.9995)] ?? 1) / 127 || 1;
  return [Int8Array.from(weights, (weight) => Math.max(-127, Math.min(127, Math.round(weight / step)))), step];
}

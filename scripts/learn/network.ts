/** One labelled sample: rows of features, and for each head that it says something about the right class. */
export interface Sample {
  readonly rows: Int32Array;
  /** How much each of them counts. */
  readonly values: Float32Array;
  /** Class by head; -1 where the label says nothing. */
  readonly targets: Int32Array;
  readonly weight: number;
}

export interface Shape {
  readonly rows: number;
  readonly hidden: number;
  /** Classes by head. */
  readonly classes: readonly number[];
}

export interface Settings {
  readonly epochs: number;
  readonly rate: number;
  /** Share of features left out of a sample at random, so that no decision hangs on one. */
  readonly dropout: number;
  readonly decay: number;
  readonly seed: number;
}

/** Deterministic random numbers (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** Features summed into one hidden layer, and from there and directly into a softmax a head. */
export class Network {
  readonly input: Float32Array;
  readonly output: Float32Array;
  readonly bias: Float32Array;
  readonly outputs: number;
  readonly offsets: readonly number[];

  constructor(readonly shape: Shape) {
    this.offsets = shape.classes.map((_, head) => shape.classes.slice(0, head).reduce((sum, n) => sum + n, 0));
    this.outputs = shape.classes.reduce((sum, n) => sum + n, 0);
    this.input = new Float32Array(shape.rows * shape.hidden);
    this.output = new Float32Array(this.outputs * shape.hidden);
    this.bias = new Float32Array(this.outputs);
  }

  hiddenOf(rows: Int32Array, values: Float32Array, scale: number, into: Float32Array): void {
    const { hidden } = this.shape;
    into.fill(0);
    for (let n = 0; n < rows.length; n += 1) {
      const base = rows[n]! * hidden;
      const value = values[n]!;
      for (let i = 0; i < hidden; i += 1) into[i]! += value * this.input[base + i]!;
    }
    for (let i = 0; i < hidden; i += 1) into[i] = squash(into[i]! * scale);
  }

  /** Log odds of every class of every head. */
  scores(hidden: Float32Array, into: Float32Array): void {
    const width = this.shape.hidden;
    for (let out = 0; out < this.outputs; out += 1) {
      let sum = this.bias[out]!;
      const base = out * width;
      for (let i = 0; i < width; i += 1) sum += hidden[i]! * this.output[base + i]!;
      into[out] = sum;
    }
  }

  predict(rows: Int32Array, values: Float32Array): Float32Array {
    const hidden = new Float32Array(this.shape.hidden);
    const scores = new Float32Array(this.outputs);
    this.hiddenOf(rows, values, scaleOf(values), hidden);
    this.scores(hidden, scores);
    return scores;
  }
}

const squash = (x: number) => (x > 0 ? x : 0.1 * x);
const slope = (y: number) => (y > 0 ? 1 : 0.1);
/** Long messages do not speak louder. */
export function scaleOf(values: Float32Array): number {
  let sum = 1;
  for (const value of values) sum += value * value;
  return 1 / Math.sqrt(sum);
}

export function softmax(scores: Float32Array, from: number, count: number): Float64Array {
  const shares = new Float64Array(count);
  let most = -Infinity;
  for (let i = 0; i < count; i += 1) most = Math.max(most, scores[from + i]!);
  let sum = 0;
  for (let i = 0; i < count; i += 1) sum += shares[i] = Math.exp(scores[from + i]! - most);
  for (let i = 0; i < count; i += 1) shares[i]! /= sum;
  return shares;
}

/** Trains with Adagrad on one sample at a time, in an order that depends on the seed alone. */
export function train(samples: readonly Sample[], shape: Shape, settings: Settings): Network {
  const random = randomFrom(settings.seed);
  const network = new Network(shape);
  const { hidden, classes } = shape;
  for (let i = 0; i < network.input.length; i += 1) network.input[i] = (random() - 0.5) * 0.3;
  for (let i = 0; i < network.output.length; i += 1) network.output[i] = (random() - 0.5) * (2 / Math.sqrt(hidden));
  const inputSquares = new Float32Array(network.input.length).fill(0.01);
  const outputSquares = new Float32Array(network.output.length).fill(0.01);
  const biasSquares = new Float32Array(network.outputs).fill(0.01);
  const order = samples.map((_, i) => i);
  const layer = new Float32Array(hidden);
  const scores = new Float32Array(network.outputs);
  const delta = new Float32Array(network.outputs);
  const back = new Float32Array(hidden);
  for (let epoch = 0; epoch < settings.epochs; epoch += 1) {
    const rate = settings.rate * (1 - (0.9 * epoch) / settings.epochs);
    for (let i = order.length - 1; i > 0; i -= 1) {
      const j = Math.floor(random() * (i + 1));
      [order[i], order[j]] = [order[j]!, order[i]!];
    }
    for (const at of order) {
      const { rows, values: full, targets, weight } = samples[at]!;
      const values = full.map((value) => (random() >= settings.dropout ? value : 0));
      const scale = scaleOf(values);
      network.hiddenOf(rows, values, scale, layer);
      network.scores(layer, scores);
      delta.fill(0);
      back.fill(0);
      for (let head = 0; head < classes.length; head += 1) {
        const target = targets[head]!;
        if (target < 0) continue;
        const from = network.offsets[head]!;
        const shares = softmax(scores, from, classes[head]!);
        for (let c = 0; c < classes[head]!; c += 1) delta[from + c] = weight * (shares[c]! - (c === target ? 1 : 0));
      }
      for (let out = 0; out < network.outputs; out += 1) {
        const error = delta[out]!;
        if (error === 0) continue;
        const base = out * hidden;
        for (let i = 0; i < hidden; i += 1) {
          back[i]! += error * network.output[base + i]!;
          const gradient = error * layer[i]! + settings.decay * network.output[base + i]!;
          outputSquares[base + i]! += gradient * gradient;
          network.output[base + i]! -= (rate * gradient) / Math.sqrt(outputSquares[base + i]!);
        }
        biasSquares[out]! += error * error;
        network.bias[out]! -= (rate * error) / Math.sqrt(biasSquares[out]!);
      }
      for (let i = 0; i < hidden; i += 1) back[i]! *= slope(layer[i]!) * scale;
      for (let n = 0; n < rows.length; n += 1) {
        const value = values[n]!;
        if (value === 0) continue;
        const base = rows[n]! * hidden;
        for (let i = 0; i < hidden; i += 1) {
          const gradient = value * back[i]! + settings.decay * network.input[base + i]!;
          inputSquares[base + i]! += gradient * gradient;
          network.input[base + i]! -= (rate * gradient) / Math.sqrt(inputSquares[base + i]!);
        }
      }
    }
  }
  return network;
}

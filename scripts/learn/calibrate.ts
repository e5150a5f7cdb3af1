import { type Calibration, doubtsOf } from '../../src/understanding/calibration';
import type { Lexicon } from '../../src/understanding/vocabulary/lexicon';
import type { Message, Talk } from './labelled';
import { randomFrom } from './network';
import { readMessages, type ReadMessage, readTalks, type ReadTalk, school } from './school';
import { judge } from './score';
import { judgeTurn } from './score-talk';

const FOLDS = 5;
const SEED = 7;

export interface CrossRead {
  readonly messages: readonly ReadMessage[];
  readonly talks: readonly ReadTalk[];
}

/** Reads every message and conversation with a model that has not learned from it. */
export function crossRead(messages: readonly Message[], talks: readonly Talk[], lexicon: Lexicon): CrossRead {
  const random = randomFrom(SEED);
  const folds = (count: number) => Array.from({ length: count }, () => Math.floor(random() * FOLDS));
  const [ofMessages, ofTalks] = [folds(messages.length), folds(talks.length)];
  const read: { messages: ReadMessage[]; talks: ReadTalk[] } = { messages: [], talks: [] };
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const { reader } = school(
      messages.filter((_, i) => ofMessages[i] !== fold),
      talks.filter((_, i) => ofTalks[i] !== fold),
      lexicon,
    );
    read.messages.push(
      ...readMessages(
        reader,
        messages.filter((_, i) => ofMessages[i] === fold),
      ),
    );
    read.talks.push(
      ...readTalks(
        reader,
        talks.filter((_, i) => ofTalks[i] === fold),
      ),
    );
  }
  return read;
}

/**
 * Fits how likely an understanding is right to what it was on messages it had not learned from.
 * @param usual what students send: batches that are hard on purpose would make it too modest.
 */
export function calibrate({ messages, talks }: CrossRead, usual: ReadonlySet<Message>): Calibration {
  return {
    plan: fit(
      messages
        .filter(({ message }) => usual.has(message))
        .map(({ message, trace }) => ({
          doubts: doubtsOf(trace),
          isRight: judge(message, trace.understood).everything,
        })),
    ),
    turn: fit(
      talks.flatMap(({ turns }) =>
        turns.map(({ turn, trace }) => {
          const { act, missed, extra } = judgeTurn(turn, trace.understood);
          return { doubts: doubtsOf(trace), isRight: act && missed === 0 && extra === 0 };
        }),
      ),
    ),
  };
}

const STEPS = 3_000;
const RATE = 0.5;

/** Logistic regression by gradient descent over all samples. */
function fit(samples: readonly { readonly doubts: readonly number[]; readonly isRight: boolean }[]): number[] {
  const size = samples[0]!.doubts.length;
  const weights = new Array<number>(size).fill(0);
  for (let step = 0; step < STEPS; step += 1) {
    const gradient = new Array<number>(size).fill(0);
    for (const { doubts, isRight } of samples) {
      let sum = 0;
      for (let i = 0; i < size; i += 1) sum += weights[i]! * doubts[i]!;
      const error = 1 / (1 + Math.exp(-sum)) - (isRight ? 1 : 0);
      for (let i = 0; i < size; i += 1) gradient[i]! += error * doubts[i]!;
    }
    for (let i = 0; i < size; i += 1) weights[i]! -= (RATE * gradient[i]!) / samples.length;
  }
  return weights.map((weight) => Math.round(weight * 1e4) / 1e4);
}

import type { Trace } from './trace';

/**
 * Below this probability a model is asked. Of messages never learned from four in five lie above it, and intent, vibe and
 * tools are right in 97 % of these (labelled/HISTORY.md).
 */
export const ASK_MODEL_BELOW = 0.68;

/** Weights of the doubts, for a plan and for a turn's act and need. */
export interface Calibration {
  readonly plan: readonly number[];
  readonly turn: readonly number[];
}

const logit = (share: number) => Math.log((share + 0.001) / (1.001 - share));
/** A candidate between these was nearly decided otherwise. */
const UNSURE = 0.2;

/** What speaks for and against an understanding, as numbers of about the same size. */
export function doubtsOf({ reading, decisions, weighed, said, understood }: Trace): number[] {
  const intent = decisions.of('intent').share;
  const act = decisions.of('act').share;
  const vibe = understood.vibe === null ? 1 : decisions.of('vibe').share;
  const tools = Math.min(...(['sky', 'way'] as const).map((head) => decisions.of(head).share));
  const closest = Math.min(1, ...weighed.map(({ share }) => Math.abs(share - 0.5) * 2));
  const unsure = weighed.filter(({ share }) => share > UNSURE && share < 1 - UNSURE).length;
  const unknown = [...said.places, ...said.origins].filter(({ isListed }) => !isListed).length;
  const { length } = reading.words;
  return [
    1,
    logit(intent) / 3,
    logit(act) / 3,
    logit(vibe) / 3,
    understood.vibe === null ? 1 : 0,
    logit(tools) / 3,
    logit(Math.min(intent, vibe, tools)) / 3,
    closest,
    Math.min(3, unsure),
    Math.min(2, unknown),
    Math.min(3, said.places.length + said.origins.length),
    Math.min(3, length / 12),
    reading.cues.length === 0 ? 1 : 0,
    understood.tools.length === 0 ? 1 : 0,
    logit(decisions.of('carry').share) / 3,
    reading.language === 'en' ? 0 : 1,
  ];
}

/** The probability that the doubts come to. */
export function probability(doubts: readonly number[], weights: readonly number[]): number {
  let sum = 0;
  for (let i = 0; i < weights.length; i += 1) sum += weights[i]! * doubts[i]!;
  return 1 / (1 + Math.exp(-sum));
}

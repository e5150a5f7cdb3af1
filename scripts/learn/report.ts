import { ASK_MODEL_BELOW } from '../../src/understanding/calibration';
import type { ReadMessage, ReadTalk } from './school';
import { judge, type Judged } from './score';
import { judgeTurn } from './score-talk';

const percent = (share: number) => `${(share * 100).toFixed(1)} %`;
const line = (label: string, value: string) => `${label.padEnd(26)}${value.padStart(10)}`;
const shareOf = <T>(list: readonly T[], is: (item: T) => boolean) =>
  list.length === 0 ? 0 : list.filter(is).length / list.length;
const f1 = (hits: number, missed: number, extra: number) => (hits === 0 ? 0 : (2 * hits) / (2 * hits + missed + extra));

export interface MessageScores {
  readonly intent: number;
  readonly vibe: number;
  readonly tools: number;
  readonly slotF1: number;
  readonly everything: number;
  readonly ece: number;
  /** Share of messages that no model is asked about, and of these: intent, vibe and tools right, and everything. */
  readonly kept: number;
  readonly keptRight: number;
  readonly keptEverything: number;
}

export function scoresOfMessages(read: readonly ReadMessage[]): MessageScores {
  const judged = read.map(({ message, trace }) => ({
    ...judge(message, trace.understood),
    sure: trace.understood.sure,
  }));
  const withVibe = judged.filter(({ vibe }) => vibe !== null);
  const sum = (of: (one: Judged) => number) => judged.reduce((total, one) => total + of(one), 0);
  const kept = judged.filter(({ sure }) => sure >= ASK_MODEL_BELOW);
  return {
    intent: shareOf(judged, ({ intent }) => intent),
    vibe: shareOf(withVibe, ({ vibe }) => vibe === true),
    tools: shareOf(judged, ({ tools }) => tools),
    slotF1: f1(
      sum(({ hits }) => hits),
      sum(({ missed }) => missed),
      sum(({ extra }) => extra),
    ),
    everything: shareOf(judged, ({ everything }) => everything),
    ece: calibrationError(judged.map(({ sure, everything }) => ({ sure, isRight: everything }))),
    kept: kept.length / judged.length,
    keptRight: shareOf(kept, ({ intent, vibe, tools }) => intent && vibe !== false && tools),
    keptEverything: shareOf(kept, ({ everything }) => everything),
  };
}

export function reportOfMessages(read: readonly ReadMessage[]): string {
  const { intent, vibe, tools, slotF1, everything, ece, kept, keptRight, keptEverything } = scoresOfMessages(read);
  return [
    line('intent accuracy', percent(intent)),
    line('vibe accuracy', percent(vibe)),
    line('tool-set exact match', percent(tools)),
    line('slot F1', slotF1.toFixed(3)),
    line('everything right', percent(everything)),
    line('calibration error (ECE)', ece.toFixed(3)),
    line('kept without a model', percent(kept)),
    line('of these decided right', percent(keptRight)),
    line('of these everything right', percent(keptEverything)),
  ].join('\n');
}

export interface TalkScores {
  readonly act: number;
  readonly needF1: number;
  readonly about: number;
  readonly held: number;
  readonly ece: number;
}

export function scoresOfTalks(read: readonly ReadTalk[]): TalkScores {
  const talks = read.map(({ turns }) =>
    turns.map(({ turn, trace }) => ({ ...judgeTurn(turn, trace.understood), turn, sure: trace.understood.sureOfNeed })),
  );
  const turns = talks.flat();
  const sum = (key: 'hits' | 'missed' | 'extra') => turns.reduce((total, one) => total + one[key], 0);
  return {
    act: shareOf(turns, ({ act }) => act),
    needF1: f1(sum('hits'), sum('missed'), sum('extra')),
    about: shareOf(
      turns.filter(({ turn }) => turn.about),
      ({ about }) => about,
    ),
    held: shareOf(talks, (talk) => talk.every(({ held }) => held)),
    ece: calibrationError(
      turns.map(({ sure, act, missed, extra }) => ({ sure, isRight: act && missed === 0 && extra === 0 })),
    ),
  };
}

export function reportOfTalks(read: readonly ReadTalk[]): string {
  const { act, needF1, about, held, ece } = scoresOfTalks(read);
  return [
    line('act accuracy', percent(act)),
    line('need F1', needF1.toFixed(3)),
    line('about', percent(about)),
    line('conversations held', percent(held)),
    line('calibration error (ECE)', ece.toFixed(3)),
  ].join('\n');
}

const BINS = 10;

/** Expected calibration error over ten equal bins. */
function calibrationError(said: readonly { readonly sure: number; readonly isRight: boolean }[]): number {
  let error = 0;
  for (let bin = 0; bin < BINS; bin += 1) {
    const inBin = said.filter(({ sure }) => Math.min(BINS - 1, Math.floor(sure * BINS)) === bin);
    if (inBin.length === 0) continue;
    const sure = inBin.reduce((sum, one) => sum + one.sure, 0) / inBin.length;
    error += (inBin.length / said.length) * Math.abs(sure - shareOf(inBin, ({ isRight }) => isRight));
  }
  return error;
}

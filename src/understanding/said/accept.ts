import type { Context } from '../context';
import type { Reading } from '../cues';
import { combine, hashOf } from '../hash';
import type { Act, Intent } from '../schema';
import type { Span } from '../spans';
import type { Candidate } from './candidate';

const KINDS = [
  'bias', 'by', 'negated', 'by negated', 'before', 'after', 'second before', 'second after', 'two before', 'two after', 'around',
  'by before', 'by intent', 'intent', 'act', 'act negated', 'state', 'by question', 'by length', 'edges', 'tag', 'by tag', 'fellows',
  'group beside', 'by group beside', 'group before', 'group after', 'kind', 'kind intent', 'kind act', 'kind tag',
] as const; // prettier-ignore
const K = Object.fromEntries(KINDS.map((name) => [name, hashOf(`accept:${name}`)])) as Record<
  (typeof KINDS)[number],
  number
>;
const START = hashOf('<start>');
const END = hashOf('<end>');
const NONE = hashOf('<none>');

/** What is known of the message as a whole when its parts are judged. */
export interface Whole {
  readonly intent: Intent;
  readonly act: Act;
  readonly context: Context;
  readonly spans: readonly Span[];
  readonly candidates: readonly Candidate[];
}

/** Features of a candidate: what it is, what stands around it, and what the message is about. */
export function candidateFeatures(
  candidate: Candidate,
  { hashes, cues, starts, isQuestion }: Reading,
  whole: Whole,
): number[] {
  const { key, keyHash, byHash: by, kindHash: sort, from, to } = candidate;
  const { context, spans, candidates } = whole;
  const list: number[] = [];
  const add = (kind: (typeof KINDS)[number], a = 1, b = 0, c = 0) =>
    list.push(combine(combine(combine(combine(K[kind], keyHash), a), b), c));
  const count = hashes.length;
  const at = (i: number) => hashes[i] ?? NONE;
  const before = starts[from] === true ? START : at(from - 1);
  const after = to >= count || starts[to] === true ? END : at(to);
  const negated = candidate.isNegated ? 2 : 1;
  const intent = hashOf(whole.intent);
  const act = hashOf(whole.act);
  add('bias');
  add('by', by);
  add('kind', sort);
  add('kind intent', sort, intent);
  add('kind act', sort, negated, act);
  add('negated', negated);
  add('by negated', by, negated);
  add('before', before);
  add('after', after);
  add('second before', at(from - 2));
  add('second after', at(to + 1));
  add('two before', at(from - 2), before);
  add('two after', after, at(to + 1));
  add('around', before, after);
  add('by before', by, before);
  add('by intent', by, intent);
  add('intent', intent);
  add('act', act);
  add('act negated', act, negated);
  add('state', context.hasHistory ? 2 : 1, context.cards.length > 0 ? 2 : 1);
  add('by question', by, isQuestion ? 2 : 1);
  add('by length', by, Math.min(3, Math.floor(count / 4)));
  add('edges', from === 0 ? 2 : 1, to === count ? 2 : 1);
  const tag = hashOf(spans.find((span) => span.from < to && span.to > from)?.tag ?? 'other');
  add('tag', tag);
  add('by tag', by, tag);
  add('kind tag', sort, tag, negated);
  const fellows = candidates.filter((other) => other !== candidate && other.key === key);
  add('fellows', Math.min(2, fellows.length), fellows[0] !== undefined && fellows[0].from < from ? 2 : 1);
  let open = from;
  while (open > 0 && starts[open] !== true) open -= 1;
  let close = to;
  while (close < count && starts[close] !== true) close += 1;
  let [left, right] = [NONE, NONE];
  let [leftGap, rightGap] = [9, 9];
  for (const cue of cues) {
    if (cue.to <= from) [left, leftGap] = [cue.sense.groupHash, Math.min(3, from - cue.to)];
    else if (cue.from >= to && right === NONE) [right, rightGap] = [cue.sense.groupHash, Math.min(3, cue.from - to)];
    if (cue.from < open || cue.from >= close || (cue.from >= from && cue.from < to)) continue;
    add('group beside', cue.sense.groupHash, cue.from < from ? 2 : 1);
    add('by group beside', by, cue.sense.groupHash);
  }
  add('group before', left, leftGap);
  add('group after', right, rightGap);
  return list;
}

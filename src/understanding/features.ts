import type { Context } from './context';
import type { Reading } from './cues';
import { combine, hashOf } from './hash';
import type { Candidate } from './said/candidate';

/** What is collected: a feature by its hash, how much it counts, and what it is called where somebody wants to be told. */
export type FeatureSink = (hash: number, weight: number, kind: string, a?: Told, b?: Told, c?: Told) => void;
/** What a feature holds, for a person. */
type Told = string | number | boolean | null | undefined;

/** What the vocabulary and the context know counts more than words by themselves. */
const WORD = 1;
const SIGN = 3;

const kind = (name: string) => hashOf(`kind:${name}`);
const K = {
  bias: kind('bias'),
  word: kind('word'),
  inState: kind('word in state'),
  pair: kind('pair'),
  skip: kind('skip'),
  triple: kind('triple'),
  opensClause: kind('opens clause'),
  opens: kind('opens'),
  opensPair: kind('opens pair'),
  ends: kind('ends'),
  cue: kind('cue'),
  group: kind('group'),
  groupInState: kind('group in state'),
  groups: kind('groups'),
  before: kind('before'),
  after: kind('after'),
  vibe: kind('vibe'),
  firstVibe: kind('first vibe'),
  lastVibe: kind('last vibe'),
  onlyVibe: kind('only vibe'),
  firstGroup: kind('first group'),
  lastGroup: kind('last group'),
  outline: kind('outline'),
  outline3: kind('outline of three'),
  opensOutline: kind('opens outline'),
  candidate: kind('may state'),
  candidateBy: kind('may state by'),
  shape: kind('shape'),
};
const NO_ONE = hashOf('<none>');
const END = hashOf('<end>');
const NAME = hashOf('<name>');
const THING = hashOf('<thing>');

/** The features of a message that decisions are learned over. */
export function collectFeatures(
  reading: Reading,
  candidates: readonly Candidate[],
  context: Context,
  add: FeatureSink,
): void {
  const state = stateOf(context);
  add(K.bias, WORD, 'bias');
  addWords(reading, state, add);
  addCues(reading, state, add);
  addOutline(reading, add);
  for (const { key, by, keyHash, byHash } of candidates) {
    if (!by.includes(' ')) continue;
    add(combine(K.candidate, keyHash), SIGN, 'may state', key);
    add(combine(combine(K.candidateBy, keyHash), byHash), WORD, 'may state', key, by);
  }
  addShape(reading, context, state, add);
}

function addWords({ stems, hashes, starts }: Reading, state: number, add: FeatureSink): void {
  const count = stems.length;
  for (let at = 0; at < count; at += 1) {
    const hash = hashes[at]!;
    const stem = stems[at]!;
    add(combine(K.word, hash), WORD, 'word', stem);
    add(combine(combine(K.inState, hash), state), WORD, 'word in state', stem, STATES[state]);
    if (starts[at]) add(combine(K.opensClause, hash), WORD, 'clause opens', stem);
    if (at + 1 >= count) continue;
    const pair = combine(combine(K.pair, hash), hashes[at + 1]!);
    add(pair, WORD, 'pair', stem, stems[at + 1]);
    if (at + 2 >= count) continue;
    add(combine(combine(K.skip, hash), hashes[at + 2]!), WORD, 'skip', stem, stems[at + 2]);
    add(combine(combine(K.triple, pair), hashes[at + 2]!), WORD, 'triple', stem, stems[at + 1], stems[at + 2]);
  }
  if (count === 0) return;
  add(combine(K.opens, hashes[0]!), WORD, 'opens', stems[0]);
  add(combine(combine(K.opensPair, hashes[0]!), hashes[1] ?? END), WORD, 'opens', stems[0], stems[1]);
  add(combine(K.ends, hashes[count - 1]!), WORD, 'ends', stems[count - 1]);
}

function addCues({ stems, hashes, cues }: Reading, state: number, add: FeatureSink): void {
  let firstVibe: string | null = null;
  let lastVibe: string | null = null;
  let isOnly = true;
  for (let i = 0; i < cues.length; i += 1) {
    const { sense, from, to, isNegated } = cues[i]!;
    const { group, groupHash, id, vibe } = sense;
    const no = isNegated ? 2 : 1;
    add(combine(combine(K.cue, sense.hash), no), WORD, 'cue', id, no);
    add(combine(combine(K.group, groupHash), no), SIGN, 'group', group, no);
    add(combine(combine(K.groupInState, groupHash), state), WORD, 'group in state', group, STATES[state]);
    const next = cues[i + 1]?.sense;
    if (next !== undefined)
      add(combine(combine(K.groups, groupHash), next.groupHash), WORD, 'groups', group, next.group);
    if (from > 0) add(combine(combine(K.before, hashes[from - 1]!), groupHash), WORD, 'before', stems[from - 1], group);
    if (to < stems.length) add(combine(combine(K.after, groupHash), hashes[to]!), WORD, 'after', group, stems[to]);
    if (vibe === null) continue;
    add(combine(combine(K.vibe, sense.vibeHash), no), SIGN, 'vibe', vibe, no);
    if (isNegated) continue;
    firstVibe ??= vibe;
    if (lastVibe !== null && lastVibe !== vibe) isOnly = false;
    lastVibe = vibe;
  }
  if (cues.length > 0) {
    add(combine(K.firstGroup, cues[0]!.sense.groupHash), SIGN, 'first group', cues[0]!.sense.group);
    add(combine(K.lastGroup, cues.at(-1)!.sense.groupHash), SIGN, 'last group', cues.at(-1)!.sense.group);
  }
  if (firstVibe === null || lastVibe === null) return;
  add(combine(K.firstVibe, hashOf(firstVibe)), SIGN, 'first vibe', firstVibe);
  add(combine(K.lastVibe, hashOf(lastVibe)), SIGN, 'last vibe', lastVibe);
  if (isOnly) add(combine(K.onlyVibe, hashOf(firstVibe)), SIGN, 'only vibe', firstVibe);
}

/** The message with things, names and conditions as what they are: "where can i get <thing> near <name>". */
function addOutline({ cues, stems, hashes }: Reading, add: FeatureSink): void {
  const outline: number[] = [];
  const names: string[] = [];
  let at = 0;
  const copyTo = (end: number) => {
    for (; at < end; at += 1) {
      outline.push(hashes[at]!);
      names.push(stems[at]!);
    }
  };
  for (const { sense, from, to } of cues) {
    if (from < at || sense.layer === 'sign' || sense.layer === 'unit') continue;
    copyTo(from);
    const isThing = sense.vibe !== null || sense.layer === 'thing';
    outline.push(sense.isName ? NAME : isThing ? THING : sense.groupHash);
    names.push(sense.isName ? '<name>' : isThing ? '<thing>' : `<${sense.group}>`);
    at = to;
  }
  copyTo(stems.length);
  for (let i = 0; i < outline.length; i += 1) {
    const two = combine(combine(K.outline, outline[i]!), outline[i + 1] ?? END);
    const three = combine(combine(K.outline3, two), outline[i + 2] ?? END);
    add(two, WORD, 'outline', names[i], names[i + 1]);
    if (i + 1 < outline.length) add(three, WORD, 'outline', names[i], names[i + 1], names[i + 2]);
    if (i > 0) continue;
    add(combine(K.opensOutline, two), WORD, 'opens outline', names[0], names[1]);
    add(combine(K.opensOutline, three), WORD, 'opens outline', names[0], names[1], names[2]);
  }
}

function addShape(reading: Reading, context: Context, state: number, add: FeatureSink): void {
  const { words, cues, starts, isQuestion, language } = reading;
  const { standing, cards, hasPosition, topic } = context;
  let number = 0;
  /** Each line of the shape has its number; what it says is made of small numbers and short words. */
  const say = (label: string, a: Told, b?: Told, c?: Told) => {
    number += 1;
    let hash = combine(combine(K.shape, number), hashOfTold(a));
    if (b !== undefined) hash = combine(hash, hashOfTold(b));
    if (c !== undefined) hash = combine(hash, hashOfTold(c));
    add(hash, SIGN, label, a, b, c);
  };
  const firstVibe = cues.find(({ sense, isNegated }) => sense.vibe !== null && !isNegated)?.sense.vibe ?? null;
  const vibeNow = firstVibe === null ? 0 : firstVibe === context.vibe ? 1 : 2;
  const thing = cues.find(
    ({ sense, isNegated }) => !isNegated && !sense.isVague && (sense.vibe !== null || sense.layer === 'thing'),
  )?.sense;
  const names = cues.some(({ sense }) => sense.isName);
  const length = words.length <= 2 ? 0 : words.length <= 4 ? 1 : words.length <= 7 ? 2 : words.length <= 14 ? 3 : 4;
  let clauses = 0;
  for (const start of starts) if (start && clauses < 4) clauses += 1;
  say('question', isQuestion);
  say('length', length);
  say('length in state', length, state);
  say('clauses', clauses);
  say('language', language);
  say('cards', state, Math.min(3, cards.length));
  say('intent before', state, context.intent);
  say('intent before, length', context.intent, length);
  say('vibe before', context.vibe);
  say('vibe before and now', context.vibe, vibeNow);
  say('vibe now in state', state, vibeNow);
  say('vibe before, first now', context.vibe, firstVibe);
  say('act before', context.act);
  say('thing before', standing.need.what !== undefined);
  say('topic', topic === null ? 0 : topic.startsWith('@') ? 1 : 2, state);
  say('position', hasPosition);
  say('position, origin, names', hasPosition, standing.need.from !== undefined, names);
  say('way before, names', standing.way.to !== undefined, names);
  say('thing now', thing === undefined ? 0 : thing.name === standing.need.what ? 1 : 2, state);
  say('thing group, vibe before', thing?.group ?? null, context.vibe);
}

const hashOfTold = (told: Told) =>
  typeof told === 'string' ? hashOf(told) : told === null ? NO_ONE : Number(told) + 1;

const STATES = ['first', 'asked', 'after talk', 'one shown', 'shown'];

/** What stands before a message, as an index of `STATES`. */
function stateOf({ hasHistory, cards, question }: Context): number {
  if (!hasHistory && cards.length === 0) return 0;
  if (question !== null) return 1;
  if (cards.length === 0) return 2;
  return cards.length === 1 ? 3 : 4;
}

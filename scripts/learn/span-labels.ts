import { normalise } from '../../src/common/words';
import type { Reading } from '../../src/understanding/cues';
import { sameName } from '../../src/understanding/match';
import type { Need, Turn } from '../../src/understanding/schema';
import { TAGS, type Tag } from '../../src/understanding/spans';
import { folded } from '../../src/understanding/text/fold';
import type { Message } from './labelled';

/** For each word, which tags it may have as far as the labels tell. */
export type SpanLabels = readonly (readonly boolean[])[];

interface Run {
  readonly from: number;
  readonly to: number;
}

const REF_WORDS = ['first', 'second', 'third', 'fourth', 'fifth'];

/** A message's label names its place and its dish; where it starts and what it turns down is left open. */
export function spanLabelsOfMessage(reading: Reading, { expect, cards }: Message): SpanLabels {
  const { slots, vibe } = expect;
  const runs: (Run & { tag: Tag })[] = [];
  if (slots.place !== undefined) {
    const run =
      nameRun(reading, slots.place) ??
      cardRun(
        reading,
        cards.findIndex(({ name }) => sameName(slots.place!, name)),
      );
    if (run !== null) runs.push({ ...run, tag: 'place' });
  }
  if (slots.campus !== undefined) {
    const run = campusRun(reading, slots.campus === 'tandon' ? 'Tandon' : 'Washington Square');
    if (run !== null) runs.push({ ...run, tag: 'place' });
  }
  if (slots.cuisine !== undefined) {
    const run = thingRun(reading, slots.cuisine);
    if (run !== null) runs.push({ ...run, tag: 'what' });
  }
  // What has the label's vibe is what is wanted.
  const wanted =
    vibe === null || slots.cuisine !== undefined
      ? undefined
      : reading.cues.find(
          ({ sense, isNegated, from }) =>
            sense.vibe === vibe &&
            !isNegated &&
            !sense.isVague &&
            !runs.some((run) => from >= run.from && from < run.to),
        );
  if (wanted !== undefined) runs.push({ from: wanted.from, to: wanted.to, tag: 'what' });
  const open: Tag[] = [
    'other',
    'from',
    'not',
    ...(vibe === null || (slots.cuisine === undefined && wanted === undefined) ? (['what'] as const) : []),
  ];
  return allowed(reading, runs, open);
}

/** A turn's label names everything that holds; only what is new or said again is looked for in it. */
export function spanLabelsOfTurn(reading: Reading, { act, need = {}, about }: Turn, before: Need): SpanLabels {
  const runs: (Run & { tag: Tag })[] = [];
  const add = (tag: Tag, run: Run | null) => {
    if (run !== null && !runs.some(({ from, to }) => run.from < to && run.to > from)) runs.push({ ...run, tag });
  };
  const name = (value: string) =>
    /^@\d$/.test(value)
      ? cardRun(reading, Number(value[1]) - 1)
      : (campusRun(reading, value) ?? nameRun(reading, value));
  if (need.from !== undefined && need.from !== 'here') add('from', name(need.from));
  for (const value of [
    need.near,
    need.to,
    act === 'fact' && typeof about === 'string' && about !== 'all' ? about : undefined,
  ])
    if (value !== undefined && value !== 'home') add('place', name(value));
  for (const value of need.not ?? [])
    if (!(before.not ?? []).includes(value)) add('not', nameRun(reading, value) ?? thingRun(reading, value));
  if (need.what !== undefined) for (const part of need.what.split(' or ')) add('what', thingRun(reading, part));
  return allowed(reading, runs, ['other']);
}

/** Where a message starts from is a name, and what is turned down is ruled out: what the labels leave open goes no further. */
function isThinkable(tag: Tag, at: number, { cues, negated }: Reading): boolean {
  if (tag === 'not') return negated[at] === true;
  if (tag !== 'from') return true;
  return !cues.some(({ sense, from, to }) => !sense.isName && sense.layer !== 'sign' && at >= from && at < to);
}

function allowed(reading: Reading, runs: readonly (Run & { tag: Tag })[], open: readonly Tag[]): SpanLabels {
  return reading.words.map((_, at) => {
    const run = runs.find(({ from, to }) => at >= from && at < to);
    return TAGS.map((tag) =>
      run === undefined ? open.includes(tag) && isThinkable(tag, at, reading) : tag === run.tag,
    );
  });
}

/** Where a name stands: a term of the vocabulary that means it, else its own words. */
function nameRun(reading: Reading, name: string): Run | null {
  const cue = reading.cues.find(({ sense }) => sense.isName && sameName(name, sense.name));
  return cue ?? wordsRun(reading, name, true);
}

function campusRun({ cues }: Reading, campus: string): Run | null {
  return cues.find(({ sense }) => sense.group === 'campus' && sense.name === campus) ?? null;
}

function cardRun({ cues }: Reading, card: number): Run | null {
  if (card < 0) return null;
  const refs = cues.filter(({ sense }) => sense.group === 'ref');
  return (
    refs.find(({ sense }) => sense.name === REF_WORDS[card]) ??
    refs.find(({ sense }) => sense.name === 'it' || sense.name === 'last' || sense.name === 'other_one') ??
    null
  );
}

/** Where a thing stands: its words, else a term that is called so. */
function thingRun(reading: Reading, thing: string): Run | null {
  const words = wordsRun(reading, thing, false);
  const wanted = normalise(thing).split(' ').map(folded).join(' ');
  const cue = reading.cues.find(({ sense }) => normalise(sense.name).split(' ').map(folded).join(' ') === wanted);
  if (cue !== undefined && (words === null || cue.to - cue.from >= words.to - words.from)) return cue;
  if (words !== null) return words;
  // "korean bbq" for "korean": a term whose name shares a word of substance.
  return (
    reading.cues.find(
      ({ sense }) =>
        !sense.isName &&
        sense.vibe !== null &&
        normalise(sense.name)
          .split(' ')
          .some((word) => word.length > 3 && wanted.split(' ').includes(folded(word))),
    ) ?? null
  );
}

/** The longest run of words that are all words of a text; it needs a word of substance. */
function wordsRun({ stems }: Reading, text: string, isName: boolean): Run | null {
  const wanted = normalise(text).split(' ').map(folded);
  const small = new Set(['the', 'a', 'an', 'of', 'at', 'in', 'on', 'and', 'st', 'street', 'new', 'york', 'to', 'for']);
  let best: Run | null = null;
  for (let from = 0; from < stems.length; from += 1) {
    if (!wanted.includes(stems[from]!) || stems[from] === 'the') continue;
    let to = from;
    while (to < stems.length && wanted.includes(stems[to]!)) to += 1;
    const run = stems.slice(from, to);
    const tells = run.some((word) => !small.has(word) && (word.length > 2 || wanted.length === 1));
    if (tells && (best === null || to - from > best.to - best.from)) best = { from, to };
  }
  if (best === null || (isName && wanted.length >= 3 && best.to - best.from === 1 && stems[best.from]!.length < 4))
    return null;
  return best;
}

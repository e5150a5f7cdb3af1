import type { Context } from '../context';
import type { Cue, Reading } from '../cues';
import type { Span } from '../spans';
import { spelled } from '../text/fold';
import type { CardReference } from './cards';

/** A place that a message names, or a card that it points at. */
export interface Named {
  /** The proper name, `@n` for a card, or the words as said. */
  readonly name: string;
  readonly campus: boolean;
  /** True for a name of the vocabulary or a card. */
  readonly isListed: boolean;
  /** True for a line, a pass, a bike: asked about, never a place to be. */
  readonly isLine?: boolean;
  readonly from: number;
  readonly to: number;
}

/** A name with whether somebody starts or is there. */
export interface Located extends Named {
  readonly isOrigin: boolean;
}

/** The places of a message: tagged ones, and a listed name wherever it stands. What is ruled out is none. */
export function namesIn(
  reading: Reading,
  spans: readonly Span[],
  reference: CardReference,
  context: Context,
): Located[] {
  const { cues } = reading;
  const isRuledOut = ({ from, to }: { from: number; to: number }) =>
    cues.some((cue) => cue.sense.isName && cue.isNegated && cue.from < to && cue.to > from);
  const tagged = spans
    .filter((span) => (span.tag === 'place' || span.tag === 'from') && !isRuledOut(span))
    .flatMap((span) => {
      const named = namedIn(span, reading, reference, context);
      return named === null ? [] : [{ ...named, tag: span.tag }];
    });
  const untagged = cues
    .filter(
      (cue) =>
        cue.sense.isName &&
        !cue.isNegated &&
        !spans.some(({ tag, from, to }) => tag !== 'what' && from < cue.to && to > cue.from),
    )
    .map((cue) => ({ ...listed(cue, reading), tag: 'place' as const }));
  const found = [...tagged, ...untagged];
  if (found.length === 0) found.push(...capitalised(reading, spans));
  return found.map(({ tag, ...named }) => ({ ...named, isOrigin: isOrigin(named, tag === 'from', reading) }));
}

/** "from" and "to" leave no doubt, nor does where somebody is. */
function isOrigin({ from }: Named, isTagged: boolean, { words, cues }: Reading): boolean {
  const lead = words[from - 1] === 'the' ? words[from - 2] : words[from - 1];
  if (lead === 'from') return true;
  const isHere = cues.some(({ sense, to }) => sense.id === 'person.where_i_am' && to <= from && from - to <= 1);
  return isHere || (isTagged && lead !== 'to');
}

/** Where no list and no weight knows a name, capitals in the middle of a sentence do: "Quibble Tearoom". */
function capitalised({ words, capitals, cues }: Reading, spans: readonly Span[]) {
  const isTaken = (at: number) =>
    spans.some(({ tag, from, to }) => (tag === 'not' || tag === 'what') && at >= from && at < to) ||
    cues.some(({ sense, from, to }) => !sense.isName && at >= from && at < to);
  const from = capitals.findIndex((isCapital, at) => isCapital && !isTaken(at));
  if (from < 0) return [];
  let to = from + 1;
  while (capitals[to] === true) to += 1;
  const name = words.slice(from, to).map(withCapital).join(' ');
  return [{ name, campus: false, isListed: false, from, to, tag: 'place' as const }];
}

function namedIn({ from, to }: Span, reading: Reading, reference: CardReference, { cards }: Context): Named | null {
  const inside = reading.cues.filter((cue) => cue.from < to && cue.to > from);
  const ref = inside.find(({ sense }) => sense.group === 'ref');
  const [place] = inside.filter(({ sense }) => sense.isName).sort((a, b) => b.to - b.from - (a.to - a.from));
  if (place !== undefined) return { ...listed(place, reading), from, to };
  if (ref !== undefined && (cards.length > 0 || reference.meant !== null)) {
    const [card] = reference.named;
    const name = ref.sense.name === 'it' || card === undefined ? reference.meant : `@${card + 1}`;
    if (name !== null) return { name, campus: false, isListed: true, from, to };
  }
  // Nobody is at a thing, at a time, or at "that one".
  if (
    ref === undefined &&
    inside.some(
      ({ sense, from: first, to: last }) =>
        (sense.layer === 'thing' || sense.layer === 'sign' || sense.group === 'when') && first <= from && last >= to,
    )
  )
    return null;
  const name = reading.words.slice(from, to).filter((word, i) => i > 0 || word !== 'the');
  if (name.length === 0 || (ref !== undefined && name.length === 1)) return null;
  return { name: name.map(withCapital).join(' '), campus: false, isListed: false, from, to };
}

function listed({ sense, from, to }: Cue, { words }: Reading): Named {
  const isCampus = sense.group === 'campus';
  const name = isCampus ? sense.name : asSaid(sense.name, words.slice(from, to));
  return { name, campus: isCampus, isListed: true, isLine: sense.group === 'line', from, to };
}

/** "union sq" is Union Square. */
const FULL = /^(?:square|avenue|boulevard|road|center|theater)$/i;

/** The proper name with streets and numbers spelled as they were said: "34th Street" for "34 St". */
function asSaid(name: string, words: readonly string[]): string {
  const said = new Map(words.map((word) => [spelled(word), word]));
  return name.replace(/[\p{L}\p{N}]+/gu, (own) => {
    const word = said.get(spelled(own.toLowerCase()));
    if (word === undefined || word === own.toLowerCase()) return own;
    return FULL.test(own) ? own : withCapital(word);
  });
}

const withCapital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);

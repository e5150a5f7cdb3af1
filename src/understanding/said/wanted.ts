import type { Cue, Reading } from '../cues';
import type { Span } from '../spans';
import { closed } from '../vocabulary/closed';
import type { Sense } from '../vocabulary/lexicon';

const LEADS = closed('leads to a thing');
const BEGINS_A_DEED = closed('begins a deed');
const ENDS_A_PLACE = closed('ends a kind of place');
const ENDS_A_SERVICE = closed('ends a service');
const ENDS_NO_THING = closed('ends no thing');
const TELLS = closed('tells of something');
const BEFORE_A_COMPLAINT = closed('before a complaint');

/** The thing that is looked for; two as a choice are one with "or". */
export function wantedIn(reading: Reading, spans: readonly Span[]): string | null {
  const tagged = spans.filter(({ tag, from, to }) => tag === 'what' && !isRuledOut(from, to, reading));
  const wanted = [...tagged]
    .sort((a, b) => Number(isWhy(a, reading)) - Number(isWhy(b, reading)))
    .flatMap((span) => wantedBy(span, reading) ?? []);
  if (wanted.length > 1 && wanted.length <= 3 && isChoice(tagged, reading)) return wanted.join(' or ');
  const asked = tagged.find((span) => isAskedFor(span, reading));
  return (asked && wantedBy(asked, reading)) ?? askedThing(tagged, reading) ?? wanted[0] ?? null;
}

/** "laptop screen cracked. where do i get a laptop repair": a thing in a later sentence that is asked for, where one before was told. */
function askedThing(tagged: readonly Span[], reading: Reading): string | null {
  const [first] = tagged;
  if (first === undefined) return null;
  const cue = reading.cues.find(
    ({ sense, from, to, isNegated }) =>
      sense.layer === 'thing' &&
      !isNegated &&
      !sense.isVague &&
      from >= first.to &&
      reading.starts.slice(first.to, from).includes(true) &&
      isAskedFor({ tag: 'what', from, to }, reading),
  );
  return cue === undefined ? null : nameOf(cue, reading);
}

/** "my suit needs pressing, is there a dry cleaner": the thing right behind what asks for it. */
function isAskedFor({ from }: Span, { cues, starts }: Reading): boolean {
  return cues.some(
    ({ sense, to }) =>
      sense.group === 'want' && to <= from && from - to <= 1 && starts.slice(to, from + 1).every((is) => !is),
  );
}

/** The first thing that is named at all. */
export function freeThing(reading: Reading, spans: readonly Span[]): string | null {
  const free = reading.cues.find(
    (cue) =>
      cue.sense.layer === 'thing' &&
      !cue.isNegated &&
      !cue.sense.isVague &&
      !spans.some(({ from, to }) => from < cue.to && to > cue.from),
  );
  return free === undefined ? null : nameOf(free, reading);
}

/** What is turned down: a kind, a trait, a place. */
export function turnedDownIn(reading: Reading, spans: readonly Span[]): string[] {
  const said = spans
    .filter(({ tag, from, to }) => tag === 'not' || (tag === 'what' && isRuledOut(from, to, reading)))
    .map(({ from, to }) => {
      const inside = reading.cues.filter(
        (cue) =>
          cue.from >= from &&
          cue.to <= to &&
          (cue.sense.layer === 'thing' || cue.sense.isName || cue.sense.group === 'quality'),
      );
      return inside.length === 1 ? calledIn(inside[0]!, reading) : reading.stems.slice(from, to).join(' ');
    });
  const names = reading.cues.filter(({ sense, isNegated }) => sense.isName && isNegated).map(({ sense }) => sense.name);
  return [...new Set([...said, ...names])];
}

const calledIn = (cue: Cue, reading: Reading) => (cue.sense.layer === 'thing' ? nameOf(cue, reading) : cue.sense.name);

/** True where every word is ruled out ("not ice cream", "other than pizza"), or told of what is shown. */
function isRuledOut(from: number, to: number, reading: Reading): boolean {
  for (let at = from; at < to; at += 1) if (reading.negated[at] !== true) return isTold(from, to, reading);
  return true;
}

/** "the first one is literally a bar", "i see only banks", "these nightclubs are for children". */
function isTold(from: number, to: number, { words, starts, isQuestion, cues }: Reading): boolean {
  if (isQuestion) return false;
  // "a burger chain is not what i had in mind"
  if (TELLS.has(words[to] ?? '') && words[to + 1] === 'not') return true;
  let at = from - 1;
  while (at >= 0 && starts[at + 1] !== true && BEFORE_A_COMPLAINT.has(words[at]!)) at -= 1;
  if (at < 0 || starts[at + 1] === true) return false;
  if (words[at] === 'see') return true;
  if (/^(?:these|those)$/.test(words[at]!)) return TELLS.has(words[to] ?? '');
  if (!TELLS.has(words[at]!)) return false;
  return cues.some((cue) => cue.sense.group === 'ref' && cue.from <= at && cue.to >= at - 1);
}

function isChoice(spans: readonly Span[], { words }: Reading): boolean {
  return spans
    .slice(1)
    .every(({ from }, i) => from - spans[i]!.to <= 2 && words.slice(spans[i]!.to, from).includes('or'));
}

function wantedBy({ from: begins, to: ends }: Span, reading: Reading): string | null {
  const { cues, stems } = reading;
  if (cues.some((cue) => cue.sense.isName && cue.from <= begins && cue.to >= ends)) return null;
  const over = cues.filter((cue) => cue.from < ends && cue.to > begins && cue.sense.layer === 'thing');
  const [first] = over;
  // "where can i get" and "near me" are no part of the thing; in "print my resume" the deed is.
  const [from, to] = trimmed(begins, ends, reading);
  const isOne = first !== undefined && over.every(({ sense }) => sense === first.sense);
  if (isOne && (from >= to || (first.from <= from && first.to >= to) || BEGINS_A_DEED.has(stems[from]!)))
    return first.sense.isVague ? null : nameOf(first, reading);
  return from < to ? stems.slice(from, to).join(' ') : null;
}

/** A run of words without what only leads to a thing or follows it. */
function trimmed(begins: number, ends: number, { stems, cues }: Reading): [number, number] {
  const signs = cues.filter(({ sense, from, to }) => sense.layer === 'sign' && from <= begins && to < ends);
  let [from, to] = [Math.max(begins, ...signs.map((cue) => cue.to)), ends];
  // "a microwave i can use"
  const clause = stems.indexOf('i', from + 1);
  if (clause > from && clause < to) to = clause;
  while (from < to && LEADS.has(stems[from]!)) from += 1;
  while (to > from && ENDS_NO_THING.has(stems[to - 1]!)) to -= 1;
  return [from, to];
}

/** Things are called as they were said; what was said as a deed ("print something") by the name of its sense. */
function nameOf({ sense, from, to }: Cue, reading: Reading): string {
  if (sense.calledAs !== null) return sense.calledAs;
  const [first, last] = trimmed(from, to, reading);
  const said = reading.stems.slice(first, last);
  const isDeed = BEGINS_A_DEED.has(said[0] ?? '') && !(said.length > 1 && ENDS_A_PLACE.has(said.at(-1)!));
  return said.length === 0 || isDeed || isPlight(said, sense) ? sense.name : said.join(' ');
}

/** A span that only tells why: "flat tire, bike shop in greenpoint?". */
function isWhy({ from, to }: Span, { cues, stems }: Reading): boolean {
  const cue = cues.find(({ sense, ...at }) => sense.layer === 'thing' && at.from >= from && at.to <= to);
  return cue !== undefined && isPlight(stems.slice(cue.from, cue.to), cue.sense);
}

/** "flat tire", "sore throat": why a service is needed, not what it is called. */
function isPlight(said: readonly string[], { group, name }: Sense): boolean {
  if ((group !== 'service' && group !== 'health') || said.length < 2) return false;
  const last = said.at(-1)!;
  const isCalled = ENDS_A_PLACE.has(last) || ENDS_A_SERVICE.has(last) || last.endsWith('ing');
  return !isCalled && !said.some((word) => name.includes(word));
}

import type { Context } from '../context';
import type { Cue, Reading } from '../cues';
import type { Need, When } from '../schema';
import type { Span } from '../spans';
import type { Candidate } from './candidate';
import { isBroader } from '../match';
import { budgetOf } from './candidates';
import type { CardReference } from './cards';

/** A place that a message names, or a card that it points at. */
export interface Named {
  /** The proper name, `@n` for a card, or the words as said. */
  readonly name: string;
  readonly campus: boolean;
  /** True for a name of the vocabulary or a card. */
  readonly isListed: boolean;
  readonly from: number;
  readonly to: number;
}

/** What one message states. Keys as in a need; names still without their role in it. */
export interface Said extends Omit<Need, 'near' | 'to' | 'from' | 'vibe' | 'not' | 'lang'> {
  /** Where to look, where to go, or what is asked about. */
  readonly places: readonly Named[];
  /** Where they start or are. */
  readonly origins: readonly Named[];
  readonly not: readonly string[];
  /** The same, else the first thing that is named at all: for a message that begins anew. */
  readonly namedThing?: string;
  /** The dish or cuisine of a search. */
  readonly cuisine?: string;
}

const THINGS = new Set([
  'dish',
  'cuisine',
  'meal',
  'sweet',
  'hot_drink',
  'eatery',
  'alcohol',
  'bar',
  'nightlife',
  'study',
  'book',
  'ware',
  'shop',
  'sight',
  'activity',
  'service',
  'health',
  'facility',
  'worship',
  'happening',
]);
const DAYS = new Set([
  'tomorrow',
  'tomorrow_morning',
  'weekend',
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
]);

/** A candidate with the probability that it is meant. */
export interface Weighed {
  readonly candidate: Candidate;
  readonly share: number;
}

/** Puts together what a message states from its tagged words and the candidates that are meant. */
export function readSaid(
  reading: Reading,
  spans: readonly Span[],
  weighed: readonly Weighed[],
  reference: CardReference,
  context: Context,
): Said {
  const meant = weighed.filter(({ share }) => share >= 0.5);
  const best = (key: Candidate['key']) =>
    meant.filter(({ candidate }) => candidate.key === key).sort((a, b) => b.share - a.share)[0]?.candidate.value;
  const all = (key: Candidate['key']) => {
    const values = [
      ...new Set(
        meant.filter(({ candidate }) => candidate.key === key).map(({ candidate }) => String(candidate.value)),
      ),
    ];
    return values.length === 0 ? undefined : values;
  };
  const names = namesIn(reading, spans, reference, context);
  const turnedDown = reading.cues
    .filter(({ sense, isNegated }) => sense.isName && isNegated)
    .map(({ sense }) => sense.name);
  const tagged = wantedIn(reading, spans);
  const price = best('maxPrice') as number | undefined;
  const sides = all('indoorOutdoor');
  const modes = all('mode');
  return withoutGaps({
    what: tagged ?? undefined,
    namedThing: tagged ?? freeThing(reading, spans) ?? undefined,
    cuisine: best('cuisine') as string | undefined,
    when: whenOf(
      meant.filter(({ candidate }) => candidate.key === 'when').map(({ candidate }) => String(candidate.value)),
    ),
    until: best('until') as string | undefined,
    openNow: best('openNow') === undefined ? undefined : true,
    budget: (price === undefined ? best('budget') : budgetOf(price)) as Need['budget'],
    maxPrice: price,
    partySize: best('partySize') as number | undefined,
    diet: all('diet') as Need['diet'],
    allergy: all('allergy'),
    age: best('age') as number | undefined,
    access: best('access') === undefined ? undefined : 'step-free',
    // Both as alternatives are none.
    mode: (modes?.length === 1 ? modes[0] : undefined) as Need['mode'],
    maxWalkMinutes: best('maxWalkMinutes') as number | undefined,
    indoorOutdoor: (sides?.length === 1 ? sides[0] : undefined) as Need['indoorOutdoor'],
    quality: all('quality'),
    places: names.filter(({ isOrigin }) => !isOrigin),
    origins: names.filter(({ isOrigin }) => isOrigin),
    not: [...new Set([...notIn(spans, reading), ...turnedDown])],
  });
}

function withoutGaps(said: { [K in keyof Said]: Said[K] | undefined }): Said {
  return Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined)) as unknown as Said;
}

/** A named other day wins over the clock, the clock over today, tonight and now. */
function whenOf(said: readonly string[]): When | undefined {
  const day = said.find((value) => DAYS.has(value));
  const clock = said.find((value) => value.includes(':'));
  if (
    day === 'tomorrow' &&
    ((said.includes('today') && said.length > 1) || (clock !== undefined && clock < '12:00' && clock >= '04:00'))
  )
    return 'tomorrow_morning';
  return day ?? clock ?? said.find((value) => value !== 'now') ?? said[0];
}

/** The thing that is looked for; two as a choice are one with "or". */
function wantedIn(reading: Reading, spans: readonly Span[]): string | null {
  const tagged = spans.filter(({ tag }) => tag === 'what').flatMap((span) => wantedBy(span, reading) ?? []);
  const choice = spans.filter(({ tag }) => tag === 'what');
  if (tagged.length > 1 && tagged.length <= 3 && isChoice(choice, reading)) return tagged.join(' or ');
  return tagged[0] ?? null;
}

/** The first thing that is named at all. */
function freeThing(reading: Reading, spans: readonly Span[]): string | null {
  const free = reading.cues.find(
    (cue) =>
      THINGS.has(cue.sense.group) &&
      !cue.isNegated &&
      !cue.sense.isVague &&
      !spans.some(({ from, to }) => from < cue.to && to > cue.from),
  );
  return free === undefined ? null : nameOf(free, reading);
}

function isChoice(spans: readonly Span[], { words }: Reading): boolean {
  return spans
    .slice(1)
    .every(({ from }, i) => from - spans[i]!.to <= 2 && words.slice(spans[i]!.to, from).includes('or'));
}

function wantedBy({ from: begins, to }: Span, reading: Reading): string | null {
  const { cues, stems } = reading;
  // "where can i get" and the like are no part of the thing.
  const from = Math.min(
    to - 1,
    Math.max(
      begins,
      ...cues
        .filter(({ sense, from: first, to: last }) => sense.layer === 'sign' && first <= begins && last < to)
        .map((cue) => cue.to),
    ),
  );
  if (cues.some((cue) => cue.sense.isName && cue.from <= from && cue.to >= to)) return null;
  const over = cues.filter((cue) => cue.from < to && cue.to > from && THINGS.has(cue.sense.group));
  const [first] = over;
  if (over.length === 1 && first!.from <= from && first!.to >= to)
    return first!.sense.isVague ? null : nameOf(first!, reading);
  return stems.slice(from, to).join(' ');
}

/** Things are called as they were said; what was said as a deed ("print something") by the name of its sense. */
function nameOf({ sense, from, to }: Cue, { stems, language }: Reading): string {
  if (sense.calledAs !== null) return sense.calledAs;
  const said = stems.slice(from, to).join(' ');
  const isNoun = NOUNS.has(sense.group) || to - from === 1;
  // "get coffee" is coffee, "print" is a printer.
  const isNamed = sense.name.startsWith(said.slice(0, 4)) || (isBroader(sense.name, said) && DEEDS.has(stems[from]!));
  return language === 'en' && isNoun && !isNamed ? said : sense.name;
}

/** Begin what is done with a thing. */
const DEEDS = new Set([
  'get',
  'grab',
  'eat',
  'drink',
  'buy',
  'have',
  'find',
  'make',
  'try',
  'want',
  'need',
  'sip',
  'do',
  'go',
  'some',
]);
const NOUNS = new Set(['dish', 'cuisine', 'sweet', 'hot_drink', 'eatery', 'alcohol', 'bar', 'ware', 'shop', 'book']);

/** The places of a message: tagged ones, and a listed name wherever it stands. What is ruled out is none. */
function namesIn(
  reading: Reading,
  spans: readonly Span[],
  reference: CardReference,
  context: Context,
): (Named & { readonly isOrigin: boolean })[] {
  const { cues, words } = reading;
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
    .map(({ sense, from, to }) => ({
      name: sense.name,
      campus: sense.group === 'campus',
      isListed: true,
      from,
      to,
      tag: 'place' as const,
    }));
  const found = [...tagged, ...untagged];
  if (found.length === 0) found.push(...capitalised(reading, spans));
  // "from" and "to" leave no doubt.
  return found.map(({ tag, ...named }) => {
    const lead = words[named.from - 1] === 'the' ? words[named.from - 2] : words[named.from - 1];
    return { ...named, isOrigin: lead === 'from' || (tag === 'from' && lead !== 'to') };
  });
}

/** Where no list and no weight knows a name, capitals in the middle of a sentence do: "Quibble Tearoom". */
function capitalised({ words, capitals }: Reading, spans: readonly Span[]) {
  const from = capitals.findIndex(
    (isCapital, at) => isCapital && !spans.some((span) => span.tag === 'not' && at >= span.from && at < span.to),
  );
  if (from < 0) return [];
  let to = from + 1;
  while (capitals[to] === true) to += 1;
  const name = words.slice(from, to).map((word) => word.charAt(0).toUpperCase() + word.slice(1));
  return [{ name: name.join(' '), campus: false, isListed: false, from, to, tag: 'place' as const }];
}

function namedIn(
  { from, to }: Span,
  reading: Reading,
  { focus, named }: CardReference,
  { cards }: Context,
): Named | null {
  const { cues, words } = reading;
  const inside = cues.filter((cue) => cue.from < to && cue.to > from);
  const ref = inside.find(({ sense }) => sense.group === 'ref');
  const place = inside.filter(({ sense }) => sense.isName).sort((a, b) => b.to - b.from - (a.to - a.from))[0];
  if (place === undefined && cards.length > 0 && ref !== undefined) {
    const card = ref.sense.name === 'it' ? focus : (named[0] ?? focus);
    if (card !== null) return { name: `@${card + 1}`, campus: false, isListed: true, from, to };
  }
  if (place !== undefined)
    return { name: place.sense.name, campus: place.sense.group === 'campus', isListed: true, from, to };
  // A thing is where nobody is.
  if (
    ref === undefined &&
    inside.some(({ sense, from: first, to: last }) => sense.layer === 'thing' && first <= from && last >= to)
  )
    return null;
  const name = words.slice(from, to).filter((word, i) => i > 0 || word !== 'the');
  if (name.length === 0 || (ref !== undefined && name.length === 1)) return null;
  return {
    name: name.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join(' '),
    campus: false,
    isListed: false,
    from,
    to,
  };
}

/** What is turned down: a kind, a trait, a place. */
function notIn(spans: readonly Span[], { cues, stems }: Reading): string[] {
  const said = spans
    .filter(({ tag }) => tag === 'not')
    .map(({ from, to }) => {
      const inside = cues.filter(
        (cue) =>
          cue.from >= from &&
          cue.to <= to &&
          (THINGS.has(cue.sense.group) || cue.sense.isName || cue.sense.group === 'quality'),
      );
      return inside.length === 1 ? inside[0]!.sense.name : stems.slice(from, to).join(' ');
    });
  return [...new Set(said)];
}

import type { Cue, Reading } from '../cues';
import { type Candidate, candidate, type CandidateKey } from './candidate';
import type { NumberSaid } from './numbers';
import { closed } from '../vocabulary/closed';

type Unit = 'people' | 'companion' | 'minutes' | 'hours' | 'dollars' | 'years' | 'blocks';

/** Stand between the student and the companions: they come on top. */
const BESIDE_ME = closed('between me and the others');
const EACH = /^(?:a|per|each)$/;
const KEYS: Readonly<Partial<Record<Unit, CandidateKey>>> = {
  minutes: 'maxWalkMinutes',
  dollars: 'maxPrice',
  years: 'age',
  people: 'partySize',
};
/** A bare number may count people, dollars, years or minutes; which is learned. */
const BARE: readonly (readonly [key: CandidateKey, least: number, most: number])[] = [
  ['partySize', 2, 40],
  ['maxPrice', 4, 500],
  ['age', 15, 99],
];

/** What the numbers of a message may count. @param taken words that belong to clock times and names. */
export function amountsIn(
  reading: Reading,
  numbers: readonly NumberSaid[],
  taken: (at: number) => boolean,
): Candidate[] {
  const { words, stems, cues, starts } = reading;
  const units = cues.filter(({ sense }) => sense.group === 'unit');
  return numbers.flatMap((number): Candidate[] => {
    const { value, from } = number;
    if (taken(from) || value === 0 || cues.some((cue) => isLawfulAge(cue, number))) return [];
    // "one of us is vegan" counts nobody.
    if (value === 1 && words[from] === 'one') return [];
    const unit = unitBehind(number, units, starts);
    const one = (key: CandidateKey, counted: number, by: string) => candidate(key, counted, number, by);
    if (unit === 'companion') {
      const isBeside = stems.slice(Math.max(0, from - 3), from).some((word) => BESIDE_ME.has(word));
      return [one('partySize', isBeside ? value + 1 : value, `number of companions ${isBeside}`)];
    }
    if (unit !== null) {
      // "40 a person"
      const isEach = unit === 'people' && EACH.test(words[number.to] ?? '');
      const key = KEYS[isEach ? 'dollars' : unit];
      return key === undefined ? [] : [one(key, value, `number of ${unit}`)];
    }
    return BARE.filter(([, least, most]) => value >= least && value <= most).map(([key]) =>
      one(key, value, isSelf(number, words) ? 'number of being' : 'bare number'),
    );
  });
}

/** "i am 19", "we are only 5". */
function isSelf({ from }: NumberSaid, words: readonly string[]): boolean {
  let at = from - 1;
  while (/^(?:only|just|still|barely|like)$/.test(words[at] ?? '')) at -= 1;
  return /^(?:am|are|is)$/.test(words[at] ?? '') && /^(?:i|we|she|he)$/.test(words[at - 1] ?? '');
}

/** "not 21 yet": nobody is that old. */
function isLawfulAge({ sense, from, to }: Cue, number: NumberSaid): boolean {
  return sense.id === 'person.under_21' && number.value >= 21 && number.from >= from && number.to <= to;
}

/** The unit within two words behind a number. */
function unitBehind({ to }: NumberSaid, units: readonly Cue[], starts: readonly boolean[]): Unit | null {
  const unit = units.find(({ from }) => from >= to && from <= to + 1);
  if (unit === undefined) return null;
  for (let at = to; at <= unit.from; at += 1) if (starts[at]) return null;
  return unit.sense.name as Unit;
}

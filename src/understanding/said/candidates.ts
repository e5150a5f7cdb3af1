import type { Cue, Reading } from '../cues';
import type { Need } from '../schema';
import { closed } from '../vocabulary/closed';
import { type Candidate, candidate, type CandidateKey } from './candidate';
import { amountsIn } from './amounts';
import { type PartOfDay, timesIn, type TimeSaid } from './clock';
import { numbersIn } from './numbers';

const FOOD = new Set(['dish', 'cuisine', 'sweet', 'meal', 'eatery', 'hot_drink']);
const OF_GROUP: Readonly<Record<string, CandidateKey>> = {
  budget: 'budget',
  diet: 'diet',
  allergy: 'allergy',
  access: 'access',
  place_is: 'indoorOutdoor',
  quality: 'quality',
  mode: 'mode',
};
const DIETS = new Set(['vegetarian', 'vegan', 'halal', 'kosher', 'gluten-free', 'dairy-free', 'no-pork']);
const MODES = new Set(['walking', 'transit', 'bike']);
const BUDGETS = new Set(['cheap', 'moderate', 'splurge']);
const TIMES: Readonly<Record<string, string>> = {
  noon: '12:00',
  midnight: '00:00',
  morning: 'today',
  afternoon_evening: 'today',
};
const WHENS = new Set(['now', 'today', 'tonight', ...closed('days')]);
const CHEAP_DOLLARS = 20;
const MODERATE_DOLLARS = 50;

/** Everything that a message may state, in its order. */
export function candidatesIn(reading: Reading): Candidate[] {
  const { words, stems, starts, cues } = reading;
  const numbers = numbersIn(words);
  const times = timesIn(words, stems, starts, numbers, partOfDay(cues));
  const taken = (at: number) =>
    times.some(({ from, to }) => at >= from && at < to) ||
    cues.some(({ sense, from, to }) => sense.isName && at >= from && at < to);
  const amounts = amountsIn(reading, numbers, taken);
  const isCounted = amounts.some(({ key }) => key === 'age');
  // "only 19" says more than that they are not 21.
  const told = cues.filter(({ sense }) => !(isCounted && sense.id === 'person.under_21')).flatMap(ofCue);
  const found = [...told, ...times.flatMap(ofTime), ...amounts];
  return found.sort((a, b) => a.from - b.from);
}

function ofCue(cue: Cue): Candidate[] {
  const { sense } = cue;
  const { group, name } = sense;
  const one = (key: CandidateKey, value: Candidate['value']) => candidate(key, value, cue, sense);
  const key = OF_GROUP[group];
  if (key === 'diet') return DIETS.has(name) ? [one(key, name)] : [];
  if (key === 'mode') return MODES.has(name) ? [one(key, name)] : [];
  if (key === 'budget') return BUDGETS.has(name) ? [one(key, name)] : [];
  if (key === 'access') return name === 'step-free' ? [one(key, name)] : [];
  if (key !== undefined) return [one(key, name)];
  if (group === 'way' && name === 'which_line') return [one('mode', 'transit')];
  if (
    sense.id === 'service.subway station' ||
    sense.id === 'sight.ferry ride' ||
    group === 'station' ||
    group === 'line'
  )
    return [one('mode', 'transit')];
  if (group === 'when') {
    const value = WHENS.has(name) ? name : TIMES[name];
    if (value === undefined) return [];
    const closes = name === 'midnight' || name === 'noon' ? [one('until', value)] : [];
    return [one('when', value), ...closes];
  }
  if (group === 'open' && (name === 'open_now' || name === 'open')) return [one('openNow', true)];
  if (sense.id === 'company.with_a_friend' || sense.id === 'occasion.date') return [one('partySize', 2)];
  if (sense.id === 'person.under_21') return [one('age', 20)];
  if (FOOD.has(group)) return [one('cuisine', name)];
  return [];
}

function ofTime(said: TimeSaid): Candidate[] {
  const { time, end, lead } = said;
  const one = (key: CandidateKey, value: string, by: string) => candidate(key, value, said, by);
  const start = one('when', time, `time ${lead}`);
  const closes = lead === 'until' || lead === 'past' || lead === 'to' || lead === 'after';
  return [
    start,
    ...(end === null ? [] : [one('until', end, `end of a range ${lead}`)]),
    ...(closes && end === null ? [one('until', time, `until ${lead}`)] : []),
  ];
}

export function partOfDay(cues: readonly Cue[]): PartOfDay {
  for (const { sense } of cues) {
    if (
      sense.id === 'when.morning' ||
      sense.id === 'when.tomorrow_morning' ||
      sense.id === 'meal.breakfast' ||
      sense.id === 'meal.brunch'
    )
      return 'morning';
    if (
      sense.id === 'when.tonight' ||
      sense.id === 'when.afternoon_evening' ||
      sense.id === 'meal.dinner' ||
      /^(?:alcohol|bar|nightlife|happening)$/.test(sense.group)
    )
      return 'evening';
  }
  return cues.some(({ sense }) => sense.group === 'dish' || sense.group === 'cuisine') ? 'evening' : null;
}

/** The budget that a price comes to. */
export function budgetOf(dollars: number): NonNullable<Need['budget']> {
  return dollars <= CHEAP_DOLLARS ? 'cheap' : dollars <= MODERATE_DOLLARS ? 'moderate' : 'splurge';
}

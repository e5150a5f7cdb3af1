import { sameThing } from '../../src/understanding/match';
import { candidateFeatures } from '../../src/understanding/said/accept';
import type { Candidate } from '../../src/understanding/said/candidate';
import { budgetOf } from '../../src/understanding/said/candidates';
import type { Need, NeedKey, Plan, Turn } from '../../src/understanding/schema';
import type { Span } from '../../src/understanding/spans';
import { randomFrom } from './network';
import type { Lesson } from './samples';

interface Judgement {
  readonly features: readonly number[];
  readonly isMeant: boolean;
}

/** The candidates of a lesson that its labels speak of. */
export function judgementsOf(lesson: Lesson, spans: readonly Span[]): Judgement[] {
  const { reading, candidates, context, intent, act, states } = lesson;
  return candidates.flatMap((candidate) => {
    const isMeant = states(candidate);
    return isMeant === null
      ? []
      : [{ features: candidateFeatures(candidate, reading, { intent, act, context, spans, candidates }), isMeant }];
  });
}

/** Not labelled on single messages. */
const UNKNOWN = new Set<Candidate['key']>(['age', 'allergy', 'access', 'quality']);

/** What a message's slots say of a candidate. */
export function statedByMessage({ slots, vibe, intent }: Plan): Lesson['states'] {
  return ({ key, value }) => {
    if (UNKNOWN.has(key)) return null;
    switch (key) {
      case 'maxPrice':
        return intent === 'weather' || intent === 'directions' ? null : slots.budget === budgetOf(value as number);
      case 'until':
        return slots.when === value ? null : false;
      case 'when':
        if (slots.when === undefined) return false;
        // A weaker time beside the labelled one is no mistake: the stronger one wins.
        return slots.when === value
          ? true
          : slots.when === 'tomorrow_morning'
            ? null
            : isStronger(value as string, slots.when)
              ? false
              : null;
      case 'cuisine':
        return vibe === null ? null : slots.cuisine !== undefined && sameThing(slots.cuisine, String(value));
      case 'diet':
        return value === 'no-pork' ? null : slots.diet === value;
      case 'mode':
        return intent === 'weather' || value === 'bike' ? null : slots.mode === value;
      case 'partySize':
      case 'maxWalkMinutes':
      case 'openNow':
      case 'budget':
      case 'indoorOutdoor':
        return slots[key] === value;
      default:
        return null;
    }
  };
}

/** A day beats the clock, the clock beats today. */
function isStronger(value: string, labelled: string): boolean {
  const rank = (when: string) => (when.includes(':') ? 1 : /^(?:now|today|tonight)$/.test(when) ? 0 : 2);
  return rank(value) >= rank(labelled);
}

/** What a turn's need says of a candidate; what held before may or may not be said again. */
export function statedByTurn({ act, need = {} }: Turn, before: Need): Lesson['states'] {
  if (act !== 'places' && act !== 'events' && act !== 'way' && act !== 'weather') return () => null;
  const isSearch = act === 'places' || act === 'events';
  const carried: readonly NeedKey[] =
    act === 'way' ? ['mode', 'when', 'until', 'maxWalkMinutes', 'access'] : ['when', 'indoorOutdoor'];
  return ({ key, value }) => {
    if (key === 'cuisine' || (!isSearch && !carried.includes(key))) return null;
    const now = need[key];
    const then = before[key];
    if (Array.isArray(now)) {
      const has = (list: unknown) => Array.isArray(list) && list.some((one) => sameThing(String(one), String(value)));
      return has(now) ? (has(then) ? null : true) : false;
    }
    if (now !== value)
      return key === 'when' && now !== undefined && then !== now
        ? isStronger(String(value), String(now))
          ? false
          : null
        : false;
    return then === value ? null : true;
  };
}

const EPOCHS = 15;
const RATE = 0.2;
const DECAY = 0.0005;

/** Logistic regression by Adagrad. */
export function trainAcceptance(
  samples: readonly { readonly rows: Int32Array; readonly isMeant: boolean }[],
  features: number,
  seed: number,
): Float32Array {
  const weights = new Float32Array(features);
  const squares = new Float32Array(features).fill(0.1);
  const random = randomFrom(seed);
  const order = samples.map((_, i) => i);
  for (let epoch = 0; epoch < EPOCHS; epoch += 1) {
    const rate = RATE * (1 - (0.9 * epoch) / EPOCHS);
    for (let i = order.length - 1; i > 0; i -= 1) {
      const j = Math.floor(random() * (i + 1));
      [order[i], order[j]] = [order[j]!, order[i]!];
    }
    for (const at of order) {
      const { rows, isMeant } = samples[at]!;
      let sum = 0;
      for (const row of rows) sum += weights[row]!;
      const error = 1 / (1 + Math.exp(-sum)) - (isMeant ? 1 : 0);
      for (const row of rows) {
        const gradient = error + DECAY * weights[row]!;
        squares[row]! += gradient * gradient;
        weights[row]! -= (rate * gradient) / Math.sqrt(squares[row]!);
      }
    }
  }
  return weights;
}

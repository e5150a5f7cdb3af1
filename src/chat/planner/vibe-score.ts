import { CUISINES } from './food-words';
import type { MessageWords } from './message-words';
import { VIBES, type Vibe } from './plan.types';
import { CAFE_WORDS, OTHER_SENSES, SPEED_WORDS, VIBE_WORDS, type VibeWord } from './vibe-words';

export interface VibeScore {
  /** The best vibe, or null when no word speaks of any. */
  readonly vibe: Vibe | null;
  /** Its points: 2 or more names the thing, 1 only colours it. */
  readonly points: number;
}

const LONGEST_PHRASE = 4;
/** Points from which words say what is wanted, not only how. */
export const NAMES_THE_THING = 2;
/** Half an hour or less to spend; minutes on foot are a limit, not a rush. */
const SHORT_TIME =
  / (?:have|got|only|just|is) (?:like |about )?(?:a few|(?:[1-9]|[12]\d|30)) minutes (?!walk|away|on foot|from)/;
const FOOD_WORDS: ReadonlyMap<string, VibeWord> = new Map(
  CUISINES.map((term) => [term, { vibe: 'food_general' as const, weight: term.includes(' ') ? 3 : 2 }]),
);

/**
 * Adds up what the words of a message speak for. Longest phrase first; a matched phrase uses its words up; a negation
 * within two words before takes a hit back. Words of speed turn food into a fast bite and are one by themselves.
 */
export function scoreVibe(words: MessageWords): VibeScore {
  const points = new Map<Vibe, number>();
  const add = (vibe: Vibe, weight: number) => points.set(vibe, (points.get(vibe) ?? 0) + weight);
  let speed = SHORT_TIME.test(words.text) ? 1 : 0;
  let cafe = 0;
  for (const { term, weight, vibe } of hits(words)) {
    if (SPEED_WORDS.has(term)) speed += 1;
    else if (CAFE_WORDS.has(term)) cafe += weight;
    else add(vibe, weight);
  }
  // What somebody will do there beats the kind of venue.
  if (cafe > 0) add((points.get('study') ?? 0) >= NAMES_THE_THING ? 'study' : 'food_general', cafe);
  const food = points.get('food_general') ?? 0;
  if (speed > 0 && (food > 0 || points.size === 0)) {
    points.set('fast_bite', (points.get('fast_bite') ?? 0) + food + speed);
  } else if ((points.get('fast_bite') ?? 0) > 0 && food > 0) {
    points.set('fast_bite', points.get('fast_bite')! + food);
  }
  return best(points);
}

function* hits(words: MessageWords): Generator<VibeWord & { term: string }> {
  const used = new Set<number>();
  const { folded } = words;
  for (let length = LONGEST_PHRASE; length >= 1; length -= 1) {
    for (let start = 0; start + length <= folded.length; start += 1) {
      const span = Array.from({ length }, (_, offset) => start + offset);
      if (span.some((index) => used.has(index))) continue;
      const term = folded.slice(start, start + length).join(' ');
      const found = VIBE_WORDS.get(term) ?? FOOD_WORDS.get(term);
      if (found === undefined && !OTHER_SENSES.has(term)) continue;
      for (const index of span) used.add(index);
      if (found !== undefined && !words.isNegated(start)) yield { term, ...found };
    }
  }
}

/** Highest sum; ties by the order of `VIBES`. */
function best(points: ReadonlyMap<Vibe, number>): VibeScore {
  let winner: VibeScore = { vibe: null, points: 0 };
  for (const vibe of VIBES) {
    const sum = points.get(vibe) ?? 0;
    if (sum > winner.points) winner = { vibe, points: sum };
  }
  return winner;
}

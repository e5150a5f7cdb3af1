import { Lexicon } from './text/lexicon';
import type { MessageWords } from './text/message-words';
import { VIBES, type Vibe } from './plan.types';
import { CAFE_WORDS, CUISINES, NATIONAL, FAST_FOOD, FAST_FOOD_CHAINS, FOOD, FOOD_CHAINS, SPEED } from './words/dishes';
import { DIETS } from './words/diets';
import { ERRAND_TERMS, NO_KIND } from './words/errands';
import { OTHER_SENSES } from './words/other-senses';
import { DRINKS, EXPLORE, PARTY, VIEW_WORDS } from './words/outings';
import { SHOPPING } from './words/shopping';
import { BOOKS, STUDY } from './words/work-and-books';
import { pattern } from './text/pattern';

export interface VibeScore {
  /** The best vibe, or null when no word speaks of any. */
  readonly vibe: Vibe | null;
  /** Its points: 2 or more names the thing, 1 only colours it. */
  readonly points: number;
  /** Points of the vibe behind it. */
  readonly runnerUp: number;
}

/** Points from which words say what is wanted, not only how. */
export const NAMES_THE_THING = 2;

/** A colour, a thing, a thing of more words, what somebody will do there, an errand that has its own kind of place. */
const WEAK = 1;
const STRONG = 2;
const PHRASE = 3;
const PURPOSE = 4;
const ERRAND = 5;
/** What stands behind "i want" or "i mean" is what is stressed. */
const STRESS = 1;

type Sense = { readonly vibe: Vibe; readonly weight: number } | 'speed' | 'nothing';

const strong = (vibe: Vibe, list: readonly string[]) =>
  list.map((term) => [term, { vibe, weight: term.includes(' ') ? PHRASE : STRONG }] as const);
const weighing = (vibe: Vibe, weight: number, list: readonly string[]) =>
  list.map((term) => [term, { vibe, weight }] as const);

/** Later lists win where a term is in two. */
const SENSES = new Lexicon<Sense>([
  ...weighing('generic', WEAK, NO_KIND),
  ...weighing('explore', WEAK, EXPLORE.weak),
  ...weighing('party', WEAK, PARTY.weak),
  ...weighing('chill_drinks', WEAK, DRINKS.weak),
  ...weighing('shopping', WEAK, SHOPPING.weak),
  ...weighing('study', WEAK, STUDY.weak),
  ...weighing('bookstore', WEAK, BOOKS.weak),
  ...strong('food_general', [...Object.keys(DIETS), ...FOOD, ...CUISINES, ...FOOD_CHAINS]),
  ...strong('fast_bite', FAST_FOOD_CHAINS),
  ...strong('explore', EXPLORE.strong),
  ...strong('shopping', SHOPPING.strong),
  ...strong('chill_drinks', DRINKS.strong),
  ...strong('party', PARTY.strong),
  ...strong('study', STUDY.strong),
  ...strong('bookstore', BOOKS.strong),
  ...weighing('shopping', PURPOSE, SHOPPING.purpose),
  ...weighing('party', PURPOSE, PARTY.purpose),
  ...weighing('study', PURPOSE, STUDY.purpose),
  ...weighing('bookstore', PURPOSE, BOOKS.purpose),
  ...weighing('fast_bite', PURPOSE, FAST_FOOD),
  ...weighing('generic', ERRAND, ERRAND_TERMS),
  ...SPEED.map((term) => [term, 'speed'] as const),
  ...OTHER_SENSES.map((term) => [term, 'nothing'] as const),
]);

/** Half an hour or less to spend; minutes on foot are a limit, not a rush. */
const SHORT_TIME = pattern`
    \b(?:have|got|only|just|is|in|under|like) (?:\w+ ){0,2}?(?:a few|few|(?:[1-9]|[12]\d|30|five|ten|fifteen|twenty|
    thirty)) minutes (?!walk|away|on foot|from|of|or less|max|tops|by|of walking|ride)(?! (?:away|walk))|\b(?:\d+|
    few) minutes (?:before|between|until|til|till|to eat|break|lunch|for lunch|for food|for dinner|to kill|to grab|
    left)\b|\b(?:in|leaving in|only|just|have|got) (?:about |like )?half (?:an |a )?hours?\b(?! (?:walk|away))|
    \bhalf (?:an )?hours? (?:before|between|break|for lunch|lunch|to eat)\b|
    \bclass (?:is )?in (?:\w+ )?(?:\d+ minutes|half)|\b(?:starts|class|lecture|lab|bus|train|leaves|meeting|shift|
    boards) (?:\w+ )?in (?:\d|5|10|15|20|30|a few)
  `;
const DISHES = new Set(CUISINES.filter((term) => !NATIONAL.has(term)));
const GETTING = new Set(['buy', 'buying', 'purchase', 'shop for']);
/** Mending is an errand, whatever is broken. */
const MENDING = pattern`
  \b(?:fix|repair|mend|alter|hem|patch|restring|sharpen|resize|unlock|reupholster) (?:up )?(?:my|the|a|an|our|this|these|
  some)\b(?! (?:mood|day|life|sleep|hunger|craving|week|hangover|night))|
  \b(?:my|the|our) (?:\w+ ){1,2}(?:is |got |are |just )?(?:ripped|broke|cracked|tore|torn|shattered)\b
`;
/** "who sells orchids": a shop, unless something to eat or to read is sold. */
const SELLING = pattern`
  \b(?:(?:who|anyone|anywhere|any\w*|place|places|spot|somewhere|store|stores|that|to) (?:\w+ )?(?:sells?|selling|carry|carries|stocks?)|
  where (?:can|do|could|should|would|to) (?:\w+ ){0,2}?(?:get|buy|find|score|snag|pick up) (?:an?|some|new|cheap)(?! (?:\w+ed|good|nice|cheap)?\s?(?:view|spot|
  place|seat|table|feel|ride|job|nap|tan|break|vibe|time|signal)\b))\b
`;
const STRESSED = /^(?:want|need|mean|meant|for|craving|prefer|preferably|actually|find|proper)$/;

/**
 * Adds up what the words of a message speak for, what is ruled out aside. What somebody will do there weighs more than
 * the kind of venue; of equals the first said wins. Words of speed turn food into a fast bite.
 */
export function scoreVibe(words: MessageWords): VibeScore {
  const points = new Map<Vibe, number>();
  const firstAt = new Map<Vibe, number>();
  let speed = SHORT_TIME.test(words.text) ? 1 : 0;
  let venue = 0;
  let getting = 0;
  let view = 0;
  const found = SENSES.find(words);
  for (const [i, { term, value, from, to }] of found.entries()) {
    if (value === 'nothing' || words.negated[from]) continue;
    // "spanish novels", "japanese stationery": an adjective of something that is not eaten.
    if (NATIONAL.has(term) && found[i + 1]?.from === to && isThing(found[i + 1]!.value) && !words.startsClause[to])
      continue;
    if (value === 'speed') {
      speed += 1;
      continue;
    }
    const stress = words.words.slice(Math.max(0, from - 3), from).some((word) => STRESSED.test(word)) ? STRESS : 0;
    const weight = value.weight + (value.weight > WEAK ? stress : 0);
    if (CAFE_WORDS.has(term)) venue += weight;
    else if (GETTING.has(term)) getting += weight;
    else if (VIEW_WORDS.has(term)) view += weight;
    else points.set(value.vibe, (points.get(value.vibe) ?? 0) + weight);
    if (!firstAt.has(value.vibe)) firstAt.set(value.vibe, from);
  }
  seatedWith(venue, points);
  seenFrom(view, points);
  bought(getting, readsLikeAMeal(found), points);
  if (MENDING.test(words.text)) points.set('generic', (points.get('generic') ?? 0) + ERRAND);
  if (points.size === 0 && SELLING.test(words.text)) points.set('shopping', NAMES_THE_THING);
  hurried(speed, points, firstAt);
  return best(points, firstAt);
}

/** "a bar to watch the sunset": a view is had with a drink or a meal, and goes by itself only without. */
function seenFrom(view: number, points: Map<Vibe, number>): void {
  if (view === 0) return;
  const beside = (['chill_drinks', 'food_general', 'party'] as const).find(
    (vibe) => (points.get(vibe) ?? 0) >= NAMES_THE_THING,
  );
  points.set(beside ?? 'explore', (points.get(beside ?? 'explore') ?? 0) + view);
}

/** Something to get or do other than food. */
function isThing(sense: Sense): boolean {
  return (
    typeof sense === 'object' && sense.weight > WEAK && sense.vibe !== 'food_general' && sense.vibe !== 'fast_bite'
  );
}

/** A cafe is for coffee, unless somebody will work there. */
function seatedWith(venue: number, points: Map<Vibe, number>): void {
  if (venue === 0) return;
  const vibe = (points.get('study') ?? 0) >= NAMES_THE_THING ? 'study' : 'food_general';
  points.set(vibe, (points.get(vibe) ?? 0) + venue);
}

/** "buy a sandwich": a dish is eaten. */
function readsLikeAMeal(found: readonly { readonly term: string }[]): boolean {
  return found.some(({ term }) => DISHES.has(term));
}

/** What is bought is a book, or else something of a shop. */
function bought(weight: number, isMeal: boolean, points: Map<Vibe, number>): void {
  if (weight === 0) return;
  if (isMeal && !points.has('shopping')) return;
  const vibe = (points.get('bookstore') ?? 0) > 0 ? 'bookstore' : 'shopping';
  points.set(vibe, (points.get(vibe) ?? 0) + weight);
}

function hurried(speed: number, points: Map<Vibe, number>, firstAt: Map<Vibe, number>): void {
  const food = points.get('food_general') ?? 0;
  const fast = points.get('fast_bite') ?? 0;
  const isFast = (speed > 0 && (food > 0 || points.size === 0)) || (fast > 0 && food > 0);
  if (!isFast) return;
  points.set('fast_bite', fast + food + speed);
  points.delete('food_general');
  firstAt.set('fast_bite', Math.min(firstAt.get('fast_bite') ?? Infinity, firstAt.get('food_general') ?? Infinity));
}

function best(points: ReadonlyMap<Vibe, number>, firstAt: ReadonlyMap<Vibe, number>): VibeScore {
  const ranked = VIBES.filter((vibe) => (points.get(vibe) ?? 0) > 0).sort(
    (a, b) => points.get(b)! - points.get(a)! || (firstAt.get(a) ?? 0) - (firstAt.get(b) ?? 0),
  );
  const [winner, second] = ranked;
  return {
    vibe: winner ?? null,
    points: winner === undefined ? 0 : points.get(winner)!,
    runnerUp: second === undefined ? 0 : points.get(second)!,
  };
}

import { CUISINE_NAMES, CUISINES, DIETS } from './food-words';
import type { MessageWords } from './message-words';
import type { Slots } from './plan.types';
import { readWhen } from './time-words';

const NUMBERS: Readonly<Record<string, number>> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  twelve: 12,
  fifteen: 15,
  twenty: 20,
};
const number = `(\\d{1,3}|${Object.keys(NUMBERS).join('|')})`;

const WALK_LIMIT = new RegExp(
  ` ${number} minutes? (?:walk|away|walking|or less|max|tops)|(?:within|max|under|less than|no more than) (?:a )?${number} minutes`,
);
const PARTY = new RegExp(
  `(?:party|group|team|table) (?:of|for) ${number}|(?:^| )${number} of us|(?:for|like) (?:like )?${number} ?(?:ppl|people|persons|friends)|(?:^| )${number} ?(?:ppl|people)(?: |$)|for ${number}(?: $| (?:tonight|tomorrow|today|at|on|near|around|please) )`,
);
/** Two, without a number: "me and my roommate", "with a friend". */
const PAIR =
  / (?:me and|with) (?:a|my|an old) (?:friend|buddy|roommate|partner|gf|bf|girlfriend|boyfriend|mom|dad|sister|brother|cousin|classmate) /;
const PRICE =
  /(?:under|below|less than|up to|max|around) (\d{1,3}) ?(?:dollars?|bucks?|usd)|(?:under|below|less than) (?:\$)?(\d{1,3}) $/;

const CHEAP = [
  'cheap',
  'cheaper',
  'less expensive',
  'broke',
  'on a budget',
  'budget friendly',
  'inexpensive',
  'affordable',
  'cheapest',
  'barato',
  'low budget',
];
/** Not "gluten free". */
const FREE_OF_CHARGE =
  /^ free |(?<! (?:gluten|dairy|meat|sugar|nut|pork|alcohol|lactose|smoke|device|feel|am|are|is)) free /;
const MODERATE = [
  'not crazy expensive',
  'mid range',
  'reasonable',
  'reasonably priced',
  'moderately priced',
  'not too expensive',
  'arent too expensive',
  'isnt too expensive',
];
const SPLURGE = [
  'fancy',
  'upscale',
  'splurge',
  'fine dining',
  'money no object',
  'bougie',
  'high end',
  'treat myself',
  'michelin',
];
const OPEN_NOW = ['open now', 'open right now', 'still open', 'currently open', 'open at this hour', 'open rn'];
const OUTDOOR = ['outdoor', 'outside', 'patio', 'rooftop', 'terrace', 'al fresco', 'open air'];
const INDOOR = ['indoor', 'inside', 'out of the rain', 'out of the cold'];
const TRANSIT = ['subway', 'train', 'bus', 'ferry', 'transit', 'public transport', 'metro', 'mta'];
const WALKING = ['walk', 'walking', 'on foot', 'by foot', 'stroll'];

/** What a message states about the search, place and campus aside. */
export function readSlots(words: MessageWords): Slots {
  const slots: Slots = {};
  const openNow = OPEN_NOW.some((term) => words.isWanted(term));
  const when = readWhen(words);
  if (openNow) slots.openNow = true;
  if (when !== null && !(openNow && when === 'now')) slots.when = when;
  const walkLimit = firstNumber(WALK_LIMIT, words);
  if (walkLimit !== null) slots.maxWalkMinutes = walkLimit;
  const party = firstNumber(PARTY, words) ?? (PAIR.test(words.text) ? 2 : null);
  if (party !== null && party > 0) slots.partySize = party;
  const budget = readBudget(words);
  if (budget !== null) slots.budget = budget;
  const diet =
    words.wanted(Object.keys(DIETS)) ?? Object.keys(DIETS).find((term) => term.startsWith('no ') && words.has(term));
  if (diet) slots.diet = DIETS[diet]!;
  const cuisine = readCuisine(words);
  if (cuisine !== null && cuisine !== slots.diet) slots.cuisine = cuisine;
  const indoorOutdoor = readIndoorOutdoor(words);
  if (indoorOutdoor !== null) slots.indoorOutdoor = indoorOutdoor;
  return slots;
}

/** How somebody wants to travel; null when both or none are named. */
export function readMode(words: MessageWords): Slots['mode'] | null {
  const transit = TRANSIT.some((term) => words.isWanted(term));
  const walking = WALKING.some((term) => words.isWanted(term));
  if (transit === walking) return null;
  return transit ? 'transit' : 'walking';
}

/** The longest dish or cuisine that is wanted: "korean bbq" before "korean". */
function readCuisine(words: MessageWords): string | null {
  const wanted = CUISINES.filter((term) => words.isWanted(term)).sort((a, b) => b.length - a.length)[0];
  return wanted === undefined ? null : (CUISINE_NAMES[wanted] ?? wanted);
}

function readBudget(words: MessageWords): Slots['budget'] | null {
  const price = firstNumber(PRICE, words);
  if (price !== null) return price <= 20 ? 'cheap' : price <= 50 ? 'moderate' : 'splurge';
  if (words.has(...MODERATE)) return 'moderate';
  if (CHEAP.some((term) => words.isWanted(term)) || FREE_OF_CHARGE.test(words.text)) return 'cheap';
  return SPLURGE.some((term) => words.isWanted(term)) ? 'splurge' : null;
}

function readIndoorOutdoor(words: MessageWords): Slots['indoorOutdoor'] | null {
  const outdoor = OUTDOOR.some((term) => words.isWanted(term));
  const indoor = INDOOR.some((term) => words.isWanted(term));
  if (outdoor === indoor) return null;
  return outdoor ? 'outdoor' : 'indoor';
}

function firstNumber(pattern: RegExp, words: MessageWords): number | null {
  const text = pattern
    .exec(words.text)
    ?.slice(1)
    .find((group) => group !== undefined);
  return text === undefined ? null : (NUMBERS[text] ?? Number(text));
}

import type { MessageWords } from '../text/message-words';
import { pattern } from '../text/pattern';

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
  eleven: 11,
  twelve: 12,
  fifteen: 15,
  twenty: 20,
  thirty: 30,
  dozen: 12,
};
const number = `(\\d{1,3}|${Object.keys(NUMBERS).join('|')})`;
const people = '(?:people|person|persons|guys|girls|heads|kids|students|adults|of us|friends|ppl)';

const WALK_LIMIT = [
  pattern`
    \b${number} minutes? (?:or less |at most |max |tops )?(?:walk|away|walking|on foot|from here|or less|max|tops|
    at most|of walking|radius|by foot)\b
  `,
  pattern`
    \b(?:within|max|maximum|under|less than|no more than|not more than|at most|up to|inside) (?:a |an |about |
    like )?${number} minutes?\b(?! (?:of class|before|break|wait))
  `,
  pattern`
    \bwalk(?:ing)? (?:of |distance |time )?(?:max |under |up to |about |within )?${number} minutes?\b|
    \b${number} minutes? (?:\w+ )?walk\b
  `,
];
/** Everybody is named in the number. */
const PARTY = [
  pattern`
    \b(?:party|group|team|table|crew|squad|family|bunch|class|gang|crowd|seats?|reservation) (?:of|for) (?:like |
    about |around )?${number}\b(?! (?:minutes|hours|dollars|bucks|am|pm|blocks))
  `,
  pattern`
    \b(?!(?:one|1) )${number} of us\b(?! (?:is|has|can not|does not|hates|wants) )|\bwe are (?:like |about |a |an? )?(?:group of |party of )?${number}\b(?! (?:minutes|hours|
    blocks|miles))|\bus ${number}\b
  `,
  pattern`
    \b(?:for|fits?|seats?|like|about|around|are|be|with room for|host|hold|holds) (?:like |about |around |a |all |
    at least |up to )?${number} ?${people}\b
  `,
  pattern`\b${number} (?:, )?(?:incl|including|counting) (?:me|myself)\b`,
  pattern`(?:^|, | )${number} (?:people|person|ppl|guys|girls)\b`,
  pattern`
    \b(?:for|fits?|good for|seats?|big enough for|room for|fit) (?:us |about |like |all )?${number}(?= (?:, |
    $)| (?:tonight|tomorrow|today|now|at|on|the|near|around|please|or so|in|by|this|with|who|not|if|and|next|lol|under|
    close|to|that|plus|walking|nearby|of|right|outside|friday|saturday|sunday|monday|tuesday|wednesday|thursday)\b)
  `,
];
/** The student comes on top: "me and 3 friends", "with two friends". */
const COMPANIONS = pattern`
  \b(?:me and|with|me plus|me with|plus|bringing|and|i and|meeting|hosting|taking|seeing|inviting|have) (?:my |like |
  about |up with )?${number} (?:\w+ )?(?:friends?|
  roommates?|buddies|buddy|pals|others|people|classmates|suitemates|groupmates|girls|guys|boys|homies|mates|cousins|coworkers|siblings|sisters|brothers|teammates|labmates|
  of my friends)\b
`;
const ONE_OTHER = String.raw`
    (?:a|my|an old|one|another|her|his) (?:\w+ )?(?:friend|buddy|pal|roommate|partner|girlfriend|boyfriend|mom|mum|
    dad|mother|father|sister|brother|cousin|classmate|coworker|colleague|wife|husband|boyfriends|girlfriends|husbands|bestie|crush|ta|mentor|aunt|
    uncle|grandma|grandpa|labmate|ex|fiance|fiancee|situationship|gf|bf|bro|sis|advisor|professor)
  `;
/** Two, without a number: "me and my roommate", "with a friend". */
const PAIR = pattern`
  \b(?:me and|me plus|with|and|bringing|taking|take|meeting|me with|for me and) ${ONE_OTHER}\b(?! (?:(?:and|who|is|
  of|said|says|told|has|does|wants|group|from)\b|,))|\b(?:${ONE_OTHER}|friend|roommate|girlfriend|boyfriend|mom|dad|
  sister|brother) and (?:i|me|myself)\b|\b(?:two|both|2) of us\b|\bjust us two\b|\bus two\b|\bfor two\b(?! (?:hours|
  minutes|days|weeks|nights|years|more))|\bthe two of us\b
`;
const PRICE = pattern`
    \b(?:under|below|less than|up to|max|around|about|for|within|at most|only have|i have|have|got|like|spend|
    no more than|cheaper than|budget (?:is|of)|only) (?:like |about )?(\d{1,3}) (?:ish )?(?:dollars?|bucks?|usd)|
    (?<! not )\b(\d{1,3}) (?:ish )?(?:dollars?|bucks?|usd)\b|(?<! (?:of|for|walk|are) )\b(\d{1,3}) (?:max|tops|at most|maximum|or less|or under)(?= (?:,|$|per|each|total|near|for|please|for))|\b(?:under|below|less than|cheaper than|not over|no more than|over|max|
    not more than) (\d{1,3})(?= (?:, |$)| (?:, |$)| (?:per|a|each|total|please|near|for|tonight))
  `;

/** How many minutes on foot it may be at most. */
export function readWalkLimit(words: MessageWords): number | null {
  // Riding for so long is no walk.
  if (/\bminutes?(?: \w+){0,2} (?:subway|train|bus|ride|ferry)\b/.test(words.text)) return null;
  return firstNumber(WALK_LIMIT, words.text);
}

/** Everybody, the student included; null when it would be a guess. */
export function readPartySize(words: MessageWords): number | null {
  const { clauses } = words;
  const others = firstNumber([COMPANIONS], clauses);
  const size = others === null ? firstNumber(PARTY, clauses) : others + 1;
  if (size !== null) return size > 0 && !/ (?:ages?|aged|turned) $/.test(clauses) ? size : null;
  return PAIR.test(words.text) ? 2 : null;
}

/** A price in dollars. */
export function readPrice(words: MessageWords): number | null {
  return firstNumber([PRICE], words.clauses);
}

/** A bare number that answers "for how many?". */
export function bareNumber(words: MessageWords): number | null {
  const said = words.words.find((word) => /^\d{1,2}$/.test(word) || NUMBERS[word] !== undefined);
  return said === undefined ? null : (NUMBERS[said] ?? Number(said));
}

function firstNumber(patterns: readonly RegExp[], text: string): number | null {
  for (const pattern of patterns) {
    const said = pattern
      .exec(text)
      ?.slice(1)
      .find((group) => group !== undefined);
    if (said !== undefined) return NUMBERS[said] ?? Number(said);
  }
  return null;
}

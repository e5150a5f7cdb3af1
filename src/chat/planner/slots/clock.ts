import { casual } from 'chrono-node/en';
import type { MessageWords } from '../text/message-words';
import { pattern } from '../text/pattern';
import { terms } from '../words/list';
import { readCuisine } from './tastes';

const HOURS = 'one two three four five six seven eight nine ten eleven twelve'.split(' ');
const HOUR = `(\\d{1,2}|${HOURS.join('|')})`;

/** A number that may be a clock time; of a range the start, with the am or pm of its end. */
const CLOCK = / (\d{1,2})(?::([0-5]\d))?(?: (?:to |or )?\d{1,2}(?::\d\d)?(?= [ap]m))?(?: ([ap]m))?(?= )/g;
/** Stand before a clock time. */
const LEAD = /\b(?:at|by|around|about|before|after|until|from|between) $/;
/** Stand before a number of something else: a pier, a room, a train. */
const NO_LEAD = /\b(?:near|on|room|floor|pier|train|the|bus|line|number) $/;
const AMOUNT_LEAD = /\b(?:for|like|open|about) $/;
/** "open until 3" is in the night. */
const OPEN_UNTIL = /\bopen (?:until|past|after) $/;
const COUNTED = pattern`
  ^(?:people|ppl|person|persons|friends|minutes|hours|dollars|bucks|blocks?|of|st|street|avenue|metrotech|train|miles?|
  stars?|or|other|days?|weeks?|years?|stops?|percent|plus|guests|seats|pages?|word|drinks|things|places|spots|options|
  ideas|rooms|suitcases|times|classes|jay|bros)$
`;

/** Any day will do: only the hour is asked for. */
const SOME_DAY = new Date(2026, 0, 14, 12);

/** The first clock time of a text as `HH:MM`; null when it holds none. Without am or pm the sense of the message decides. */
export function readClock(text: string, words: MessageWords): string | null {
  const plain = inDigits(text);
  if (/ (?:noon|midday) /.test(plain)) return '12:00';
  if (plain.includes(' midnight ')) return '00:00';
  for (const found of plain.matchAll(CLOCK)) {
    const [said, hourText, minute, suffix] = found;
    const hour = Number(hourText);
    const before = `${plain.slice(Math.max(0, found.index - 14), found.index)} `;
    const after = plain.slice(found.index + said.length + 1).split(' ', 1)[0] ?? '';
    const isBare = suffix === undefined && minute === undefined;
    if (COUNTED.test(after) || hour > 24 || (isBare && (AMOUNT_LEAD.test(before) || NO_LEAD.test(before)))) continue;
    if (isBare && !LEAD.test(before) && after !== 'tonight') continue;
    if (suffix !== undefined) return inFull(said) ?? clock(hour, minute);
    const isNight = hour < 6 && OPEN_UNTIL.test(before);
    return clock(isNight ? hour : bySense(hour, words), minute);
  }
  return null;
}

/** "7ish", "half past 8", "quarter to nine", "at eight", "9 30 pm" as digits. */
function inDigits(text: string): string {
  return text
    .replace(HALF, (all, hour: string) => shifted(hour, 30, all))
    .replace(QUARTER_PAST, (all, hour: string) => shifted(hour, 15, all))
    .replace(QUARTER_TO, (all, hour: string) => shifted(hour, -15, all))
    .replace(IN_WORDS, (_, lead: string, hour: string) => ` ${lead} ${numberOf(hour)} `)
    .replace(/ (\d{1,2}(?::\d\d)?) ish /g, ' at $1 ')
    .replace(/ oclock /g, ' ')
    .replace(/ (\d{1,2}) (\d{2}) (am|pm) /g, ' $1:$2 $3 ');
}

const HALF = new RegExp(` half past ${HOUR} `, 'g');
const QUARTER_PAST = new RegExp(` quarter past ${HOUR} `, 'g');
const QUARTER_TO = new RegExp(` quarter (?:to|of) ${HOUR} `, 'g');
const IN_WORDS = new RegExp(
  ` (at|by|around|before|after|until) (${HOURS.join('|')}) ` +
    '(?=$|pm|am|oclock|tonight|today|near|in|or|please|for|and|if|ish|with)',
  'g',
);

function numberOf(hour: string): number {
  const index = HOURS.indexOf(hour);
  return index < 0 ? Number(hour) : index + 1;
}

function shifted(hour: string, minutes: number, otherwise: string): string {
  const number = numberOf(hour);
  if (number < 1 || number > 12) return otherwise;
  const total = number * 60 + minutes;
  return ` at ${Math.floor(total / 60)}:${String(total % 60).padStart(2, '0')} `;
}

/** A time with its am or pm, ranges included, as the date reader reads it. */
function inFull(said: string): string | null {
  const read = casual.parse(said.trim(), SOME_DAY)[0]?.start;
  return read?.isCertain('hour') ? clock(read.get('hour')!, String(read.get('minute')!)) : null;
}

function clock(hour: number, minute: string | undefined): string {
  return `${String(hour % 24).padStart(2, '0')}:${(minute ?? '0').padStart(2, '0')}`;
}

/** A dish at eight or nine is dinner, unless it is had in the morning. */
const IN_THE_MORNING = [
  'bagel',
  'pancake',
  'waffle',
  'croissant',
  'pastry',
  'donut',
  'sandwich',
  'dim sum',
  'muffin',
  'acai',
];

function isDinner(hour: number, words: MessageWords): boolean {
  return hour >= 6 && hour <= 10 && readCuisine(words) !== null && !words.has(...IN_THE_MORNING);
}

const MORNING = ['breakfast', 'morning', 'brunch', 'sunrise', 'am'];
const EVENING = terms(`
  dinner, tonight, evening, drink, bar, club, party, cocktail, night, concert, show, live music, dancing, karaoke, beer,
  movie, happy hour, pub, wine, brewery, lounge, rave, jazz, comedy, screening, supper
`);

/**
 * The hour of 24 that somebody means: breakfast is in the morning, going out in the evening, and otherwise a day has the
 * hours from eight in the morning to seven at night.
 */
function bySense(hour: number, words: MessageWords): number {
  if (hour > 12 || hour === 0) return hour;
  if (words.has(...MORNING)) return hour < 5 ? hour + 12 : hour;
  if (words.has(...EVENING) || isDinner(hour, words)) return hour === 12 ? 0 : hour + 12;
  return hour < 8 ? hour + 12 : hour;
}

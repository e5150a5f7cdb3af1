import type { MessageWords } from './message-words';

const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const WEEKDAY_SHORT: Readonly<Record<string, string>> = {
  sun: 'sunday',
  mon: 'monday',
  tue: 'tuesday',
  tues: 'tuesday',
  wed: 'wednesday',
  thur: 'thursday',
  thurs: 'thursday',
  thu: 'thursday',
  fri: 'friday',
  sat: 'saturday',
};

/** A clock time: `5pm`, `5 pm`, `at 5`, `by 7:30`, `around 7`. The dots and colons are gone from normalised text. */
const CLOCK =
  /(?:^|\s)(?:(at|by|around|before|after|til|till|until|from)\s+)?(\d{1,2})(?:\s?([0-5]\d))?\s?(am|pm|oclock)?(?=\s|$)/g;

/** "open now", "now or later": not "ok now find me food". */
const BARE_NOW = /\S now (?:$|(?:or|and|please|near|around|at|in) )/;

/** When a message means, in symbols: there is no clock in it. Null when it states no time. */
export function readWhen(words: MessageWords): string | null {
  const day = namedDay(words);
  if (day !== null) return day;
  const tomorrow = words.has('tomorrow', 'manana');
  if (tomorrow)
    return /\btomorrow (morning|am)\b|\bbefore noon tomorrow\b/.test(words.text) ? 'tomorrow_morning' : 'tomorrow';
  const clock = clockTime(words);
  if (clock !== null) return clock;
  if (words.has('midnight')) return '00:00';
  if (words.has('tonight', 'this evening', 'esta noche')) return 'tonight';
  if (words.has('weekend')) return 'weekend';
  if (words.has('today', 'this morning', 'this afternoon', 'later today', 'hoy')) return 'today';
  return words.has('right now', 'at the moment', 'currently') || BARE_NOW.test(words.text) ? 'now' : null;
}

function namedDay(words: MessageWords): string | null {
  for (const word of words.words) {
    const day = WEEKDAY_SHORT[word] ?? WEEKDAYS.find((name) => word === name || word === `${name}s`);
    if (day !== undefined) return day;
  }
  return null;
}

function clockTime(words: MessageWords): string | null {
  for (const [, before, hourText, minuteText, suffix] of words.text.matchAll(CLOCK)) {
    const hour = Number(hourText);
    if (hour > 23 || (before === undefined && (suffix === undefined || suffix === 'oclock'))) continue;
    if (before !== undefined && suffix === undefined && minuteText === undefined && isCount(words, hourText!)) continue;
    return `${String(toHour24(hour, suffix, words)).padStart(2, '0')}:${minuteText ?? '00'}`;
  }
  return null;
}

/** "from 4 people", "at 5 minutes": a number of something. */
function isCount(words: MessageWords, text: string): boolean {
  const next = words.words[words.words.indexOf(text) + 1] ?? '';
  return /^(people|ppl|person|friends|minutes|hours?|dollars|bucks|blocks?|of|st|street|ave|avenue|metrotech|train|mile|miles)$/.test(
    next,
  );
}

/** Without am or pm, the sense decides: the day of a student runs from eight in the morning to seven at night. */
function toHour24(hour: number, suffix: string | undefined, words: MessageWords): number {
  if (suffix === 'am') return hour % 12;
  if (suffix === 'pm') return (hour % 12) + 12;
  if (hour > 12 || hour === 0) return hour;
  if (words.has('breakfast', 'morning')) return hour % 12;
  if (words.has('dinner', 'tonight', 'evening', 'drink', 'bar')) return (hour % 12) + 12;
  return hour < 8 || hour === 12 ? (hour % 12) + 12 : hour;
}

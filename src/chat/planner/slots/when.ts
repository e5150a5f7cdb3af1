import type { MessageWords } from '../text/message-words';
import { pattern } from '../text/pattern';
import { readClock } from './clock';

const WEEKDAYS = new Set(['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday']);

/** What is due, not when somebody wants to go: "got a midterm tmrw", "class at 2". */
const OBLIGATION = pattern`
  \b(?:midterms?|exams?|finals|quiz|test|class|lecture|lab|recitation|seminar|presentation|interview|shift|rehearsal|
  flight|due|deadline|work|assignment|essay|paper|practice|calc|orgo|paycheck|payday|paid|lease|rent|move|moving|moved|
  recitation|final|surgery|checkout|appointment|kicked)\b
`;
const WISH =
  /\b(?:where|find|spot|place|any|somewhere|study|open|food|weather|events?|fair|will|need a|want|wifi|outlets|corner|desk|cafe|tables?|room|zoom|cram|cramming|working|group)\b/;
/** Where a reason may begin without a mark. */
const CLAUSE = /, | (?=(?:before|after|cuz|because|since) )/;

const MORNING = pattern`
  \btomorrow (?:morning|am|at dawn|sunrise|before noon)\b|\b(?:morning|early|before noon|before class|sunrise|
  breakfast) tomorrow\b|\b(?:[1-9]|1[01])(?::\d\d)? am\b
`;
const EVENING = /\b(?:tonight|this evening|this night|esta noche)\b/;
const TODAY = /\b(?:today|this morning|this afternoon|all day|rest of the day)\b/;
/** "open now", "now or later": not "ok now find me food". */
const NOW = pattern`
  \b(?:right now|at the moment|this very moment|this second|as we speak|currently)\b|
  \S now (?:$|(?:or|and|please|near|around|at|in|on|if|for|by) )|\bnow (?:$|please|thanks)
`;

/**
 * When a message means, in symbols: it holds no clock. A named other day wins over the clock, the clock over today. Null
 * when it states no time.
 * @param withReasons true where every time counts; a search leaves out the times that only explain it.
 */
export function readWhen(words: MessageWords, withReasons: boolean): string | null {
  const text = withReasons ? words.text : withoutReasons(words);
  const day = weekdayIn(text.trim().split(' '));
  if (day !== null) return day;
  if (text.includes(' tomorrow ')) return MORNING.test(text) ? 'tomorrow_morning' : 'tomorrow';
  const clock = readClock(text, words);
  if (clock !== null) return clock;
  if (EVENING.test(text)) return 'tonight';
  if (text.includes(' weekend ')) return 'weekend';
  if (TODAY.test(text)) return 'today';
  return NOW.test(text) ? 'now' : null;
}

function weekdayIn(words: readonly string[]): string | null {
  const day = words.find((word, at) => WEEKDAYS.has(word) || (word === 'sun' && isSunday(words, at)));
  return day === 'sun' ? 'sunday' : (day ?? null);
}

/** Not the one in the sky. */
function isSunday(words: readonly string[], at: number): boolean {
  const before = /^(?:the|in|some|of|no|any|much|out)$/.test(words[at - 1] ?? '');
  return !before && !/^(?:is|out|shines|set|rise|down|up)$/.test(words[at + 1] ?? '');
}

/** The text without the clauses that only explain why. */
function withoutReasons({ clauses }: MessageWords): string {
  const parts = clauses.split(CLAUSE).filter((part) => !OBLIGATION.test(part) || WISH.test(part));
  return ` ${parts.join(' ').replace(/\s+/g, ' ').trim()} `;
}

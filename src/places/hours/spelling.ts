import { RANGES, readRange } from './time-range';

type Spelling = readonly [written: RegExp, meant: string];

/** How people in New York write days and times, in the syntax's own words. */
const SPELLINGS: readonly Spelling[] = [
  [/\bmon(?:day)?s?\b\.?/gi, 'Mo'],
  [/\btue(?:s|sday)?s?\b\.?/gi, 'Tu'],
  [/\bwed(?:s|nesday)?s?\b\.?/gi, 'We'],
  [/\bthu(?:r|rs|rsday)?s?\b\.?/gi, 'Th'],
  [/\bfri(?:day)?s?\b\.?/gi, 'Fr'],
  [/\bsat(?:urday)?s?\b\.?/gi, 'Sa'],
  [/\bsun(?:day)?s?\b\.?/gi, 'Su'],
  [/\b(?:daily|every ?day|all days|7 days a week)\b/gi, 'Mo-Su'],
  [/\b(?:weekdays?|m ?- ?f)\b/gi, 'Mo-Fr'],
  [/\bweekends?\b/gi, 'Sa,Su'],
  [/\b(?:open )?24 ?(?:hours?|hrs?|h)\b(?: a day)?/gi, '00:00-24:00'],
  [/\b(?:12 ?)?(?:noon|midday)\b/gi, '12pm'],
  [/\b(?:12 ?)?midnight\b/gi, '12am'],
  [/\b([ap])\.m\b\.?/gi, '$1m'],
  // As soldiers write them; two years are none.
  [
    /\b(?!(?:19|20)\d\d\s*-\s*(?:19|20)\d\d\b)([01]\d|2[0-4])([0-5]\d)\s*-\s*([01]\d|2[0-6])([0-5]\d)\b/g,
    '$1:$2-$3:$4',
  ],
];

/** A mapper in doubt, one who says that it is open without saying when, and school holidays, which nobody here knows. */
const DOUBTFUL = [/[?~]/, /^\s*(?:open|yes)\s*$/i, /\bSH\b|\bschool ?holidays?\b/i];
const COUNTS_TO_24 = /(?:\b(?:1[3-9]|2[0-4])[:.]\d\d|\d\s*-\s*(?:1[3-9]|2[0-4])|\b0?0:00)\b/;
const BARE = /^\d{1,2}\s*-\s*\d{1,2}$/;
/** Where hours may stand as bare numbers: by themselves, after days, after a colon, after other hours. */
const BEFORE_BARE = /(?:^|:|\b(?:Mo|Tu|We|Th|Fr|Sa|Su|PH)|\])\s*$/;
/** And no month. */
const BEFORE_MORE = /^(?!.*[A-Z][a-z]{2}).*\d(?:\s*[ap]m)?,\s*$/i;
/** The library takes the hours of the first days for all when nothing stands between them and the next days. */
const DAYS = String.raw`(?:Mo|Tu|We|Th|Fr|Sa|Su|PH)\b`;
const BEGINS_WITH_DAYS = new RegExp(String.raw`^\s*${DAYS}`);
const NEXT_DAYS = new RegExp(String.raw`(\d\d:\d\d)[\s/|]+(?=${DAYS})`, 'g');

/**
 * Mapped hours as the library reads them by the letter; null when they may mean more than one thing: `Mo-Fr 9-5` is
 * 09:00-17:00, and nobody knows which half of the day `Fr 7-11` is.
 */
export function spelledOut(text: string): string | null {
  const pieces = text.replace(/[–—−]/g, '-').split(/("[^"]*")/);
  return together(pieces.map((piece) => (piece.startsWith('"') ? piece : readRules(piece))));
}

function readRules(piece: string): string | null {
  if (DOUBTFUL.some((pattern) => pattern.test(piece))) return null;
  const plain = SPELLINGS.reduce((spelled, [pattern, meant]) => spelled.replace(pattern, meant), piece);
  const countsTo24 = COUNTS_TO_24.test(plain);
  const parts = plain.split(/(;|\n)/);
  return together(parts.map((part) => (/^[;\n]$/.test(part) ? ';' : readRule(part, countsTo24))));
}

function readRule(rule: string, countsTo24: boolean): string | null {
  let isKnown = true;
  const spelled = rule
    .replace(RANGES, (range: string, ...rest: unknown[]) => {
      const before = rule.slice(0, rest.at(-2) as number);
      // `Dec 24-26`: days of a month.
      if (BARE.test(range) && !BEFORE_BARE.test(before) && !BEFORE_MORE.test(before)) return range;
      const read = readRange(range, countsTo24);
      isKnown &&= read !== null;
      return read ?? range;
    })
    .replace(/\b(\d{1,2})(?::(\d\d))?\s*([ap])m\b/gi, timeAlone);
  if (!isKnown) return null;
  return BEGINS_WITH_DAYS.test(spelled) ? spelled.replace(NEXT_DAYS, '$1; ') : spelled;
}

/** `9am-sunset`, `5pm+`. */
function timeAlone(_: string, hour: string, minute: string | undefined, half: string): string {
  const inDay = (Number(hour) % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
  return `${String(inDay).padStart(2, '0')}:${minute ?? '00'}`;
}

function together(parts: readonly (string | null)[]): string | null {
  return parts.includes(null) ? null : parts.join('');
}

import { says } from './words.json';

const EXPRESSIONS: ReadonlyMap<string, string> = new Map(Object.entries(says));
/** What stands for something else inside a phrase: a word of the table, or a time of day. */
const STAND_FOR = /(\$[a-z]+|@\d\d:\d\d)/;

/** A text as phrases are looked up in it: without case, accents and markdown, spaces and apostrophes made alike. */
export function plain(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[‘’ʼ]/g, "'")
    .replace(/\[([^\]]*)\]\(([^)]*)\)/g, '$1 $2')
    .replace(/[*`]+|^\s*(?:#+|>|-)\s+/gm, '')
    .replace(/(?<!\w)_+|_+(?!\w)/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
}

/** The first of the phrases that the text holds. */
export function firstHeld(text: string, phrases: readonly string[]): string | undefined {
  const searched = plain(text);
  return phrases.find((phrase) => expressionOf(phrase).test(searched));
}

/**
 * What finds a phrase in a plain text: as whole words; a final `*` leaves the end open; `/.../` is an expression already;
 * `$word` stands for its expression of the table, `@21:30` for that time in any notation.
 */
function expressionOf(phrase: string): RegExp {
  const written = /^\/(.*)\/$/.exec(phrase)?.[1];
  if (written !== undefined)
    return new RegExp(
      filledIn(written, (part) => part),
      'i',
    );
  const isOpen = phrase.endsWith('*');
  const words = plain(isOpen ? phrase.slice(0, -1) : phrase);
  const body = filledIn(words, escaped);
  if (isOpen) return new RegExp(edgeBefore(words) + body, 'i');
  return new RegExp(edgeBefore(words) + body + edgeAfter(words), 'i');
}

function filledIn(phrase: string, otherwise: (part: string) => string): string {
  return phrase
    .split(STAND_FOR)
    .map((part) => {
      if (part.startsWith('@') && STAND_FOR.test(part)) return anyNotation(part.slice(1));
      const expression = EXPRESSIONS.get(part);
      return expression === undefined ? otherwise(part) : `(?:${expression})`;
    })
    .join('');
}

/** A whole word begins and ends where no letter or digit goes on, a row of dollars where no dollar does. */
function edgeBefore(words: string): string {
  if (/^[a-z0-9]/.test(words)) return '(?<![a-z0-9])';
  return /^\$\W*$/.test(words) ? '(?<!\\$)' : '';
}

function edgeAfter(words: string): string {
  if (endsInExpression(words)) return '';
  if (/[a-z0-9]$/.test(words)) return '(?![a-z0-9])';
  return words.endsWith('$') ? '(?!\\$)' : '';
}

function endsInExpression(words: string): boolean {
  const last = words.split(STAND_FOR).filter(Boolean).at(-1) ?? '';
  return EXPRESSIONS.has(last) || (last.startsWith('@') && STAND_FOR.test(last));
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}

/** 21:30 is also 9:30 PM and 9.30 p.m., 21:00 is also 9 PM, 00:00 and 24:00 are midnight, 12:00 is noon. */
function anyNotation(time: string): string {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  const two = String(minutes).padStart(2, '0');
  const past = minutes === 0 ? `(?:[:.]00)?` : `[:.]${two}`;
  const halfDay = `(?<!\\d|\\d[:.])0?${hours % 12 === 0 ? 12 : hours % 12}${past} ?${hours % 24 < 12 ? 'a' : 'p'}\\.?m\\b`;
  const wholeDay = `(?<!\\d|\\d[:.])0?${hours}:${two}(?!\\d| ?[ap]\\.?m\\b)`;
  const others = hours % 24 === 0 ? [`(?<!\\d)(?:0?0|24):${two}(?!\\d)`] : [];
  const named = minutes !== 0 || hours % 12 !== 0 ? [] : [hours === 12 ? '\\bnoon\\b' : '\\bmidnight\\b'];
  return `(?:${[halfDay, wholeDay, ...others, ...named].join('|')})`;
}

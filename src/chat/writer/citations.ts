import type { Written } from './facts';

const MARK = /\s?\[(\d{1,2}(?:\s*,\s*\d{1,2})*)\]/g;
/** An opening greeting: a whole word, and only with punctuation or "there" behind it ("Heyday Cafe" and "Hi-Fi Records" are names). */
const GREETING =
  /^\s*(?:hey|hi|hello|hiya)(?:\s+there)?(?:\s*[!,.:]+|\s+[–-]+)(?:\s+|$)|^\s*(?:hey|hi|hello)\s+there\s+/i;

/** Takes the marks `[1]` out of a model's text and tells which items they meant, in order of first mention. */
export function readCitations(raw: string, itemCount: number): Written {
  const cited = new Set<number>();
  for (const [, numbers = ''] of raw.matchAll(MARK)) {
    for (const number of numbers.split(',').map(Number)) if (number >= 1 && number <= itemCount) cited.add(number - 1);
  }
  return { text: withoutGreeting(raw.replace(MARK, '').trim()), cited: [...cited] };
}

function withoutGreeting(text: string): string {
  const rest = text.replace(GREETING, '');
  return rest.charAt(0).toUpperCase() + rest.slice(1);
}

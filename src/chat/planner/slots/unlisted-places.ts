import type { MessageWords } from '../text/message-words';
import { pattern } from '../text/pattern';
import { ARTICLES, isCapital, isUnknownWord, LEADS, named, type NamedPlace, roleAt } from './place-words';

/** Places that no list knows, where the sentence or a capital says that a name is one. */
export function unlistedPlaces(words: MessageWords): NamedPlace[] {
  return [...framed(words), ...ledTo(words), ...standingAlone(words)];
}

/** End a name that no list knows. */
const ENDS = new Set(
  (
    'from by on with and if in at right now today tonight tomorrow please for before after using via without or is ' +
    'are open because but that when then walking faster fast quickest again anyway around near lol thanks this so ' +
    'while as since i we not where how what can do does any its it who which to than of was will would like am pm ' +
    'around has have about just too also only my me you your tho though like really there here later soon monday ' +
    'tuesday wednesday thursday friday saturday sunday weekend take takes serve serves sell good'
  ).split(' '),
);
const LONGEST_NAME = 6;
const ORDINAL_STREET = /^\d{1,3}(?:st|nd|rd|th)$/;
const CORNER = /^(?:\d{1,3}(?:st|nd|rd|th)|broadway|lex|lexington|park|madison|bowery|lafayette|mercer)$/;
const STREET_KIND = /^(?:st|street|avenue|ave|av|place|blvd|rd|road|square|plaza|park)$/;

/** "is milk bar any good": between the verb and what is asked stands a name, whatever its words. */
const FRAMES: readonly RegExp[] = [
  pattern`
    (?:^|,) (?:(?:ok|so|and|but|hey|yo|wait|also|hm|hmm|would you say) )*is (?:the )?((?:\w+ ){1,5}?)(?:any good|
    a good (?:idea|spot|place|option|pick|bet)|good for|worth|legit|overrated|still a thing|still around|still open|
    overhyped|actually (?:good|fun|worth|nice)|chill enough|decent for|ok for|okay for|nice for|too (?:loud|crowded|
    busy|fancy|packed|expensive|far) (?:for|to|on))\b
  `,
  pattern`
    (?:^|,) (?:(?:ok|so|and|but|hey|yo|wait|also) )*does (?:the )?((?:\w+ ){1,4}?)(?:have|carry|take|sell|do|serve|
    stay|let|allow|play|get|close|open|offer|accept|charge|require|stock|still)\b
  `,
  pattern`
    (?:^|,) (?:(?:ok|so|and|but|hey|yo|wait|also) )*(?:can|could) (?:i|we|you) (?:\w+ ){1,5}?(?:at|
    in) (?:the )?((?:\w+ ){1,4}?)(?:on|or|without|if|late|tonight|today|for|all|with|until|after|,|$)
  `,
];
const NO_NAME = pattern`
    ^(?:it|that|this|there|these|those|they|everything|anything|anyone|everyone|anybody|everybody|my|your|a|an|any|
    the|one|today|tomorrow|tonight|now|what|he|she|we|you|i|weather|rain|going|gonna|not|so|nyu|first|second|third|
    last|other|someone|nothing|all|some|his|her|their|is|food|coffee|public|peace|person|between|bed|class|town|
    school|brunch|dinner|lunch|breakfast|campus|parking|only|here|for|like|really|drinking|walking|thrifting|
    studying|subway|bus|train|ferry|[a-g1-7jlmnqrwz])\b
  `;

function framed(words: MessageWords): NamedPlace[] {
  return FRAMES.flatMap((frame) => {
    const said = frame.exec(words.clauses)?.[1]?.replace(/,/g, '').trim();
    if (said === undefined || said === '' || NO_NAME.test(said)) return [];
    const parts = said.split(/\s+/);
    const from = words.words.findIndex((_, at) => parts.every((part, i) => words.words[at + i] === part));
    // One everyday word is a kind, not a name: "is sushi any good".
    const isName = parts.length > 1 || isUnknownWord(parts[0]!) || isCapital(words, from, from + 1);
    return from < 0 || !isName ? [] : [named(parts, 'subject', from, from + parts.length)];
  });
}

/** Names behind a word that leads to one, and streets by their number. */
function ledTo(words: MessageWords): NamedPlace[] {
  const found: NamedPlace[] = [];
  for (let at = 0; at < words.words.length; at += 1) {
    const street = streetAt(at, words);
    if (street !== null) {
      found.push(street);
      at = street.to - 1;
      continue;
    }
    const name = nameBehind(at, words);
    if (name === null) continue;
    found.push(name);
    at = name.to - 1;
  }
  return found;
}

/** "14th st", "8th and broadway", "w 4th". */
function streetAt(at: number, { words, startsClause }: MessageWords): NamedPlace | null {
  if (!ORDINAL_STREET.test(words[at]!)) return null;
  const before = words[at - 1] ?? '';
  let to = at + 1;
  if (STREET_KIND.test(words[to] ?? '')) to += 1;
  const corner = words[to] === 'and' && !startsClause[to] && CORNER.test(words[to + 1] ?? '');
  if (corner) to += STREET_KIND.test(words[to + 2] ?? '') ? 3 : 2;
  const isSide = /^(?:[ewns]|east|west)$/.test(before);
  const from = isSide ? at - 1 : at;
  const lead = words[from - 1] ?? '';
  // A bare "2nd" is a street only where one is said to be.
  if (to === at + 1 && !isSide && !/^(?:near|on|at|to|off|around|from|by)$/.test(lead)) return null;
  return named(words.slice(from, to), roleAt(from, words), from, to);
}

/** Ask about a name. */
const ASKING = new Set('is does about where of on find at tried visit visiting how call called an a'.split(' '));
/** Behind these a name has a capital, or no everyday word at all. */
const STRICT = new Set(['is', 'a', 'an', 'about', 'on', 'of', 'does']);
const UNITS = /^(?:minutes|hours|dollars|blocks|people|miles|bucks|max|tops|usd|percent)$/;
const TRAILING = /^(?:again|rn|please|fastest|now|btw|tho|today|ok|yo|exactly|quick|quickly|asap)$/;

function nameBehind(at: number, words: MessageWords): NamedPlace | null {
  const lead = words.words[at]!;
  const from = startOfName(at, words);
  if (from === null) return null;
  const to = endOfName(from, words);
  const parts = words.words.slice(from, to);
  if (parts.length === 0 || parts.some((part) => UNITS.test(part)) || !isBelievable(lead, parts, from, words))
    return null;
  return named(parts, lead in LEADS ? roleAt(from, words.words) : 'subject', from, to);
}

/** Behind the leading word and articles; null when the word leads to no name. */
function startOfName(at: number, words: MessageWords): number | null {
  const lead = words.words[at]!;
  if (!(lead in LEADS) && !ASKING.has(lead)) return null;
  let from = at + 1;
  if (lead === 'where' || lead === 'how') {
    if (words.words[from] !== 'is') return null;
    from += 1;
  }
  const isArticle = (word: string) => ARTICLES.has(word) && !(word === 'the' && words.capitals.has('the'));
  while (from < words.words.length && isArticle(words.words[from]!)) from += 1;
  return from;
}

function endOfName(from: number, words: MessageWords): number {
  let to = from;
  while (to < words.words.length && to - from < LONGEST_NAME && (to === from || !words.startsClause[to])) {
    if (ENDS.has(words.words[to]!) && !isCapital(words, to, to + 1) && !joinsCapitals(words, to)) break;
    to += 1;
  }
  while (to > from && ARTICLES.has(words.words[to - 1]!)) to -= 1;
  while (to - from > 1 && TRAILING.test(words.words[to - 1]!)) to -= 1;
  return to;
}

/** A name has a word that is no everyday word, or a capital. */
function isBelievable(lead: string, parts: readonly string[], from: number, words: MessageWords): boolean {
  if (isCapital(words, from, from + parts.length)) {
    // "to go FERAL": a verb, no goal.
    return lead !== 'to' || isUnknownWord(parts[0]!) || isCapital(words, from, from + 1);
  }
  if (!parts.some(isUnknownWord) || lead === 'a' || lead === 'an') return false;
  if (lead === 'to') return isUnknownWord(parts[0]!);
  return !STRICT.has(lead) || parts.every(isNamePart);
}

/** A name that stands by itself: "bar pitti for pasta?", "whether Westlight would be too dressy". */
function standingAlone(words: MessageWords): NamedPlace[] {
  const found: NamedPlace[] = [];
  for (let at = 0; at < words.words.length; at += 1) {
    const isProper = isCapital(words, at, at + 1) && isUnknownWord(words.words[at]!);
    if (!isProper && !words.startsClause[at]) continue;
    let to = at;
    while (
      to < words.words.length &&
      (to === at || !words.startsClause[to]) &&
      (isProper ? isCapital(words, to, to + 1) : isNamePart(words.words[to]!))
    )
      to += 1;
    const parts = words.words.slice(at, to);
    const isNamed =
      isProper || (parts.some(isUnknownWord) && parts.length <= 3 && BEHIND_A_NAME.test(words.words[to] ?? ''));
    if (!isNamed || parts.length === 0) continue;
    found.push(named(parts, roleAt(at, words.words), at, to));
    at = to - 1;
  }
  return found;
}

const isNamePart = (word: string) => isUnknownWord(word) || NAME_KINDS.test(word);
const NAME_KINDS = pattern`
    ^(?:cafe|bar|coffee|pizza|bagels?|books?|park|hall|market|museum|house|room|theater|library|bakery|deli|kitchen|
    club|lounge|tavern|diner|the|le|la|el|los|casa|little|big|golden|new|old)$
  `;
const BEHIND_A_NAME = /^(?:for|open|any|good|worth|hours|address|or|vs|menu|closed|legit|still)$/;

/** "The Bar Room at the Beekman": small words between capitals. */
function joinsCapitals(words: MessageWords, at: number): boolean {
  if (!/^(?:at|of|and|on|by|in)$/.test(words.words[at]!) || !isCapital(words, at - 1, at)) return false;
  const next = words.words[at + 1] === 'the' ? at + 2 : at + 1;
  return next < words.words.length && isCapital(words, next, next + 1);
}

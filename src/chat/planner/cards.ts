import { isDistinctive, nameScore } from '../../places/name-match';
import { singular, wordsOf } from '../../common/words';
import type { PastTurn, ShownCard } from './plan.types';
import type { NamedPlace } from './slots/place-words';
import { MessageWords } from './text/message-words';
import { isOneSlipAway } from './text/typos';
import { isEnglish } from './words/english';
import { isKindWord } from './words/vocabulary';
import { pattern } from './text/pattern';

const NTH: Readonly<Record<string, number>> = {
  first: 0, '1st': 0, top: 0, former: 0, '1': 0, one: 0, a: 0, uno: 0,
  second: 1, '2nd': 1, '2': 1, two: 1, b: 1, dos: 1,
  third: 2, '3rd': 2, '3': 2, three: 2, c: 2, tres: 2,
}; // prettier-ignore
const THING = String.raw`
    (?:one|place|spot|option|card|choice|pick|suggestion|result|cafe|bar|restaurant|club|park|library|shop|store|
    bookstore|museum|link|recommendation|event)
  `;
const ORDINALS: readonly RegExp[] = [
  pattern`\b(first|1st|second|2nd|third|3rd|last|final|middle|top|former|latter) (?:${THING}|1)\b`,
  pattern`
    \b(?:option|number|numero|choice|card|place|spot|no) (1|2|3|one|two|three|a|b|c|uno|dos|tres)\b(?! (?:minutes|
    people|of us|am|pm))
  `,
  pattern`
    \bthe (first|1st|second|2nd|third|3rd|last|latter|former|middle)\b(?! (?:date|time|floor|class|beer|day|week|
    weekend|train|year|drink|thing|month|train|stop|semester|light|room|half|row|minute|game|show|night|song))
  `,
  pattern`
    ^ (?:and |ok |so |hey |wait |what about |how about )*(first|1st|second|2nd|third|3rd|last) (?:$|is\b|looks\b|
    sounds\b|has\b|open\b|good\b|for\b)
  `,
];
const OTHER_ONE = /\bthe other (?:one|place|spot|bar|cafe|option)\b/;

/** "the one on montague", "the montague one", "the one with the lawn", "the quiet one". */
const DESCRIBED: readonly RegExp[] = [
  pattern`
    \b(?:one|place|spot) (?:that is |thats )?(?:on|in|at|by|near|with|over on|over by|from) (?:the |a |
    an )?(\w+)(?: (\w+))?
  `,
  /\bthe (\w+)(?: (\w+))? (?:one|place|spot)\b/,
  pattern`
    \b(?:the|that|this) (cafe|coffee shop|library|park|museum|bar|bookstore|restaurant|carousel|pub|club|market|
    gallery|diner|bakery|pizza place|store|shop|theater|deli|garden|brewery|inn|school|hall)\b(?! (?:near|in|at|on|
    closest|of|by) )
  `,
  pattern`
    \bthe one (?:you said (?:is|was|has)|that (?:is|has|was|closes|opens|plays|does|serves|sells)) (?:the |a |so |
    really )?(\w+)
  `,
];
const PRONOUN = pattern`
    \b(?:it|its|there|that one|this one|that place|this place|that spot|this spot|them|they|their|theirs|this|
    the place|the spot|that)\b
  `;
/** "it" of the weather and of fillers, "there" of "is there". */
const NO_PRONOUN = pattern`
  \b(?:is|are|was|if|so|will|and|know|says|think) there (?:is |are |a |an |any |anything |going |be |gonna |some |
  somewhere |still |good |other |more |space |room )|\bit (?:going to|gonna|rain\w*|snow\w*|be|is (?:rain|snow|cold|
  hot|freez|my|so|too|like)\w*)\b|\b(?:is|was|will|make|does|think|call|as) it (?:going|gonna|rain\w*|snow\w*|cold|
  hot|be|gets?|me|a|look|night|feel)\b|\bthere is\b|\b(?:so|is|know|said|hope|like|something|anything|somewhere|
  anywhere|place|places|bar|cafe|one|spot|club|stuff|with|ones|park|food|all|things) that (?:is |are |has |have |
  does |do |i |we |you |will |would |can |plays |serves |sells |isnt |arent |wont |doesnt |dont |are |s |stays |
  not |takes |fits |way )\b|\bthis (?:week\w*|morning|afternoon|evening|time|year|app|weather|is|rain|hour|semester|
  place is so|monday|tuesday|wednesday|thursday|friday|saturday|sunday|coming|late|early)\b|\b(?:hi|hello|
  hey) there\b|\bthat (?:time|day|is|was)\b|\blike that\b
`;

/** How a message points at what is shown. */
export interface CardReference {
  /** The card that is named by number, name, street or description; null when none is. */
  readonly named: number | null;
  /** How many cards are named. */
  readonly count: number;
  /** True for "it", "there" and the like. */
  readonly hasPronoun: boolean;
  /** The card that a pronoun or left-out words mean: the one talked about last, else the top one; null without cards. */
  readonly focus: number | null;
}

/** The text with every match left out. */
function without(text: string, unwanted: RegExp): string {
  return text.replace(new RegExp(unwanted.source, 'g'), ' ');
}

/** Whom a message means among the shown cards. */
export function referredCard(
  words: MessageWords,
  places: readonly NamedPlace[],
  shown: readonly ShownCard[],
  history: readonly PastTurn[],
): CardReference {
  const hasPronoun = PRONOUN.test(without(words.text, NO_PRONOUN));
  if (shown.length === 0) return { named: null, count: 0, hasPronoun, focus: null };
  const named = namedCards(words, shown);
  const first = byNumber(words, shown) ?? named[0] ?? byPlace(places, shown) ?? byDescription(words, shown, history);
  return {
    named: first,
    count: Math.max(named.length, first === null ? 0 : 1),
    hasPronoun,
    focus: first ?? focus(shown, history),
  };
}

function byNumber(words: MessageWords, shown: readonly ShownCard[]): number | null {
  const digit = /#\s?([123])\b/.exec(words.message)?.[1];
  const said = digit ?? ORDINALS.map((pattern) => pattern.exec(words.text)?.[1]).find((one) => one !== undefined);
  if (said === undefined) return OTHER_ONE.test(words.text) && shown.length === 2 ? 1 : null;
  const index = /^(?:last|final|latter)$/.test(said) ? shown.length - 1 : said === 'middle' ? 1 : NTH[said];
  return index !== undefined && index < shown.length ? index : null;
}

/** By a name from our list that is the card's own: "the strand". */
function byPlace(places: readonly NamedPlace[], shown: readonly ShownCard[]): number | null {
  const index = shown.findIndex(({ name }) =>
    places.some((place) => place.isKnown && nameScore(place.name, name) > 0.5),
  );
  return index < 0 ? null : index;
}

/** Cards that are named, the surest first. */
function namedCards(words: MessageWords, shown: readonly ShownCard[]): number[] {
  return shown
    .map((card, index) => ({ index, score: nameWords(words, card, shown) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .map(({ index }) => index);
}

/** How many words of its name are said; 0 unless they mean this card and no other. */
function nameWords(words: MessageWords, card: ShownCard, shown: readonly ShownCard[]): number {
  const name = wordsOf(card.name).filter((word) => word !== 'the');
  const initials = name.map((word) => word[0]).join('');
  if (initials.length >= 3 && words.words.includes(initials)) return name.length;
  const said = name.filter((word) => isSaid(word, words));
  if (said.length === 0) return 0;
  const run = ` ${name.map(singular).join(' ')} `;
  const text = ` ${words.folded.join(' ')} `;
  if (name.length > 1 && text.includes(run)) return said.length + 1;
  const others = shown.filter((other) => other !== card).flatMap(({ name: other }) => wordsOf(other));
  const telling = said.filter((word) => !others.includes(word) && isDistinctive(word) && !isEveryday(word, words));
  if (telling.length > 0) return said.length;
  const own = said.filter((word) => !others.includes(word));
  return own.length >= 2 || (own.length === 1 && name.length === 1 && !isEveryday(own[0]!, words)) ? own.length : 0;
}

function isSaid(word: string, { words, folded }: MessageWords): boolean {
  if (words.includes(word) || folded.includes(singular(word)) || words.includes(`${word}s`)) return true;
  return (
    word.length >= 6 &&
    !isKnownWord(word) &&
    words.some((said) => said.length >= 5 && !isKnownWord(said) && isOneSlipAway(said, word))
  );
}

const isKnownWord = (word: string) => isEnglish(word) || isKindWord(word);

/** Words that people say anyway mean a card only with a capital: "Elsewhere", not "elsewhere". */
function isEveryday(word: string, { words, startsClause, capitals, message }: MessageWords): boolean {
  if (!isKnownWord(word) || capitals.has(word) || message === capitalised(word)) return false;
  // "moth?", "what about moth": said with next to nothing around it, it can only be the name.
  const at = words.indexOf(word);
  return !(words.length <= 2 && startsClause[0]) && !/^(?:about|the|at)$/.test(words[at - 1] ?? '');
}

const capitalised = (word: string) => word[0]!.toUpperCase() + word.slice(1);

/** By its street, its kind, or what the assistant said about it; null unless it fits one card only. */
function byDescription(words: MessageWords, shown: readonly ShownCard[], history: readonly PastTurn[]): number | null {
  const told = tellings(shown, history.findLast(({ role }) => role === 'assistant')?.content ?? '');
  for (const pattern of DESCRIBED) {
    const said = pattern
      .exec(words.text)
      ?.slice(1)
      .filter((word) => word !== undefined && word.length > 2);
    if (said === undefined || said.length === 0) continue;
    for (const about of [shown.map((card) => `${card.name} ${card.address ?? ''}`), told]) {
      const fitting = about.flatMap((text, index) => {
        const list = wordsOf(text).map(singular);
        return said
          .flatMap((part) => part.split(' '))
          .some((word) => !VAGUE.has(word) && list.some((other) => isOf(singular(word), other)))
          ? [index]
          : [];
      });
      if (fitting.length === 1) return fitting[0]!;
    }
  }
  return null;
}

/** "the noodle one" is Noodletown. */
function isOf(said: string, word: string): boolean {
  return word === said || (said.length >= 5 && word.startsWith(said));
}

const VAGUE = new Set([
  'same',
  'the',
  'this',
  'that',
  'best',
  'good',
  'new',
  'york',
  'other',
  'and',
  'nice',
  'for',
  'street',
  'next',
  'right',
  'only',
  'more',
  'less',
  'any',
  'better',
]);

/** What the assistant said about each card: from its name to the next one's. */
function tellings(shown: readonly ShownCard[], said: string): string[] {
  const text = said.toLowerCase();
  const starts = shown.map(({ name }) => text.indexOf(name.toLowerCase()));
  return starts.map((start) => {
    if (start < 0) return '';
    const next = Math.min(text.length, ...starts.filter((other) => other > start));
    return text.slice(start, next);
  });
}

/** Which card a turn is about stands in its first sentences. */
const FOCUS_CHARACTERS = 600;

/** The card that the turn before was about, else the top one: with several on the screen that is what people look at. */
function focus(shown: readonly ShownCard[], history: readonly PastTurn[]): number {
  for (const { content, role } of history.slice(-3).reverse()) {
    const words = new MessageWords(content.slice(0, FOCUS_CHARACTERS));
    const named = shown.flatMap((card, index) => (nameWords(words, card, shown) > 0 ? [index] : []));
    if (named.length === 1) return named[0]!;
    const byOrder = role === 'user' ? byNumber(words, shown) : null;
    if (byOrder !== null) return byOrder;
    if (named.length > 1) return 0;
  }
  return 0;
}

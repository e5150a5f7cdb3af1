import { Lexicon } from './text/lexicon';
import { MessageWords } from './text/message-words';
import { HAPPENING_FRAMES, HAPPENINGS, NO_HAPPENINGS } from './words/happenings';
import { SURELY_WEATHER, WEATHER, WEATHER_ASKED, WEATHER_CONDITION, WEATHER_STATED } from './words/weather';
import { MODE_ALONE, WAY, WHERE_IS } from './words/ways';
import { pattern } from './text/pattern';

/** A wish for somewhere to go, said as one. */
const REQUEST = pattern`
    \b(?:where (?:can|do|does|should|would|could|to|are good|is (?:a|the best|good|the move|everyone|there|some|
    the nearest|the closest))|find (?:me|us|a|an|some|somewhere|good)?|somewhere|someplace|anywhere|spots?|places?|
    recommend\w*|suggest\w*|looking for|(?:need|want|craving|know|got|have) (?:of )?(?:a|an|some|any|somewhere)\b|
    any good|ideas?|options|is there (?:a|an|any|anywhere|somewhere)|are there any|give me|gimme|show me|
    take me somewhere|what should (?:i|we) (?:do|eat)|let us|things to|best|good)\b
  `;

export function matches(patterns: readonly RegExp[], text: string): boolean {
  return patterns.some((pattern) => pattern.test(text));
}

export function asksForAPlace({ text }: MessageWords): boolean {
  return REQUEST.test(text);
}

const WEATHER_TERMS = new Lexicon(WEATHER.map((term) => [term, SURELY_WEATHER.has(term)] as const));
/** Words that are about the sky only in a question or a very short message. */
const VERY_SHORT = 5;
/** A message that opens with it asks about it, whatever reason follows. */
const LEADS = /^ (?:uv|air quality|aqi|wind chill|humidity|temp|temperature|forecast|weather|pollen) /;

/** How a message speaks of the weather: asks about it, lets it decide, or not at all (which includes stating it). */
export function weatherIn(words: MessageWords): 'asked' | 'condition' | null {
  const all = WEATHER_TERMS.find(words);
  const isCondition = WEATHER_CONDITION.test(words.text);
  if (all.length === 0) return isCondition ? 'condition' : isLikeOutside(words) ? 'asked' : null;
  if (isCondition && (asksForAPlace(words) || / (?:else|otherwise|if not|or else) /.test(words.text)))
    return 'condition';
  const rest = WEATHER_STATED.reduce((text, stated) => text.replace(new RegExp(stated.source, 'g'), ' '), words.text);
  const told = rest === words.text ? words : new MessageWords(rest);
  const found = told === words ? all : WEATHER_TERMS.find(told);
  if (found.length === 0) return null;
  const isSure = found.some(({ value }) => value);
  const isAsked = matches(WEATHER_ASKED, told.text);
  if (isAsked) return 'asked';
  // "rain tomorrow", "temp rn?": a word for the sky and nothing that is looked for.
  const isAlone = told.words.length <= VERY_SHORT || words.isQuestion || LEADS.test(told.text);
  return isSure && isAlone && !asksForAPlace(words) ? 'asked' : null;
}

/** "hows it looking outside", "what is it like out": the sky without its name. */
function isLikeOutside({ text }: MessageWords): boolean {
  return pattern`
    \b(?:how is it|what is it like|how does it look|is it (?:nice|bad|gross|okay|ok|nasty|good)|looking|feel|
    feeling) (?:\w+ )?(?:outside|out|out there|outdoors)\b(?! (?:of|for))|\b(?:will|is|would|does|is not|
    wont) it (?:be |going to be |gonna be |stay |look |looking )?(?:\w+ )?(?:nice|good|bad|gross|decent|okay|nasty|
    gorgeous|mild|miserable) (?:enough|out|outside|tomorrow|today|tonight|this|on|weekend|monday|tuesday|wednesday|
    thursday|friday|saturday|sunday|later)\b|\bgood day to be outside\b|\bwhat is it doing outside\b
  `.test(text);
}

const HAPPENING_TERMS = new Lexicon([
  ...HAPPENINGS.map((term) => [term, true] as const),
  ...NO_HAPPENINGS.map((term) => [term, false] as const),
]);
/** A screen in a bar is a bar; what the bar shows comes with it. */
const ON_A_SCREEN = pattern`
    \b(?:game|match|soccer|football|fight|world cup|super bowl|superbowl|playoffs|screen|nba|nfl|f1|ufc|knicks|nets|
    yankees|mets|league)\b
  `;
const A_BAR = /\b(?:bars?|pubs?)\b/;
const A_VENUE = pattern`
    \b(?:bar|pub|cafe|club|restaurant|lounge|venue|spot|place) (?:with|that has|that plays|that does|w|playing|
    for) (?:\w+ )?(?:live (?:music|jazz)|jazz|dj|band)\b
  `;

/** "after convocation", "outfit for my recital": what happens is only why or when something else is wanted. */
function isContext({ words }: MessageWords, at: number): boolean {
  const before = words.slice(Math.max(0, at - 3), at);
  return before.some(
    (word, i) =>
      /^(?:after|before|from|during|until|post|my|our|pre)$/.test(word) ||
      (word === 'for' && i === before.length - 1 - Number(/^(?:a|the|an)$/.test(before.at(-1)!))),
  );
}

/** Asks for something that happens at a time. */
export function asksForHappenings(words: MessageWords): boolean {
  const { text } = words;
  const named = HAPPENING_TERMS.find(words).filter(
    ({ value, from }) => value && !words.negated[from] && !isContext(words, from),
  );
  const isFramed = matches(HAPPENING_FRAMES, text);
  if (named.length === 0 && !isFramed) return false;
  if (A_VENUE.test(text)) return false;
  const onlyScreen = named.every(({ term }) => ON_A_SCREEN.test(term)) && ON_A_SCREEN.test(text);
  return !(onlyScreen && A_BAR.test(text));
}

/** Asks for a way, a line, a travel time, or where something is. */
export function asksTheWay({ text, clauses }: MessageWords): boolean {
  return matches(WAY, clauses) || WHERE_IS.test(text) || MODE_ALONE.test(text);
}

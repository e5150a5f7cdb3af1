import type { Reading } from './reading';
import { readDiet, readBudget, readIndoorOutdoor, readCuisine } from './slots/tastes';
import { readPartySize, readWalkLimit } from './slots/numbers';
import { readWhen } from './slots/when';
import { pattern } from './text/pattern';

const CONNECTIVES = pattern`
    ^ (?:(?:ok|okay|so|hey|wait|hm|hmm|cool|nice|great|lol|thanks|oh|ah|alright|um|yeah|no|nah) )*(?:and|what about|
    how about|or|but|also|then|now|any|ones?|for|on|in|at|near|around|over|by|is there|are there|just|only|make it|
    maybe|same|later|earlier|after|before|until) 
  `;
const FEW = 4;
const SHORT = 9;

/** A message that leaves out what it is about: "and tomorrow?", "what about over by wash sq". */
export function isElliptical({ words, hasHistory }: Reading): boolean {
  if (!hasHistory) return false;
  const { text } = words;
  if (/^ (?:thanks|thank|lol|bye|cool|nice)\b/.test(text) && words.words.length <= FEW) return false;
  return words.words.length <= FEW || (words.words.length <= SHORT && CONNECTIVES.test(text));
}

/** "is X any good", "X open rn?", "whats X like": a place that was not shown, by its name. */
export function isNamedPlaceQuestion({
  places,
  words,
  way,
  weather,
  happening,
  vibe,
  asksForAPlace,
}: Reading): boolean {
  if (way || weather !== null || happening) return false;
  const subject = places.find(({ role, campus }) => role === 'subject' && campus === null);
  if (subject === undefined || vibe.points > 1) return false;
  return words.isQuestion || asksForAPlace || words.words.length <= subject.to - subject.from + 3;
}

const ASKED_SOMEWHERE = /, (?:is|are|was|does|do|did|can|could|will|would|what|why|how|when|which|who) /;
const FIRST_PERSON = /\b(?:i|we|my|our|me|us)\b/;
const WISH = pattern`
    \b(?:wants?|needs?|wanna|looking|craving|find|recommend|suggest|somewhere|anywhere|where|any|ideas?|please|
    hungry|starving|bored|in the mood|feel like|feeling like|could use|dying for|would like|would love|let us|give|
    show|take|down for|trying to|need to|should i|should we|help|kill for|what|hit me|spots?|places? (?:to|for|near|
    with|that)|looking for|entertain|surprise|cocktails?|drinks|get me out|thinking|must|gotta|gotta find|searching|
    wants?|on the hunt|prefer|due for|how|mood for|in need|fancy|hit up|tryna|treat|go)\b
  `;
/** Told as past: a report, not a wish. */
const PAST = pattern`
    \b(?:was|were|had|went|got|loved|liked|tried|ate|failed|passed|aced|saw|met|just (?:got|had|came|finished|moved|
    failed|saw|woke|ate|went)|bombed|forgot|lost my|spilled|missed|studied|finished|ended|slept|overslept|walked|
    woke|came|made|did)\b
  `;

/** Tells something about somebody's day and asks for nothing. */
export function isStatement({ words, asksForAPlace, namesAThing, vibe, places, hasCards, weather }: Reading): boolean {
  if (words.isQuestion || weather !== null || words.words.length < 2 || ASKED_SOMEWHERE.test(words.clauses))
    return false;
  const { text } = words;
  if (WISH.test(text)) return false;
  const lastClause = ` ${words.clauses.split(', ').at(-1)!.trim()} `;
  // "did five museums already, some view maybe": the wish comes behind the report.
  if (PAST.test(text) && FIRST_PERSON.test(text)) return !namesAThing || PAST.test(lastClause);
  if (namesAThing || places.length > 0)
    return pattern`
      ^ (?:\w+ ){0,2}(?:i love|i hate|my roommate|i am so (?:tired|done|stressed)|i am tired|so tired|
      i have (?:\w+ )?(?:midterms?|exams?|finals|class|lab))\b
    `.test(text);
  if (asksForAPlace && vibe.points > 0) return false;
  const isAboutThem =
    FIRST_PERSON.test(text) ||
    pattern`
      \b(?:finals|midterms?|exams?|professor|roommate|class|classes|week|life|stress\w*|nyu|semester|monday|school|
      calc|orgo|you|exhausted|tired|sleepy|sad|lonely|homesick|cooked|dead)\b
    `.test(text);
  return isAboutThem && !(hasCards && words.words.length <= 3);
}

const VARIES = pattern`
  \b(?:what about|how about|something|anything|ones|but|rather|instead|actually|i meant|make it|maybe|or|not|only|
  with)\b
`;

/** Nothing new is named, only how it should be: "vegan?", "under 20 bucks", "what about thai" while food is shown. */
export function onlyRefines(reading: Reading): boolean {
  const { hasCards, hasHistory, words, vibe, namesAThing, places, previous, card } = reading;
  if (!hasHistory || (!hasCards && previous.vibe === null)) return false;
  const isOnTop = pattern`
      \b(?:now|next|then|also|after(?:wards?)?|later|and then|as well|too|another thing|separate|new topic|
      different topic|switching|switch|besides)\b
    `.test(words.text);
  const isVaried = pattern`
      \b(?:what about|how about|or|but|with|something|anything|ones?|only|just|make it|preferably|ideally|maybe|
      rather|i meant|actually|instead|not|any|more|in|near|still|cant|can not|tho|though|allergic|eat)\b
    `.test(words.text);
  if (namesAThing) {
    const sameKind = vibe.vibe === previous.vibe || (vibe.vibe === 'food_general' && previous.vibe === 'fast_bite');
    // A diet alone is no new wish: "vegan?".
    const isColour = readDiet(words) !== null && readCuisine(words) === null && words.words.length <= FEW;
    return sameKind && !isOnTop && (isColour || (VARIES.test(words.text) && words.words.length <= SHORT));
  }
  if (isOnTop && words.words.length > FEW) return false;
  if (PAST.test(words.text)) return false;
  const states =
    readDiet(words) !== null ||
    readBudget(words) !== null ||
    readIndoorOutdoor(words) !== null ||
    readCuisine(words) !== null ||
    readPartySize(words) !== null ||
    readWalkLimit(words) !== null ||
    readWhen(words, false) !== null ||
    places.length > 0 ||
    /\bopen\b/.test(words.text) ||
    vibe.points > 0;
  return states && !card.hasPronoun && words.words.length <= 12 && (isVaried || words.words.length <= 5);
}

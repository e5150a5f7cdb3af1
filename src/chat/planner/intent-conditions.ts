import { matches } from './asks';
import type { Intent } from './plan.types';
import { offerOf } from './previous';
import type { Reading } from './reading';
import { isElliptical } from './shape';
import { readWalkLimit } from './slots/numbers';
import { pattern } from './text/pattern';
import { ABOUT_THE_SET, DISTANCE, FACT_ABOUT_IT } from './words/follow-up';
import { SMALL_TALK } from './words/small-talk';

const SMALL_TALK_WORDS = 9;

export function isSmallTalk({ words, weather, happening, way }: Reading): boolean {
  if (words.words.length > SMALL_TALK_WORDS || weather !== null || happening || way) return false;
  return (
    words.words.every((word) => SMALL_TALK.has(word)) &&
    !pattern`
      ^ (?:what is (?:there|on|good there)|more|(?:is|are|how is|what is) (?:it|this|that|there|they)\b.*|what else|
      again|first|later|all) $
    `.test(words.text)
  );
}

export function intentOfOffer(question: string, hasCards: boolean): Intent {
  const offer = offerOf(question);
  if (offer === 'amount' || offer === 'recommendation') return hasCards ? 'new_recommendation' : 'recommendation';
  return offer === 'details' ? 'followup_place' : offer;
}

/** "and tomorrow?" after the weather, "what about over by wash sq" after events, "subway instead" after a way. */
export function continuesTopic(reading: Reading): boolean {
  const { previous, namesAThing, weather, happening, way, hasCards, card } = reading;
  const topic = previous.plan?.intent;
  if (topic === undefined || topic === 'recommendation' || !isElliptical(reading)) return false;
  if (topic === 'directions' && hasCards && card.named === null && reading.places.length === 0 && !way) return false;
  if (!['weather', 'directions', 'events'].includes(topic)) return false;
  return !namesAThing && weather === null && !happening && !(way && topic !== 'directions');
}

export function isAboutTheSet({
  hasHistory,
  hasCards,
  words,
  weather,
  way,
  card,
  namesAThing,
  previous,
}: Reading): boolean {
  if (!hasHistory || weather !== null || /\bi (?:said|meant|asked for|wanted)\b/.test(words.text)) return false;
  if (hasCards && card.count >= 2 && /\b(?:or|vs|versus|better|compare|and|between)\b/.test(words.text) && !way)
    return true;
  if (!matches(ABOUT_THE_SET, words.text)) return false;
  if (way && !DISTANCE.test(words.text) && !/\bwhich one\b|\bare (?:those|these)\b/.test(words.text)) return false;
  if (/\bwhich (?:train|subway|bus|line|stop|station|way)\b/.test(words.text)) return false;
  return hasCards || previous.plan !== null
    ? !(namesAThing && /^ (?:i |find|need|where|any )/.test(words.text))
    : false;
}

export function isFact({ hasCards, words, card, asksForAPlace, places, namesAThing }: Reading): boolean {
  if (!hasCards || /\b(?:another|else|instead|nearby|near here|around here|similar)\b/.test(words.text)) return false;
  if (places.length > 0 && card.named === null && !card.hasPronoun) return false;
  if (/^ (?:\w+ )?(?:any|ones?|anything|something|but) (?:\w+ )?with |^ (?:\w+ )?with /.test(words.text)) return false;
  const fact = matches(FACT_ABOUT_IT, words.text);
  if (!fact) return false;
  if (card.named !== null) return !isAnchor(words.text);
  const isWish =
    /\b(?:somewhere|anywhere|find|where|looking for|recommend|suggest|spots?|places? (?:to|for|with|that))\b/.test(
      words.text,
    );
  if (card.hasPronoun) return !isWish && !(isAnchor(words.text) && namesAThing);
  return !isWish && !(asksForAPlace && namesAThing && words.words.length > 6);
}

/** "bars near the second one", "something like the first": the card says where or how, not what. */
export function isAnchor(text: string): boolean {
  return pattern`
    \b(?:near|close to|next to|around|by|nearby|closer to|from|after|before) (?:the |that |it|there|this )|
    \b(?:like|similar to) (?:the |that |this |it)|\b(?:something|somewhere|anything|places?|spots?) (?:like|
    similar)\b
  `.test(text);
}

export function isAbout(text: string): boolean {
  return /\bor\b|^ (?:is|are|which|does) /.test(text);
}

export function isWayToHappening(text: string): boolean {
  return pattern`
    ^ (?:(?:hey|ok|so|and|yo) )*(?:how (?:do|can|should) (?:i|we) get|directions|which train|fastest way|take me|how long|
    walk me)\b
  `.test(text);
}

export function isWay({
  way,
  words,
  places,
  card,
  hasCards,
  namesAThing,
  asksForAPlace,
  previous,
  hasHistory,
}: Reading): boolean {
  const isRoute = leadsSomewhere(places, words);
  if (!way && !isRoute) return false;
  if (readWalkLimit(words) !== null && namesAThing && !isRoute) return false;
  const goesSomewhere = places.length > 0 || card.named !== null || (card.hasPronoun && (hasCards || hasHistory));
  if (isRoute) return !(namesAThing && isWishForAPlace(words.text));
  if (goesSomewhere)
    return !(namesAThing && isWishForAPlace(words.text) && places.every(({ role }) => role !== 'destination'));
  if (
    pattern`
      \b(?:train|subway|bus|ferry|shuttle|station|lost|stop|line|route|directions?|home|downtown|uptown|transfer|
      airport)\b
    `.test(words.text)
  )
    return !(namesAThing && isWishForAPlace(words.text));
  if (hasCards && /\bhow do i get\b|\bdirections?\b|\bthe way\b|\bthere\b/.test(words.text)) return true;
  return !namesAThing && !asksForAPlace && previous.question === null;
}

/** "wsq to rogers hall by 9:15", "penn station from metrotech", "getting to laguardia": two ends, or a goal and no wish. */
function leadsSomewhere(places: Reading['places'], { words }: Reading['words']): boolean {
  const goal = places.find(({ role }) => role === 'destination');
  const start = places.find(({ role }) => role === 'origin');
  if (goal !== undefined && start !== undefined) return true;
  if (start !== undefined && places.some(({ role, from }) => role === 'subject' && from === 0) && places.length === 2)
    return words[start.from - 1] === 'from';
  return (
    goal !== undefined &&
    /^(?:getting|get|gotta|going|heading|headed|reach|rush|rushing|commute|commuting|travel|run|late|running)$/.test(
      words[goal.from - 2] ?? '',
    )
  );
}

/** Any of its kind will do: no way can be told before one is found. */
function isWishForAPlace(text: string): boolean {
  return pattern`
    \b(?:nearest|closest|best|good|any|somewhere|anywhere|find|recommend|suggest|spots?|places? (?:to|for|with|i|
    that)|where (?:can|do|should|could)|looking for|need a|want a|is there a)\b
  `.test(text);
}

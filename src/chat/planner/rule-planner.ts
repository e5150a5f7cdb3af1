import { ABOUT_IT, ABOUT_THE_SET, ALTERNATIVES, FACT_ABOUT_IT, REJECTIONS } from './follow-up-words';
import { CHAT_PATTERNS, DIRECTIONS, ELSEWHERE, OUT_OF_SCOPE, SMALL_TALK, WAY_AS_WELL } from './intent-words';
import { namedCard } from './card-reference';
import { MessageWords } from './message-words';
import { readAnchor, readDestination, withoutAnchor } from './named-place';
import type { Intent, Plan, PlannerInput, Slots, Tool, Vibe } from './plan.types';
import { readMode, readSlots } from './slots';
import { NAMES_THE_THING, scoreVibe, type VibeScore } from './vibe-score';
import { WEATHER_CONDITION, WEATHER_STATED, WEATHER_WORDS } from './weather-words';

const SMALL_TALK_WORDS = 6;

/** What a message shows at first sight; every rule looks at the same. */
interface Reading {
  readonly input: PlannerInput;
  readonly words: MessageWords;
  readonly vibe: VibeScore;
  readonly card: number | null;
  readonly asksWeather: boolean;
  readonly asksTheWay: boolean;
}

/** The plan for a message by rules alone, in well under 2 ms. Always run first; a model is asked only when it is unsure. */
export function planByRules(input: PlannerInput): Plan {
  const words = new MessageWords(input.message);
  const reading: Reading = {
    input,
    words,
    vibe: scoreWish(words),
    card: namedCard(words, input.shown),
    asksWeather: asksWeather(words),
    asksTheWay: matches(DIRECTIONS, words),
  };
  const { intent, confidence } = decide(reading);
  return complete(reading, intent, confidence);
}

/** What is wanted; the words of the anchor count only when there are no others. */
function scoreWish(words: MessageWords): VibeScore {
  const wish = scoreVibe(withoutAnchor(words));
  return wish.vibe === null ? scoreVibe(words) : wish;
}

type Decision = { readonly intent: Intent; readonly confidence: number };

function decide(reading: Reading): Decision {
  const { words, vibe, card, asksTheWay, input } = reading;
  const sure = (intent: Intent): Decision => ({ intent, confidence: 0.9 });
  if (isOutOfScope(reading)) return sure('out_of_scope');
  if (isSmallTalk(words)) return sure('general_chat');
  const hasCards = input.shown.length > 0;
  const namesAThing = vibe.points >= NAMES_THE_THING;
  if (hasCards && !asksTheWay && !reading.asksWeather && matches(REJECTIONS, words)) return sure('new_recommendation');
  if (hasCards && matches(ABOUT_THE_SET, words) && !namesAThing) return sure('followup_general');
  if (hasCards && isAboutDistance(words)) return sure('followup_place');
  // A wish that the way or the weather is only a part of.
  if (namesAThing && !hasCards && WAY_AS_WELL.test(words.text)) return sure('recommendation');
  if (namesAThing && reading.asksWeather && WEATHER_CONDITION.test(words.text)) return sure('recommendation');
  if (asksTheWay) return sure('directions');
  if (reading.asksWeather) return sure('weather');
  if (input.history.length > 0 && matches(ALTERNATIVES, words)) return sure('new_recommendation');
  if (card !== null) return sure('followup_place');
  if (hasCards && FACT_ABOUT_IT.test(words.text)) return { intent: 'followup_place', confidence: 0.75 };
  if (namesAThing) return sure('recommendation');
  if (hasCards && ABOUT_IT.test(words.text)) return { intent: 'followup_place', confidence: 0.75 };
  if (input.history.length > 0 && words.isQuestion) return { intent: 'followup_general', confidence: 0.6 };
  return { intent: 'recommendation', confidence: vibe.points > 0 ? 0.6 : 0.4 };
}

function complete(reading: Reading, intent: Intent, confidence: number): Plan {
  const { words, input, vibe } = reading;
  const card =
    intent === 'followup_place' || intent === 'directions' ? (reading.card ?? pronounCard(reading)) : reading.card;
  return {
    intent,
    vibe: intent === 'recommendation' || intent === 'new_recommendation' ? chooseVibe(intent, vibe, input) : null,
    tools: toolsFor(intent, reading),
    slots: slotsFor(intent, words, card === null ? null : (input.shown[card]?.name ?? null)),
    confidence,
    card,
  };
}

/** Clear words win over the picker, the picker over weak words and over nothing; a follow-up keeps the last vibe. */
function chooseVibe(intent: Intent, { vibe, points }: VibeScore, input: PlannerInput): Vibe {
  if (vibe !== null && points >= NAMES_THE_THING) return vibe;
  if (intent === 'new_recommendation' && input.lastVibe !== null) return input.lastVibe;
  if (input.picker !== null && input.picker !== 'generic') return input.picker;
  return vibe ?? input.lastVibe ?? 'generic';
}

function toolsFor(intent: Intent, { words, asksWeather: weather }: Reading): Tool[] {
  switch (intent) {
    case 'recommendation':
    case 'new_recommendation':
      return weather ? ['find_places', 'get_weather'] : ['find_places'];
    case 'weather':
      return ['get_weather'];
    case 'directions':
      return weather ? ['get_directions', 'get_weather'] : ['get_directions'];
    case 'followup_place':
      return isAboutDistance(words) ? ['get_directions'] : [];
    default:
      return [];
  }
}

function slotsFor(intent: Intent, words: MessageWords, cardName: string | null): Slots {
  if (intent === 'general_chat' || intent === 'out_of_scope' || intent === 'followup_general') return {};
  const { maxWalkMinutes, cuisine, ...slots } = readSlots(words);
  const named = intent === 'directions' || intent === 'followup_place' ? readDestination(words) : readAnchor(words);
  const place = cardName ?? named.place;
  const mode = intent === 'weather' ? null : readMode(words);
  const isSearch = intent === 'recommendation' || intent === 'new_recommendation';
  return {
    ...slots,
    ...(place === null ? {} : { place }),
    ...(named.campus === null ? {} : { campus: named.campus }),
    ...(mode === null || maxWalkMinutes !== undefined ? {} : { mode }),
    ...(isSearch && maxWalkMinutes !== undefined ? { maxWalkMinutes } : {}),
    ...(isSearch && cuisine !== undefined ? { cuisine } : {}),
  };
}

function isSmallTalk(words: MessageWords): boolean {
  if (words.words.length === 0) return true;
  if (matches(CHAT_PATTERNS, words)) return true;
  return words.words.length <= SMALL_TALK_WORDS && words.words.every((word) => SMALL_TALK.has(word));
}

/** A request that we can serve makes the rest of the message a rider that the reply declines. */
function isOutOfScope({ words, vibe, asksTheWay }: Reading): boolean {
  if (ELSEWHERE.test(words.text)) return true;
  const index = OUT_OF_SCOPE.findIndex((pattern) => pattern.test(words.text));
  if (index < 0) return false;
  const at = OUT_OF_SCOPE[index]!.exec(words.text)!.index;
  const before = new MessageWords(words.text.slice(0, at));
  const servesFirst = at > 0 && before.words.length >= 2 && scoreVibe(before).points >= NAMES_THE_THING;
  return !servesFirst && !(asksTheWay && vibe.points === 0 && at > 0);
}

function asksWeather(words: MessageWords): boolean {
  const asked = words.has(...WEATHER_WORDS) || /☔|🌧|⛈|❄/u.test(words.message) || /^ if .*\bdry\b/.test(words.text);
  return asked && !matches(WEATHER_STATED, words);
}

/** Distance and walking time of a shown card are facts about it. */
function isAboutDistance(words: MessageWords): boolean {
  const distance = /\bhow (?:far|long|many minutes)\b/.test(words.text);
  return distance && /\b(?:it|there|that|first|second|third|last|is that)\b/.test(words.text);
}

/** "it" and "there" mean the card that was spoken of last, else the first: with several on the screen people look at the top one. */
function pronounCard({ words, input }: Reading): number | null {
  const pronoun = /\b(?:it|there|that one|this one|that place|this place|them|they)\b/.test(words.text);
  return input.shown.length > 0 && pronoun ? (input.focus ?? 0) : null;
}

function matches(patterns: readonly RegExp[], words: MessageWords): boolean {
  return patterns.some((pattern) => pattern.test(words.text));
}

import { matches } from './asks';
import {
  continuesTopic,
  intentOfOffer,
  isAbout,
  isAboutTheSet,
  isAnchor,
  isFact,
  isSmallTalk,
  isWay,
  isWayToHappening,
} from './intent-conditions';
import type { Intent } from './plan.types';
import { offerOf } from './previous';
import type { Reading } from './reading';
import { isNamedPlaceQuestion, isStatement, onlyRefines } from './shape';
import { ALTERNATIVES, ANY_WILL_DO, COMPARATIVE, DISTANCE, MORE_SO, REJECTIONS, YES } from './words/follow-up';
import { CHAT, SETTLED } from './words/small-talk';
import { MODE_ALONE, WAY_AS_WELL } from './words/ways';

export interface IntentRule {
  /** What the rule is about, for whoever reads the table. */
  readonly name: string;
  readonly intent: Intent | ((reading: Reading) => Intent);
  /** How often a plan of this rule is right, as measured on labelled messages. */
  readonly confidence: number;
  readonly applies: (reading: Reading) => boolean;
}

/** First that applies wins. What is beyond the app is decided before. */
export const INTENT_RULES: readonly IntentRule[] = [
  { name: 'nothing said', intent: 'general_chat', confidence: 0.9, applies: ({ words }) => words.words.length === 0 },
  {
    name: 'yes to what the assistant offered',
    intent: ({ previous, hasCards }) => intentOfOffer(previous.question!, hasCards),
    confidence: 0.85,
    applies: ({ previous, words, namesAThing }) => previous.question !== null && YES.test(words.text) && !namesAThing,
  },
  {
    name: 'choice left to the assistant',
    intent: ({ hasCards }) => (hasCards ? 'new_recommendation' : 'recommendation'),
    confidence: 0.8,
    applies: ({ previous, words, namesAThing }) =>
      previous.question !== null && ANY_WILL_DO.test(words.text) && !namesAThing,
  },
  { name: 'greetings, thanks and fillers', intent: 'general_chat', confidence: 0.95, applies: isSmallTalk },
  {
    name: 'a choice made',
    intent: 'general_chat',
    confidence: 0.85,
    applies: ({ hasHistory, words, way, card, namesAThing }) =>
      hasHistory && matches(SETTLED, words.text) && !words.isQuestion && (card.named !== null || !(way || namesAThing)),
  },
  {
    name: 'means of travel alone',
    intent: 'directions',
    confidence: 0.85,
    applies: ({ words }) => MODE_ALONE.test(words.text),
  },
  {
    name: 'the same question for another time or place',
    intent: ({ previous }) => previous.plan!.intent,
    confidence: 0.85,
    applies: (reading) => continuesTopic(reading),
  },
  {
    name: 'what is shown turned down',
    intent: ({ previous }) => (previous.plan?.intent === 'events' ? 'events' : 'new_recommendation'),
    confidence: 0.88,
    applies: ({ hasCards, words, way, weather, card }) =>
      hasCards &&
      !way &&
      weather === null &&
      matches(REJECTIONS, words.text) &&
      !(card.named !== null && words.isQuestion),
  },
  {
    name: 'the set, a comparison, or the assistant itself',
    intent: 'followup_general',
    confidence: 0.88,
    applies: isAboutTheSet,
  },
  {
    name: 'distance of what is shown',
    intent: 'followup_place',
    confidence: 0.88,
    applies: ({ hasCards, words, card, places }) =>
      hasCards &&
      DISTANCE.test(words.text) &&
      (card.named !== null || card.hasPronoun || (places.length === 0 && words.words.length <= 4)),
  },
  {
    name: 'a fact about one shown place',
    intent: 'followup_place',
    confidence: 0.88,
    applies: (reading) =>
      isFact(reading) && reading.weather === null && !(reading.way && !DISTANCE.test(reading.words.text)),
  },
  {
    name: 'happenings',
    intent: 'events',
    confidence: 0.9,
    applies: ({ happening, way, weather, words }) =>
      happening &&
      !(way && !WAY_AS_WELL.test(words.text) && !words.isQuestion && weather !== null) &&
      !isWayToHappening(words.text),
  },
  {
    name: 'a wish that the way is only a part of',
    intent: 'recommendation',
    confidence: 0.85,
    applies: ({ namesAThing, words, card, hasCards }) =>
      namesAThing &&
      WAY_AS_WELL.test(words.text) &&
      card.named === null &&
      !(hasCards && card.hasPronoun && words.words.length < 7) &&
      !/^ (?:how|which|what|directions)/.test(words.text),
  },
  {
    name: 'a wish that the weather decides',
    intent: 'recommendation',
    confidence: 0.85,
    applies: ({ namesAThing, weather, asksForAPlace }) => weather === 'condition' && (namesAThing || asksForAPlace),
  },
  {
    name: 'the way',
    intent: 'directions',
    confidence: 0.9,
    applies: (reading) => isWay(reading),
  },
  {
    name: 'a wish with a question about the weather',
    intent: 'recommendation',
    confidence: 0.75,
    applies: ({ weather, namesAThing, words, vibe }) =>
      weather === 'asked' &&
      namesAThing &&
      vibe.vibe !== 'shopping' &&
      /\b(?:where|find|somewhere|spots?|places?|recommend|suggest|looking for|ideas)\b/.test(words.text) &&
      /\b(?:and|also|,|but|if)\b/.test(words.clauses) &&
      !/\b(?:enough|too) \b/.test(words.text),
  },
  { name: 'the weather', intent: 'weather', confidence: 0.92, applies: ({ weather }) => weather !== null },
  {
    name: 'other results',
    intent: ({ previous }) => (previous.plan?.intent === 'events' ? 'events' : 'new_recommendation'),
    confidence: 0.88,
    applies: ({ hasHistory, hasCards, words, previous }) =>
      hasHistory &&
      (hasCards || previous.plan !== null) &&
      (matches(ALTERNATIVES, words.text) ||
        ((COMPARATIVE.test(words.text) || MORE_SO.test(words.text)) && hasCards && !isAbout(words.text))),
  },
  {
    name: 'a shown place by name or number',
    intent: 'followup_place',
    confidence: 0.88,
    applies: ({ card, words }) => card.named !== null && !isAnchor(words.text),
  },
  {
    name: 'talk about the assistant or the day',
    intent: 'general_chat',
    confidence: 0.88,
    applies: ({ words, asksForAPlace, namesAThing }) => matches(CHAT, words.text) && !(asksForAPlace && namesAThing),
  },
  {
    name: 'a place by name',
    intent: 'recommendation',
    confidence: 0.8,
    applies: (reading) => isNamedPlaceQuestion(reading),
  },
  {
    name: 'an answer to the assistant',
    intent: ({ hasCards, previous }) =>
      hasCards && offerOf(previous.question!) !== 'recommendation' ? 'new_recommendation' : 'recommendation',
    confidence: 0.85,
    applies: ({ previous, words }) => previous.question !== null && words.words.length <= 10 && !words.isQuestion,
  },
  {
    name: 'the shown kind, varied',
    intent: 'new_recommendation',
    confidence: 0.8,
    applies: (reading) => onlyRefines(reading),
  },
  {
    name: 'something told, nothing asked',
    intent: 'general_chat',
    confidence: 0.7,
    applies: (reading) => isStatement(reading),
  },
  {
    name: 'a thing that is wanted',
    intent: 'recommendation',
    confidence: 0.92,
    applies: ({ namesAThing }) => namesAThing,
  },
  {
    name: 'something about it',
    intent: 'followup_place',
    confidence: 0.7,
    applies: ({ hasCards, card, words, asksForAPlace }) =>
      hasCards && card.hasPronoun && !asksForAPlace && words.words.length <= 12,
  },
  {
    name: 'somewhere to go, of no kind',
    intent: 'recommendation',
    confidence: 0.8,
    applies: ({ asksForAPlace, vibe }) => asksForAPlace || vibe.vibe === 'generic',
  },
  {
    name: 'a question about what was said',
    intent: 'followup_general',
    confidence: 0.6,
    applies: ({ hasHistory, words }) => hasHistory && words.isQuestion,
  },
  {
    name: 'a colour alone',
    intent: 'recommendation',
    confidence: 0.65,
    applies: ({ vibe }) => vibe.points > 0,
  },
  {
    name: 'a question of no kind',
    intent: 'recommendation',
    confidence: 0.45,
    applies: ({ words }) => words.isQuestion,
  },
  {
    // In the middle of a conversation it is a remark more often than a wish; as an opening it is a wish cut short.
    name: 'nothing understood',
    intent: ({ hasHistory }) => (hasHistory ? 'general_chat' : 'recommendation'),
    confidence: 0.4,
    applies: () => true,
  },
];

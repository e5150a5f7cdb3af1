import { INTENT_RULES } from './intent-rules';
import { choicesOf, type Previous, previousOf } from './previous';
import type { Intent, Plan, PlannerInput, Tool, Vibe } from './plan.types';
import { type Reading, read } from './reading';
import { servable } from './scope';
import { readSlots } from './slots/read-slots';
import { MessageWords } from './text/message-words';
import { NAMES_THE_THING, scoreVibe, type VibeScore } from './vibe-score';
import { DISTANCE } from './words/follow-up';
import { WAY_AS_WELL } from './words/ways';
import { pattern } from './text/pattern';

const FIRST: Previous = { plan: null, vibe: null, question: null };
const BEYOND_THE_APP = 0.9;
/** A wish of two kinds that weigh nearly the same may be read the wrong way round. */
const CLOSE_CALL = 1;
const CLOSE_CALL_COSTS = 0.2;

/** The plan for a message by rules alone, in well under 2 ms. Always run first; a model is asked only when it is unsure. */
export function planByRules(input: PlannerInput): Plan {
  const words = servable(new MessageWords(input.message));
  if (words === null)
    return { intent: 'out_of_scope', vibe: null, tools: [], slots: {}, confidence: BEYOND_THE_APP, card: null };
  const previous = input.history.length === 0 ? FIRST : previousOf(input, planAlone);
  const reading = read(input, words, previous);
  const rule = INTENT_RULES.find(({ applies }) => applies(reading))!;
  return complete(reading, typeof rule.intent === 'string' ? rule.intent : rule.intent(reading), rule.confidence);
}

/** An earlier message of the conversation, by itself. */
function planAlone(message: string): Plan {
  return planByRules({ message, history: [], shown: [], lastVibe: null, picker: null });
}

function complete(reading: Reading, intent: Intent, confidence: number): Plan {
  const card = cardFor(reading, intent);
  const isSearch = intent === 'recommendation' || intent === 'new_recommendation';
  const destination = card === null ? null : (reading.input.shown[card]?.name ?? null);
  const wish = wishOf(reading);
  const vibe = isSearch ? chooseVibe(intent, wish, reading) : null;
  const slots = readSlots(reading, intent, vibe, destination);
  if (intent === 'directions' && slots.place === undefined && slots.campus === undefined) {
    // "subway instead?": where the turn before led.
    const { place, campus } = reading.previous.plan?.slots ?? {};
    if (place !== undefined) slots.place = place;
    else if (campus !== undefined) slots.campus = campus;
  }
  const isClose = isSearch && wish.runnerUp > 0 && wish.points - wish.runnerUp < CLOSE_CALL;
  return {
    intent,
    vibe,
    tools: toolsFor(intent, reading),
    slots,
    confidence: isClose ? confidence - CLOSE_CALL_COSTS : confidence,
    card,
  };
}

/** The card that is named, or that a pronoun means where one place is asked about. */
function cardFor({ card, places, hasCards, words }: Reading, intent: Intent): number | null {
  if (!hasCards) return null;
  switch (intent) {
    case 'followup_place':
      return card.focus;
    case 'directions':
      return card.named ?? (places.some(({ role }) => role !== 'origin') ? null : card.focus);
    case 'weather':
    case 'events':
      return card.named ?? (/\bthere\b/.test(words.text) && card.hasPronoun ? card.focus : null);
    case 'recommendation':
    case 'new_recommendation':
      return isLikeOrNear(words.text) ? (card.named ?? (card.hasPronoun ? card.focus : null)) : null;
    default:
      return null;
  }
}

/** A card as an anchor of a search. One that is turned down is none. */
function isLikeOrNear(text: string): boolean {
  return pattern`
    \b(?:near|nearby|close to|closer to|next to|around|by|from|like|similar to|same vibe as|past|
    vibe as) (?:\w+ )?(?:\w+ )?(?:the |that |it\b|there|this |first|second|third|last)|\b(?:like|similar to|near|
    close to|closer to|around|next to|by) \w+
  `.test(text);
}

/** What the words want; "the first" of the assistant's choices is what they stand for. */
function wishOf({ vibe, previous, words }: Reading): VibeScore {
  if (vibe.points > 0 || previous.question === null) return vibe;
  const nth = /\b(first|former|second|third|last|latter)\b/.exec(words.text)?.[1];
  if (nth === undefined) return vibe;
  const choices = choicesOf(previous.question);
  const index = { first: 0, former: 0, second: 1, third: 2 }[nth] ?? choices.length - 1;
  return scoreVibe(new MessageWords(choices[index] ?? ''));
}

/** Clear words win over the picker, the picker over weak words and over nothing; a follow-up keeps the last vibe. */
function chooseVibe(intent: Intent, { vibe, points }: VibeScore, { input, previous }: Reading): Vibe {
  if (vibe !== null && points >= NAMES_THE_THING)
    return intent === 'new_recommendation' ? varied(vibe, previous.vibe) : vibe;
  if (intent === 'new_recommendation' && previous.vibe !== null) return previous.vibe;
  if (vibe === null && previous.question !== null)
    return previous.vibe ?? scoreVibe(new MessageWords(previous.question)).vibe ?? 'generic';
  if (input.picker !== null && input.picker !== 'generic') return input.picker;
  return vibe ?? 'generic';
}

/** Another dish is as quick as the last. */
function varied(vibe: Vibe, last: Vibe | null): Vibe {
  return vibe === 'food_general' && last === 'fast_bite' ? last : vibe;
}

function toolsFor(intent: Intent, { words, weather }: Reading): Tool[] {
  const sky: Tool[] = weather === null ? [] : ['get_weather'];
  const route: Tool[] = WAY_AS_WELL.test(words.text) ? ['get_directions'] : [];
  switch (intent) {
    case 'recommendation':
    case 'new_recommendation':
      return ['find_places', ...route, ...sky];
    case 'events':
      return ['find_events', ...route, ...sky];
    case 'weather':
      return ['get_weather'];
    case 'directions':
      return ['get_directions', ...sky];
    case 'followup_place':
      return DISTANCE.test(words.text) ? ['get_directions'] : [];
    default:
      return [];
  }
}

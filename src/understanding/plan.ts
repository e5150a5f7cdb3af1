import type { Context } from './context';
import type { Reading } from './cues';
import type { Decisions } from './model';
import type { CardReference } from './said/cards';
import type { Said } from './said/said';
import { closed } from './vocabulary/closed';
import { type Act, ACTS, type Intent, type Tool, type Vibe } from './schema';

const TELLS = closed('tells of something');
const ASKS = /^(?:which|do|does|did|is|are|was|can|could|has|have)$/;

/** What was found in one message, for deciding what to do. */
export interface Parts {
  readonly reading: Reading;
  readonly reference: CardReference;
  readonly decisions: Decisions;
  readonly said: Said;
  readonly context: Context;
  readonly picker: Vibe | null;
}

/** One question back may still be about something: "where should i eat". */
export const hasLikelyPlan = ({ decisions, reading }: Parts) =>
  decisions.of('intent').share >= UNLIKELY && reading.cues.some(({ sense }) => !SAY_NOTHING.has(sense.group));

export function intentOf({ decisions, context, reading }: Parts): Intent {
  const { choice, shareOf } = decisions.of('intent');
  if (choice === 'followup_place' && isComplaint(reading)) return 'new_recommendation';
  if (context.hasHistory || context.cards.length > 0) return choice;
  // Nothing was shown yet: nothing can be varied or asked about.
  const possible = (['recommendation', 'weather', 'directions', 'events', 'general_chat', 'out_of_scope'] as const).map(
    (intent) => [intent, shareOf(intent)] as const,
  );
  return possible.reduce((a, b) => (b[1] > a[1] ? b : a))[0];
}

/** The act that both decisions speak for; where neither says much and nothing is named, one question back. */
export function actOf({ decisions, context, reference, reading, said }: Parts): Act {
  const [act, intent] = [decisions.of('act'), decisions.of('intent')];
  const hasCards = context.cards.length > 0;
  const scored = ACTS.filter((one) => hasCards || one !== 'about_cards').map((one) => {
    const fitting = INTENTS_OF[one].reduce((sum, other) => sum + intent.shareOf(other), 0);
    return { act: one, score: act.shareOf(one) * Math.max(UNFITTING, fitting) };
  });
  const best = scored.reduce((a, b) => (b.score > a.score ? b : a));
  const isNamed = reading.cues.some(({ sense }) => sense.layer === 'thing' || sense.layer === 'name');
  const saysNothing = reading.cues.every(({ sense }) => SAY_NOTHING.has(sense.group)) && !context.hasHistory;
  if (!isNamed && Math.max(act.share, intent.share) < (saysNothing ? LIKELY : UNLIKELY)) return 'ask_back';
  if (best.act !== 'fact' && best.act !== 'about_cards') return best.act;
  if (isComplaint(reading)) return 'places';
  // A named place that is on the screen is one of the cards; another one, or one talked about before, is none.
  if (reference.named.length > 0) return 'about_cards';
  const isElsewhere = context.topic !== null && !context.topic.startsWith('@');
  const isOther = said.places.length > 0 && !reference.hasPronoun;
  if (!hasCards || (!reference.meansAll && (isOther || (isElsewhere && decisions.of('about').choice === 'one'))))
    return 'fact';
  return said.places.length > 0 ? best.act : 'about_cards';
}

/** "the second is a wine bar", "those are chains": what is wrong with what is shown, told and not asked. */
function isComplaint({ words, starts, cues, isQuestion }: Reading): boolean {
  if (isQuestion) return false;
  const ref = cues.find(
    ({ sense, from, to }) =>
      sense.group === 'ref' && starts[from] === true && !ASKS.test(words[from]!) && TELLS.has(words[to] ?? ''),
  );
  return ref !== undefined && cues.some(({ sense, from }) => sense.layer === 'thing' && from >= ref.to);
}

/** Below this neither decision is likely enough to act on; where nothing was recognised it takes more. */
const UNLIKELY = 0.5;
const LIKELY = 0.8;
const SAY_NOTHING = new Set(['answer', 'ref', 'correct', 'keep']);
/** Labels of both kinds do not agree everywhere. */
const UNFITTING = 0.1;
const INTENTS_OF: Readonly<Record<Act, readonly Intent[]>> = {
  places: ['recommendation', 'new_recommendation'],
  about_cards: ['followup_place', 'followup_general'],
  fact: ['recommendation', 'directions', 'followup_place'],
  way: ['directions', 'followup_place'],
  weather: ['weather'],
  events: ['events'],
  ask_back: ['recommendation', 'directions', 'general_chat'],
  decline: ['out_of_scope'],
  talk: ['general_chat', 'followup_general'],
};

/** From here on words win over the picker even where no term says the vibe. */
const SURE_OF_VIBE = 0.99;

/** The words win over the picker unless they say next to nothing; a variation that names no thing keeps the vibe. */
export function vibeOf({ decisions, picker, context, reading }: Parts): Vibe {
  const isVaried = decisions.of('intent').choice === 'new_recommendation' && context.vibe !== null;
  if (isVaried && !reading.cues.some(({ sense, isNegated }) => sense.vibe !== null && !isNegated)) return context.vibe;
  const { choice, share } = decisions.of('vibe');
  const isSaid =
    choice !== 'generic' && reading.cues.some(({ sense, isNegated }) => sense.vibe === choice && !isNegated);
  // "surprise me" is surely nothing in particular: then the picker says what.
  const saysNothing =
    choice === 'generic' &&
    !reading.cues.some(({ sense, isNegated }) => sense.layer === 'thing' && !sense.isVague && !isNegated);
  return picker !== null && picker !== 'generic' && !isSaid && (saysNothing || share < SURE_OF_VIBE) ? picker : choice;
}

export function toolsFor(intent: Intent, decisions: Decisions): Tool[] {
  const sky: Tool[] = decisions.is('sky') ? ['get_weather'] : [];
  const way: Tool[] = decisions.is('way') ? ['get_directions'] : [];
  switch (intent) {
    case 'recommendation':
    case 'new_recommendation':
      return ['find_places', ...way, ...sky];
    case 'events':
      return ['find_events', ...way, ...sky];
    case 'weather':
      return ['get_weather'];
    case 'directions':
      return ['get_directions', ...sky];
    case 'followup_place':
      return way;
    default:
      return [];
  }
}

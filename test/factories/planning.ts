import { NO_STANDING } from '../../src/understanding/need/need';
import type { Act, Intent, Tool } from '../../src/understanding/schema';
import type { Understood } from '../../src/understanding/understood';

const INTENT_OF: Readonly<Record<Act, Intent>> = {
  places: 'recommendation',
  about_cards: 'followup_place',
  fact: 'recommendation',
  way: 'directions',
  weather: 'weather',
  events: 'events',
  ask_back: 'general_chat',
  decline: 'out_of_scope',
  talk: 'general_chat',
};
const TOOLS_OF: Readonly<Partial<Record<Act, readonly Tool[]>>> = {
  places: ['find_places'],
  way: ['get_directions'],
  weather: ['get_weather'],
  events: ['find_events'],
};

/** What was surely understood of a message; intent, vibe and tools go with the act unless told otherwise. */
export function makeUnderstood(more: Partial<Understood> = {}): Understood {
  const act = more.act ?? 'places';
  return {
    act,
    also: null,
    intent: INTENT_OF[act],
    vibe: act === 'places' ? 'generic' : null,
    tools: TOOLS_OF[act] ?? [],
    slots: {},
    need: {},
    standing: { ...NO_STANDING, need: act === 'places' || act === 'events' ? (more.need ?? {}) : {} },
    about: null,
    ask: null,
    transit: null,
    moment: undefined,
    fresh: false,
    signs: [],
    language: 'en',
    sure: 1,
    sureOfNeed: 1,
    ...more,
  };
}

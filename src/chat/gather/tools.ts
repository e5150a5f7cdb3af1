import type { Act, Tool } from '../../understanding/schema';
import type { Understood } from '../../understanding/understood';
import type { Preferences } from '../../users/preferences';

const LOOKS_UP: Readonly<Partial<Record<Act, Tool>>> = {
  places: 'find_places',
  way: 'get_directions',
  weather: 'get_weather',
  events: 'find_events',
};

/** What the acts need and what goes with them; a question about cards or a named place starts no search. */
export function toolsOf({ act, also, tools }: Understood): ReadonlySet<Tool> {
  const needed = [LOOKS_UP[act], also === null ? undefined : LOOKS_UP[also]];
  const asksFact = act === 'about_cards' || act === 'fact';
  const beside = tools.filter((tool) => LOOKS_UP[act] !== undefined || (asksFact && tool === 'get_directions'));
  return new Set([...needed, ...beside].filter((tool) => tool !== undefined));
}

/** True for a search for fun, which an event may stand beside. */
export function goesWithEvents({ act, fresh, vibe }: Understood, { preferredVibes = [] }: Preferences): boolean {
  if (act !== 'places' || fresh) return false;
  return vibe === 'party' || vibe === 'explore' || (vibe === 'generic' && preferredVibes.includes('free_events'));
}

import type { Plan, PlannerInput, Slots } from '../../src/chat/planner/plan.types';
import { planByRules } from '../../src/chat/planner/rule-planner';
import type { Labels } from './items';
import { modelPlanner } from './model-planner';

/** Whatever makes a plan of a message can be scored: rules at once, a model later. */
export type Planner = (input: PlannerInput) => Plan | Promise<Plan>;

/** The planners that can be scored, by name, in the order they are reported. */
export function planners(): ReadonlyMap<string, Planner> {
  const model = modelPlanner();
  return new Map([['rules', planByRules], ...(model === null ? [] : [['model', model] as const])]);
}

const SLOT_NAMES: Readonly<Record<keyof Slots, string>> = {
  place: 'place',
  campus: 'campus',
  when: 'when',
  mode: 'mode',
  maxWalkMinutes: 'max_walk_minutes',
  partySize: 'party_size',
  openNow: 'open_now',
  budget: 'budget',
  diet: 'diet',
  cuisine: 'cuisine',
  indoorOutdoor: 'indoor_outdoor',
};

/** A plan in the words of the labelling guide. */
export function labelsOf({ intent, vibe, tools, slots }: Plan): Labels {
  const named = Object.entries(slots).map(([slot, value]) => [SLOT_NAMES[slot as keyof Slots], value] as const);
  return { intent, vibe, tools: [...tools], slots: Object.fromEntries(named) };
}

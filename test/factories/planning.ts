import type { Plan, PlannerInput, ShownCard } from '../../src/chat/planner/plan.types';
import { planByRules } from '../../src/chat/planner/rule-planner';

/** Three cards as they stand on a screen. */
export const SHOWN: readonly ShownCard[] = [
  { name: 'Circuit Coffee', address: '10 Example Plaza, Brooklyn' },
  { name: 'Moth and Kettle', address: '86 Montague Street, Brooklyn' },
  { name: 'Olive Stair', address: '5 Court Street, Brooklyn' },
];

const EARLIER: PlannerInput['history'] = [
  { role: 'user', content: 'somewhere to study' },
  { role: 'assistant', content: 'Circuit Coffee, Moth and Kettle and Olive Stair all have tables.' },
];

/** The plan for the first message of a conversation. */
export function planFirst(message: string, more: Partial<PlannerInput> = {}): Plan {
  return planByRules({ message, history: [], shown: [], lastVibe: null, picker: null, ...more });
}

/** The plan for a message while `SHOWN` is on the screen, after a search for a place to study. */
export function planLater(message: string, more: Partial<PlannerInput> = {}): Plan {
  return planFirst(message, { history: EARLIER, shown: SHOWN, lastVibe: 'study', ...more });
}

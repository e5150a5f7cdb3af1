import type { Intent, PastTurn, Plan, PlannerInput, Vibe } from './plan.types';
import { pattern } from './text/pattern';

/** What the conversation before a message says about it. */
export interface Previous {
  /** What was asked for last that can be continued; null at the start. */
  readonly plan: Plan | null;
  /** The vibe of the last search, told by the caller or found in the student's words. */
  readonly vibe: Vibe | null;
  /** The question that the assistant's last words end with; null when they end otherwise. */
  readonly question: string | null;
}

/** How far back a message can refer. */
const TURNS_BACK = 3;
const CONTINUED = new Set<Intent>(['recommendation', 'weather', 'directions', 'events']);
const UNDERSTOOD = 0.6;

/** @param planOf plans one earlier message by itself. */
export function previousOf({ history, lastVibe }: PlannerInput, planOf: (message: string) => Plan): Previous {
  const plans = history
    .filter(({ role }) => role === 'user')
    .slice(-TURNS_BACK)
    .map(({ content }) => planOf(content))
    .reverse();
  return {
    plan: plans.find(({ intent, confidence }) => CONTINUED.has(intent) && confidence >= UNDERSTOOD) ?? plans[0] ?? null,
    vibe:
      lastVibe ??
      plans.find(({ vibe, confidence }) => vibe !== null && confidence >= UNDERSTOOD)?.vibe ??
      plans.find(({ vibe }) => vibe !== null)?.vibe ??
      null,
    question: lastQuestion(history.at(-1)),
  };
}

/** The last sentence when it is a question. */
function lastQuestion(turn: PastTurn | undefined): string | null {
  if (turn?.role !== 'assistant') return null;
  const text = turn.content.trim();
  if (!/[?？]\W*$/.test(text)) return null;
  return text.split(/(?<=[.!?？])\s+/).at(-1) ?? null;
}

/** What an assistant offers in its question. */
export type Offer = Intent | 'amount' | 'details';

const OFFERS: readonly (readonly [Offer, RegExp])[] = [
  [
    'new_recommendation',
    pattern`
      \b(?:wider|further|farther|widen|other (?:places|options|spots|ones)|more (?:options|places|spots|ideas|like)|
      another|different|else|try again|look (?:in|around|near|at)|search (?:again|in|near|around)|expand|
      bigger area|alternatives?|closer|cheaper|outside (?:that|the) area|instead|something (?:quieter|cheaper|
      closer))\b
    `,
  ],
  ['directions', /\b(?:directions?|route|the way|get there|walk you|how to get|navigate|take you)\b/],
  ['weather', /\b(?:weather|forecast|rain|umbrella)\b/],
  ['events', /\b(?:events?|happening|concerts?|what is on|whats on)\b/],
  ['amount', /\b(?:how many|how big|party|group size|number of people)\b/],
  ['details', /\b(?:details|tell you more|more about|hours|address|more info)\b/],
];

/** What a yes would say yes to. */
export function offerOf(question: string): Offer {
  return OFFERS.find(([, pattern]) => pattern.test(question.toLowerCase()))?.[0] ?? 'recommendation';
}

/** The choices of "Are you after food, coffee or drinks?", in order. */
export function choicesOf(question: string): string[] {
  const list = question.replace(/^.*?(?::|\b(?:after|for|like|want|prefer|mean|mood for|feeling|looking for)\b)/i, '');
  const choices = (/\bor\b/.test(list) ? list : question)
    .split(/,|\bor\b/)
    .map((choice) => choice.replace(/[?]/g, '').trim());
  return choices.filter(Boolean);
}

import { SystemClock } from '../../src/common/clock';
import { loadConfig, processEnv } from '../../src/config/env';
import { GeminiClient } from '../../src/chat/model/gemini.client';
import { planningRequest, readModelPlan } from '../../src/chat/planner/model-plan';
import { planByRules } from '../../src/chat/planner/rule-planner';
import { isVendorFailure } from '../../src/upstream/ladder';
import type { Planner } from './planners';

/** Asks the model about every message that the rules do not refuse; null without a key. What it fails stays with the rules. */
export function modelPlanner(): Planner | null {
  // No token is signed here, so no secret has to be remembered either.
  const gemini = new GeminiClient(
    loadConfig({ ...processEnv(), JWT_SECRET: 'only-for-the-evaluation' }),
    new SystemClock(),
  );
  if (!gemini.isConfigured) return null;
  return async (input) => {
    const rules = planByRules(input);
    if (rules.intent === 'out_of_scope') return rules;
    try {
      return readModelPlan(await gemini.write(planningRequest(input, input.shown)), input, rules)?.plan ?? rules;
    } catch (error) {
      if (isVendorFailure(error)) return rules;
      throw error;
    }
  };
}

import { Injectable } from '@nestjs/common';
import { isVendorFailure } from '../../upstream/ladder';
import type { StoredCard } from '../memory/conversation';
import { cardFacts } from '../model/card-facts';
import { GeminiClient } from '../model/gemini.client';
import { ASK_MODEL_BELOW } from './confidence';
import { planningRequest, readModelPlan } from './model-plan';
import type { Plan, PlannerInput } from './plan.types';
import { planByRules } from './rule-planner';

/** People wait for the plan before anything else happens. */
const PATIENCE = { firstTokenMs: 2_500, betweenTokensMs: 1_500, wholeMs: 3_500 };

export interface PlanRequest extends PlannerInput {
  /** The cards on the screen with their facts. */
  readonly shown: readonly StoredCard[];
}

export interface PlanOptions {
  readonly signal?: AbortSignal;
  /** Is told the rules' plan at once, and the model's when it differs. */
  readonly onPlan?: (plan: Plan) => void;
}

export interface Planned {
  readonly plan: Plan;
  /** Words for the answer, when planning already found them: nothing has to be looked up for it. */
  readonly draft: string | null;
  /** True when the model was asked, whatever came of it: a turn has one call. */
  readonly askedModel: boolean;
  /** True when the plan is the model's. */
  readonly plannedByModel: boolean;
}

/** Plans by rules; asks the model only when they are unsure, and never lets it widen what they allow. */
@Injectable()
export class Planner {
  constructor(private readonly gemini: GeminiClient) {}

  async plan(request: PlanRequest, { signal, onPlan = () => undefined }: PlanOptions = {}): Promise<Planned> {
    const plan = planByRules(request);
    onPlan(plan);
    // What the rules refuse stays refused, so there is nothing to ask.
    if (plan.confidence >= ASK_MODEL_BELOW || plan.intent === 'out_of_scope' || !this.gemini.isConfigured)
      return { plan, draft: null, askedModel: false, plannedByModel: false };
    const answer = await this.byModel(request, plan, signal);
    if (answer === null) return { plan, draft: null, askedModel: true, plannedByModel: false };
    onPlan(answer.plan);
    return { ...answer, askedModel: true, plannedByModel: true };
  }

  private async byModel(request: PlanRequest, plan: Plan, signal?: AbortSignal) {
    try {
      const text = await this.gemini.write(planningRequest(request, request.shown.map(cardFacts)), {
        signal,
        limits: PATIENCE,
      });
      return readModelPlan(text, request, plan);
    } catch (error) {
      if (isVendorFailure(error)) return null;
      throw error;
    }
  }
}

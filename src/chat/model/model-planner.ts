import { Injectable } from '@nestjs/common';
import { ASK_MODEL_BELOW } from '../../understanding/calibration';
import type { Context } from '../../understanding/context';
import { toLabels } from '../../understanding/labels';
import type { ModelReading } from '../../understanding/model-planner';
import type { Understanding } from '../../understanding/understanding';
import type { Understood } from '../../understanding/understood';
import { isVendorFailure } from '../../upstream/ladder';
import type { Conversation } from '../memory/conversation';
import { cardFacts } from './card-facts';
import { GeminiClient } from './gemini.client';

/** People wait for the plan before the answer begins. */
const PATIENCE = { firstTokenMs: 2_500, betweenTokensMs: 1_500, wholeMs: 3_500 };
const HISTORY_MESSAGES = 6;

export interface PlanRequest {
  readonly message: string;
  readonly conversation: Conversation;
  readonly context: Context;
  readonly likeliest: Understood;
}

/** Asks the model what a message means when we are not sure enough ourselves. It never widens what is allowed. */
@Injectable()
export class ModelPlanner {
  constructor(private readonly gemini: GeminiClient) {}

  /** What is refused stays refused, so there is nothing to ask. */
  isNeededFor({ sure, act, intent }: Understood): boolean {
    if (!this.gemini.isConfigured || act === 'decline' || intent === 'out_of_scope') return false;
    // A question back is what we have when we have nothing: a model may have more.
    return sure < ASK_MODEL_BELOW || act === 'ask_back';
  }

  /** Null when the model fails or says nothing that can be used. */
  async plan(understanding: Understanding, request: PlanRequest, signal?: AbortSignal): Promise<ModelReading | null> {
    const { message, conversation, context, likeliest } = request;
    const data = {
      history: conversation.history.slice(-HISTORY_MESSAGES).map(({ role, content }) => ({ role, text: content })),
      shown_cards: conversation.lastPlaces.map((card, index) => ({ number: index + 1, ...cardFacts(card) })),
      need_before: toLabels(context.standing.need),
      message,
    };
    const { system, schema } = understanding.modelRequest;
    const turns = [{ role: 'user', text: `DATA:\n${JSON.stringify(data)}` }] as const;
    try {
      const text = await this.gemini.write({ system, turns, schema }, { signal, limits: PATIENCE });
      return understanding.readModel(text, message, context, likeliest);
    } catch (error) {
      if (isVendorFailure(error)) return null;
      throw error;
    }
  }
}

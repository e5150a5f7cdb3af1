import { Injectable } from '@nestjs/common';
import { ASK_MODEL_BELOW } from '../../understanding/calibration';
import type { Context } from '../../understanding/context';
import { toLabels } from '../../understanding/labels';
import type { ModelReading } from '../../understanding/model-planner';
import type { Understanding } from '../../understanding/understanding';
import type { Understood } from '../../understanding/understood';
import type { Ladder } from '../../upstream/ladder';
import { Ladders } from '../../upstream/ladders';
import { UpstreamUnavailable } from '../../upstream/upstream.errors';
import type { Conversation } from '../memory/conversation';
import { cardFacts } from './card-facts';
import { GeminiClient } from './gemini.client';

/** People wait for the plan before the answer begins. */
const BUDGET_MS = 3_500;
const LIMITS = { firstTokenMs: 2_500, betweenTokensMs: 1_500 };
const HISTORY_MESSAGES = 6;

export interface PlanRequest {
  readonly understanding: Understanding;
  readonly message: string;
  readonly conversation: Conversation;
  readonly context: Context;
  readonly likeliest: Understood;
}

/** What a message means: by the model when we are not sure enough ourselves. It never widens what is allowed. */
@Injectable()
export class ModelPlanner {
  private readonly ladder: Ladder<PlanRequest, ModelReading>;

  constructor(
    ladders: Ladders,
    private readonly gemini: GeminiClient,
  ) {
    this.ladder = ladders.create<PlanRequest, ModelReading>({
      capability: 'planning',
      budgetMs: BUDGET_MS,
      rungs: [
        {
          name: 'gemini',
          isOn: gemini.isOn,
          suits: ({ likeliest }) => this.isNeededFor(likeliest),
          ask: (request, signal) => this.read(request, signal),
        },
        { name: 'rules', isOn: true, ask: ({ likeliest }) => ({ understood: likeliest, reply: null }) },
      ],
    });
  }

  /** What is refused stays refused, so there is nothing to ask. */
  isNeededFor({ sure, act, intent }: Understood): boolean {
    if (!this.gemini.isOn || act === 'decline' || intent === 'out_of_scope') return false;
    // A question back is what we have when we have nothing: a model may have more.
    return sure < ASK_MODEL_BELOW || act === 'ask_back';
  }

  /** The likeliest reading where no model is needed, or none says anything that can be used. */
  async plan(request: PlanRequest, caller?: AbortSignal): Promise<ModelReading> {
    return (await this.ladder.ask(request, { caller })).value;
  }

  private async read(request: PlanRequest, signal: AbortSignal): Promise<ModelReading> {
    const { understanding, message, conversation, context, likeliest } = request;
    const data = {
      history: conversation.history.slice(-HISTORY_MESSAGES).map(({ role, content }) => ({ role, text: content })),
      shown_cards: conversation.lastPlaces.map((card, index) => ({ number: index + 1, ...cardFacts(card) })),
      need_before: toLabels(context.standing.need),
      message,
    };
    const { system, schema } = understanding.modelRequest;
    const turns = [{ role: 'user', text: `DATA:\n${JSON.stringify(data)}` }] as const;
    const text = await this.gemini.write({ system, turns, schema }, { signal, limits: LIMITS });
    const reading = understanding.readModel(text, message, context, likeliest);
    if (reading === null) throw new UpstreamUnavailable('gemini', 'wrong_shape');
    return reading;
  }
}

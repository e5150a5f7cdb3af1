import { GeminiClient } from '../../src/chat/model/gemini.client';
import { SystemClock } from '../../src/common/clock';
import { loadConfig, processEnv } from '../../src/config/env';
import { NO_METRICS } from '../../src/metrics/metrics';
import type { Context } from '../../src/understanding/context';
import type { Understanding } from '../../src/understanding/understanding';
import type { Trace } from '../../src/understanding/trace';
import { isVendorFailure } from '../../src/upstream/upstream.errors';

/** Reads a message beside what stands before it: what was learned, or a model. */
export type Planner = (message: string, context: Context) => Promise<Trace>;

/** The planners that can be scored, by name; the model only with its key. */
export function plannersOf(understanding: Understanding): ReadonlyMap<string, Planner> {
  const learned: Planner = (message, context) => Promise.resolve(understanding.trace(message, context, null));
  const model = modelPlanner(understanding);
  return new Map([['learned', learned], ...(model === null ? [] : [['model', model] as const])]);
}

/** Asks the model about every message that is not refused; what it fails stays with what was learned. */
function modelPlanner(understanding: Understanding): Planner | null {
  // No token is signed here, so no secret has to be remembered either.
  const config = loadConfig({ ...processEnv(), JWT_SECRET: 'only-for-the-evaluation' });
  const gemini = new GeminiClient(config, new SystemClock(), NO_METRICS);
  if (!gemini.isOn) return null;
  const { system, schema } = understanding.modelRequest;
  return async (message, context) => {
    const trace = understanding.trace(message, context, null);
    const { understood } = trace;
    if (understood.act === 'decline') return trace;
    try {
      const data = { shown_cards: context.cards, need_before: context.standing.need, message };
      const text = await gemini.write({
        system,
        schema,
        turns: [{ role: 'user', text: `DATA:\n${JSON.stringify(data)}` }],
      });
      return {
        ...trace,
        understood: understanding.readModel(text, message, context, understood)?.understood ?? understood,
      };
    } catch (error) {
      if (isVendorFailure(error)) return trace;
      throw error;
    }
  };
}

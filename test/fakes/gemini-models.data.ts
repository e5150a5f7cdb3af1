export interface GeminiModel {
  /** Which knob the model has: 3.x takes levels, 2.5 budgets. */
  thinking: 'level' | 'budget';
  /** False where the level MINIMAL is refused. */
  allowsMinimal: boolean;
  /** The model that really answers, shown as `modelVersion`. */
  routedTo?: string;
}

const level = (allowsMinimal: boolean, routedTo?: string): GeminiModel => ({
  thinking: 'level',
  allowsMinimal,
  ...(routedTo && { routedTo }),
});
const budget: GeminiModel = { thinking: 'budget', allowsMinimal: false };

/** Models of the vendor's list; everything else is 404. */
export function defaultModels(): Map<string, GeminiModel> {
  return new Map([
    ['gemini-3.5-flash-lite', level(true)],
    ['gemini-3.6-flash', level(true)],
    ['gemini-3.8-flash', level(false)],
    ['gemini-4-argon', level(false)],
    ['gemini-3.1-flash-lite', level(true)],
    ['gemini-3.1-pro-preview', level(false)],
    ['gemini-3-flash-preview', level(true)],
    ['gemini-3.7-flash', level(false, 'gemini-3.8-flash')],
    ['gemini-3.5-flash', level(true, 'gemini-3.6-flash')],
    ['gemini-flash-latest', level(true, 'gemini-3.5-flash-lite')],
    ['gemini-2.5-flash-lite', budget],
    ['gemini-2.5-flash', budget],
    ['gemini-2.5-pro', budget],
  ]);
}

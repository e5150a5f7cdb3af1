import { inputOf, type Item } from './items';
import { labelsOf, type Planner } from './planners';
import { judge, type Judged } from './score';

export interface Planned extends Judged {
  readonly confidence: number;
  /** What planning took, in ms. */
  readonly tookMs: number;
}

/** Plans every item, one after another so that the times are the planner's own, and judges the plans. */
export async function runPlanner(items: readonly Item[], planner: Planner): Promise<Planned[]> {
  const planned: Planned[] = [];
  for (const item of items) {
    const startedAt = performance.now();
    const plan = await planner(inputOf(item));
    const tookMs = performance.now() - startedAt;
    planned.push({ ...judge(item, labelsOf(plan)), confidence: plan.confidence, tookMs });
  }
  return planned;
}

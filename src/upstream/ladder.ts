import type { Cached } from '../cache/cache-policy';
import type { SharedCache } from '../cache/shared-cache';
import type { Metrics } from '../metrics/metrics';
import type { Answered, AskOptions, LadderDeclaration, Rung } from './ladder.types';
import { isVendorFailure, UpstreamUnavailable } from './upstream.errors';

/** Joins the ladder's budget, which begins with the first vendor that is asked, to another reason to stop. */
type Budget = (other?: AbortSignal) => AbortSignal;

/**
 * An answer from the highest rung that has one in time: rungs that fail are passed over, answers are kept as long as
 * each rung allows, and the rung that answered is counted.
 */
export class Ladder<Question, Answer> {
  constructor(
    private readonly declaration: LadderDeclaration<Question, Answer>,
    private readonly cache: SharedCache,
    private readonly metrics: Metrics,
  ) {}

  get rungs(): readonly Rung<Question, Answer>[] {
    return this.declaration.rungs;
  }

  /** False when no rung can be asked at all. */
  get isOn(): boolean {
    return this.rungs.some(({ isOn }) => isOn);
  }

  /** @throws what the declaration says when no rung answers; the caller's own reason once it has gone. */
  async ask(question: Question, { stack, caller }: AskOptions = {}): Promise<Answered<Answer>> {
    const rungs = this.rungs.filter((rung) => !stack || !rung.stack || rung.stack === stack);
    try {
      return this.counted(await this.climb(rungs, question, this.newBudget(), caller));
    } catch (error) {
      if (!isVendorFailure(error)) throw error;
      this.metrics.rung(this.declaration.capability, 'none');
      throw this.declaration.exhausted?.(error) ?? error;
    }
  }

  /**
   * Several questions for one answer, in their order, from one map: the best that answers any of them answers them all.
   * For ladders whose every rung has a map.
   * @param nothing stands for what that map fails.
   * @throws UpstreamUnavailable when no map answers any.
   */
  async askTogether(questions: readonly Question[], nothing: Answer): Promise<Answered<Answer>[]> {
    const budget = this.newBudget();
    for (const stack of new Set(this.rungs.map((rung) => rung.stack))) {
      const rungs = this.rungs.filter((rung) => rung.stack === stack);
      const climbs = questions.map((question) => nullIfVendorFails(this.climb(rungs, question, budget)));
      const answers = await Promise.all(climbs);
      const first = answers.find((answer) => answer !== null);
      if (first) return answers.map((one) => this.counted(one ?? { value: nothing, rung: first.rung, stale: false }));
    }
    throw this.noRung();
  }

  /** What is kept for a question and may still be used, or null; asks nobody. */
  async lastKnown(question: Question): Promise<Cached<Answer> | null> {
    for (const policy of new Set(this.rungs.map(({ cachePolicy }) => cachePolicy))) {
      const kept = policy && (await this.cache.peek<Answer>(policy.key(question)));
      if (kept) return kept;
    }
    return null;
  }

  private async climb(
    rungs: readonly Rung<Question, Answer>[],
    question: Question,
    budget: Budget,
    caller?: AbortSignal,
  ): Promise<Answered<Answer>> {
    const asked = rungs.filter(({ isOn, suits }) => isOn && (suits === undefined || suits(question)));
    if (asked.length === 0) throw this.noRung();
    return firstOf(byCachePolicy(asked), async (shelf) => {
      const [{ name, cachePolicy }] = shelf;
      const load = (cancelled?: AbortSignal) => {
        const signal = budget(cancelled);
        return firstOf(shelf, async (rung) => rung.ask(question, signal));
      };
      const { value, stale } = cachePolicy
        ? await this.cache.wrap(cachePolicy.key(question), cachePolicy, load, caller)
        : { value: await load(caller), stale: false };
      return { value, stale, rung: this.declaration.sourceOf?.(value) ?? name };
    });
  }

  private counted(answered: Answered<Answer>): Answered<Answer> {
    this.metrics.rung(this.declaration.capability, answered.rung, answered.stale);
    return answered;
  }

  private newBudget(): Budget {
    let whole: AbortSignal | undefined;
    return (other) => {
      whole ??= AbortSignal.timeout(this.declaration.budgetMs);
      return other ? AbortSignal.any([whole, other]) : whole;
    };
  }

  private noRung(): UpstreamUnavailable {
    return new UpstreamUnavailable(this.declaration.capability, 'switched_off');
  }
}

type Shelf<R> = [R, ...R[]];

/** Rungs in a row with the same policy share what is kept; one without a policy stands alone. */
function byCachePolicy<R extends Pick<Rung<never, unknown>, 'cachePolicy'>>(rungs: readonly R[]): Shelf<R>[] {
  const shelves: Shelf<R>[] = [];
  for (const rung of rungs) {
    const last = shelves.at(-1);
    if (last && rung.cachePolicy && last[0].cachePolicy === rung.cachePolicy) last.push(rung);
    else shelves.push([rung]);
  }
  return shelves;
}

/** The first answer; the last failure when vendors fail them all. Any other failure is a bug of ours. */
async function firstOf<Item, Result>(items: readonly Item[], ask: (item: Item) => Promise<Result>): Promise<Result> {
  let failure: unknown;
  for (const item of items) {
    try {
      return await ask(item);
    } catch (error) {
      if (!isVendorFailure(error)) throw error;
      failure = error;
    }
  }
  throw failure;
}

async function nullIfVendorFails<T>(answer: Promise<T>): Promise<T | null> {
  try {
    return await answer;
  } catch (error) {
    if (isVendorFailure(error)) return null;
    throw error;
  }
}

import type { Cached, CachePolicy } from '../cache/cache-policy';
import type { Capability } from '../metrics/metrics';

/** Whose map an answer is drawn from. Google's and the open one never meet in one answer. */
export type MapStack = 'google' | 'open';

/** How long a rung's answers are kept, and under which key: `feature:v1:...`, nothing personal in it. */
export interface RungCachePolicy<Question> extends CachePolicy {
  readonly key: (question: Question) => string;
}

/** Kept for some seconds, and never served past them. */
export function keptFor<Question>(seconds: number, key: (question: Question) => string): RungCachePolicy<Question> {
  return { freshSeconds: seconds, staleSeconds: seconds, key };
}

/** One way to an answer. */
export interface Rung<Question, Answer> {
  /** How metrics and answers call it, such as `open_meteo`. */
  readonly name: string;
  /** False when a setting switches it off, or its key is missing. */
  readonly isOn: boolean;
  /** Absent: drawn from no map, so it goes with either. */
  readonly stack?: MapStack;
  /** Absent: nothing is kept. Rungs in a row that share one policy share the last good value, whoever of them gave it. */
  readonly cachePolicy?: RungCachePolicy<Question>;
  /** False for a question that it leaves to the rungs below; absent: it takes all. */
  readonly suits?: (question: Question) => boolean;
  /** @throws UpstreamUnavailable, UpstreamRejected: the next rung is asked then. */
  readonly ask: (question: Question, signal: AbortSignal) => Promise<Answer> | Answer;
  /**
   * The cheapest call that shows whether its vendor answers and takes our key; with a `Probed` when there is more to say.
   * Absent: it has no vendor, or another ladder tries the same one.
   * @throws UpstreamUnavailable, UpstreamRejected
   */
  readonly probe?: () => Promise<unknown>;
}

/** What a probe saw beside that its vendor answers. A doubt is worth a look and fails nothing. */
export class Probed {
  constructor(
    readonly verdict: 'fine' | 'doubtful' | 'wrong',
    readonly seen: string,
  ) {}
}

export interface LadderDeclaration<Question, Answer> {
  readonly capability: Capability;
  /** For all rungs together, in ms. */
  readonly budgetMs: number;
  /** Best first. */
  readonly rungs: readonly Rung<Question, Answer>[];
  /** The name of the rung that gave an answer, where rungs share the last good value. */
  readonly sourceOf?: (answer: Answer) => string;
  /** Makes the error for "no rung answered" of the last failure; absent: that failure itself. */
  readonly exhausted?: (cause: unknown) => Error;
}

/** An answer, the rung that gave it, and whether it is a last good value past its time. */
export interface Answered<Answer> extends Cached<Answer> {
  readonly rung: string;
}

export interface AskOptions {
  /** Only rungs that go with this map are asked. */
  readonly stack?: MapStack;
  /** Ends this caller's waiting, with its own reason where the answer is shared with others. */
  readonly caller?: AbortSignal;
}

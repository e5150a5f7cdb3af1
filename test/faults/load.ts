import type { Caller, Question } from './caller';

export interface Load {
  /** Stops asking and waits for the answers that are under way. */
  stop(): Promise<void>;
}

/** Asks at a steady rate, whatever becomes of the answers. */
export function startLoad(caller: Caller, perSecond: number, next: () => Question): Load {
  const running = new Set<Promise<unknown>>();
  const timer = setInterval(() => {
    const question = caller.ask(next()).finally(() => running.delete(question));
    running.add(question);
  }, 1000 / perSecond);
  return {
    stop: async () => {
      clearInterval(timer);
      await Promise.all(running);
    },
  };
}

/** Gives the elements in turn, from the start again at the end. */
export function inTurn<T>(make: () => readonly T[]): () => T {
  let left: T[] = [];
  return () => {
    if (left.length === 0) left = [...make()];
    return left.shift()!;
  };
}

import cluster, { type Worker } from 'node:cluster';
import { z } from 'zod';
import { MetricsUnavailable } from './metrics.errors';

/** A little longer than the library waits for the workers. */
const ANSWER_LIMIT_MS = 6_000;

const questionSchema = z.object({ metricsWanted: z.int() });
const answerSchema = z.object({ metricsFor: z.int(), text: z.string().nullable() });

/** In the supervisor: the numbers of all workers as one. @throws when one does not answer within 5 s. */
export async function supervisorMetrics(): Promise<() => Promise<string>> {
  const { AggregatorRegistry } = await import('prom-client');
  const workers = new AggregatorRegistry();
  return () => workers.clusterMetrics();
}

/** In the supervisor: answers workers that ask for the numbers of all; the address they are asked at leads to any of them. */
export function answerWorkers(read: () => Promise<string>): void {
  cluster.on('message', (worker: Worker, message: unknown) => {
    const question = questionSchema.safeParse(message);
    if (!question.success) return;
    const answer = (text: string | null) => {
      if (worker.isConnected()) worker.send({ metricsFor: question.data.metricsWanted, text });
    };
    read().then(answer, () => answer(null));
  });
}

let asked = 0;

/** In a worker: the numbers of all workers, from the supervisor. @throws MetricsUnavailable */
export function askSupervisor(): Promise<string> {
  const question = (asked += 1);
  return new Promise((resolve, reject) => {
    const finish = (text: string | null) => {
      clearTimeout(timer);
      process.off('message', listen);
      if (text === null) reject(new MetricsUnavailable());
      else resolve(text);
    };
    const listen = (message: unknown) => {
      const answer = answerSchema.safeParse(message);
      if (answer.success && answer.data.metricsFor === question) finish(answer.data.text);
    };
    const timer = setTimeout(() => finish(null), ANSWER_LIMIT_MS);
    process.on('message', listen);
    process.send?.({ metricsWanted: question });
  });
}

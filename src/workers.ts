import cluster, { type Worker } from 'node:cluster';
import type { Logger } from 'pino';
import type { AppConfig } from './config/env';
import { serveMetrics } from './metrics/metrics.server';

const HEARTBEAT_MS = 5_000;
/** A worker that is silent this long is taken for hung. */
const HUNG_AFTER_MS = 120_000;
/** A worker that dies at once is not restarted at once. */
const RESTART_PAUSE_MS = 1_000;

/** `WEB_CONCURRENCY` above 1: this process supervises workers that share the port, and replaces dead and hung ones. */
export async function runWorkers(config: AppConfig, logger: Logger): Promise<void> {
  if (cluster.isPrimary) {
    await collectMetrics(config);
    supervise(config.workers, logger);
    return;
  }
  setInterval(() => process.send?.('alive'), HEARTBEAT_MS).unref();
  await (await import('./server')).runServer(config, logger);
}

/** Any worker may be asked for numbers; what is wanted is those of all. */
async function collectMetrics(config: AppConfig): Promise<void> {
  const { port, token } = config.metrics;
  if (port === null && token === null) return;
  const { answerWorkers, supervisorMetrics } = await import('./metrics/worker-metrics');
  const read = await supervisorMetrics();
  answerWorkers(read);
  await serveMetrics(config, read);
}

function supervise(count: number, logger: Logger): void {
  const lastSeen = new Map<Worker, number>();
  let stopping = false;
  let served = false;
  cluster.on('listening', () => (served = true));
  const start = (): void => {
    if (stopping) return;
    const worker = cluster.fork();
    lastSeen.set(worker, Date.now());
    worker.on('message', () => lastSeen.set(worker, Date.now()));
  };
  cluster.on('exit', (worker, code, signal) => {
    lastSeen.delete(worker);
    if (stopping) {
      if (lastSeen.size === 0) process.exit(0);
      return;
    }
    if (!served) {
      // No worker ever got as far as listening: another try would end the same way.
      logger.error(`no worker could start (${signal ?? code})`);
      for (const other of lastSeen.keys()) other.process.kill('SIGKILL');
      process.exit(1);
    }
    logger.error(`worker ${worker.process.pid} ended (${signal ?? code}), starting another`);
    setTimeout(start, RESTART_PAUSE_MS);
  });
  setInterval(() => {
    for (const [worker, seen] of lastSeen) {
      if (Date.now() - seen < HUNG_AFTER_MS) continue;
      logger.error(`worker ${worker.process.pid} hangs, ending it`);
      worker.process.kill('SIGKILL');
    }
  }, HEARTBEAT_MS).unref();
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.on(signal, () => {
      stopping = true;
      if (lastSeen.size === 0) process.exit(0);
      for (const worker of lastSeen.keys()) worker.process.kill('SIGTERM');
    });
  }
  for (let i = 0; i < count; i += 1) start();
}

import type { Logger } from 'pino';
import { createApp } from './app.setup';
import type { AppConfig } from './config/env';
import { OpenConnections } from './http/open-connections';
import { Metrics } from './metrics/metrics';
import { serveMetrics } from './metrics/metrics.server';

/** Inside the platform's grace time (60 s in app.yaml), and longer than any request of ours takes. */
const SHUTDOWN_LIMIT_MS = 45_000;

/**
 * Serves until SIGTERM or SIGINT: then accepts nothing new, finishes what runs, closes pools and ends with 0.
 */
export async function runServer(config: AppConfig, logger: Logger): Promise<void> {
  const app = await createApp(config, logger);
  const connections = new OpenConnections(app.getHttpServer());
  let stopping = false;
  const stop = async (reason: string): Promise<void> => {
    if (stopping) return;
    stopping = true;
    logger.info(`stopping: ${reason}`);
    setTimeout(() => process.exit(1), SHUTDOWN_LIMIT_MS).unref();
    connections.endWhenQuiet();
    await app.close();
    process.exit(0);
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => void stop(signal));
  process.on('unhandledRejection', (error) => logger.error({ err: error }, 'unhandled rejection'));
  await app.listen(config.port, config.host);
  // Several workers cannot share that port: their supervisor serves the numbers of all.
  if (config.workers === 1) await serveMetrics(config, () => app.get(Metrics).text());
}

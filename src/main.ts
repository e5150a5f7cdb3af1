import 'reflect-metadata';
import { loadConfig, processEnv } from './config/env';
import { SettingsError } from './config/settings';
import { createLogger } from './logging/logger';
import { runServer } from './server';
import { runWorkers } from './workers';

/** Starts the process: one server, or a supervisor of several. */
async function main(): Promise<void> {
  const config = loadConfig(processEnv());
  const logger = createLogger(config);
  await (config.workers > 1 ? runWorkers(config, logger) : runServer(config, logger));
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof SettingsError ? error.message : `cannot start: ${String(error)}`}\n`);
  process.exit(1);
});

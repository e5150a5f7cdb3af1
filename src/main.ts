import 'reflect-metadata';
import { loadConfig, processEnv } from './config/env';
import { SettingsError } from './config/settings';
import { createLogger } from './logging/logger';

/** Starts the process: one server, or a supervisor of several. */
async function main(): Promise<void> {
  const config = loadConfig(processEnv());
  const logger = createLogger(config);
  // Loaded only now: settings that are wrong are told at once, and a supervisor needs no framework.
  if (config.workers > 1) await (await import('./workers')).runWorkers(config, logger);
  else await (await import('./server')).runServer(config, logger);
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof SettingsError ? error.message : `cannot start: ${String(error)}`}\n`);
  process.exit(1);
});

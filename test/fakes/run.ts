import { startFakes } from './index';

/** `tsx test/fakes/run.ts` prints the environment to copy and serves until SIGINT or SIGTERM. */
async function main(): Promise<void> {
  const fakes = await startFakes();
  for (const [name, value] of Object.entries(fakes.env)) process.stdout.write(`${name}=${value}\n`);
  const stop = (): void => void fakes.stop();
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
}

main().catch((error: unknown) => {
  process.stderr.write(`${String(error instanceof Error ? error.stack : error)}\n`);
  process.exitCode = 1;
});

import { runAsCommand, Unreachable } from '../command';
import { Report } from '../report';
import { checkCors } from './cors-checks';
import { checkErrors } from './error-checks';
import { checkHeaders } from './header-checks';
import { checkLimits } from './limit-checks';
import { LiveServer, NoAnswer } from './live-server';
import { readOptions, USAGE } from './options';
import { checkRoutes } from './route-checks';
import { checkState } from './state-checks';

/** `npm run smoke`: the arguments, the checks in the order a person would make them, the exit code. */
async function main(): Promise<number> {
  const { server: url, allowedOrigin, timeoutMs } = readOptions(process.argv.slice(2));
  const server = new LiveServer(url.origin, timeoutMs, (line) => void process.stderr.write(line));
  await reach(server);
  const report = new Report((line) => void process.stdout.write(line));
  await checkState(server, report);
  await checkHeaders(server, report);
  await checkCors(server, allowedOrigin, report);
  await checkErrors(server, report);
  await checkLimits(server, report);
  await checkRoutes(server, report);
  report.add('NOTE', 'log level', 'does not show from outside: npm run doctor names it');
  return report.finish();
}

async function reach(server: LiveServer): Promise<void> {
  try {
    await server.ask('/health/live');
  } catch (error) {
    if (error instanceof NoAnswer) throw new Unreachable(error.message, { cause: error });
    throw error;
  }
}

runAsCommand(main, USAGE);

import { Report } from '../report';
import { checkCors } from './cors-checks';
import { checkErrors } from './error-checks';
import { checkHeaders } from './header-checks';
import { checkLimits } from './limit-checks';
import { LiveServer, NoAnswer } from './live-server';
import { readOptions, USAGE, UsageError } from './options';
import { checkRoutes } from './route-checks';
import { checkState } from './state-checks';

const FAILED = 1;
const UNREACHABLE_OR_MISUSED = 2;

/** `npm run smoke`: the arguments, the checks in the order a person would make them, the exit code. */
async function main(): Promise<number> {
  const { server: url, allowedOrigin, timeoutMs } = readOptions(process.argv.slice(2));
  const server = new LiveServer(url.origin, timeoutMs, (line) => void process.stderr.write(line));
  await server.ask('/health/live');
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

main().then(
  (code) => (process.exitCode = code),
  (error: unknown) => {
    const misused = error instanceof UsageError;
    const text = error instanceof Error ? error.message : 'unknown error';
    process.stderr.write(misused ? `${text}\n\n${USAGE}` : `${text}\n`);
    process.exitCode = misused || error instanceof NoAnswer ? UNREACHABLE_OR_MISUSED : FAILED;
  },
);

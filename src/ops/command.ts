/** The command was not understood; the message says how. */
export class UsageError extends Error {}

/** Nothing could be looked at. */
export class Unreachable extends Error {}

const FAILED = 1;
const UNREACHABLE_OR_MISUSED = 2;

/** Runs a command to its exit code: that of `main`, 2 for an `UsageError` or `Unreachable`, 1 for a bug. */
export function runAsCommand(main: () => Promise<number>, usage: string): void {
  main().then(
    (code) => (process.exitCode = code),
    (error: unknown) => {
      const misused = error instanceof UsageError;
      const text = error instanceof Error ? error.message : 'unknown error';
      process.stderr.write(misused ? `${text}\n\n${usage}` : `${text}\n`);
      process.exitCode = misused || error instanceof Unreachable ? UNREACHABLE_OR_MISUSED : FAILED;
    },
  );
}

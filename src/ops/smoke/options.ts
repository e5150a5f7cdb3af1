import { parseArgs } from 'node:util';
import { UsageError } from '../command';

export interface SmokeOptions {
  /** Scheme, host and port of the server. */
  readonly server: URL;
  /** A browser origin that `ALLOWED_ORIGINS` of that server names, or null. */
  readonly allowedOrigin: string | null;
  /** Longest wait for one answer, body included, in ms. */
  readonly timeoutMs: number;
}

export const USAGE = `usage: npm run smoke -- https://host [options]

  --origin=https://app.example.com   a browser origin that must be allowed; without it that is not checked
  --timeout=SECONDS                  longest wait for one answer (30)

Asks a running server what its deployment promises. Creates no account; two short chats are had and cleared.
Exit codes: 0 all fine; 1 something failed; 2 the server cannot be reached, or usage.
`;

const TIMEOUT_SECONDS = { standard: 30, most: 300 };

/** @throws UsageError */
export function readOptions(args: readonly string[]): SmokeOptions {
  const { values, positionals } = parse(args);
  const [server, ...more] = positionals;
  if (server === undefined || more.length > 0) throw new UsageError('name one server, such as https://host');
  const seconds = Number(values.timeout ?? TIMEOUT_SECONDS.standard);
  if (!(seconds > 0 && seconds <= TIMEOUT_SECONDS.most))
    throw new UsageError(`--timeout must be a number of seconds, at most ${TIMEOUT_SECONDS.most}`);
  return {
    server: toOrigin(server, 'the server'),
    allowedOrigin: values.origin === undefined ? null : toOrigin(values.origin, '--origin').origin,
    timeoutMs: seconds * 1000,
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { origin: { type: 'string' }, timeout: { type: 'string' } },
    });
  } catch (error) {
    // The parser's words repeat an argument, and an address may hold a password.
    throw new UsageError('an argument is unknown or lacks its value', { cause: error });
  }
}

function toOrigin(value: string, name: string): URL {
  const url = URL.canParse(value) ? new URL(value) : null;
  const isBare = url !== null && `${url.pathname}${url.search}${url.hash}${url.username}${url.password}` === '/';
  if (url === null || !isBare || !/^https?:$/.test(url.protocol))
    throw new UsageError(`${name} must be an http(s) origin without path, such as https://host`);
  return url;
}

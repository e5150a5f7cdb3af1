import { Agent, request } from 'node:http';
import fc from 'fast-check';
import { type Caller, freshAddress } from './caller';
import type { Leaks } from './leaks';
import { API, type Parameter } from './questions';

const BATCH = 5_000;
const CONNECTIONS = 20;
/** Answers that any route may give besides its own: limits of HTTP, unreadable bodies, no such photo or method. */
const ALWAYS = [400, 401, 404, 405, 413, 414, 429];
/** The same numbers every time, so that what broke can be played again. */
const SEED = 20_260_302;

interface Generated {
  readonly method: string;
  readonly route: string;
  readonly path: string;
  readonly headers: Record<string, string>;
  readonly body: string | undefined;
}

const coordinate = fc.oneof(
  fc.double({ min: -180, max: 180, noNaN: true }).map(String),
  fc.constantFrom('40.7', '-73.99', '0', '-0', '90.0000001', '1e3', 'NaN', 'Infinity', '', ' ', '0x10', '40,7', 'null'),
);
const word = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({ maxLength: 200 }),
  fc.constantFrom(
    'coffee near me',
    'true',
    'food',
    '10',
    '-1',
    '9007199254740993',
    '../../etc/passwd',
    "' OR 1=1 --",
    '%00',
    '\ud800',
  ),
);
/** Seldom a good e-mail: checking a password is slow on purpose, and not what is looked at here. */
const email = fc.oneof({ weight: 200, arbitrary: word }, { weight: 1, arbitrary: fc.constant('nobody@example.edu') });
const value: fc.Arbitrary<unknown> = fc.oneof(word, fc.double(), fc.jsonValue({ maxDepth: 3 }), fc.constant(null));

/** Fields the API knows, with values it may or may not like, and some it does not know. */
const FIELDS = [
  'message',
  'latitude',
  'longitude',
  'vibe',
  'preferences',
  'clear_session',
  'first_name',
  'home_address',
];
const MORE = [
  'type',
  'token',
  'refresh_token',
  'password',
  'old_password',
  'new_password',
  'limit',
  '__proto__',
  'constructor',
];
const body = fc
  .record({ ...Object.fromEntries([...FIELDS, ...MORE].map((name) => [name, value])), email }, { requiredKeys: [] })
  .map((fields) => JSON.stringify(fields));
const anyBody = fc.oneof(
  { weight: 8, arbitrary: body },
  { weight: 1, arbitrary: fc.json() },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 300 }) },
);

function operation(
  route: string,
  method: string,
  parameters: readonly Parameter[],
  tokens: readonly string[],
): fc.Arbitrary<Generated> {
  const names = [...parameters.filter((one) => one.in === 'query').map(({ name }) => name), 'unknown'];
  const query = fc.record(
    Object.fromEntries(names.map((name) => [name, /^(origin_)?(lat|lon|lng)/.test(name) ? coordinate : word])),
    { requiredKeys: [] },
  );
  const headers = fc.record(
    {
      authorization: fc.constantFrom(
        'Bearer x.y.z',
        'Bearer ',
        'Basic eA==',
        ...tokens.map((token) => `Bearer ${token}`),
      ),
      'x-session-id': fc.stringMatching(/^[!-~]{0,80}$/),
      'x-request-id': fc.stringMatching(/^[!-~]{0,80}$/),
      'x-forwarded-for': fc.stringMatching(/^[!-~]{0,80}$/),
      'content-type': fc.constantFrom('application/json', 'text/plain', 'multipart/form-data', 'application/xml'),
    },
    { requiredKeys: [] },
  );
  const hasBody = method !== 'get';
  return fc.tuple(word, query, headers, anyBody).map(([ref, values, given, text]) => ({
    method: method.toUpperCase(),
    route,
    path: `${route.replace(/\{\w+\}/g, () => safe(ref) || 'x')}?${Object.entries(values)
      .map(([name, one = '']) => `${name}=${safe(one)}`)
      .join('&')}`,
    headers: { ...given, 'x-forwarded-proto': 'https' },
    body: hasBody ? text : undefined,
  }));
}

/** Percent-encoded; half a surrogate pair has no encoding and becomes the replacement character. */
function safe(text: string): string {
  return encodeURIComponent(Buffer.from(text).toString());
}

function anything(tokens: readonly string[]): fc.Arbitrary<Generated> {
  const operations = Object.entries(API.paths).flatMap(([route, methods]) =>
    Object.entries(methods).map(([method, { parameters = [] }]) => operation(route, method, parameters, tokens)),
  );
  return fc.oneof(...operations);
}

export interface RandomCall {
  readonly url: string;
  readonly leaks: Leaks;
  readonly caller: Caller;
  /** Of people who exist, so that more than the door is tried. */
  readonly tokens: readonly string[];
  readonly count: number;
}

/** Sends requests made up from the API document, and holds every answer against it. */
export async function askAtRandom({ url, leaks, caller, tokens, count }: RandomCall): Promise<void> {
  const requests = anything(tokens);
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });
  for (let sent = 0; sent < count; sent += BATCH) {
    const seed = SEED + sent;
    const left = fc.sample(requests, { numRuns: Math.min(BATCH, count - sent), seed });
    const work = async (): Promise<void> => {
      for (let next = left.pop(); next !== undefined; next = left.pop())
        judge(next, await send(agent, url, next), leaks, caller, seed);
    };
    await Promise.all(Array.from({ length: CONNECTIONS }, work));
  }
  agent.destroy();
}

interface Said {
  /** 0 when no answer came. */
  readonly status: number;
  readonly type: string;
  readonly text: string;
  readonly tookMs: number;
}

function judge({ method, route, path, body: sent }: Generated, said: Said, leaks: Leaks, caller: Caller, seed: number) {
  const { status, type, text, tookMs } = said;
  caller.count(status === 0 ? 'none' : String(status), tookMs);
  const documented = Object.keys(API.paths[route]?.[method.toLowerCase()]?.responses ?? {});
  const problems = leaks.inAnswer(status, text).map((leak) => `answer ${status} gives away ${leak}`);
  if (![...ALWAYS, ...documented.map(Number)].includes(status)) problems.push(`undocumented ${status}`);
  if (status !== 200 && !type.startsWith('application/json')) problems.push(`answer ${status} is no JSON`);
  // What was sent goes to the screen of whoever looks for the reason, the first time only.
  for (const problem of problems)
    if (caller.breaks(`${method} ${route}: ${problem}`))
      process.stderr.write(`seed ${seed}: ${method} ${path} ${JSON.stringify(sent)}\n`);
}

function send(agent: Agent, url: string, { method, path, headers, body: text }: Generated): Promise<Said> {
  const startedAt = performance.now();
  return new Promise((resolve) => {
    const done = (status: number, type = '', answer = ''): void =>
      resolve({ status, type, text: answer, tookMs: performance.now() - startedAt });
    const bytes = text === undefined ? undefined : Buffer.from(text);
    const outgoing = request(
      url + path,
      {
        agent,
        method,
        headers: {
          ...headers,
          'do-connecting-ip': freshAddress(),
          ...(bytes === undefined ? {} : { 'content-length': bytes.length }),
        },
      },
      (response) => {
        const pieces: Buffer[] = [];
        response.on('data', (piece: Buffer) => pieces.push(piece));
        response.once('end', () =>
          done(response.statusCode ?? 0, response.headers['content-type'], Buffer.concat(pieces).toString()),
        );
      },
    );
    outgoing.once('error', () => done(0));
    outgoing.end(bytes);
  });
}

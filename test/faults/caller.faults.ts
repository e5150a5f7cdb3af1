import type { Socket } from 'node:net';
import { eventually } from '../support/eventually';
import { Caller, freshAddress } from './caller';
import { pause } from './disturb';
import { Leaks } from './leaks';
import { inTurn, startLoad } from './load';
import { Person } from './people';
import { ladderQuestions } from './questions';
import { askAtRandom } from './random';
import type { Group, Row } from './row';
import { productionEnv, Server } from './server';
import { openRaw, type RawCaller, statusesIn } from './sockets';
import { badTokens } from './tokens';
import { startFakes } from '../fakes';

const GROUP = 'caller';
const PER_SECOND = 15;
/** The server gives a request 30 s to arrive and looks every 5 s. */
const ENDED_WITHIN_MS = 45_000;
const POST = 'POST /api/chat HTTP/1.1\r\nhost: x\r\nx-forwarded-proto: https\r\n';
const LIVE = 'GET /health/live HTTP/1.1\r\nhost: x\r\n\r\n';

/** Callers do what no honest client does: they get a 4xx or are cut off, and the others notice nothing. */
export const callerFaults: Group = async (record) => {
  const fakes = await startFakes();
  const leaks = Leaks.ofVendors(fakes.env);
  const server = await Server.start(productionEnv(fakes.env));
  const stage: Stage = { server, leaks, record };
  try {
    const person = await Person.signUp(new Caller(server.url, leaks));
    for (const [fault, act] of Object.entries(BESIDE_OTHERS)) await playBesideOthers(stage, fault, act);
    for (const [fault, act] of Object.entries(ALONE))
      await playAlone(stage, fault, (caller) => act(caller, server, person));
  } finally {
    await server.stop();
    await fakes.stop();
  }
  await playRandom(leaks, record);
};

interface Stage {
  readonly server: Server;
  readonly leaks: Leaks;
  readonly record: (row: Row) => void;
}

/** Returns what is worth a note. */
type Misdeed = (caller: Caller, server: Server) => Promise<string>;

/** Played while honest callers ask: nothing may change for them. */
const BESIDE_OTHERS: Readonly<Record<string, Misdeed>> = {
  '200 slow headers and 200 slow bodies': async (caller, { url }) => {
    const heads = Array.from({ length: 200 }, () => trickle(url, 'GET /health/live HTTP/1.1\r\n', 'x-a: b\r\n'));
    const bodies = Array.from({ length: 200 }, () => trickle(url, `${POST}content-length: 1000\r\n\r\n`, ' '));
    const startedAt = performance.now();
    const all = await Promise.all([...heads, ...bodies]);
    const inTime = await Promise.race([Promise.all(all.map(({ closed }) => closed)), pause(ENDED_WITHIN_MS)]);
    if (!Array.isArray(inTime)) caller.breaks(`callers that trickle are still there after ${ENDED_WITHIN_MS / 1000} s`);
    for (const { socket } of all) socket.destroy();
    return `all cut off after ${((performance.now() - startedAt) / 1000).toFixed(0)} s`;
  },
  '10,000 idle connections': async (_caller, { url }) => {
    const idle: RawCaller[] = [];
    for (let i = 0; i < 100; i += 1) idle.push(...(await Promise.all(Array.from({ length: 100 }, () => openRaw(url)))));
    await pause(2_000);
    for (const { socket } of idle) socket.destroy();
    await Promise.all(idle.map(({ closed }) => closed));
    return `${idle.length} were open`;
  },
  '500 aborted uploads': async (_caller, { url }) => {
    for (let i = 0; i < 500; i += 1) {
      const { socket, closed } = await openRaw(url);
      await write(socket, `${POST}content-length: 900000\r\n\r\n{"message": "${'x'.repeat(10_000)}`);
      if (i % 2 === 0) socket.destroy();
      else socket.resetAndDestroy();
      await closed;
    }
    return '';
  },
  'pipelining, 50 x 100 requests': async (caller, { url }) => {
    await Promise.all(
      Array.from({ length: 50 }, async () => {
        const { socket, received } = await openRaw(url);
        socket.write(LIVE.repeat(100));
        await eventually(() => statusesIn(received()).length === 100, 20_000).catch(() => undefined);
        const wrong = 100 - statusesIn(received()).filter((status) => status === 200).length;
        if (wrong > 0) caller.breaks(`${wrong} of 100 pipelined requests without a good answer`);
        socket.destroy();
      }),
    );
    return '';
  },
};

/** Each is refused by its status; what it says is held against the rules as any other answer. */
const ALONE: Readonly<Record<string, (caller: Caller, server: Server, person: Person) => Promise<void>>> = {
  'oversized headers': async (caller, { url }) => {
    await expectRaw(caller, url, `GET /health/live HTTP/1.1\r\nhost: x\r\nx-big: ${'x'.repeat(20_000)}\r\n\r\n`, 431);
    const many = Array.from({ length: 3_000 }, (_, i) => `x-${i}: y\r\n`).join('');
    await expectRaw(caller, url, `GET /health/live HTTP/1.1\r\nhost: x\r\n${many}\r\n`, 431);
  },
  'broken HTTP': async (caller, { url }) => {
    await expectRaw(caller, url, 'GET / HTTP/9.9\r\n\r\n', 400);
    await expectRaw(caller, url, `${POST}content-length: 3\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n`, 400);
    await expectRaw(caller, url, `${POST}content-length: -1\r\n\r\n`, 400);
    await expectRaw(caller, url, '\0\u0001\u0002\r\n\r\n', 400);
  },
  'invalid UTF-8': (caller, server) =>
    expectBody(caller, server, Buffer.from([0x7b, 0x22, 0x6d, 0x22, 0x3a, 0x22, 0xff, 0xfe, 0xc0, 0x22, 0x7d]), 400),
  'deep JSON, 100,000 levels': async (caller, server) => {
    await expectBody(caller, server, `{"message":"hi","x":${'['.repeat(100_000)}${']'.repeat(100_000)}}`, [200, 400]);
    await expectBody(caller, server, '{"a":'.repeat(100_000) + '1' + '}'.repeat(100_000), 400);
    await expectBody(caller, server, '['.repeat(100_000), 400);
  },
  'a body over the limit': (caller, server) =>
    expectBody(caller, server, `{"message":"${'x'.repeat(1_100_000)}"}`, 413),
  'duplicate keys': (caller, server) => expectBody(caller, server, '{"message":"","message":"hello"}', 200),
  'prototype keys in JSON': async (caller, server) => {
    await expectBody(caller, server, '{"__proto__":{"message":"hello"}}', 400);
    await expectBody(caller, server, '{"constructor":{"prototype":{"message":"hello"}}}', 400);
    await expectBody(caller, server, '{"message":"hello","preferences":{"__proto__":{"vibe":"x"}}}', 200);
    await expectBody(caller, server, '{}', 400);
  },
  'forged X-Forwarded-For': async (caller, server) => {
    // One caller by the platform's header, whoever they say they are.
    const address = freshAddress();
    const statuses: number[] = [];
    for (let i = 0; i < 12; i += 1) {
      const headers = { 'do-connecting-ip': address, 'x-forwarded-for': freshAddress(), 'x-real-ip': freshAddress() };
      statuses.push(await send(caller, server, '{"message":"hello"}', headers));
    }
    const wanted = [...Array<number>(10).fill(200), 429, 429];
    if (statuses.join() !== wanted.join()) caller.breaks(`the limit of 10 a minute gave ${statuses.join(' ')}`);
  },
  'forged do-connecting-ip': async (caller, server) => {
    // What is no address counts as the connection's own.
    const statuses: number[] = [];
    for (let i = 0; i < 12; i += 1)
      statuses.push(await send(caller, server, '{"message":"hello"}', { 'do-connecting-ip': `not-an-address-${i}` }));
    if (!statuses.includes(429)) caller.breaks('words in the header pass for addresses');
  },
  'JWT tricks': async (caller, { url }, person) => {
    for (const [trick, token] of Object.entries(badTokens(person.token))) {
      const headers = { authorization: `Bearer ${token}`, 'do-connecting-ip': freshAddress() };
      const startedAt = performance.now();
      const answer = await fetch(`${url}/api/user/me`, { headers });
      const { status } = answer;
      caller.look('/api/user/me', status, await answer.text());
      caller.count(String(status), performance.now() - startedAt);
      if (status !== 401 && status !== 404) caller.breaks(`${trick}: ${status}`);
    }
    await caller.ask({ need: 'ladder', path: '/api/user/me', headers: person.headers });
  },
  'a refresh token used twice at once': async (caller, { url }, person) => {
    const other = await Person.signUp(new Caller(url, Leaks.ofVendors({})));
    const worked = await Promise.all(Array.from({ length: 10 }, () => other.canRefresh(caller)));
    const times = worked.filter(Boolean).length;
    if (times > 1) caller.breaks(`a refresh token worked ${times} times`);
    if (await other.canRefresh(caller)) caller.breaks('a used refresh token works again');
    await caller.ask({ need: 'ladder', path: '/api/user/me', headers: person.headers });
  },
};

async function playBesideOthers({ server, leaks, record }: Stage, fault: string, act: Misdeed): Promise<void> {
  const caller = new Caller(server.url, leaks);
  const before = await server.memory();
  const load = startLoad(caller, PER_SECOND, inTurn(ladderQuestions));
  const note = await act(caller, server);
  await load.stop();
  const { after, broken } = await server.memoryAfter(before);
  record(
    caller.row({
      group: GROUP,
      fault,
      note,
      memory: [before, after],
      broken: [...broken, ...server.logProblems(leaks)],
    }),
  );
}

async function playAlone(
  { server, leaks, record }: Stage,
  fault: string,
  act: (caller: Caller) => Promise<void>,
): Promise<void> {
  const caller = new Caller(server.url, leaks);
  const before = await server.memory();
  await act(caller);
  const { after, broken } = await server.memoryAfter(before);
  record(
    caller.row({ group: GROUP, fault, memory: [before, after], broken: [...broken, ...server.logProblems(leaks)] }),
  );
}

/** With every vendor off: what is tried is our own code, a hundred thousand times. */
async function playRandom(leaks: Leaks, record: (row: Row) => void): Promise<void> {
  const COUNT = 100_000;
  const PEOPLE = 10;
  const off = ['GEMINI', 'OPENWEATHER', 'OPEN_METEO', 'GOOGLE_ROUTES', 'GOOGLE_PLACES', 'OSRM', 'OVERPASS', 'ENGAGE'];
  const server = await Server.start({
    ...productionEnv(Object.fromEntries(off.map((vendor) => [`${vendor}_BASE_URL`, '']))),
    GEMINI_API_KEY: 'invented-key',
    // A line for each would be a test of this machine's pipes.
    LOG_LEVEL: 'warn',
  });
  try {
    const caller = new Caller(server.url, leaks);
    const tokens: string[] = [];
    for (let i = 0; i < PEOPLE; i += 1) tokens.push((await Person.signUp(caller)).token);
    const before = await server.memory();
    const startedAt = performance.now();
    await askAtRandom({ url: server.url, leaks, caller, tokens, count: COUNT });
    const took = (performance.now() - startedAt) / 1000;
    const { after, broken } = await server.memoryAfter(before);
    record(
      caller.row({
        group: GROUP,
        fault: '100,000 requests made up from openapi.json',
        note: `in ${took.toFixed(0)} s`,
        memory: [before, after],
        broken: [...broken, ...server.logProblems(leaks)],
      }),
    );
  } finally {
    await server.stop();
  }
}

/** Sends the first bytes, and one more piece a second until the server hangs up. */
async function trickle(url: string, first: string, piece: string): Promise<RawCaller> {
  const caller = await openRaw(url);
  caller.socket.write(first);
  const timer = setInterval(() => caller.socket.write(piece), 1_000);
  void caller.closed.then(() => clearInterval(timer));
  return caller;
}

function write(socket: Socket, text: string): Promise<void> {
  return new Promise((resolve) => socket.write(text, () => resolve()));
}

async function expectRaw(caller: Caller, url: string, bytes: string, wanted: number): Promise<void> {
  const { socket, received, closed } = await openRaw(url);
  socket.write(bytes, 'latin1');
  await Promise.race([closed, pause(5_000)]);
  socket.destroy();
  const [status = 0] = statusesIn(received());
  caller.count(String(status), 0);
  if (status !== wanted) caller.breaks(`${status} instead of ${wanted} for ${JSON.stringify(bytes.slice(0, 60))}`);
  caller.look('broken HTTP', status, received().split('\r\n\r\n')[1] ?? '');
}

async function expectBody(
  caller: Caller,
  server: Server,
  body: string | Buffer,
  wanted: number | readonly number[],
): Promise<void> {
  const status = await send(caller, server, body, { 'do-connecting-ip': freshAddress() });
  if (![wanted].flat().includes(status))
    caller.breaks(`${status} instead of ${String(wanted)} for ${body.toString().slice(0, 60)}`);
}

async function send(
  caller: Caller,
  { url }: Server,
  body: string | Buffer,
  headers: Record<string, string>,
): Promise<number> {
  const startedAt = performance.now();
  const answer = await fetch(`${url}/api/chat`, {
    method: 'POST',
    headers: { 'x-forwarded-proto': 'https', ...headers },
    body: typeof body === 'string' ? body : new Uint8Array(body),
  });
  const text = await answer.text();
  caller.count(String(answer.status), performance.now() - startedAt);
  caller.look('/api/chat', answer.status, text);
  return answer.status;
}

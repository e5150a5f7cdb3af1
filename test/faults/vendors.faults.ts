import { type FakeServer } from '../fakes/fake-server';
import { type Fault } from '../fakes/fake-fault';
import { type Fakes, startFakes } from '../fakes';
import { eventually } from '../support/eventually';
import { Caller, type Question } from './caller';
import { Leaks } from './leaks';
import { aboutEvents, aboutPlaces, aboutTheWay, aboutWeather, ladderQuestions } from './questions';
import type { Group, Row } from './row';
import { productionEnv, Server } from './server';

const GROUP = 'vendors';
const YEAR_MS = 365 * 24 * 3600 * 1000;

const FAULTS: Readonly<Record<string, Fault>> = {
  '401': { kind: 'status', status: 401 },
  '403': { kind: 'status', status: 403 },
  '429': { kind: 'status', status: 429 },
  '429, Retry-After 1': { kind: 'status', status: 429, headers: { 'retry-after': '1' } },
  '429, Retry-After 3600': { kind: 'status', status: 429, headers: { 'retry-after': '3600' } },
  '500': { kind: 'status', status: 500 },
  '503': { kind: 'status', status: 503 },
  'HTML with 200': { kind: 'html' },
  'truncated JSON': { kind: 'truncated' },
  'wrong types': { kind: 'wrong-types' },
  'empty body': { kind: 'empty' },
  '30 MB body': { kind: 'huge' },
  'hang before headers': { kind: 'hang' },
  'hang mid-body': { kind: 'hang-mid-body' },
  reset: { kind: 'reset' },
  'dates a year ahead': { kind: 'skewed', ms: YEAR_MS },
  'dates a year ago': { kind: 'skewed', ms: -YEAR_MS },
};

const ROUNDS = 2;
const RECOVERY_POLL_MS = 250;
/** The breaker's first pause is 5 s; another vendor may be hanging meanwhile. */
const RECOVERED_WITHIN_MS = 25_000;

interface Vendor {
  readonly name: keyof Omit<Fakes, 'env' | 'stop' | 'reset'>;
  readonly baseUrl: string;
  /** Makes the server ask this vendor, once its breaker lets it. */
  readonly question: () => Question;
  /** True when nothing stands below it: weather may be an honest 502. */
  readonly isLast?: boolean;
  /** True when one answer serves everybody for long: it is asked again only by a server that knows nothing yet. */
  readonly isRemembered?: boolean;
}

/** Gemini first: its slow faults are over before others are watched coming back through chat. */
const KEYED: readonly Vendor[] = [
  { name: 'gemini', baseUrl: 'GEMINI_BASE_URL', question: aboutPlaces },
  { name: 'googlePlaces', baseUrl: 'GOOGLE_PLACES_BASE_URL', question: aboutPlaces },
  { name: 'googleRoutes', baseUrl: 'GOOGLE_ROUTES_BASE_URL', question: aboutTheWay },
  { name: 'openWeather', baseUrl: 'OPENWEATHER_BASE_URL', question: aboutWeather },
];
const KEYLESS: readonly Vendor[] = [
  { name: 'overpass', baseUrl: 'OVERPASS_BASE_URL', question: aboutPlaces },
  { name: 'osrm', baseUrl: 'OSRM_BASE_URL', question: aboutTheWay },
  { name: 'openMeteo', baseUrl: 'OPEN_METEO_BASE_URL', question: aboutWeather, isLast: true },
  { name: 'engage', baseUrl: 'ENGAGE_BASE_URL', question: aboutEvents, isRemembered: true },
];
/** Keyed rungs off, so that the keyless ones are asked. */
const WITHOUT_KEYS = Object.fromEntries(KEYED.map(({ baseUrl }) => [baseUrl, '']));

/** Every vendor fails in every way, one at a time: the next rung answers. */
export const vendorFaults: Group = async (record) => {
  // Two servers with vendors of their own, because keyless vendors are only asked where keyed ones are off.
  await Promise.all([playOn(KEYED, {}, record), playOn(KEYLESS, WITHOUT_KEYS, record)]);
};

async function playOn(
  vendors: readonly Vendor[],
  env: Record<string, string>,
  record: (row: Row) => void,
): Promise<void> {
  const fakes = await startFakes();
  const leaks = Leaks.ofVendors(fakes.env);
  const settings = { ...productionEnv(fakes.env), ...env };
  const server = await Server.start(settings);
  try {
    await warmUp(new Caller(server.url, leaks));
    for (const vendor of vendors.filter(({ name }) => fakes[name].requests.length === 0))
      record(
        new Caller(server.url, leaks).row({ group: GROUP, fault: vendor.name, note: 'not asked by this version' }),
      );
    const asked = vendors.filter(({ name }) => fakes[name].requests.length > 0);
    const stage = { server, leaks, fakes, record };
    const watched = asked.filter(({ isRemembered }) => !isRemembered);
    for (const [title, fault] of Object.entries(FAULTS)) await playFault(stage, watched, title, fault);
    for (const vendor of asked.filter(({ isRemembered }) => isRemembered))
      for (const [title, fault] of Object.entries(FAULTS)) {
        fakes[vendor.name].fault = fault;
        await playFromStart(settings, leaks, vendor, title, record);
        fakes[vendor.name].fault = null;
      }
    for (const vendor of asked) {
      const unknownHost = { ...settings, [vendor.baseUrl]: 'http://vendor.invalid' };
      await playFromStart(unknownHost, leaks, vendor, 'DNS failure', record);
    }
  } finally {
    await server.stop();
    await fakes.stop();
  }
}

interface Stage {
  readonly server: Server;
  readonly leaks: Leaks;
  readonly fakes: Fakes;
  readonly record: (row: Row) => void;
}

/** One fault, on one vendor after the other; each is watched coming back while the next one fails. */
async function playFault(stage: Stage, vendors: readonly Vendor[], title: string, fault: Fault): Promise<void> {
  const { server, leaks, fakes, record } = stage;
  const coming: Promise<void>[] = [];
  for (const vendor of vendors) {
    const fake: FakeServer = fakes[vendor.name];
    const caller = new Caller(server.url, leaks);
    const before = await server.memory();
    caller.noWeather = vendor.isLast ?? false;
    fake.fault = fault;
    for (let round = 0; round < ROUNDS; round += 1) await askAll(caller);
    fake.fault = null;
    const finish = async (): Promise<void> => {
      const recovery = await watchRecovery(caller, fake, vendor);
      const { after, broken } = await server.memoryAfter(before);
      record(
        caller.row({
          group: GROUP,
          fault: `${vendor.name}: ${title}`,
          recoveryMs: recovery,
          memory: [before, after],
          broken: [...broken, ...server.logProblems(leaks)],
        }),
      );
    };
    coming.push(finish());
  }
  await Promise.all(coming);
  for (const { name } of vendors) fakes[name].requests.length = 0;
}

/** Until the vendor is asked again. */
async function watchRecovery(caller: Caller, fake: FakeServer, { name, question }: Vendor): Promise<number | null> {
  const startedAt = performance.now();
  const seen = fake.requests.length;
  while (fake.requests.length === seen) {
    if (performance.now() - startedAt > RECOVERED_WITHIN_MS) {
      caller.breaks(`${name} is not asked again`);
      return null;
    }
    await caller.ask(question());
    if (fake.requests.length === seen) await new Promise((resolve) => setTimeout(resolve, RECOVERY_POLL_MS));
  }
  return performance.now() - startedAt;
}

/** On a server of its own, which never knew the vendor in health. */
async function playFromStart(
  settings: Record<string, string>,
  leaks: Leaks,
  vendor: Vendor,
  title: string,
  record: (row: Row) => void,
): Promise<void> {
  const server = await Server.start(settings);
  try {
    const caller = new Caller(server.url, leaks);
    caller.noWeather = vendor.isLast ?? false;
    const before = await server.memory();
    for (let round = 0; round < ROUNDS; round += 1) await askAll(caller);
    const { after, broken } = await server.memoryAfter(before);
    record(
      caller.row({
        group: GROUP,
        fault: `${vendor.name}: ${title}`,
        memory: [before, after],
        broken: [...broken, ...server.logProblems(leaks)],
      }),
    );
  } finally {
    await server.stop();
  }
}

async function askAll(caller: Caller): Promise<void> {
  await Promise.all(ladderQuestions().map((question) => caller.ask(question)));
}

/** Code that has run once and connections that are open are no growth. */
async function warmUp(caller: Caller): Promise<void> {
  for (let round = 0; round < ROUNDS; round += 1) await askAll(caller);
  await eventually(async () => (await caller.ask({ need: 'any', path: '/health' }))?.status === 200);
}

import { type Fakes, startFakes } from '../fakes';
import { TcpProxy } from '../support/tcp-proxy';
import { Caller } from './caller';
import { type Disturbance, pause, playUnderLoad, type UnderLoad } from './disturb';
import { Leaks } from './leaks';
import { inTurn } from './load';
import { OwnPostgres } from './own-postgres';
import { Person } from './people';
import { ladderQuestions } from './questions';
import type { Group, Row } from './row';
import { productionEnv, Server } from './server';

const GROUP = 'database';
const BACK_WITHIN_MS = 5_000;
const PER_SECOND = 25;
const WRITES_PER_SECOND = 6;
/** Under the limit of one user, 60 a minute. */
const PEOPLE = 3;
const FAILOVER_MS = 3_000;

interface Stage {
  readonly postgres: OwnPostgres;
  readonly proxy: TcpProxy;
  readonly fakes: Fakes;
  readonly leaks: Leaks;
}

/** PostgreSQL fails in every way: what needs it says so within 2 s, the rest goes on, and nothing acknowledged is lost. */
export const databaseFaults: Group = async (record) => {
  const [postgres, fakes] = await Promise.all([OwnPostgres.start(), startFakes()]);
  const proxy = await TcpProxy.to({ port: postgres.port });
  const stage: Stage = { postgres, proxy, fakes, leaks: Leaks.ofVendors(fakes.env) };
  try {
    await playAbsentAtStart(stage, record);
    await playTls(stage, record);
  } finally {
    await proxy.stop();
    await postgres.stop();
    await fakes.stop();
  }
};

const disturbances = ({ postgres, proxy }: Stage): Disturbance[] => [
  { fault: 'killed under load', takesDatabase: true, begin: () => postgres.kill(), end: () => postgres.revive() },
  { fault: 'hanging', takesDatabase: true, begin: () => proxy.hang(), end: () => proxy.pass() },
  {
    fault: 'hanging for ever on open connections',
    takesDatabase: true,
    begin: () => proxy.hang(),
    end: () => proxy.drop(),
  },
  { fault: 'slow, 100 ms', begin: () => proxy.slow(100), end: () => proxy.pass() },
  { fault: 'half-closed connections', takesDatabase: true, begin: () => proxy.halfClose(), end: () => proxy.drop() },
  { fault: 'garbage', takesDatabase: true, begin: () => proxy.garble(), end: () => proxy.drop() },
  { fault: 'out of connections', begin: () => postgres.full(), end: () => postgres.notFull() },
  {
    fault: 'failover, back in 3 s',
    takesDatabase: true,
    begin: () => proxy.cut(),
    end: () => proxy.pass(),
    lastsMs: FAILOVER_MS,
  },
  { fault: 'read-only', begin: () => postgres.readOnly(true), end: () => postgres.readOnly(false) },
];

/** Started without a database, the server gets to know it later; the other faults are played on the same server. */
async function playAbsentAtStart(stage: Stage, record: (row: Row) => void): Promise<void> {
  const { postgres, proxy, fakes, leaks } = stage;
  await proxy.cut();
  const server = await Server.start({ ...productionEnv(fakes.env), DATABASE_URL: postgres.url(proxy.port) });
  try {
    const scene = { group: GROUP, server, leaks, perSecond: PER_SECOND, isBack, backWithinMs: BACK_WITHIN_MS };
    const login = {
      need: 'database',
      path: '/api/auth/login',
      body: { email: 'a@example.edu', password: 'password' },
    } as const;
    const absent = {
      fault: 'absent at start',
      takesDatabase: true,
      begin: () => Promise.resolve(),
      end: () => proxy.pass(),
    };
    record(await playUnderLoad({ ...scene, next: inTurn(() => [...ladderQuestions(), login, login, login]) }, absent));
    for (const disturbance of disturbances(stage)) record(await playWithPeople(scene, disturbance));
  } finally {
    await server.stop();
  }
}

async function isBack(caller: Caller): Promise<boolean> {
  return (await caller.ask({ need: 'any', path: '/health' }))?.status === 200;
}

/** People read and write all the time; afterwards everything that was acknowledged must be there. */
async function playWithPeople(scene: Omit<UnderLoad, 'next'>, disturbance: Disturbance): Promise<Row> {
  const people: Person[] = [];
  const welcome = new Caller(scene.server.url, scene.leaks);
  for (let i = 0; i < PEOPLE; i += 1) people.push(await Person.signUp(welcome));
  const writer = new Caller(scene.server.url, scene.leaks);
  const write = inTurn(() => people.map((person) => () => person.write(writer)));
  const writing = new Set<Promise<void>>();
  const timer = setInterval(() => {
    const written = write()().finally(() => writing.delete(written));
    writing.add(written);
  }, 1000 / WRITES_PER_SECOND);
  const row = await playUnderLoad(
    {
      ...scene,
      next: inTurn(() => [...ladderQuestions(), ...people.flatMap((person) => person.questions())]),
      isBack: async (caller) => {
        const { headers } = people[0]!;
        return (await caller.ask({ need: 'database', path: '/api/user/me', headers }))?.status === 200;
      },
      afterwards: async (caller) => {
        clearInterval(timer);
        await Promise.all(writing);
        for (const person of people) {
          const lost = await person.lost(caller);
          if (lost > 0) caller.breaks(`${lost} acknowledged writes lost`);
          if (!(await person.canRefresh(caller))) caller.breaks('a refresh token stopped working');
        }
      },
    },
    disturbance,
  );
  const written = people.reduce((sum, person) => sum + person.acknowledgedWrites, 0);
  const writes = writer.row({ group: GROUP, fault: disturbance.fault });
  return {
    ...row,
    broken: [...new Set([...row.broken, ...writes.broken])],
    note: `${written} of ${writes.requests} writes acknowledged, all kept`,
  };
}

/** TLS with a private CA. A server that cannot verify it goes without a database and says so. */
async function playTls({ postgres, fakes, leaks }: Stage, record: (row: Row) => void): Promise<void> {
  const { ca, otherCa } = postgres.certificates;
  const cases = [
    { fault: 'TLS, private CA given', sslMode: 'require', pem: ca.cert, works: true },
    { fault: 'TLS, another CA given', sslMode: 'require', pem: otherCa.cert, works: false },
    { fault: 'TLS, no CA given, verify-full', sslMode: 'verify-full', pem: '', works: false },
    { fault: 'TLS, no CA given, require', sslMode: 'require', pem: '', works: true, warns: 'not verified' },
  ];
  for (const { fault, sslMode, pem, works, warns } of cases) {
    const server = await Server.start({
      ...productionEnv(fakes.env),
      DATABASE_URL: postgres.url(postgres.port, sslMode),
      DATABASE_CA_CERT: pem,
    });
    try {
      const caller = new Caller(server.url, leaks);
      await pause(500);
      for (const question of ladderQuestions()) await caller.ask(question);
      const health = await caller.ask({ need: 'any', path: '/health' });
      const wanted = works ? 'connected' : 'disconnected';
      if (health?.body.database !== wanted) caller.breaks(`database ${String(health?.body.database)}, not ${wanted}`);
      await caller.ask({
        need: 'database',
        path: '/api/auth/login',
        body: { email: 'a@example.edu', password: 'password' },
      });
      if (warns !== undefined && !server.program.out().includes(warns)) caller.breaks('no warning in the log');
      record(caller.row({ group: GROUP, fault, note: `database ${wanted}`, broken: server.logProblems(leaks) }));
    } finally {
      await server.stop();
    }
  }
}

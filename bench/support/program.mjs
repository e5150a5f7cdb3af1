// A program of ours or a yardstick as a process of its own.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';
import { freePort } from '../../test/support/services.mjs';
import { until } from './measure.mjs';

export const MAIN = new URL('../../dist/main.js', import.meta.url).pathname;
/** Requests carry the caller's address in this header, so that limits do not refuse the load. */
export const CLIENT_HEADER = 'x-bench-client';
export const JWT_SECRET = 'bench-secret-0123456789abcdef-0123456789';

const root = (file) => readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8');

/** What production starts Node with. */
const [, ...NODE_OPTIONS] = parse(root('app.yaml')).services[0].run_command.split(' ').slice(0, -1);
const vendors = [...root('.env.example').matchAll(/^#?(\w+_BASE_URL)=/gm)].map(([, name]) => name);

/** Production settings, with every vendor switched off. */
export const PRODUCTION = {
  NODE_ENV: 'production',
  JWT_SECRET,
  ALLOWED_ORIGINS: 'https://app.example.edu',
  CLIENT_IP_HEADER: CLIENT_HEADER,
  INIT_DB: 'true',
  GEMINI_API_KEY: 'unused',
  ...Object.fromEntries(vendors.map((name) => [name, ''])),
};

/**
 * Starts a script in an empty folder with no variables but those given; its log goes to /dev/null.
 * @param env without DATABASE_URL a new SQLite file is used.
 * @returns once `path` answers with 200.
 */
export async function start(script, env = {}, path = '/health') {
  const folder = mkdtempSync(join(tmpdir(), 'vv-bench-'));
  const port = await freePort();
  const child = spawn(process.execPath, [...(script === MAIN ? NODE_OPTIONS : []), script], {
    cwd: folder,
    env: {
      PATH: process.env.PATH,
      HOST: '127.0.0.1',
      PORT: String(port),
      DATABASE_URL: `sqlite:///${join(folder, 'bench.db')}`,
      ...env,
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const ended = new Promise((resolve) => child.once('close', resolve));
  const url = `http://127.0.0.1:${port}`;
  const program = {
    url,
    pid: child.pid,
    stop: async () => {
      if (child.exitCode === null && child.signalCode === null) child.kill('SIGTERM');
      const timer = setTimeout(() => child.kill('SIGKILL'), 5_000);
      await ended;
      clearTimeout(timer);
      rmSync(folder, { recursive: true, force: true });
    },
  };
  try {
    await until(async () => {
      if (child.exitCode !== null) throw new Error(`${script} ended with ${child.exitCode}`);
      const answer = await fetch(url + path);
      await answer.arrayBuffer();
      if (answer.status !== 200) throw new Error(`${path} answers ${answer.status}`);
    });
    return program;
  } catch (error) {
    await program.stop();
    throw error;
  }
}

/** Processor time a process and its workers have used so far, in ms; null where /proc does not tell. */
export function cpuMs(pid) {
  try {
    const workers = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean);
    return [pid, ...workers].map(cpuMsOfOne).reduce((sum, ms) => sum + ms, 0);
  } catch {
    return null;
  }
}

/** The kernel counts in ticks of 10 ms. */
function cpuMsOfOne(pid) {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ');
  return (Number(fields[11]) + Number(fields[12])) * 10;
}

/** Resident memory of a process in MB, now (`VmRSS`) or at its highest (`VmHWM`). Linux only. */
export function memoryMb(pid, which = 'VmRSS') {
  const [, kilobytes] = new RegExp(`^${which}:\\s+(\\d+) kB`, 'm').exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
  return Number(kilobytes) / 1024;
}

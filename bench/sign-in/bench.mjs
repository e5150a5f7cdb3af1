// Signs in 20 times a second, each from another address, and watches how long /health/live takes meanwhile.
//   npm run bench -- sign-in [--seconds=10]
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { freePort } from '../../test/support/services.mjs';

const SIGN_INS_PER_SECOND = 20;
const PROBES_PER_SECOND = 100;
const TARGET_P99_MS = 50;
const USER = { email: 'bench@example.edu', password: 'violet42sky' };

export default async function bench(args) {
  const { values } = parseArgs({ args, options: { seconds: { type: 'string', default: '10' } } });
  const folder = mkdtempSync(join(tmpdir(), 'vv-bench-sign-in-'));
  const port = await freePort();
  const base = `http://127.0.0.1:${port}`;
  const server = spawn('node', [new URL('../../dist/main.js', import.meta.url).pathname], {
    cwd: folder,
    env: { PATH: process.env.PATH, PORT: String(port), CLIENT_IP_HEADER: 'x-bench-client', LOG_LEVEL: 'error' },
    stdio: 'ignore',
  });
  try {
    await until(() => fetch(`${base}/health/live`));
    await post(`${base}/api/auth/signup`, USER, '198.51.100.1');
    await report(base, Number(values.seconds));
  } finally {
    server.kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  }
}

async function report(base, seconds) {
  const idle = await watch(base, seconds / 2);
  let sent = 0;
  const statuses = {};
  const running = [];
  const timer = setInterval(() => {
    const address = `203.0.${sent % 250}.${Math.floor(sent / 250)}`;
    sent += 1;
    running.push(
      post(`${base}/api/auth/login`, USER, address).then((status) => (statuses[status] = (statuses[status] ?? 0) + 1)),
    );
  }, 1000 / SIGN_INS_PER_SECOND);
  const busy = await watch(base, seconds);
  clearInterval(timer);
  await Promise.all(running);
  process.stdout.write(
    `${availableParallelism()} cores, ${sent} sign-ins in ${seconds} s: ${JSON.stringify(statuses)}\n\n`,
  );
  process.stdout.write('| /health/live | p50 ms | p99 ms | max ms |\n| --- | --- | --- | --- |\n');
  for (const [name, times] of [
    ['idle', idle],
    ['while signing in', busy],
  ]) {
    process.stdout.write(`| ${name} | ${at(times, 0.5)} | ${at(times, 0.99)} | ${at(times, 1)} |\n`);
  }
  process.stdout.write(
    `\ntarget: p99 under ${TARGET_P99_MS} ms: ${Number(at(busy, 0.99)) < TARGET_P99_MS ? 'met' : 'missed'}\n`,
  );
}

/** Probes at a steady rate. @returns their durations in ms, sorted. */
async function watch(base, seconds) {
  const times = [];
  const running = [];
  const timer = setInterval(() => {
    const startedAt = performance.now();
    running.push(
      fetch(`${base}/health/live`)
        .then((answer) => answer.arrayBuffer())
        .then(() => times.push(performance.now() - startedAt)),
    );
  }, 1000 / PROBES_PER_SECOND);
  await new Promise((resolve) => setTimeout(resolve, seconds * 1000));
  clearInterval(timer);
  await Promise.all(running);
  return times.sort((a, b) => a - b);
}

const at = (times, share) => times[Math.min(times.length - 1, Math.floor(times.length * share))].toFixed(1);

async function post(url, body, address) {
  const answer = await fetch(url, {
    method: 'POST',
    body: JSON.stringify(body),
    headers: { 'x-bench-client': address },
  });
  await answer.arrayBuffer();
  return answer.status;
}

async function until(check) {
  for (const deadline = Date.now() + 10_000; ;) {
    try {
      return await check();
    } catch (error) {
      if (Date.now() > deadline) throw error;
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

// Load from a second process.
import { fork } from 'node:child_process';
import { cpuMs } from './program.mjs';

const CONNECTIONS = 16;

/**
 * As many requests as the server answers, for so many seconds.
 * @param requests are taken round by round; autocannon's form.
 * @returns answers a second, processor time per answer in microseconds (all processes given), and how busy the load was.
 */
export async function flood(program, requests, seconds, { connections = CONNECTIONS, amount } = {}) {
  const cpuBefore = cpuMs(program.pid);
  const result = await inChild('cannon.mjs', {
    url: program.url,
    requests,
    connections,
    ...(amount === undefined ? { duration: seconds } : { amount }),
  });
  if (result.failed > 0 || result.answered === 0)
    throw new Error(`${result.failed} requests failed; answers: ${JSON.stringify(result.statuses)}`);
  const cpuAfter = cpuMs(program.pid);
  return { ...result, cpuMicros: cpuBefore === null ? null : ((cpuAfter - cpuBefore) * 1000) / result.answered };
}

/** So many requests a second, evenly spaced. @returns how long each took, in ms. */
export async function steady(program, requests, perSecond, seconds) {
  const result = await inChild('steady.mjs', { url: program.url, requests, perSecond, seconds });
  if (result.failed > 0) throw new Error(`${result.failed} requests failed, the first with: ${result.firstFailure}`);
  return result.times;
}

function inChild(script, message) {
  return new Promise((resolve, reject) => {
    const child = fork(new URL(script, import.meta.url).pathname);
    let result;
    child.once('message', (received) => (result = received));
    child.once('error', reject);
    child.once('exit', (code) => (result === undefined ? reject(new Error(`${script}: ${code}`)) : resolve(result)));
    child.send(message);
  });
}

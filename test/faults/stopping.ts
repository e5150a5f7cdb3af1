import { randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';
import { freshAddress, type Caller } from './caller';
import { aboutWeather } from './questions';
import { pause } from './disturb';
import type { Server } from './server';

interface Sent {
  readonly id: string;
  readonly sentAt: number;
  /** Undefined while it has none; "none" when it never got one. */
  status?: string;
}

const CALLERS = 12;
const BEFORE_MS = 2_000;
/** What was sent this long before the signal has certainly arrived. */
const ARRIVED_MS = 100;
const GRACE_MS = 60_000;

/** Asks without pause on kept and on new connections, sends SIGTERM, and looks what became of every request. */
export async function stopUnderLoad(server: Server, caller: Caller): Promise<{ endedMs: number }> {
  const sent: Sent[] = [];
  const agent = new Agent({ keepAlive: true });
  let stopped = false;
  const askOn = async (connection: Agent | false): Promise<void> => {
    while (!stopped) {
      const one: Sent = { id: randomUUID(), sentAt: performance.now() };
      sent.push(one);
      one.status = await ask(server.url, one.id, connection);
      caller.count(one.status, performance.now() - one.sentAt);
      // Nobody listens any more.
      if (one.status === 'none') return;
    }
  };
  const callers = Array.from({ length: CALLERS }, (_, i) => askOn(i % 2 === 0 ? agent : false));
  await pause(BEFORE_MS);
  const signalledAt = performance.now();
  server.program.kill('SIGTERM');
  const ending = await Promise.race([server.program.ended, pause(GRACE_MS).then(() => 'still there' as const)]);
  const endedMs = performance.now() - signalledAt;
  stopped = true;
  await Promise.all(callers);
  agent.destroy();
  if (ending !== 0) caller.breaks(`ended with ${String(ending)} after SIGTERM`);
  const log = server.program.out();
  const lost = sent.filter(({ id, sentAt, status }) => {
    const wasAccepted = sentAt < signalledAt - ARRIVED_MS || log.includes(id);
    return status !== '200' && wasAccepted;
  });
  if (lost.length > 0) caller.breaks(`${lost.length} accepted requests without their answer`);
  return { endedMs };
}

function ask(url: string, id: string, agent: Agent | false): Promise<string> {
  return new Promise((resolve) => {
    const headers = { 'x-request-id': id, 'do-connecting-ip': freshAddress() };
    const outgoing = request(url + aboutWeather().path, { agent, headers }, (response) => {
      response.resume();
      // "complete" is false when the connection broke in the middle of the body.
      response.once('close', () => resolve(response.complete ? String(response.statusCode) : 'none'));
    });
    outgoing.once('error', () => resolve('none'));
    outgoing.end();
  });
}

import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { join } from 'node:path';
import { type Fakes, startFakes } from '../fakes';
import { childrenOf } from '../support/child-program';
import { eventually } from '../support/eventually';
import { temporaryFolder } from '../support/temporary-folder';
import { Caller } from './caller';
import { pause, playUnderLoad, type UnderLoad } from './disturb';
import { Leaks } from './leaks';
import { inTurn, startLoad } from './load';
import { Person } from './people';
import { ladderQuestions } from './questions';
import type { Group, Row } from './row';
import { productionEnv, Server } from './server';
import { stopUnderLoad } from './stopping';

const GROUP = 'process';
const PER_SECOND = 20;
const BACK_WITHIN_MS = 5_000;
const WORKERS = '2';
const HOUR_MS = 3_600_000;

/** The process and its machine get into trouble. */
export const processFaults: Group = async (record) => {
  const fakes = await startFakes();
  const stage: Stage = { fakes, leaks: Leaks.ofVendors(fakes.env), record };
  try {
    // Two minutes of waiting, beside which the others run.
    const hung = playHungWorker(stage);
    await playStop(stage, 'SIGTERM under load', {});
    await playStop(stage, 'SIGTERM under load, 2 workers', { WEB_CONCURRENCY: WORKERS });
    await playKilledWorker(stage);
    await playFullDisk(stage);
    await playSmallHeap(stage);
    await playClockJump(stage);
    await playNoDescriptors(stage);
    await hung;
  } finally {
    await fakes.stop();
  }
};

interface Stage {
  readonly fakes: Fakes;
  readonly leaks: Leaks;
  readonly record: (row: Row) => void;
}

async function playStop({ fakes, leaks, record }: Stage, fault: string, env: Record<string, string>): Promise<void> {
  const server = await Server.start({ ...productionEnv(fakes.env), ...env });
  try {
    const caller = new Caller(server.url, leaks);
    fakes.openWeather.delayMs = 300;
    const { endedMs } = await stopUnderLoad(server, caller);
    const note = `exit 0 after ${(endedMs / 1000).toFixed(1)} s; "none": not accepted any more`;
    record(caller.row({ group: GROUP, fault, note, broken: server.logProblems(leaks) }));
  } finally {
    fakes.reset();
    await server.stop();
  }
}

/** Only what the killed worker was working on is lost. */
async function playKilledWorker({ fakes, leaks, record }: Stage): Promise<void> {
  const IN_FLIGHT = PER_SECOND;
  const server = await Server.start({ ...productionEnv(fakes.env), WEB_CONCURRENCY: WORKERS });
  try {
    const caller = new Caller(server.url, leaks);
    const workers = childrenOf(server.pid);
    const load = startLoad(caller, PER_SECOND, inTurn(ladderQuestions));
    await pause(1_000);
    caller.mayBeUnheard = true;
    process.kill(workers[0]!, 'SIGKILL');
    const killedAt = performance.now();
    const isReplaced = () => childrenOf(server.pid).filter((pid) => pid !== workers[0]).length === workers.length;
    await eventually(isReplaced, BACK_WITHIN_MS).catch(() => caller.breaks('the worker was not replaced in time'));
    const recoveryMs = performance.now() - killedAt;
    caller.mayBeUnheard = false;
    await pause(2_000);
    await load.stop();
    const row = caller.row({ group: GROUP, fault: 'a worker killed', recoveryMs, broken: server.logProblems(leaks) });
    const lost = row.statuses.none ?? 0;
    record({ ...row, broken: lost > IN_FLIGHT ? [...row.broken, `${lost} requests lost`] : row.broken });
  } finally {
    await server.stop();
  }
}

/** A worker that stands still is found out after two minutes; until then it swallows what it was given, and no more. */
async function playHungWorker({ leaks, record }: Stage): Promise<void> {
  const REPLACED_WITHIN_MS = 140_000;
  const SWALLOWED_AT_MOST = 10;
  const fakes = await startFakes();
  const server = await Server.start({ ...productionEnv(fakes.env), WEB_CONCURRENCY: WORKERS });
  try {
    const caller = new Caller(server.url, leaks);
    const workers = childrenOf(server.pid);
    process.kill(workers[0]!, 'SIGSTOP');
    const hungAt = performance.now();
    caller.mayBeUnheard = true;
    // Many new connections at once, so that the hung one is given some.
    const burst = Promise.all([...ladderQuestions(), ...ladderQuestions()].map((question) => caller.ask(question)));
    const load = startLoad(caller, 2, inTurn(ladderQuestions));
    const isReplaced = () => {
      const now = childrenOf(server.pid);
      return now.length === workers.length && !now.includes(workers[0]!);
    };
    await eventually(isReplaced, REPLACED_WITHIN_MS).catch(() => caller.breaks('the worker was not replaced in time'));
    const recoveryMs = performance.now() - hungAt;
    await Promise.all([burst, load.stop()]);
    caller.mayBeUnheard = false;
    for (const question of ladderQuestions()) await caller.ask(question);
    const row = caller.row({ group: GROUP, fault: 'a worker hung', recoveryMs, broken: server.logProblems(leaks) });
    const swallowed = row.statuses.none ?? 0;
    record({
      ...row,
      broken: swallowed > SWALLOWED_AT_MOST ? [...row.broken, `${swallowed} requests swallowed`] : row.broken,
    });
  } finally {
    await server.stop();
    await fakes.stop();
  }
}

/** SQLite on a disk of two megabytes that somebody else fills. */
async function playFullDisk({ fakes, leaks, record }: Stage): Promise<void> {
  const fault = 'disk full (SQLite)';
  const folder = temporaryFolder();
  const disk = join(folder.path, 'disk');
  mkdirSync(disk);
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=2m', 'tmpfs', disk], { stdio: 'ignore' });
  } catch {
    record(new Caller('', leaks).row({ group: GROUP, fault, note: 'not played: it takes root to mount a small disk' }));
    return;
  }
  const server = await Server.start({ ...productionEnv(fakes.env), DATABASE_URL: `sqlite:///${disk}/app.db` });
  try {
    const scene = await sceneOf(server, leaks);
    record(await playUnderLoad(scene, { fault, begin: () => fill(disk), end: () => empty(disk) }));
  } finally {
    await server.stop();
    execFileSync('umount', [disk]);
    folder.remove();
  }
}

function fill(disk: string): Promise<void> {
  for (let i = 0; ; i += 1) {
    try {
      writeFileSync(join(disk, `fill-${i}`), Buffer.alloc(4_096));
    } catch {
      return Promise.resolve();
    }
  }
}

function empty(disk: string): Promise<void> {
  for (const file of readdirSync(disk)) if (file.startsWith('fill-')) rmSync(join(disk, file));
  return Promise.resolve();
}

/** As small instances have it, while vendors send 30 MB and callers the most a body may hold. */
async function playSmallHeap({ fakes, leaks, record }: Stage): Promise<void> {
  const server = await Server.start({ ...productionEnv(fakes.env), NODE_OPTIONS: '--max-old-space-size=384' });
  const large = {
    need: 'ladder',
    path: '/api/chat',
    body: { message: 'x', padding: ['y'.repeat(1_000_000)] },
  } as const;
  try {
    const scene = await sceneOf(server, leaks);
    const more = inTurn(() => [large, scene.next(), large, large]);
    const vendors = [fakes.googlePlaces, fakes.googleRoutes, fakes.openWeather, fakes.openMeteo, fakes.osrm];
    record(
      await playUnderLoad(
        { ...scene, next: more, perSecond: 2 * PER_SECOND },
        {
          fault: '384 MB heap, bodies of 30 MB and 1 MB',
          begin: () => Promise.resolve(vendors.forEach((vendor) => (vendor.fault = { kind: 'huge' }))),
          end: () => Promise.resolve(vendors.forEach((vendor) => (vendor.fault = null))),
          takesWeather: true,
        },
      ),
    );
  } finally {
    fakes.reset();
    await server.stop();
  }
}

async function playClockJump({ fakes, leaks, record }: Stage): Promise<void> {
  const server = await Server.start(productionEnv(fakes.env));
  try {
    const scene = await sceneOf(server, leaks);
    const jump = async (ms: number): Promise<void> => {
      await server.shiftClock(ms);
      await Person.signUp(new Caller(server.url, leaks));
    };
    const there = { fault: 'clock jumps an hour ahead, and back', begin: () => jump(HOUR_MS), end: () => jump(0) };
    record(await playUnderLoad(scene, there));
    const back = { fault: 'clock jumps an hour back, and ahead', begin: () => jump(-HOUR_MS), end: () => jump(0) };
    record(await playUnderLoad({ ...scene, next: inTurn(ladderQuestions) }, back));
  } finally {
    await server.stop();
  }
}

/** Idle callers take every file descriptor there is. Whoever is not let in may go unheard; the process goes on. */
async function playNoDescriptors({ fakes, leaks, record }: Stage): Promise<void> {
  const SPARE = 20;
  const IDLE = 200;
  const fault = 'no file descriptors left (EMFILE)';
  const server = await Server.start(productionEnv(fakes.env));
  const idle: Socket[] = [];
  try {
    const scene = await sceneOf(server, leaks);
    const usual = prlimit(server.pid, '--nofile', '--output=SOFT', '--noheadings');
    if (usual === null) {
      record(new Caller('', leaks).row({ group: GROUP, fault, note: 'not played: it takes prlimit of util-linux' }));
      return;
    }
    const open = readdirSync(`/proc/${server.pid}/fd`).length;
    const port = Number(new URL(server.url).port);
    const begin = (): Promise<void> => {
      prlimit(server.pid, `--nofile=${open + SPARE}:`);
      for (let i = 0; i < IDLE; i += 1) idle.push(connect(port, '127.0.0.1').on('error', () => undefined));
      return Promise.resolve();
    };
    const end = (): Promise<void> => {
      for (const socket of idle) socket.destroy();
      prlimit(server.pid, `--nofile=${usual}:`);
      return Promise.resolve();
    };
    record(await playUnderLoad(scene, { fault, maySilence: true, takesWeather: true, begin, end }));
  } finally {
    await server.stop();
  }
}

/** @returns what it printed, or null where there is no such program. */
function prlimit(pid: number, ...options: string[]): string | null {
  try {
    return execFileSync('prlimit', [...options, '--pid', String(pid)], { encoding: 'utf8', stdio: 'pipe' }).trim();
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}

async function sceneOf(server: Server, leaks: Leaks): Promise<UnderLoad> {
  const person = await Person.signUp(new Caller(server.url, leaks));
  return {
    group: GROUP,
    server,
    leaks,
    perSecond: PER_SECOND,
    next: inTurn(() => [...ladderQuestions(), ...person.questions()]),
    isBack: async (caller) => (await caller.ask(person.questions()[2]!))?.status === 200,
    backWithinMs: BACK_WITHIN_MS,
  };
}

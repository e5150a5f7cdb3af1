import { eventually } from '../support/eventually';
import { Caller, type Question } from './caller';
import type { Leaks } from './leaks';
import { startLoad } from './load';
import type { Row } from './row';
import type { Server } from './server';

/** Something that goes wrong under load and ends again. */
export interface Disturbance {
  readonly fault: string;
  begin(): Promise<void>;
  end(): Promise<void>;
  /** True when the database gives no answers meanwhile. */
  readonly takesDatabase?: boolean;
  /** True when every source of the weather fails meanwhile. */
  readonly takesWeather?: boolean;
  /** True when callers may not be let in meanwhile. */
  readonly maySilence?: boolean;
  /** How long it lasts, in ms. */
  readonly lastsMs?: number;
  readonly note?: string;
}

export interface UnderLoad {
  readonly group: string;
  readonly server: Server;
  readonly leaks: Leaks;
  /** What is asked meanwhile. */
  readonly next: () => Question;
  readonly perSecond: number;
  /** True once everything is as before. */
  readonly isBack: (caller: Caller) => Promise<boolean>;
  readonly backWithinMs: number;
  /** Looked at when everything is back, for what else must be true. */
  readonly afterwards?: (caller: Caller) => Promise<void>;
}

const LASTS_MS = 4_000;
/** Some load while everything is well, before and after. */
const CALM_MS = 700;

/** Plays one disturbance under load and says what callers saw, before, meanwhile and after. */
export async function playUnderLoad(scene: UnderLoad, disturbance: Disturbance): Promise<Row> {
  const { group, server, leaks, backWithinMs } = scene;
  const caller = new Caller(server.url, leaks);
  const before = await server.memory();
  const load = startLoad(caller, scene.perSecond, scene.next);
  await pause(CALM_MS);
  caller.mayBeUnheard = disturbance.maySilence ?? false;
  caller.noWeather = disturbance.takesWeather ?? false;
  await disturbance.begin();
  caller.databaseAway = disturbance.takesDatabase ?? false;
  await pause(disturbance.lastsMs ?? LASTS_MS);
  caller.databaseAway = false;
  await disturbance.end();
  const endedAt = performance.now();
  const recoveryMs = await eventually(() => scene.isBack(caller), 4 * backWithinMs).then(
    () => performance.now() - endedAt,
    () => null,
  );
  caller.mayBeUnheard = false;
  if (recoveryMs === null || recoveryMs > backWithinMs) caller.breaks(`not back within ${backWithinMs / 1000} s`);
  await pause(CALM_MS);
  await load.stop();
  await scene.afterwards?.(caller);
  const { after, broken } = await server.memoryAfter(before);
  return caller.row({
    group,
    fault: disturbance.fault,
    recoveryMs,
    memory: [before, after],
    note: disturbance.note,
    broken: [...broken, ...server.logProblems(leaks)],
  });
}

export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

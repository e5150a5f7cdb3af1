import { builtProgram } from '../support/built-program';
import { type ChildProgram, childrenOf, isRunning, runProgram, startProgram } from '../support/child-program';
import { eventually } from '../support/eventually';

const WORKERS = 2;
/** Several starts of about a second each, on a busy machine. */
const LIMIT_MS = 40_000;

describe('several workers', () => {
  const programs: ChildProgram[] = [];
  let main: string;

  beforeAll(() => {
    main = builtProgram();
  });
  afterEach(async () => {
    await Promise.all(programs.splice(0).map((program) => program.clear()));
  });

  const start = async (): Promise<ChildProgram> => {
    const program = await startProgram(main, { WEB_CONCURRENCY: String(WORKERS) });
    programs.push(program);
    return program;
  };

  it(
    'replace a worker that died, and all end with the supervisor',
    async () => {
      const program = await start();
      const before = await eventually(() => withLength(childrenOf(program.pid), WORKERS));
      process.kill(before[0]!, 'SIGKILL');
      const after = await eventually(
        () =>
          withLength(
            childrenOf(program.pid).filter((pid) => pid !== before[0]),
            WORKERS,
          ),
        10_000,
      );
      expect(after).toContain(before[1]);
      expect(program.out()).toContain(`worker ${before[0]} ended (SIGKILL), starting another`);
      const answers = await Promise.all(Array.from({ length: 20 }, () => fetch(`${program.url}/health/live`)));
      expect(answers.map(({ status }) => status)).toEqual(Array(20).fill(200));

      program.kill('SIGTERM');
      expect(await program.ended).toBe(0);
      expect(after.filter(isRunning)).toEqual([]);
    },
    LIMIT_MS,
  );

  it(
    'give up together when the port is taken, instead of trying for ever',
    async () => {
      const first = await start();
      const second = await runProgram(main, {
        WEB_CONCURRENCY: String(WORKERS),
        PORT: String(new URL(first.url).port),
      });
      programs.push(second);
      expect(await second.ended).toBe(1);
      expect(second.out()).toContain('no worker could start');
    },
    LIMIT_MS,
  );

  it(
    'end by themselves when the supervisor is killed',
    async () => {
      const program = await start();
      const workers = await eventually(() => withLength(childrenOf(program.pid), WORKERS));
      program.kill('SIGKILL');
      await eventually(() => workers.filter(isRunning).length === 0, 10_000);
    },
    LIMIT_MS,
  );
});

function withLength(list: number[], length: number): number[] {
  if (list.length !== length) throw new Error(`${list.length} of ${length} processes`);
  return list;
}

import { connect } from 'node:net';
import { OpenMeteoFake } from '../fakes';
import { builtProgram } from '../support/built-program';
import { type ChildProgram, childrenOf, isRunning, startProgram } from '../support/child-program';
import { eventually } from '../support/eventually';

const WORKERS = 2;
/** Two starts of about a second, on a busy machine. */
const LIMIT_MS = 40_000;
const WEATHER = '/api/weather?lat=40.69&lon=-73.99';

describe('the end of the program', () => {
  const vendor = new OpenMeteoFake();
  const programs: ChildProgram[] = [];
  let main: string;

  beforeAll(async () => {
    main = builtProgram();
    await vendor.start();
  });
  afterEach(async () => {
    vendor.reset();
    await Promise.all(programs.splice(0).map((program) => program.clear()));
  });
  afterAll(() => vendor.stop());

  const start = async (workers = 1): Promise<ChildProgram> => {
    const program = await startProgram(main, {
      OPEN_METEO_BASE_URL: vendor.url,
      WEB_CONCURRENCY: String(workers),
    });
    programs.push(program);
    return program;
  };
  const refusesConnections = ({ url }: ChildProgram) =>
    new Promise<boolean>((resolve) => {
      const socket = connect(Number(new URL(url).port), '127.0.0.1');
      socket.once('connect', () => resolve(false)).once('error', () => resolve(true));
      socket.once('connect', () => socket.destroy());
    });

  it.each([1, WORKERS])(
    'on SIGTERM answers in full what it had accepted, takes nothing new, and is 0 (processes: %i)',
    async (workers) => {
      const program = await start(workers);
      const children = workers > 1 ? childrenOf(program.pid) : [];
      vendor.delayMs = 1_500;
      let answeredAt = Infinity;
      const running = fetch(program.url + WEATHER).then(async (response) => {
        const body = await response.json();
        answeredAt = performance.now();
        return { status: response.status, connection: response.headers.get('connection'), body };
      });
      await eventually(() => vendor.requests.length === 1);
      program.kill('SIGTERM');
      await eventually(() => refusesConnections(program));
      expect(performance.now()).toBeLessThan(answeredAt);

      expect(await running).toEqual({
        status: 200,
        // Says so, lest the client sends its next request into a connection that ends.
        connection: 'close',
        body: {
          temp_f: 57.2,
          temp: 57,
          desc: 'scattered clouds',
          icon: expect.stringMatching(/^03[dn]$/) as unknown,
          main: 'Clouds',
          humidity: 62,
          wind_speed: expect.any(Number) as unknown,
          source: 'open_meteo',
          stale: false,
          ...{ unknown: [], alerts: null },
          attribution: 'Weather data by Open-Meteo.com (https://open-meteo.com/), CC BY 4.0',
        },
      });
      expect(await program.ended).toBe(0);
      expect(children.filter(isRunning)).toEqual([]);
      expect(program.err()).toBe('');
    },
    LIMIT_MS,
  );

  it.each([
    ['says nothing', ''],
    ['has sent half a request', 'GET /health HT'],
    ['was used and waits', 'GET /health/live HTTP/1.1\r\nhost: x\r\n\r\n'],
    ['was used and has sent half a request more', 'GET /health/live HTTP/1.1\r\nhost: x\r\n\r\nGET /health HT'],
  ])('does not wait for a connection that %s', async (_name, bytes) => {
    const program = await start();
    const socket = connect(Number(new URL(program.url).port), '127.0.0.1');
    let received = '';
    socket.setEncoding('utf8').on('data', (text: string) => (received += text));
    socket.on('error', () => undefined);
    const closed = new Promise((resolve) => socket.once('close', resolve));
    await new Promise<void>((resolve) => socket.once('connect', resolve));
    if (bytes) socket.write(bytes);
    if (bytes.includes('\r\n\r\n')) await eventually(() => received.includes('"ok"'));
    // Answered after the connection was made, so the server knows about it.
    await fetch(`${program.url}/health/live`);

    const stoppedAt = performance.now();
    program.kill('SIGTERM');
    expect(await program.ended).toBe(0);
    expect(performance.now() - stoppedAt).toBeLessThan(5_000);
    await closed;
  });

  it('may be asked for twice', async () => {
    const program = await start();
    vendor.delayMs = 500;
    const running = fetch(program.url + WEATHER);
    await eventually(() => vendor.requests.length === 1);
    program.kill('SIGTERM');
    await eventually(() => program.out().includes('stopping: SIGTERM'));
    program.kill('SIGINT');
    expect((await running).status).toBe(200);
    expect(await program.ended).toBe(0);
  });
});

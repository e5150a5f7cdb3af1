import { createClient } from 'redis';
import { type Fakes, startFakes } from '../fakes';
import { builtProgram } from '../support/built-program';
import { type ChildProgram, startProgram } from '../support/child-program';
import { emptyRedis } from '../support/empty-redis';
import { createDatabase, redisUrl, type TestDatabase } from '../support/engines';
import { PlainVendor } from '../support/plain-vendor';
import { freePort } from '../support/redis-process';
import { type CommandRun, failuresOf, rowOf, runCommand } from '../support/run-command';
import { TEST_SECRET } from '../support/start-app';
import { startTlsFront } from '../support/tls-front';

const ORIGIN = 'https://app.example';
/** Two programs start one after the other, on a machine that does other things as well. */
const LIMIT_MS = 60_000;

async function conversationsLeft(): Promise<string[]> {
  const client = createClient({ url: redisUrl('postgres and redis') });
  await client.connect();
  const keys = await client.keys('*conversation*');
  await client.quit();
  // What was cleared leaves a mark for a day, so that no process brings it back.
  return keys.filter((key) => !key.startsWith('vv:cleared:'));
}

describe('npm run smoke', () => {
  const programs: ChildProgram[] = [];
  let fakes: Fakes;
  let database: TestDatabase;

  beforeAll(async () => {
    fakes = await startFakes();
    database = await createDatabase('postgres and redis');
  });
  beforeEach(() => fakes.reset());
  afterEach(async () => {
    await Promise.all(programs.splice(0).map((program) => program.clear()));
  });
  afterAll(async () => {
    await fakes.stop();
    await database.drop();
  });

  const serve = async (env: Record<string, string> = {}): Promise<ChildProgram> => {
    const program = await startProgram(builtProgram(), { ...fakes.env, ALLOWED_ORIGINS: ORIGIN, ...env });
    programs.push(program);
    return program;
  };
  const smoke = (url: string, args: readonly string[] = [], env: Record<string, string> = {}): Promise<CommandRun> =>
    runCommand('ops/smoke/cli.js', { args: [url, ...args], env });

  it(
    'finds nothing wrong with a full deployment behind TLS, and leaves no account and no conversation',
    async () => {
      await emptyRedis('postgres and redis');
      const program = await serve({
        NODE_ENV: 'production',
        JWT_SECRET: TEST_SECRET,
        DATABASE_URL: database.url,
        INIT_DB: 'true',
        REDIS_URL: redisUrl('postgres and redis')!,
        CLIENT_IP_HEADER: 'do-connecting-ip',
      });
      const front = await startTlsFront(program.url);
      try {
        const run = await smoke(front.url, [`--origin=${ORIGIN}`], { NODE_EXTRA_CA_CERTS: front.certificateFile });
        expect([failuresOf(run), run.err, run.code]).toEqual([{}, '', 0]);
        expect(rowOf(run, 'HSTS')).toBe('PASS max-age=31536000; includeSubDomains');
        expect(rowOf(run, 'redis')).toBe('PASS connected');
        expect(rowOf(run, 'migrations')).toBe('PASS none pending');
        expect(rowOf(run, 'CORS: allowed origin')).toBe(`PASS ${ORIGIN} may read`);
        expect(rowOf(run, 'GET /api/weather')).toBe('PASS 200 from openweather');
        expect(rowOf(run, 'GET /api/directions')).toBe('PASS 200 from google_routes');
        expect(rowOf(run, 'GET /api/user/me')).toBe('PASS 401 "Authorization header missing or invalid"');
        expect(run.out).toMatch(/\n\d+ passed, 0 failed, \d+ to note\n$/);
        expect(run.out).not.toMatch(/-key\b/);
        expect(await database.query('SELECT id FROM users')).toEqual([]);
        expect(await conversationsLeft()).toEqual([]);
      } finally {
        await front.stop();
      }
    },
    LIMIT_MS,
  );

  it(
    'names what a bare server on this machine lacks, without failing for it',
    async () => {
      const run = await smoke((await serve({ GOOGLE_API_KEY: '', OPENWEATHER_KEY: '' })).url);
      expect([failuresOf(run), run.code]).toEqual([{}, 0]);
      expect(rowOf(run, 'redis')).toMatch(/^NOTE not configured/);
      expect(rowOf(run, 'HSTS')).toBe('NOTE asked without TLS; not sent');
      expect(rowOf(run, 'CORS: allowed origin')).toBe('NOTE not checked: name one with --origin');
      expect(rowOf(run, 'GET /api/weather')).toBe('NOTE 200 from open_meteo: not the first rung');
    },
    LIMIT_MS,
  );

  it(
    'fails for an origin that is not allowed, a Redis that is away, and a rung that does not answer',
    async () => {
      const { url } = await serve({
        REDIS_URL: `redis://127.0.0.1:${await freePort()}`,
        ALLOWED_ORIGINS: 'https://foreign.invalid,http://localhost:3000',
      });
      fakes.openWeather.fault = { kind: 'status', status: 503 };
      fakes.openMeteo.fault = { kind: 'html' };
      const run = await smoke(url, ['--origin=https://other.example']);
      expect(run.code).toBe(1);
      expect(failuresOf(run)).toEqual({
        redis: 'disconnected',
        'CORS: allowed origin': 'https://other.example may not read',
        'CORS: allowed origin, before a POST': 'https://other.example may not post',
        'CORS: foreign origin https://foreign.invalid': 'allowed: https://foreign.invalid',
        'GET /api/weather': '502 "Weather unavailable"; expected 200',
        'GET /api/weather/forecast': '502 "Unable to fetch weather forecast"; expected 200',
      });
      expect(rowOf(run, 'CORS: http://localhost:3000')).toBe('NOTE allowed: development settings');
    },
    LIMIT_MS,
  );

  it(
    'fails for a database that was not migrated',
    async () => {
      const run = await smoke((await serve({ INIT_DB: 'false' })).url);
      expect(run.code).toBe(1);
      expect(Object.keys(failuresOf(run))).toEqual(['migrations', 'users table']);
      expect(rowOf(run, 'migrations')).toMatch(/^FAIL pending: \w+/);
      expect(rowOf(run, 'users table')).toBe('FAIL 500 "Internal server error"; expected 401');
    },
    LIMIT_MS,
  );

  it(
    'fails for production reached without TLS, and for a caller that can choose its own address',
    async () => {
      const { url } = await serve({
        NODE_ENV: 'production',
        JWT_SECRET: TEST_SECRET,
        DATABASE_URL: 'sqlite:///app.db',
        INIT_DB: 'true',
        CLIENT_IP_HEADER: 'do-connecting-ip',
      });
      const run = await smoke(url);
      expect(run.code).toBe(1);
      expect(rowOf(run, 'POST /api/chat')).toBe('FAIL 403 "HTTPS required"; expected 200');
      expect(rowOf(run, 'limits: counted')).toMatch(/^PASS/);
      expect(rowOf(run, 'limits: not by an invented address')).toMatch(/^FAIL/);
    },
    LIMIT_MS,
  );

  it('fails for something else that answers at the address, without repeating what it says', async () => {
    const vendor = new PlainVendor();
    await vendor.start();
    try {
      const run = await smoke(vendor.url, [`--origin=${ORIGIN}`]);
      expect([run.err, run.code]).toEqual(['', 1]);
      expect(failuresOf(run)).toMatchObject({
        database: '200, state unknown',
        'security headers (200)': expect.stringContaining('missing or different: x-content-type-options') as unknown,
        'GET /openapi.json': '200, but no API document',
        'GET /metrics': '200: open to everybody',
      });
    } finally {
      await vendor.stop();
    }
  });

  it('ends with 2 when nobody listens, and when nobody answers in time', async () => {
    const silent = new PlainVendor();
    await silent.start();
    silent.fault = { kind: 'hang' };
    try {
      const nobody = await smoke(`http://127.0.0.1:${await freePort()}`);
      expect([nobody.out, nobody.err, nobody.code]).toEqual(['', 'no answer: ECONNREFUSED\n', 2]);
      const late = await smoke(silent.url, ['--timeout=0.3']);
      expect([late.out, late.err, late.code]).toEqual(['', 'no answer: nothing within 0.3 s\n', 2]);
    } finally {
      await silent.stop();
    }
  });

  it('ends with 2 for a certificate that nobody vouches for', async () => {
    const front = await startTlsFront('http://127.0.0.1:1');
    try {
      const run = await smoke(front.url);
      expect([run.err, run.code]).toEqual(['no answer: DEPTH_ZERO_SELF_SIGNED_CERT\n', 2]);
    } finally {
      await front.stop();
    }
  });

  it.each([
    ['no address', []],
    ['two', ['https://one.example', 'https://two.example']],
    ['a path', ['https://host.example/canary']],
    ['a password', ['https://user:canary@host.example']],
    ['another protocol', ['ftp://canary.example']],
    ['an unknown flag', ['https://host.example', '--canary']],
    ['an origin that is none', ['https://host.example', '--origin=canary']],
    ['a time that is none', ['https://host.example', '--timeout=canary']],
  ])('explains itself and ends with 2 for %s', async (_name, args) => {
    const run = await runCommand('ops/smoke/cli.js', { args });
    expect([run.code, run.out]).toEqual([2, '']);
    expect(run.err).toContain('usage: npm run smoke');
    expect(run.err).not.toContain('canary');
  });
});

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createClient } from 'redis';
import { oldDatabase, oldRow } from '../factories/old-database';
import { type Fakes, startFakes } from '../fakes';
import { createDatabase, redisUrl, type TestDatabase } from '../support/engines';
import { migrate, recorded } from '../support/migrations';
import { freePort, type RedisProcess, startRedis } from '../support/redis-process';
import { type CommandRun, failuresOf, rowOf, runCommand } from '../support/run-command';
import { TEST_SECRET } from '../support/start-app';
import { TcpProxy } from '../support/tcp-proxy';
import { temporaryFolder } from '../support/temporary-folder';

const LIMIT_MS = 40_000;

describe('npm run doctor', () => {
  const folder = temporaryFolder();
  let fakes: Fakes;
  let database: TestDatabase;
  let production: Record<string, string>;

  beforeAll(async () => {
    fakes = await startFakes();
    database = await createDatabase('postgres and redis');
    await migrate(database);
    production = {
      NODE_ENV: 'production',
      ...fakes.env,
      JWT_SECRET: TEST_SECRET,
      DATABASE_URL: database.url,
      REDIS_URL: redisUrl('postgres and redis')!,
      ALLOWED_ORIGINS: 'https://app.example',
    };
  });
  beforeEach(() => fakes.reset());
  afterAll(async () => {
    await fakes.stop();
    await database.drop();
    folder.remove();
  });

  const doctor = async (env: Record<string, string>, ...args: string[]): Promise<CommandRun> => {
    const run = await runCommand('ops/doctor/cli.js', { env, args });
    expect(run.out + run.err).not.toMatch(/canary|-key\b|test-secret|:\/\/[^\s]*@|\?\w+=/);
    return run;
  };

  it(
    'finds nothing wrong with a full set of settings, and asks each vendor once, for the cheapest thing it has',
    async () => {
      const run = await doctor(production);
      expect([failuresOf(run), run.err, run.code]).toEqual([{}, '', 0]);
      expect(rowOf(run, 'settings')).toBe(
        'PASS production, log level info, worker processes: 1, browser origins: https://app.example',
      );
      expect(rowOf(run, 'database')).toMatch(/^PASS PostgreSQL \d+/);
      expect(rowOf(run, 'migrations')).toBe('PASS none pending');
      expect(rowOf(run, 'redis')).toMatch(/^PASS (redis|valkey) \d/);
      expect(rowOf(run, 'gemini')).toBe('PASS takes the key; knows gemini-3.5-flash-lite, gemini-3.1-flash-lite');
      for (const vendor of ['openweather', 'google places', 'google routes'])
        expect(rowOf(run, vendor)).toBe('PASS takes the key');
      const sites = ['nyu engage', 'brooklyn bridge park', 'downtown brooklyn', 'nyc parks'];
      for (const vendor of ['open-meteo', 'osrm', 'overpass', 'mta realtime', 'citi bike', ...sites])
        expect(rowOf(run, vendor)).toBe('PASS answers');
      expect(rowOf(run, 'app.yaml')).toBe('PASS as the platform wants it');
      expect(rowOf(run, 'app.yaml beside this program')).toMatch(/^PASS \d+ checks$/);

      const { gemini, googlePlaces, googleRoutes, openWeather, openMeteo, osrm, overpass, engage } = fakes;
      const { brooklynBridgePark, downtownBrooklyn, nycParks, mtaRealtime, citiBike } = fakes;
      const keyed = [gemini, googlePlaces, googleRoutes, openWeather];
      const sitesAsked = [engage, brooklynBridgePark, downtownBrooklyn, nycParks];
      const all = [...keyed, openMeteo, osrm, overpass, mtaRealtime, citiBike, ...sitesAsked];
      expect(all.map(({ requests }) => requests.length)).toEqual(all.map(() => 1));
      expect(gemini.lastRequest).toMatchObject({ method: 'GET', path: '/v1beta/models' });
      expect(googlePlaces.lastRequest!.headers['x-goog-fieldmask']).toBe('places.id');
      expect(googleRoutes.lastRequest!.headers['x-goog-fieldmask']).toBe('routes.distanceMeters');
    },
    LIMIT_MS,
  );

  it(
    'names every problem of the settings, and looks at the rest all the same',
    async () => {
      const run = await doctor({
        ...production,
        JWT_SECRET: 'canary',
        PORT: '${canary}',
        ALLOWED_ORIGINS: '',
        REDIS_URL: 'http://canary',
      });
      expect(run.code).toBe(1);
      expect(run.rows.filter(({ check, verdict }) => check === 'settings' && verdict === 'FAIL')).toHaveLength(4);
      for (const name of ['JWT_SECRET', 'PORT', 'ALLOWED_ORIGINS', 'REDIS_URL'])
        expect(run.out).toMatch(new RegExp(`^FAIL +settings +${name} `, 'm'));
      expect(rowOf(run, 'redis')).toBe('NOTE not looked at: REDIS_URL');
      expect(rowOf(run, 'migrations')).toBe('PASS none pending');
      expect(rowOf(run, 'gemini')).toMatch(/^PASS/);
    },
    LIMIT_MS,
  );

  it(
    'fails for keys that are refused and for vendors that do not answer, and notes a limit that is reached',
    async () => {
      fakes.overpass.remark = 'runtime error: Query timed out.';
      fakes.openMeteo.fault = { kind: 'html' };
      fakes.osrm.fault = { kind: 'status', status: 503 };
      fakes.engage.fault = { kind: 'status', status: 429 };
      fakes.mtaRealtime.ageSeconds = 900;
      fakes.citiBike.feedsOrigin = 'https://feeds.example.org';
      const run = await doctor({
        ...production,
        GEMINI_API_KEY: 'canary-1',
        GOOGLE_API_KEY: 'canary-2',
        OPENWEATHER_KEY: 'canary-3',
      });
      expect(run.code).toBe(1);
      expect(failuresOf(run)).toEqual({
        gemini: 'refuses GEMINI_API_KEY (400)',
        'google places': 'refuses GOOGLE_API_KEY (400)',
        'google routes': 'refuses GOOGLE_API_KEY (400)',
        openweather: 'refuses OPENWEATHER_KEY (401)',
        'open-meteo': 'no usable answer: not json (200)',
        osrm: 'no usable answer: status (503)',
        overpass: 'answers, but could not run the query',
        'citi bike': 'no usable answer: wrong shape',
      });
      expect(rowOf(run, 'mta realtime')).toBe('NOTE answers, but with what it knew 15 minutes ago');
      expect(rowOf(run, 'nyu engage')).toBe('NOTE answers, but its limit is reached (429)');
    },
    LIMIT_MS,
  );

  it(
    'fails for models that the key does not have, and notes rungs that are off or lack a key',
    async () => {
      const run = await doctor({
        ...production,
        GEMINI_MODEL: 'gemini-9',
        GEMINI_FALLBACK_MODEL: 'gemini-8',
        GOOGLE_API_KEY: '',
        OSRM_BASE_URL: '',
        OVERPASS_BASE_URL: `http://127.0.0.1:${await freePort()}`,
      });
      expect(failuresOf(run)).toEqual({
        gemini: 'takes the key, but does not list gemini-9, gemini-8',
        overpass: 'no usable answer: connection (ECONNREFUSED)',
      });
      expect(rowOf(run, 'google routes')).toBe('NOTE GOOGLE_API_KEY is not set: directions come from OSRM');
      expect(rowOf(run, 'osrm')).toBe('NOTE switched off');
    },
    LIMIT_MS,
  );

  it(
    'names pending migrations, and makes no table for it',
    async () => {
      const fresh = await createDatabase('postgres and redis');
      const forgetful = await createDatabase('sqlite, no redis');
      try {
        const run = await doctor({ ...production, DATABASE_URL: fresh.url });
        expect([run.code, Object.keys(failuresOf(run))]).toEqual([1, ['migrations']]);
        for (const name of await recorded(database)) expect(rowOf(run, 'migrations')).toContain(name);
        expect(rowOf(run, 'migrations')).toContain('; run node dist/database/migrate.js');
        const tables = `SELECT tablename FROM pg_tables WHERE schemaname = 'public'`;
        expect(await fresh.query(tables)).toEqual([]);

        await migrate(forgetful);
        const [last] = (await recorded(forgetful)).slice(-1);
        await forgetful.query('DELETE FROM migrations WHERE name = ?', [last]);
        const other = await doctor({ ...production, DATABASE_URL: forgetful.url });
        expect(rowOf(other, 'migrations')).toBe(`FAIL pending: ${last}; run node dist/database/migrate.js`);
      } finally {
        await fresh.drop();
        await forgetful.drop();
      }
    },
    LIMIT_MS,
  );

  it(
    'sees that the user may not make the tables that are pending',
    async () => {
      const fresh = await createDatabase('postgres and redis');
      const user = `vv_test_${process.pid}`;
      try {
        await fresh.query(`CREATE USER ${user} PASSWORD 'canary'`);
        await fresh.query('REVOKE CREATE ON SCHEMA public FROM PUBLIC');
        const url = Object.assign(new URL(fresh.url), { username: user, password: 'canary' }).href;
        const run = await doctor({ ...production, DATABASE_URL: url });
        expect(rowOf(run, 'migrations')).toMatch(/^FAIL pending: .*; and this user may not: GRANT USAGE, CREATE/);
      } finally {
        await fresh.query(`DROP OWNED BY ${user}`);
        await fresh.query(`DROP USER ${user}`);
        await fresh.drop();
      }
    },
    LIMIT_MS,
  );

  it(
    'says how a database and a Redis are away',
    async () => {
      const port = await freePort();
      const silent = await TcpProxy.to({ port: Number(new URL(production.REDIS_URL!).port) });
      await silent.hang();
      try {
        const missing = Object.assign(new URL(database.url), { pathname: '/vv_test_not_there' }).href;
        const run = await doctor({
          ...production,
          DATABASE_URL: missing,
          REDIS_URL: `redis://user:canary@127.0.0.1:${port}`,
        });
        expect(failuresOf(run)).toEqual({ database: '3D000: there is no such database', redis: 'ECONNREFUSED' });
        const other = await doctor({
          ...production,
          DATABASE_URL: `postgresql://user:canary@127.0.0.1:${port}/x`,
          REDIS_URL: `redis://127.0.0.1:${silent.port}`,
        });
        expect(failuresOf(other)).toEqual({ database: 'ECONNREFUSED: nobody listens there', redis: 'no answer' });
      } finally {
        await silent.stop();
      }
    },
    LIMIT_MS,
  );

  describe('with a Redis of its own', () => {
    let redis: RedisProcess;
    const configure = async (settings: Record<string, string>) => {
      const client = createClient({ url: redis.url });
      await client.connect();
      await client.configSet(settings);
      await client.quit();
    };
    beforeAll(async () => (redis = await startRedis()));
    afterAll(() => redis.kill());

    it(
      'judges what it does when it is full',
      async () => {
        const policy = async () =>
          rowOf(await doctor({ ...production, REDIS_URL: redis.url }), 'redis eviction policy');
        expect(await policy()).toBe('NOTE noeviction, without a memory limit');
        await configure({ maxmemory: '50mb' });
        expect(await policy()).toBe('FAIL noeviction: refuses writes once it is full; set allkeys-lru');
        await configure({ 'maxmemory-policy': 'allkeys-lru' });
        expect(await policy()).toBe('PASS allkeys-lru');
      },
      LIMIT_MS,
    );

    it('asks INFO where CONFIG is refused, and notes what neither says', async () => {
      const client = createClient({ url: redis.url });
      await client.connect();
      await client.aclSetUser('managed', ['on', '>canary', '~*', '+@all', '-config']);
      await client.aclSetUser('tight-lipped', ['on', '>canary', '~*', '+ping']);
      await client.quit();
      const as = (user: string, password = 'canary') =>
        doctor({ ...production, REDIS_URL: `redis://${user}:${password}@127.0.0.1:${redis.port}` });
      expect(rowOf(await as('managed'), 'redis eviction policy')).toBe('PASS allkeys-lru');
      const tight = await as('tight-lipped');
      expect(rowOf(tight, 'redis')).toBe('PASS redis of unknown version');
      expect(rowOf(tight, 'redis eviction policy')).toBe('NOTE the server does not say; it should be allkeys-lru');
      expect(rowOf(await as('managed', 'wrong'), 'redis')).toBe('FAIL WRONGPASS');
    });
  });

  it(
    'looks at the app spec it is told',
    async () => {
      const file = join(folder.path, 'app.yaml');
      const text = readFileSync(join(__dirname, '../../app.yaml'), 'utf8');
      const judged = async (spec: string) => {
        writeFileSync(file, spec);
        return failuresOf(await doctor(production, `--app-spec=${file}`));
      };
      expect(await judged(text)).toEqual({});
      expect(await judged(text.replace('region: nyc', 'region: nyc3'))).toEqual({
        'app.yaml': expect.stringContaining('/region must be equal to one of') as unknown,
      });
      expect(await judged(text.replace(/node .*dist\/main\.js/, 'npm start'))).toEqual({
        'app.yaml beside this program': expect.stringContaining('api: "npm start" is not of the form') as unknown,
      });
      expect(await judged('name: [canary')).toEqual({
        'app.yaml': expect.stringMatching(/^no YAML, line 1/) as unknown,
      });
      const missing = await doctor(production, '--app-spec=/not/there.yaml');
      expect(failuresOf(missing)).toEqual({ 'app.yaml': 'there is no such file' });
    },
    LIMIT_MS,
  );

  it(
    'changes nothing on a machine without settings, and nothing in an old database',
    async () => {
      const old = await oldDatabase([oldRow(1)]);
      try {
        const bare = await runCommand('ops/doctor/cli.js', { env: fakes.env, cwd: folder.path });
        expect([failuresOf(bare), bare.code]).toEqual([{}, 0]);
        expect(rowOf(bare, 'database')).toBe('NOTE SQLite, made and migrated at the first start');
        expect(() => readFileSync(join(folder.path, '.data/jwt-secret'))).toThrow('ENOENT');

        const file = old.url.replace('sqlite:///', '');
        const before = readFileSync(file);
        const adopted = await doctor({ ...fakes.env, DATABASE_URL: old.url });
        expect(rowOf(adopted, 'migrations')).toMatch(/^FAIL pending/);
        // Not even the journal mode, which the server sets when it opens a file.
        expect(readFileSync(file)).toEqual(before);
      } finally {
        await old.remove();
      }
    },
    LIMIT_MS,
  );

  it.each([
    ['an unknown flag', '--canary'],
    ['a flag without its value', '--app-spec'],
    ['an argument', 'canary'],
  ])('explains itself and ends with 2 for %s', async (_name, arg) => {
    const run = await doctor({}, arg);
    expect([run.code, run.out]).toEqual([2, '']);
    expect(run.err).toContain('usage: npm run doctor');
  });
});

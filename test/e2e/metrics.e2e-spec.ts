import { type Fakes, startFakes } from '../fakes';
import { builtProgram } from '../support/built-program';
import { type ChildProgram, runProgram, startProgram } from '../support/child-program';
import { emptyRedis } from '../support/empty-redis';
import { onBothEngines } from '../support/engines';
import { freePort } from '../support/redis-process';
import { samplesOf } from '../support/samples';
import { startApp, type TestApp } from '../support/start-app';

const TOKEN = 'invented-token-0123456789';
const BEARER = { authorization: `Bearer ${TOKEN}` };
/** Several programs start one after the other, on a machine that does other things as well. */
const LIMIT_MS = 40_000;

describe('/metrics', () => {
  describe('behind a token', () => {
    onBothEngines((engine) => {
      let fakes: Fakes;
      let server: TestApp;
      beforeAll(async () => {
        fakes = await startFakes();
        await emptyRedis(engine);
        server = await startApp(engine, {
          ...fakes.env,
          OPENWEATHER_KEY: '',
          GEMINI_API_KEY: '',
          METRICS_TOKEN: TOKEN,
        });
      });
      beforeEach(() => fakes.reset());
      afterAll(async () => {
        await server.stop();
        await fakes.stop();
      });

      const samples = async () => {
        const answer = await fetch(`${server.url}/metrics`, { headers: BEARER });
        expect(answer.status).toBe(200);
        expect(answer.headers.get('content-type')).toBe('text/plain; version=0.0.4; charset=utf-8');
        return samplesOf(await answer.text());
      };
      /** By how much some numbers grow while something is done. */
      const growth = async (names: readonly string[], work: () => Promise<unknown>) => {
        const before = await samples();
        await work();
        const after = await samples();
        return Object.fromEntries(names.map((name) => [name, (after.get(name) ?? 0) - (before.get(name) ?? 0)]));
      };

      it('is for those who have it, and no part of the API document', async () => {
        for (const headers of [{}, { authorization: 'Bearer another-token-0123456' }]) {
          const { status, body } = await server.get('/metrics', headers as Record<string, string>);
          expect([status, body.error]).toEqual([401, 'Authorization header missing or invalid']);
        }
        await samples();
        expect(Object.keys((await server.get('/openapi.json')).body.paths as object)).not.toContain('/metrics');
        expect(server.logs.join('')).not.toContain(TOKEN);
      });

      it('counts requests by pattern, whatever paths and queries are asked for', async () => {
        const count = 'violetvibes_http_request_duration_seconds_count';
        const photos = `${count}{route="/api/photos/:ref",method="GET",status="4xx"}`;
        const unknown = `${count}{route="unknown",method="GET",status="4xx"}`;
        const asked = ['/api/photos/one', '/api/photos/two?w=1', '/nothing/here', '/nothing/there'];
        const grown = await growth([photos, unknown], () => Promise.all(asked.map((path) => server.get(path))));
        expect(grown).toEqual({ [photos]: 2, [unknown]: 2 });
        expect([...(await samples()).keys()].join('')).not.toMatch(/one|two|nothing/);
      });

      it('counts the rungs that answered, and those that none did', async () => {
        const rung = (capability: string, name: string) =>
          `violetvibes_rung_total{capability="${capability}",rung="${name}",stale="false"}`;
        const names = [
          rung('forecast', 'open_meteo'),
          rung('directions', 'google_routes'),
          rung('places', 'google_places'),
          rung('wording', 'template'),
          rung('planning', 'rules'),
        ];
        const asked = await growth(names, async () => {
          await server.get('/api/weather/forecast?lat=40.71&lon=-74');
          await server.get('/api/directions?lat=40.7295&lng=-73.9972');
          await server.post('/api/chat', { message: 'Where can I get coffee?' });
        });
        expect(asked).toEqual(Object.fromEntries(names.map((name) => [name, 1])));

        const engage = rung('events', 'engage');
        expect(await growth([engage], () => server.get('/api/nyu_engage_events'))).toEqual({ [engage]: 1 });

        fakes.openMeteo.fault = { kind: 'status', status: 400, body: {} };
        const none = rung('weather', 'none');
        expect(await growth([none], () => server.get('/api/weather?lat=40.61&lon=-74'))).toEqual({ [none]: 1 });
      });

      it('tells what the cache knew, level by level', async () => {
        const lookup = (level: string, result: string) =>
          `violetvibes_cache_lookups_total{level="${level}",result="${result}"}`;
        const names = [lookup('memory', 'miss'), lookup('memory', 'hit'), lookup('redis', 'miss')];
        const grown = await growth(names, async () => {
          await server.get('/api/weather?lat=40.75&lon=-74');
          await server.get('/api/weather?lat=40.75&lon=-74');
        });
        expect(Object.values(grown)).toEqual([1, 1, engine === 'postgres and redis' ? 1 : 0]);
      });

      it('shows a breaker that opens', async () => {
        const breaker = 'violetvibes_breaker_open{vendor="open-meteo"}';
        fakes.openMeteo.fault = { kind: 'html' };
        const grown = await growth([breaker], async () => {
          for (const lat of [40.5, 40.51, 40.52]) await server.get(`/api/weather?lat=${lat}&lon=-74`);
        });
        expect(grown).toEqual({ [breaker]: 1 });
      });

      it('shows the connections of the pool, where there is one', async () => {
        const found = [...(await samples()).keys()].filter((name) =>
          name.startsWith('violetvibes_database_connections'),
        );
        expect(found).toHaveLength(engine === 'postgres and redis' ? 3 : 0);
      });
    });
  });

  it('is not there by default', async () => {
    const server = await startApp('sqlite, no redis');
    try {
      expect((await server.get('/metrics', BEARER)).status).toBe(404);
    } finally {
      await server.stop();
    }
  });

  describe('of the built program', () => {
    const programs: ChildProgram[] = [];
    const start = async (env: Record<string, string>): Promise<ChildProgram> => {
      const program = await startProgram(builtProgram(), env);
      programs.push(program);
      return program;
    };
    afterEach(async () => {
      await Promise.all(programs.splice(0).map((program) => program.clear()));
    });
    const read = (url: string, headers: Record<string, string> = {}) => fetch(url, { headers });
    const answered = (text: string) =>
      samplesOf(text).get('violetvibes_http_request_duration_seconds_count{route="unknown",method="GET",status="4xx"}');
    /** Every request on a connection of its own, so that all workers get some. */
    const knock = async (url: string, times: number) => {
      for (let i = 0; i < times; i += 1) await read(`${url}/nothing`, { connection: 'close' });
    };

    it(
      'has a port of its own, and is not beside the API then',
      async () => {
        const port = await freePort();
        const own = `http://127.0.0.1:${port}`;
        const { url } = await start({ METRICS_PORT: String(port) });
        await knock(url, 3);
        expect(answered(await (await read(`${own}/metrics`)).text())).toBe(3);
        expect((await read(`${own}/health`)).status).toBe(404);
        expect((await fetch(`${own}/metrics`, { method: 'POST' })).status).toBe(404);
        expect((await read(`${url}/metrics`)).status).toBe(404);

        const other = await runProgram(builtProgram(), { METRICS_PORT: String(port) });
        programs.push(other);
        expect(await other.ended).toBe(1);
        expect(other.err()).toMatch(/^cannot start: Error: listen EADDRINUSE/);
      },
      LIMIT_MS,
    );

    it(
      'adds up all workers, on a port of its own as behind a token',
      async () => {
        const port = await freePort();
        const own = `http://127.0.0.1:${port}/metrics`;
        const { url } = await start({ WEB_CONCURRENCY: '2', METRICS_PORT: String(port), METRICS_TOKEN: TOKEN });
        await knock(url, 10);
        expect((await read(own)).status).toBe(401);
        const text = await (await read(own, BEARER)).text();
        expect(answered(text)).toBe(10);
        expect(samplesOf(text).get('violetvibes_breaker_open{vendor="osrm"}')).toBe(0);

        const second = await start({ WEB_CONCURRENCY: '2', METRICS_TOKEN: TOKEN });
        await knock(second.url, 10);
        for (let i = 0; i < 4; i += 1) {
          const answer = await read(`${second.url}/metrics`, { ...BEARER, connection: 'close' });
          expect(answered(await answer.text())).toBe(10);
        }
      },
      LIMIT_MS,
    );
  });
});

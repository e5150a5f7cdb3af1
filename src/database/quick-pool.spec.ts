import { DataSource } from 'typeorm';
import { createDatabase, type TestDatabase } from '../../test/support/engines';
import { eventually } from '../../test/support/eventually';
import { TcpProxy } from '../../test/support/tcp-proxy';
import { loadDatabaseConfig } from '../config/env';
import { requestOptions } from './data-source';
import { isDatabaseAway } from './database.errors';

const CONNECTIONS = 3;
/** Of the 2 s that a request may take, some are left for what is around the query. */
const SOON_MS = 1_900;

describe('a pool for requests', () => {
  let database: TestDatabase;
  let proxy: TcpProxy;
  let data: DataSource;

  beforeAll(async () => (database = await createDatabase('postgres and redis')));
  beforeEach(async () => {
    const url = new URL(database.url);
    proxy = await TcpProxy.to({ host: url.hostname, port: Number(url.port || 5432) });
    url.hostname = '127.0.0.1';
    url.port = String(proxy.port);
    const config = loadDatabaseConfig({ DATABASE_URL: url.href, DATABASE_POOL_MAX: String(CONNECTIONS) });
    data = await new DataSource(await requestOptions(config)).initialize();
  });
  afterEach(async () => {
    await data.destroy();
    await proxy.stop();
  });
  afterAll(() => database.drop());

  const ask = () => data.query('SELECT 1');
  const many = (count: number) => Promise.allSettled(Array.from({ length: count }, ask));
  const timed = async (count: number) => {
    const startedAt = performance.now();
    const answers = await many(count);
    return { ms: performance.now() - startedAt, answers };
  };
  const saysAway = (answer: PromiseSettledResult<unknown>) =>
    answer.status === 'rejected' && isDatabaseAway(answer.reason);

  it('says within two seconds that a silent server is away, however many ask', async () => {
    await many(CONNECTIONS);
    await proxy.hang();
    const { ms, answers } = await timed(20);
    expect(answers.every(saysAway)).toBe(true);
    expect(ms).toBeLessThan(SOON_MS);
  });

  it('says it at once while the server stays silent', async () => {
    await many(CONNECTIONS);
    await proxy.hang();
    await many(CONNECTIONS);
    const { ms, answers } = await timed(20);
    expect(answers.every(saysAway)).toBe(true);
    expect(ms).toBeLessThan(200);
  });

  it('answers again when the server does, although the old connections stay dead', async () => {
    await many(CONNECTIONS);
    const old = proxy.connections;
    await proxy.hang();
    await many(CONNECTIONS);
    await proxy.drop();
    await eventually(ask);
    expect(old).toBe(CONNECTIONS);
    expect((await many(20)).filter(saysAway)).toEqual([]);
  });

  it('does not wait for a connection that is long in coming, and uses it when it is there', async () => {
    await proxy.drop();
    await eventually(() => proxy.connections === 0);
    await proxy.slow(800);
    const { ms, answers } = await timed(1);
    expect(answers.every(saysAway)).toBe(true);
    expect(ms).toBeLessThan(SOON_MS);
    await eventually(ask);
  });

  it('takes a single slow query for no outage', async () => {
    await expect(data.query('SELECT pg_sleep(3)')).rejects.toThrow('Query read timeout');
    await eventually(ask, 1_000);
  });
});

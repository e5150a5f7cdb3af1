import { MtaRealtimeFake } from '../../../test/fakes';
import { SmallTripIndex } from '../../../test/factories/trip-index';
import { emptyRedis } from '../../../test/support/empty-redis';
import { redisUrl } from '../../../test/support/engines';
import { eventually } from '../../../test/support/eventually';
import { makeLadders } from '../../../test/support/ladders';
import { collectLogs } from '../../../test/support/log-lines';
import { SetClock } from '../../../test/support/set-clock';
import { configWith } from '../../../test/support/unit-config';
import { SharedCache } from '../../cache/shared-cache';
import { NO_METRICS } from '../../metrics/metrics';
import { RedisConnection } from '../../redis/redis.connection';
import { Ladders } from '../../upstream/ladders';
import { Probed } from '../../upstream/ladder.types';
import { UpstreamFactory } from '../../upstream/upstream.factory';
import { LiveTrains } from './live-trains';
import { MtaRealtimeClient } from './mta-realtime.client';

const START = '2026-11-23T09:00:00-05:00';
const SECOND_MS = 1_000;

describe('LiveTrains', () => {
  const fake = new MtaRealtimeFake();
  const index = new SmallTripIndex([]);
  let clock: SetClock;
  let ladders: ReturnType<typeof makeLadders>;
  let trains: LiveTrains;

  beforeAll(() => fake.start());
  afterAll(() => fake.stop());
  beforeEach(() => {
    collectLogs();
    clock = new SetClock(START);
    fake.reset();
    fake.nowMs = clock.now();
    start();
  });
  const start = (url = fake.url) => {
    const config = configWith({ MTA_REALTIME_BASE_URL: url });
    ladders = makeLadders(config, clock);
    trains = new LiveTrains(ladders, new MtaRealtimeClient(config, new UpstreamFactory()), clock);
  };
  /** Both clocks move on, and the MTA makes new feeds. */
  const advance = (seconds: number) => {
    clock.advance(seconds * SECOND_MS);
    fake.nowMs = clock.now();
  };
  const overlay = (...lines: string[]) => trains.overlay(lines, index);
  const seconds = () => Math.floor(clock.now() / SECOND_MS);

  beforeEach(() => {
    // Many trains, so that half of them gone is a sign.
    for (const name of ['gtfs-ace', 'gtfs-l']) {
      const routeId = name === 'gtfs-l' ? 'L' : 'A';
      fake.feeds[name] = {
        replaced: [],
        trips: Array.from({ length: 40 }, (_, i) => ({
          tripId: `0${54_000 + i * 100}_${routeId}..N`,
          routeId,
          startDate: '20261123',
          isAssigned: true,
          calls: [
            { stopId: 'A41N', departs: seconds() + 3_000 + i },
            { stopId: 'A32N', arrives: seconds() + 3_600 + i },
          ],
        })),
      };
    }
  });

  it('asks only for the feeds of the lines, with the slash as it stands, and one fetch at a time', async () => {
    const [one] = await Promise.all([overlay('A'), overlay('C', 'A'), overlay('A')]);
    expect(fake.requests.map(({ path }) => path)).toEqual(['/Dataservice/mtagtfsfeeds/nyct%2Fgtfs-ace']);
    expect(fake.lastRequest?.headers['accept-encoding']).toContain('gzip');
    expect([[...one!.lines], one!.madeAt, one!.added.length]).toEqual([['A'], seconds(), 40]);
  });

  it('keeps a feed for 20 seconds, then fetches it anew behind the answer, and waits for it after 30', async () => {
    await overlay('A');
    advance(19);
    await overlay('A');
    expect(fake.askedFor('gtfs-ace')).toBe(1);
    advance(1);
    expect((await overlay('A'))?.madeAt).toBe(seconds() - 20);
    await eventually(async () => expect((await overlay('A'))?.madeAt).toBe(seconds()));
    advance(31);
    expect((await overlay('A'))?.madeAt).toBe(seconds());
    expect(fake.askedFor('gtfs-ace')).toBe(3);
  });

  it('looks for the Franklin Av shuttle in both feeds that may have it', async () => {
    await overlay('FS');
    expect(fake.requests.map(({ path }) => path.slice(-4)).toSorted()).toEqual(['-ace', 'bdfm']);
  });

  it('loses only the lines of a feed that fails', async () => {
    fake.brokenFeeds.add('gtfs-l');
    const told = await overlay('A', 'L');
    expect([...told!.lines]).toEqual(['A']);
    for (let round = 0; round < 4; round += 1) await overlay('L');
    expect(await overlay('L')).toBeNull();
    expect([...(await overlay('A'))!.lines]).toEqual(['A']);
    advance(31);
    expect([...(await overlay('A'))!.lines]).toEqual(['A']);
  });

  it('asks nobody when it is switched off, nor for lines that no feed has', async () => {
    expect(await overlay('Staten Island Ferry')).toBeNull();
    start('');
    expect([trains.isOn, await overlay('A')]).toEqual([false, null]);
    expect(fake.requests).toEqual([]);
  });

  it('tells the age of an old feed, and nothing from one that is over five minutes old', async () => {
    fake.ageSeconds = 290;
    expect((await overlay('A'))?.madeAt).toBe(seconds() - 290);
    fake.ageSeconds = 600;
    expect(await overlay('L')).toBeNull();
  });

  it('takes a feed from a clock that is ahead for one of now', async () => {
    fake.ageSeconds = -120;
    expect((await overlay('A'))?.madeAt).toBe(seconds());
  });

  const status = (body: string, contentType: string) => ({ kind: 'status', status: 200, body, contentType }) as const;
  it.each([
    ['fails', { kind: 'status', status: 500 } as const],
    ['answers with a page', { kind: 'html' } as const],
    ['answers with a page that says it is a feed', status('<html>sample</html>', 'application/x-protobuf')],
    ['answers with JSON', status('{}', 'application/json')],
    ['sends nothing', status('', 'application/octet-stream')],
    ['breaks off in the middle', { kind: 'truncated' } as const],
    ['hangs up', { kind: 'reset' } as const],
  ])('goes on with what it knew while the host %s, and stops after five minutes', async (_name, fault) => {
    const before = await overlay('A');
    fake.fault = fault;
    advance(60);
    const after = await overlay('A');
    expect([after?.madeAt, after?.added]).toEqual([seconds() - 60, before?.added]);
    advance(241);
    expect(await overlay('A')).toBeNull();
    fake.fault = null;
    start();
    expect((await overlay('A'))?.madeAt).toBe(seconds());
  });

  it.each(['between entities', 'in the middle'] as const)('distrusts a message cut %s', async (cut) => {
    await overlay('A');
    fake.cut = cut;
    advance(40);
    const told = await overlay('A');
    expect([told?.madeAt, told?.added.length]).toEqual([seconds() - 40, 40]);
  });

  it('trusts fewer trains once nothing is left to compare with', async () => {
    await overlay('A');
    fake.cut = 'between entities';
    advance(301);
    expect((await overlay('A'))?.added.length).toBeLessThan(20);
  });

  it('is what another instance fetched, through Redis', async () => {
    const config = configWith({ MTA_REALTIME_BASE_URL: fake.url, REDIS_URL: redisUrl('postgres and redis')! });
    await emptyRedis('postgres and redis');
    const connections = [new RedisConnection(config), new RedisConnection(config)];
    const instances = connections.map((connection) => {
      connection.onModuleInit();
      const shared = new Ladders(new SharedCache(connection, clock), NO_METRICS);
      return new LiveTrains(shared, new MtaRealtimeClient(config, new UpstreamFactory()), clock);
    });
    await eventually(() => connections.every(({ state }) => state === 'connected'));
    const told = await instances[0]!.overlay(['A'], index);
    const written = () => connections[0]!.read((client) => client.exists('vv:cache:transit:trains:v1:gtfs-ace'));
    await eventually(async () => (await written()) === 1);
    expect(await instances[1]!.overlay(['A'], index)).toMatchObject({ madeAt: told!.madeAt, added: told!.added });
    expect(fake.askedFor('gtfs-ace')).toBe(1);
    for (const connection of connections) connection.onApplicationShutdown();
  });

  it('does not wait longer than its budget for a host that is slow', async () => {
    fake.fault = { kind: 'hang' };
    const begun = performance.now();
    expect(await overlay('A', 'L')).toBeNull();
    expect(performance.now() - begun).toBeLessThan(5_500);
  });

  it('ends with a caller who has gone', async () => {
    fake.fault = { kind: 'hang' };
    const gone = AbortSignal.timeout(20);
    await expect(trains.overlay(['A'], index, gone)).rejects.toThrow(/timeout/);
  });

  it('is tried with one small feed, and doubtful when that is old', async () => {
    const [rung] = ladders.rungs;
    expect(await rung?.probe?.()).toEqual(new Probed('fine', 'answers'));
    fake.ageSeconds = 900;
    expect(await rung?.probe?.()).toEqual(new Probed('doubtful', 'answers, but with what it knew 15 minutes ago'));
    expect(fake.askedFor('gtfs-l')).toBe(2);
  });
});

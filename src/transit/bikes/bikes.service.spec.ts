import { bikeStation, CitiBikeFake } from '../../../test/fakes';
import { eventually } from '../../../test/support/eventually';
import { makeLadders } from '../../../test/support/ladders';
import { collectLogs } from '../../../test/support/log-lines';
import { SetClock } from '../../../test/support/set-clock';
import { configWith } from '../../../test/support/unit-config';
import { UpstreamFactory } from '../../upstream/upstream.factory';
import { BikeFeeds } from './bike-feeds';
import { BikesUnavailable } from './bikes.errors';
import { BikesService } from './bikes.service';
import { CitiBikeClient } from './citibike.client';

const START = '2026-11-23T10:01:00-05:00';
const NOW = Date.parse(START) / 1000;
const SQUARE = { lat: 40.73, lon: -73.997 };
/** So many metres north of the square. */
const north = (meters: number) => ({ lat: SQUARE.lat + meters / 111_195, lon: SQUARE.lon });
const at = (id: string, meters: number, status: object = {}) => bikeStation(id, north(meters), NOW, status);
const BIKES = { wants: 'bikes', limit: 10 } as const;
const DOCKS = { wants: 'docks', limit: 10 } as const;

describe('BikesService', () => {
  const fake = new CitiBikeFake();
  let clock: SetClock;
  let bikes: BikesService;
  beforeAll(() => fake.start());
  afterAll(() => fake.stop());
  beforeEach(() => {
    collectLogs();
    fake.reset();
    clock = new SetClock(START);
    fake.nowMs = clock.now();
    start();
  });
  const start = (url = fake.discoveryUrl) => {
    const config = configWith({ CITIBIKE_GBFS_URL: url });
    const feeds = new BikeFeeds(makeLadders(config, clock), new CitiBikeClient(config, new UpstreamFactory()));
    bikes = new BikesService(feeds, clock);
  };
  const ids = async (question: { wants: 'bikes' | 'docks'; limit: number } = BIKES) =>
    (await bikes.near(SQUARE, question)).stations.map(({ id }) => id);
  const advance = (seconds: number) => {
    clock.advance(seconds * 1_000);
    fake.nowMs = clock.now();
  };

  it('tells a station with its bikes, e-bikes among them, its docks and the walk', async () => {
    fake.stations = [at('a1', 160)];
    const { madeAt, stations } = await bikes.near(SQUARE, BIKES);
    expect(madeAt).toBe(NOW);
    expect(stations).toEqual([
      {
        id: 'a1',
        name: 'Sample St & a1 Av',
        position: north(160),
        ...{ bikes: 12, eBikes: 5, docks: 33, reportedAt: NOW - 66 },
        walkSeconds: expect.closeTo(156, 0) as number,
      },
    ]);
    expect(fake.requests.map(({ path }) => path.split('/').at(-1)).toSorted()).toEqual([
      'gbfs.json',
      'station_information.json',
      'station_status.json',
    ]);
  });

  it('leaves out what has nothing before it looks for the nearest', async () => {
    fake.stations = [
      at('full', 10, { num_docks_available: 0 }),
      at('empty', 20, { num_bikes_available: 0 }),
      at('ok', 30),
    ];
    expect([await ids(BIKES), await ids(DOCKS)]).toEqual([
      ['full', 'ok'],
      ['empty', 'ok'],
    ]);
    expect(await ids({ wants: 'bikes', limit: 1 })).toEqual(['full']);
  });

  it('takes nothing from closed stations, whatever numbers they keep', async () => {
    fake.stations = [
      at('gone', 10, { is_installed: 0, num_docks_available: 51 }),
      at('not renting', 20, { is_renting: 0 }),
      at('not returning', 30, { is_returning: 0 }),
      at('says yes', 40, { is_installed: 'yes' }),
      at('booleans', 50, { is_installed: true, is_renting: true, is_returning: true }),
    ];
    expect([await ids(BIKES), await ids(DOCKS)]).toEqual([
      ['not returning', 'booleans'],
      ['not renting', 'booleans'],
    ]);
  });

  it('keeps ids as texts, of both kinds', async () => {
    fake.stations = [at('2124036994734951288', 10), at('0a1b2c3d-0000-4000-8000-000000000011', 20)];
    expect(await ids()).toEqual(['2124036994734951288', '0a1b2c3d-0000-4000-8000-000000000011']);
  });

  it('does not know e-bikes from a feed without them, nor when they are more than all bikes', async () => {
    fake.stations = [at('none', 10, { num_ebikes_available: undefined }), at('more', 20, { num_ebikes_available: 13 })];
    const { stations } = await bikes.near(SQUARE, BIKES);
    expect(stations.map(({ bikes: count, eBikes }) => [count, eBikes])).toEqual([
      [12, null],
      [12, null],
    ]);
  });

  it('leaves out stations with only one row, silent for an hour, or from 1970', async () => {
    fake.stations = [
      { ...at('no place', 10), information: null },
      { ...at('no status', 20), status: null },
      at('silent', 30, { last_reported: NOW - 3_601 }),
      at('placeholder', 40, { last_reported: 86_400 }),
      at('never', 50, { last_reported: undefined }),
      at('ok', 60),
    ];
    expect([await ids(BIKES), await ids(DOCKS)]).toEqual([['ok'], ['ok']]);
  });

  it('drops broken rows, reads integers that are texts, and takes the first of two', async () => {
    fake.stations = [
      ...[at('null', 10, { num_bikes_available: null }), at('many', 20, { num_bikes_available: 1e9 })],
      ...[at('text', 30, { num_bikes_available: '7' }), at('negative', 40, { num_bikes_available: -1 })],
      ...[{ information: 'x' as never, status: 5 as never }, at('twice', 50), at('twice', 10)],
      { ...at('far out', 60), information: { station_id: 'far out', name: 'x', lat: 400, lon: 0 } },
    ];
    const { stations } = await bikes.near(SQUARE, BIKES);
    expect(stations.map(({ id, bikes: count }) => [id, count])).toEqual([
      ['text', 7],
      ['twice', 12],
    ]);
  });

  it('sends nobody over a river: twelve minutes on foot at most', async () => {
    fake.stations = [at('near', 730), at('Hoboken', 750)];
    expect(await ids()).toEqual(['near']);
    expect((await bikes.near({ lat: 51.5, lon: -0.12 }, BIKES)).stations).toEqual([]);
  });

  it('reads version 3: times as texts, names by language, vehicles for bikes, no level of languages', async () => {
    fake.version = '3.0';
    const { information, status } = at('v3', 10);
    fake.stations = [
      {
        information: {
          ...information,
          name: [
            { text: 'Exemple', language: 'fr' },
            { text: 'Sample', language: 'en' },
          ],
        },
        status: {
          ...status,
          ...{ num_bikes_available: undefined, num_vehicles_available: 4, num_ebikes_available: undefined },
          last_reported: new Date((NOW - 5) * 1000).toISOString(),
        },
      },
    ];
    const { madeAt, stations } = await bikes.near(SQUARE, BIKES);
    expect([madeAt, stations]).toMatchObject([NOW, [{ name: 'Sample', bikes: 4, eBikes: null, reportedAt: NOW - 5 }]]);
  });

  it.each(['1.1', '4.0', '23'])('refuses version %s', async (version) => {
    fake.version = version;
    await expect(ids()).rejects.toThrow(BikesUnavailable);
  });

  const addresses = () => {
    const config = configWith({ CITIBIKE_GBFS_URL: fake.discoveryUrl });
    return new CitiBikeClient(config, new UpstreamFactory()).addresses();
  };

  it.each(['https://gbfs.lyft.com', 'https://gbfs.citibikenyc.com'])('follows the document to %s', async (origin) => {
    fake.feedsOrigin = origin;
    expect(await addresses()).toEqual({
      information: `${origin}/gbfs/2.3/bkn/en/station_information.json`,
      status: `${origin}/gbfs/2.3/bkn/en/station_status.json`,
    });
  });

  it.each([
    'https://gbfs.example.org',
    'https://gbfs.lyft.com.example.org',
    'https://evilcitibikenyc.com',
    'http://gbfs.lyft.com',
    'https://user@gbfs.lyft.com',
    'ftp://gbfs.citibikenyc.com',
    'file:///etc',
    '',
  ])('follows no document to "%s"', async (origin) => {
    fake.feedsOrigin = origin;
    await expect(addresses()).rejects.toThrow('citibike: wrong_shape');
    await expect(ids()).rejects.toThrow(BikesUnavailable);
    expect(fake.requests.map(({ path }) => path)).toEqual(fake.requests.map(() => '/gbfs/2.3/gbfs.json'));
  });

  it('follows no redirect', async () => {
    fake.fault = { kind: 'status', status: 302, headers: { location: 'http://127.0.0.1:9/' }, body: '' };
    await expect(ids()).rejects.toThrow(BikesUnavailable);
  });

  it('asks where the feeds are and what stations there are once a day, and for the numbers once a minute', async () => {
    fake.stations = [at('a1', 160)];
    await Promise.all([ids(), ids(DOCKS)]);
    advance(59);
    await ids();
    expect(fake.requests).toHaveLength(3);
    advance(242);
    fake.stations = [bikeStation('a1', north(160), fake.now)];
    await ids();
    expect([fake.askedFor('gbfs'), fake.askedFor('station_information'), fake.askedFor('station_status')]).toEqual([
      ...[1, 1, 2],
    ]);
  });

  it.each([
    ['fails', { kind: 'status', status: 503 } as const],
    ['answers with a page', { kind: 'html' } as const],
    ['sends nothing', { kind: 'empty' } as const],
    ['breaks off', { kind: 'truncated' } as const],
    ['sends other types', { kind: 'wrong-types' } as const],
    [
      'lists no station',
      { kind: 'status', status: 200, body: { last_updated: NOW, version: '2.3', data: { stations: [] } } } as const,
    ],
  ])(
    'tells the last numbers with their time while the feed %s, and nothing after five minutes',
    async (_name, fault) => {
      fake.stations = [at('a1', 160)];
      await ids();
      fake.fault = fault;
      advance(299);
      expect((await bikes.near(SQUARE, BIKES)).madeAt).toBe(NOW);
      await eventually(() => expect(fake.askedFor('station_status')).toBeGreaterThan(1));
      advance(1);
      await expect(ids()).rejects.toThrow(BikesUnavailable);
    },
  );

  it('keeps what it knew when half of the stations are gone', async () => {
    fake.stations = ['a1', 'a2', 'a3', 'a4', 'a5'].map((id) => at(id, 100));
    await ids();
    fake.stations = fake.stations.slice(0, 2);
    advance(60);
    await ids();
    await eventually(() => expect(fake.askedFor('station_status')).toBe(2));
    expect(await ids()).toHaveLength(5);
  });

  it('goes by the time inside, not by the answer', async () => {
    fake.ageSeconds = 290;
    expect((await bikes.near(SQUARE, BIKES)).madeAt).toBe(NOW - 290);
    start();
    fake.ageSeconds = 400 * 86_400;
    await expect(ids()).rejects.toThrow(BikesUnavailable);
    fake.ageSeconds = -90;
    start();
    expect((await bikes.near(SQUARE, BIKES)).madeAt).toBe(NOW);
  });

  it('is not there when it is switched off, and gives up in time when the feed is silent', async () => {
    start('');
    await expect(ids()).rejects.toThrow(BikesUnavailable);
    expect(fake.requests).toEqual([]);
    start();
    fake.fault = { kind: 'hang' };
    const begun = performance.now();
    await expect(ids()).rejects.toThrow(BikesUnavailable);
    expect(performance.now() - begun).toBeLessThan(5_500);
  });
});

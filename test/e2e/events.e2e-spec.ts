import { Clock } from '../../src/common/clock';
import { calendarEvent, type Fakes, parkPost, startFakes } from '../fakes';
import { emptyRedis } from '../support/empty-redis';
import { onBothEngines } from '../support/engines';
import { eventually } from '../support/eventually';
import { type Answer, startApp, type TestApp } from '../support/start-app';
import { asStranger, BEHIND_A_PROXY } from '../support/strangers';

const UNAVAILABLE = 'Unable to fetch NYU Engage events';
const MINUTE_MS = 60_000;
const ENGAGE_FIELDS = [
  ...['name', 'start', 'end', 'description', 'location', 'organization', 'image', 'url'],
  ...['event_name', 'event_start', 'address', 'latitude', 'longitude'],
];
const failure = (error: string, { headers }: Answer) => ({ error, request_id: headers.get('x-request-id') });

describe('events', () => {
  let fakes: Fakes;
  beforeAll(async () => (fakes = await startFakes()));
  afterAll(() => fakes.stop());
  beforeEach(() => fakes.reset());

  onBothEngines((engine) => {
    let server: TestApp;
    /** A server that has loaded nothing yet, as long as no warm-up has come further. */
    const start = async (env: Record<string, string> = {}): Promise<void> => {
      await emptyRedis(engine);
      server = await startApp(engine, { ...eventSites(fakes), ...BEHIND_A_PROXY, ...env });
    };
    afterEach(async () => {
      jest.restoreAllMocks();
      await server.stop();
    });
    const engage = (query = '') => server.get(`/api/nyu_engage_events${query}`, asStranger());
    const nearby = () => server.get('/api/events', asStranger());
    const listed = ({ body }: Answer) => body.engage_events as Record<string, unknown>[];
    const named = (answer: Answer, name: string) => listed(answer).find((event) => event.name === name);

    it('asks every site once after the start, before anybody else does', async () => {
      await start();
      const { engage: portal, brooklynBridgePark, downtownBrooklyn, nycParks } = fakes;
      const sites = [portal, brooklynBridgePark, downtownBrooklyn, nycParks];
      await eventually(() => expect(sites.map(({ requests }) => requests.length)).toEqual([1, 1, 1, 1]));
      await Promise.all([engage(), engage(), nearby()]);
      expect(sites.map(({ requests }) => requests.length)).toEqual([1, 1, 1, 1]);
    });

    it('answers while all sites are silent, and starts without them', async () => {
      const { engage: portal, brooklynBridgePark, downtownBrooklyn, nycParks } = fakes;
      for (const site of [portal, brooklynBridgePark, downtownBrooklyn, nycParks]) site.fault = { kind: 'hang' };
      await start();
      const before = performance.now();
      expect((await nearby()).body).toEqual({
        ...{ nyc_permitted: [], events: [] },
        reason: expect.stringMatching(/none of their sites has answered/) as string,
      });
      expect(performance.now() - before).toBeLessThan(4_000);
    });

    describe('GET /api/nyu_engage_events', () => {
      it('lists public events with both sets of names', async () => {
        await start();
        const answer = await engage();
        expect(answer.status).toBe(200);
        expect(Object.keys(answer.body)).toEqual(['events', 'reason', 'engage_events']);
        for (const event of listed(answer)) expect(Object.keys(event).toSorted()).toEqual(ENGAGE_FIELDS.toSorted());
        const event = named(answer, 'Blitz night & dumplings')!;
        const startsOn = Date.parse(fakes.engage.events[0]!.startsOn);
        expect(Date.parse(String(event.start))).toBe(startsOn);
        expect(event.start).toMatch(/T\d\d:00:00-0[45]:00$/);
        expect(event).toEqual({
          ...{ name: event.event_name, start: event.event_start, end: event.end, location: event.address },
          event_name: 'Blitz night & dumplings',
          event_start: event.start,
          description: 'Fast games, slow snacks.',
          address: 'Sample Center, Room 905, New York University, NY',
          organization: 'Violet Pawns',
          image: 'https://se-images.campuslabs.com/clink/images/sample-1.jpg?preset=med-w',
          url: 'https://engage.nyu.edu/event/10000001',
          ...{ latitude: 40.7299, longitude: -73.9978 },
        });
        expect(named(answer, 'Staff planning session')).toBeUndefined();
        expect(named(answer, 'Rooftop stargazing')).toMatchObject({
          ...{ description: 'Bring a coat.', latitude: null, longitude: null },
        });
        expect(named(answer, 'Choir open rehearsal \ufffd')).toBeDefined();
      });

      it.each([
        ['', 10],
        ['?days=1', 5],
        ['?days=0', 5],
        ['?days=-4', 5],
        ['?days=500', 11],
        ['?days=x', 10],
        ['?days=2.5', 10],
        ['?days=', 10],
        ['?days=1&days=2', 10],
      ])('reads %j', async (query, count) => {
        fakes.engage.events.push(far(fakes));
        await start();
        const answer = await engage(query);
        expect([answer.status, listed(answer).length]).toEqual([200, count]);
      });

      it('lists 50 at most, out of two pages', async () => {
        const [event] = fakes.engage.events;
        fakes.engage.events = Array.from({ length: 130 }, (_, i) => ({ ...event!, id: String(i), name: `Event ${i}` }));
        await start();
        expect(listed(await engage())).toHaveLength(50);
        expect(fakes.engage.requests).toHaveLength(2);
      });

      it('answers 200 with an empty list when there is nothing on', async () => {
        fakes.engage.events = [];
        await start();
        const { status, body } = await engage();
        const reason = 'NYU Engage lists no public events of the next 7 days.';
        expect([status, body]).toEqual([200, { events: [], reason, engage_events: [] }]);
      });

      it.each([
        ['500', { kind: 'status', status: 500 }],
        ['HTML with 200', { kind: 'html' }],
        ['429', { kind: 'status', status: 429 }],
        ['403', { kind: 'html', status: 403 }],
        ['wrong types', { kind: 'wrong-types' }],
        ['half an answer', { kind: 'truncated' }],
      ] as const)('answers 502 on %s when nothing was ever there', async (_, fault) => {
        fakes.engage.fault = fault;
        await start();
        const answer = await engage();
        expect([answer.status, answer.body]).toEqual([502, failure(UNAVAILABLE, answer)]);
      });

      it('answers 502 when it is switched off', async () => {
        await start({ ENGAGE_BASE_URL: '' });
        const answer = await engage();
        expect([answer.status, answer.body]).toEqual([502, failure(UNAVAILABLE, answer)]);
      });

      it('goes on with what it has when the site fails later, and takes up the new list when it is back', async () => {
        await start();
        const before = listed(await engage('?days=30'));
        fakes.engage.fault = { kind: 'status', status: 500 };
        const asked = fakes.engage.requests.length;
        later(server, 31);
        const now = Date.now() + 31 * MINUTE_MS;
        const stillOn = before.filter(({ end }) => Date.parse(String(end)) > now);
        expect(listed(await engage('?days=30'))).toEqual(stillOn);
        await eventually(() => expect(fakes.engage.requests).toHaveLength(asked + 1));
        fakes.engage.fault = null;
        fakes.engage.events = [far(fakes)];
        later(server, 32);
        await eventually(async () => expect(listed(await engage('?days=30'))).toMatchObject([{ name: 'Far away' }]));
        later(server, 32 + 25 * 60);
        fakes.engage.fault = { kind: 'status', status: 500 };
        expect((await engage()).status).toBe(502);
      });

      it('shares its list with other processes through Redis', async () => {
        await start();
        const first = await engage();
        fakes.engage.fault = { kind: 'status', status: 500 };
        const other = await startApp(engine, { ...eventSites(fakes), ...BEHIND_A_PROXY });
        try {
          const redis = engine === 'postgres and redis' ? 'connected' : 'not_configured';
          await eventually(async () => expect((await other.get('/health')).body.redis).toBe(redis));
          const second = await other.get('/api/nyu_engage_events', asStranger());
          if (engine === 'postgres and redis') expect(second.body).toEqual(first.body);
          else expect(second.status).toBe(502);
        } finally {
          await other.stop();
        }
      });

      it('is limited to 20 a minute', async () => {
        await start();
        // Windows are minutes of the wall clock.
        await eventually(() => Date.now() % 60_000 < 50_000, 15_000);
        const caller = asStranger();
        const statuses: number[] = [];
        for (let i = 0; i < 21; i += 1) statuses.push((await server.get('/api/nyu_engage_events', caller)).status);
        expect(statuses).toEqual([...Array<number>(20).fill(200), 429]);
        expect((await server.get('/api/events', caller)).status).toBe(200);
      }, 30_000);
    });

    describe('GET /api/events', () => {
      it('lists the neighbourhood in the shape of the app, soonest first', async () => {
        fakes.brooklynBridgePark.posts = [parkPost(1, 'Kite day', '2099-06-05 13:00:00', '2099-06-05 16:00:00')];
        fakes.downtownBrooklyn.events = [
          calendarEvent(2, 'Over', '2020-01-01 10:00:00', '2020-01-01 11:00:00'),
          calendarEvent(3, 'Plaza dance', '2099-01-05 18:00:00', '2099-01-05 19:00:00'),
        ];
        fakes.nycParks.fault = { kind: 'html', status: 403 };
        await start();
        const { status, body } = await nearby();
        expect([status, body]).toEqual([
          200,
          {
            reason: null,
            events: [
              {
                id: expect.any(String) as string,
                name: 'Plaza dance',
                start: '2099-01-05T18:00:00-05:00',
                end: '2099-01-05T19:00:00-05:00',
                description: expect.any(String) as string,
                location: 'Sample Plaza, 1 Sample Street, Brooklyn',
                latitude: 40.6922,
                longitude: -73.9855,
                organization: 'Downtown Brooklyn',
                image: null,
                url: expect.stringMatching(/^https:/) as string,
                is_free: null,
                source: 'external_event',
              },
              expect.objectContaining({ name: 'Kite day', latitude: null }) as object,
            ],
            nyc_permitted: [
              {
                event_name: 'Plaza dance',
                event_start: '2099-01-05T18:00:00-05:00',
                latitude: 40.6922,
                longitude: -73.9855,
                address: 'Sample Plaza, 1 Sample Street, Brooklyn',
              },
              {
                event_name: 'Kite day',
                event_start: '2099-06-05T13:00:00-04:00',
                latitude: null,
                longitude: null,
                address: 'Brooklyn Bridge Park, Brooklyn, NY',
              },
            ],
          },
        ]);
      });

      it('lists events in the shape of the other list', async () => {
        await start();
        const [here, there] = [(await nearby()).body.events, (await engage()).body.events] as object[][];
        expect(Object.keys(there![0]!)).toEqual(Object.keys(here![0]!));
      });

      it('answers 200 with an empty list without any site', async () => {
        await start({ BROOKLYN_BRIDGE_PARK_BASE_URL: '', DOWNTOWN_BROOKLYN_BASE_URL: '', NYC_PARKS_BASE_URL: '' });
        const { status, body } = await nearby();
        expect([status, body.nyc_permitted, body.events]).toEqual([200, [], []]);
        expect(body.reason).toMatch(/^No park or neighbour lists an event/);
      });
    });
  });
});

function eventSites({ env }: Fakes): Record<string, string> {
  const names = [
    'ENGAGE_BASE_URL',
    'BROOKLYN_BRIDGE_PARK_BASE_URL',
    'DOWNTOWN_BROOKLYN_BASE_URL',
    'NYC_PARKS_BASE_URL',
  ];
  return Object.fromEntries(names.map((name) => [name, env[name]!]));
}

/** So many minutes from now, for everything that asks the server's clock. */
function later(server: TestApp, minutes: number): void {
  jest.spyOn(server.app.get(Clock), 'now').mockImplementation(() => Date.now() + minutes * MINUTE_MS);
}

/** An event in twenty days. */
function far({ engage }: Fakes) {
  const startsOn = new Date(Date.now() + 20 * 86_400_000).toISOString();
  return { ...engage.events[0]!, id: '20', name: 'Far away', startsOn, endsOn: startsOn };
}

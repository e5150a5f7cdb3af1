import { type EngageEvent, type Fault, NyuEngageFake } from '../../../test/fakes';
import { SetClock } from '../../../test/support/set-clock';
import { configWith } from '../../../test/support/unit-config';
import { UpstreamFactory } from '../../upstream/upstream.factory';
import { NyuEngageClient } from './nyu-engage.client';

const NOW = '2026-11-24T12:00:00-05:00';

describe('NyuEngageClient', () => {
  const fake = new NyuEngageFake({ nowMs: Date.parse(NOW) });
  let client: NyuEngageClient;
  beforeAll(() => fake.start());
  afterAll(() => fake.stop());
  beforeEach(() => {
    fake.reset();
    client = new NyuEngageClient(configWith({ ENGAGE_BASE_URL: fake.url }), new UpstreamFactory(), new SetClock(NOW));
  });
  const sample = (change: Partial<EngageEvent> = {}): EngageEvent => ({ ...fake.events[0]!, ...change });
  const only = async (change: Partial<Record<keyof EngageEvent, unknown>>) => {
    fake.events = [sample(change as Partial<EngageEvent>)];
    return (await client.load())[0];
  };

  it('asks for what is not over yet, soonest first', async () => {
    await client.load();
    expect(fake.requests.map(({ method, path }) => `${method} ${path}`)).toEqual(['GET /api/discovery/event/search']);
    expect(Object.fromEntries(fake.lastRequest!.query)).toEqual({
      endsAfter: '2026-11-24T17:00:00Z',
      startsBefore: '2026-12-24T17:00:00Z',
      orderByField: 'startsOn',
      orderByDirection: 'ascending',
      status: 'Approved',
      take: '100',
      skip: '0',
      query: '',
    });
  });

  it('gives our type, every field of it', async () => {
    expect(await only({})).toEqual({
      id: 'engage:10000001',
      name: 'Blitz night & dumplings',
      description: 'Fast games, slow snacks.',
      startsAt: Date.parse('2026-11-24T15:00:00-05:00'),
      endsAt: Date.parse('2026-11-24T17:00:00-05:00'),
      address: 'Sample Center, Room 905, New York University, NY',
      at: { lat: 40.7299, lon: -73.9978 },
      organization: 'Violet Pawns',
      imageUrl: 'https://se-images.campuslabs.com/clink/images/sample-1.jpg?preset=med-w',
      url: 'https://engage.nyu.edu/event/10000001',
      isFree: true,
      source: 'nyu_engage',
    });
  });

  it('lists public and approved events only', async () => {
    const names = (await client.load()).map(({ name }) => name);
    expect(names).toHaveLength(10);
    expect(names).not.toContain('Staff planning session');
    expect(names).not.toContain('Board meeting (draft)');
    expect(await only({ visibility: null })).toBeUndefined();
  });

  it.each<[string, Partial<Record<keyof EngageEvent, unknown>>, object]>([
    [
      'a picture elsewhere',
      { imagePath: 'https://images.example.org/p.png' },
      { imageUrl: 'https://images.example.org/p.png' },
    ],
    [
      'a file name with everything in it',
      { imagePath: '../a b?.jpg' },
      { imageUrl: 'https://se-images.campuslabs.com/clink/images/..%2Fa%20b%3F.jpg?preset=med-w' },
    ],
    [
      'half a character in a file name',
      { imagePath: 'a\ud83c.jpg' },
      { imageUrl: 'https://se-images.campuslabs.com/clink/images/a%EF%BF%BD.jpg?preset=med-w' },
    ],
    ['no picture', { imagePath: null }, { imageUrl: null }],
    ['a position at 0, 0', { latitude: '0', longitude: '0' }, { at: null }],
    ['a video link with a position', { location: 'https://zoom.example/j/1' }, { address: 'Online', at: null }],
    ['a hidden room', { location: 'Private Location (sign in to display)' }, { address: null }],
    ['a script in the text', { description: '<p>Coat.</p><script>x</script>' }, { description: 'Coat.' }],
    [
      'fields that are missing',
      { description: undefined, location: undefined, latitude: undefined, benefitNames: undefined },
      { description: null, address: null, at: null, isFree: false },
    ],
    [
      'values of other types',
      { description: 7, organizationName: {}, benefitNames: 'x', startsOn: 5 },
      { description: null, organization: null, startsAt: null },
    ],
  ])('copes with %s', async (_, change, expected) => {
    expect(await only(change)).toMatchObject(expected);
  });

  it('loses bad items only', async () => {
    const bad = [null, 7, {}, { id: 1, name: 'Number as id' }, { id: '../x', name: 'Path as id' }, { id: '2' }];
    fake.events = [...(bad as unknown as EngageEvent[]), sample({ id: '9' })];
    // The fake filters by fields that bad items lack.
    fake.answerWith({ '@odata.count': 7, value: fake.events });
    expect((await client.load()).map(({ id }) => id)).toEqual(['engage:9']);
  });

  it('pages until all are there, and stops after five pages', async () => {
    const many = (count: number) =>
      Array.from({ length: count }, (_, i) => sample({ id: String(i), name: `Event ${i}` }));
    fake.events = many(130);
    expect(await client.load()).toHaveLength(130);
    expect(fake.requests.map(({ query }) => query.get('skip'))).toEqual(['0', '100']);
    fake.reset();
    fake.events = many(700);
    expect(await client.load()).toHaveLength(500);
    expect(fake.requests.map(({ query }) => query.get('skip'))).toEqual(['0', '100', '200', '300', '400']);
  });

  it('takes an empty list for an answer', async () => {
    fake.events = [];
    expect(await client.load()).toEqual([]);
  });

  it.each<[string, Fault, string]>([
    ['a list of which nothing can be read', { kind: 'wrong-types' }, 'engage: wrong_shape'],
    ['HTML with 200', { kind: 'html' }, 'engage: not_json 200'],
    ['403', { kind: 'html', status: 403 }, 'engage: credentials 403'],
    ['429', { kind: 'status', status: 429 }, 'engage: rate_limited 429'],
    ['500', { kind: 'status', status: 500 }, 'engage: status 500'],
  ])('fails on %s', async (_, fault, message) => {
    fake.fault = fault;
    await expect(client.load()).rejects.toThrow(message);
  });
});

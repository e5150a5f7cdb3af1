import { BrooklynBridgeParkFake, parkPost } from '../../../test/fakes';
import { SetClock } from '../../../test/support/set-clock';
import { configWith } from '../../../test/support/unit-config';
import { USER_AGENT } from '../../upstream/upstream.client';
import { UpstreamFactory } from '../../upstream/upstream.factory';
import { BrooklynBridgeParkClient } from './brooklyn-bridge-park.client';

const POST = parkPost(501, 'Kite &#038; harbor day', '2026-11-28 13:00:00', '2026-11-28 16:00:00');

describe('BrooklynBridgeParkClient', () => {
  const fake = new BrooklynBridgeParkFake();
  let client: BrooklynBridgeParkClient;
  beforeAll(() => fake.start());
  afterAll(() => fake.stop());
  beforeEach(() => {
    fake.reset();
    client = new BrooklynBridgeParkClient(
      configWith({ BROOKLYN_BRIDGE_PARK_BASE_URL: fake.url }),
      new UpstreamFactory(),
      new SetClock('2026-11-24T12:00:00-05:00'),
    );
  });

  it('asks for 30 posts under our own name, and gives our type', async () => {
    fake.posts = [POST];
    expect(await client.load()).toEqual([
      {
        id: 'brooklyn-bridge-park:501',
        name: 'Kite & harbor day',
        description: 'A sample event by the water.',
        startsAt: Date.parse('2026-11-28T13:00:00-05:00'),
        endsAt: Date.parse('2026-11-28T16:00:00-05:00'),
        address: 'Brooklyn Bridge Park, Brooklyn, NY',
        at: null,
        organization: 'Brooklyn Bridge Park',
        imageUrl: null,
        url: 'https://park.example.org/event/501/',
        isFree: false,
        source: 'external_event',
      },
    ]);
    expect(fake.lastRequest!.query.get('per_page')).toBe('30');
    expect(fake.lastRequest!.headers['user-agent']).toBe(USER_AGENT);
  });

  it('loses bad posts only, and copes with what PHP makes of nothing', async () => {
    fake.posts = [null, { id: 'x' }, { ...POST, title: null }, { ...POST, id: 7, meta: [], content: false }];
    expect(await client.load()).toMatchObject([{ id: 'brooklyn-bridge-park:7', startsAt: null, description: null }]);
  });

  it('says free when the site does', async () => {
    fake.posts = [{ ...POST, meta: { ...POST.meta, _EventCost: 'Free' } }];
    expect(await client.load()).toMatchObject([{ isFree: true }]);
  });

  it('never lists more than 30', async () => {
    fake.posts = Array.from({ length: 80 }, (_, i) => ({ ...POST, id: i }));
    expect(await client.load()).toHaveLength(30);
  });

  it('fails when no post can be read, when it is refused, and when there are no such posts any more', async () => {
    fake.posts = [{ id: 'x' }, {}];
    await expect(client.load()).rejects.toThrow('brooklyn-bridge-park: wrong_shape');
    fake.fault = { kind: 'html', status: 403, times: 1 };
    await expect(client.load()).rejects.toThrow('brooklyn-bridge-park: credentials 403');
    fake.fault = { kind: 'status', status: 404, times: 1 };
    await expect(client.load()).rejects.toThrow('brooklyn-bridge-park: rejected 404');
  });
});

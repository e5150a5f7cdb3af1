import { NycParksFake, parkBlock } from '../../../test/fakes';
import { SetClock } from '../../../test/support/set-clock';
import { configWith } from '../../../test/support/unit-config';
import { UpstreamFactory } from '../../upstream/upstream.factory';
import { NycParksClient } from './nyc-parks.client';

const BLOCK = {
  ...parkBlock('bird-walk', 'Early bird walk &amp; talk', 0),
  href: '/events/2026/11/28/bird-walk',
  starts: '2026-11-28T08:00:00',
  ends: '2026-11-28T10:00:00',
};

describe('NycParksClient', () => {
  const fake = new NycParksFake();
  let client: NycParksClient;
  beforeAll(() => fake.start());
  afterAll(() => fake.stop());
  beforeEach(() => {
    fake.reset();
    client = new NycParksClient(
      configWith({ NYC_PARKS_BASE_URL: fake.url }),
      new UpstreamFactory(),
      new SetClock('2026-11-24T12:00:00-05:00'),
    );
  });

  it('reads the page, every field of an event', async () => {
    fake.blocks = [BLOCK];
    const [event, ...others] = await client.load();
    expect(others).toEqual([]);
    expect(event).toEqual({
      id: event?.id,
      name: 'Early bird walk & talk',
      description: 'A sample event in a park.',
      startsAt: Date.parse('2026-11-28T08:00:00-05:00'),
      endsAt: Date.parse('2026-11-28T10:00:00-05:00'),
      address: 'Sample Meadow Park',
      at: null,
      organization: 'NYC Parks',
      imageUrl: null,
      url: `${fake.url}/events/2026/11/28/bird-walk`,
      isFree: true,
      source: 'external_event',
    });
    expect(event?.id).toMatch(/^nyc-parks:[0-9a-f]{16}$/);
    expect((await client.load())[0]?.id).toBe(event?.id);
  });

  it('falls back to the date for people, and to none when that says nothing', async () => {
    const words = 'Saturday, November 28, 2026 8:00 a.m. - 10:00 a.m.';
    fake.blocks = [
      { ...BLOCK, starts: null, ends: null, words },
      { ...BLOCK, starts: null, ends: null, words: 'Date to be announced', categories: 'Nature' },
    ];
    expect(await client.load()).toMatchObject([
      { startsAt: Date.parse('2026-11-28T08:00:00-05:00'), endsAt: Date.parse('2026-11-28T10:00:00-05:00') },
      { startsAt: null, endsAt: null, isFree: false },
    ]);
  });

  it('reads articles as well, without anything but a title', async () => {
    fake.page =
      '<article class="event"><h2><a href="https://parks.example.org/e/1">Story hour</a></h2></article><article class="event"></article>';
    expect(await client.load()).toMatchObject([
      { name: 'Story hour', url: 'https://parks.example.org/e/1', startsAt: null, address: null },
    ]);
  });

  it('never lists more than 30', async () => {
    fake.blocks = Array.from({ length: 60 }, (_, i) => ({ ...BLOCK, href: `/events/${i}` }));
    expect(await client.load()).toHaveLength(30);
  });

  it.each([
    ['a page without events', '<html><body>We are being looked after.</body></html>'],
    ['a page that nests without end', '<div>'.repeat(100_000)],
  ])('takes %s for a failure', async (_, page) => {
    fake.page = page;
    await expect(client.load()).rejects.toThrow('nyc-parks: wrong_shape');
  });

  it('fails when it is refused', async () => {
    fake.fault = { kind: 'html', status: 403 };
    await expect(client.load()).rejects.toThrow('nyc-parks: credentials 403');
  });
});

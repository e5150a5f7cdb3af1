import { calendarEvent, DowntownBrooklynFake } from '../../../test/fakes';
import { SetClock } from '../../../test/support/set-clock';
import { configWith } from '../../../test/support/unit-config';
import { UpstreamFactory } from '../../upstream/upstream.factory';
import { DowntownBrooklynClient } from './downtown-brooklyn.client';

const EVENT = calendarEvent(701, 'Plaza dance class', '2026-11-25 18:00:00', '2026-11-25 19:30:00');

describe('DowntownBrooklynClient', () => {
  const fake = new DowntownBrooklynFake();
  let client: DowntownBrooklynClient;
  beforeAll(() => fake.start());
  afterAll(() => fake.stop());
  beforeEach(() => {
    fake.reset();
    client = new DowntownBrooklynClient(
      configWith({ DOWNTOWN_BROOKLYN_BASE_URL: fake.url }),
      new UpstreamFactory(),
      // Already the 25th in UTC.
      new SetClock('2026-11-24T22:00:00-05:00'),
    );
  });

  it("asks for 30 events from New York's today on, and gives our type", async () => {
    fake.events = [{ ...EVENT, cost: 'Free', image: { url: 'https://images.example.org/p.jpg' } }];
    expect(await client.load()).toEqual([
      {
        id: 'downtown-brooklyn:701',
        name: 'Plaza dance class',
        description: 'A sample event downtown.',
        startsAt: Date.parse('2026-11-25T18:00:00-05:00'),
        endsAt: Date.parse('2026-11-25T19:30:00-05:00'),
        address: 'Sample Plaza, 1 Sample Street, Brooklyn',
        at: { lat: 40.6922, lon: -73.9855 },
        organization: 'Downtown Brooklyn',
        imageUrl: 'https://images.example.org/p.jpg',
        url: 'https://downtown.example.org/event/701/',
        isFree: true,
        source: 'external_event',
      },
    ]);
    expect(Object.fromEntries(fake.lastRequest!.query)).toEqual({ per_page: '30', start_date: '2026-11-24' });
  });

  it('loses bad events only, and copes with no picture and no venue', async () => {
    fake.events = [
      7,
      { title: 'No id' },
      { ...EVENT, image: false, venue: [], cost: null },
      { ...EVENT, venue: { venue: 'Hall' } },
    ];
    expect(await client.load()).toMatchObject([
      { imageUrl: null, address: null, at: null, isFree: false },
      { address: 'Hall', at: null },
    ]);
  });

  it('takes an empty list for an answer, and a list of which nothing can be read for a failure', async () => {
    fake.events = [];
    expect(await client.load()).toEqual([]);
    fake.events = [{}];
    await expect(client.load()).rejects.toThrow('downtown-brooklyn: wrong_shape');
  });
});

import { encodeFeed, type FakeTrip } from '../../../test/fakes';
import { UnreadableMessage } from './feed-message';
import type { TrainFeed } from './train-feed';
import { readTrainFeed } from './train-feed.reader';

/** Monday, 23 November 2026, 09:01 in New York. */
const NOW = Date.parse('2026-11-23T09:01:00-05:00') / 1000;

function trip(parts: Partial<FakeTrip> = {}): FakeTrip {
  return {
    tripId: '054150_A..N',
    routeId: 'A',
    startDate: '20261123',
    startTime: '09:01:30',
    isAssigned: true,
    calls: [
      { stopId: 'A41N', departs: NOW + 60 },
      { stopId: 'A32N', arrives: NOW + 750 },
    ],
    ...parts,
  };
}
const bytesOf = (trips: FakeTrip[], replaced: { routeId: string; end?: number }[] = []) =>
  encodeFeed({ trips, replaced }, NOW);
const read = (...trips: FakeTrip[]): Promise<TrainFeed> => readTrainFeed(bytesOf(trips).bytes);

describe('readTrainFeed', () => {
  it('reads a trip of a lettered feed, with the extension, in plain numbers', async () => {
    const feed = await readTrainFeed(bytesOf([trip({ movedAt: NOW - 11 })], [{ routeId: 'A', end: NOW + 900 }]).bytes);
    expect(feed).toEqual({
      madeAt: NOW,
      entityCount: 2,
      trips: [
        {
          key: '054150_A..N',
          lineId: 'A',
          direction: 'N',
          serviceDay: '2026-11-23',
          origin: 54_150,
          isAssigned: true,
          movedAt: NOW - 11,
          calls: [
            { platformId: 'A41N', arrives: null, departs: NOW + 60 },
            { platformId: 'A32N', arrives: NOW + 750, departs: null },
          ],
        },
      ],
      replacedUntil: { A: NOW + 900 },
    });
  });

  it('reads trips of a numbered feed: no start time, a full path, odd paths with a blank, no path', async () => {
    const numbered = { startTime: undefined, direction: undefined };
    const south = [{ stopId: '701S', departs: NOW + 60 }];
    const { trips } = await read(
      trip({ ...numbered, tripId: '054150_1..N03R', routeId: '1', calls: [{ stopId: '132N', departs: NOW }] }),
      trip({ ...numbered, tripId: '129000_7..MAIN ST34', routeId: '7', calls: south }),
      trip({ ...numbered, tripId: '126400_7X..34ST-11M', routeId: '7X', calls: south }),
      trip({ ...numbered, tripId: '126400_7X..34ST-11M', routeId: '7X', calls: [], direction: 'SOUTH' }),
      trip({ ...numbered, tripId: '035000_GS.S01R', routeId: 'GS', calls: [] }),
      trip({ ...numbered, tripId: '049950_4..N43X004', routeId: '4', calls: [] }),
      trip({ ...numbered, tripId: 'x', routeId: '7', calls: south }),
    );
    expect(trips.map(({ lineId, direction, origin }) => [lineId, direction, origin])).toEqual([
      ['1', 'N', 54_150],
      ['7', 'S', 129_000],
      ['7X', 'S', 126_400],
      ['7X', 'S', 126_400],
      ['GS', 'S', 35_000],
      ['4', 'N', 49_950],
      ['7', 'S', null],
    ]);
  });

  it('takes a trip without is_assigned for one that may never leave', async () => {
    const { trips } = await read(trip({ isAssigned: false }), trip());
    expect(trips.map(({ isAssigned }) => isAssigned)).toEqual([false, true]);
  });

  it('keeps a first stop in the past, and a trip without stops', async () => {
    const { trips } = await read(
      trip({ calls: [{ stopId: 'A41N', arrives: NOW - 200, departs: NOW - 170 }] }),
      trip({ tripId: '054200_H..N', routeId: 'H', calls: [] }),
    );
    expect(trips.map(({ calls }) => calls)).toEqual([
      [{ platformId: 'A41N', arrives: NOW - 200, departs: NOW - 170 }],
      [],
    ]);
  });

  it('drops what it cannot use: unknown lines, no day, a day that is none, no direction, no name', async () => {
    const { trips, entityCount } = await read(
      trip({ routeId: 'ZZ' }),
      trip({ routeId: 'constructor' }),
      trip({ startDate: undefined }),
      trip({ startDate: '20261399' }),
      trip({ tripId: '054150_A', calls: [] }),
      trip({ tripId: '' }),
      trip({ tripId: `${'0'.repeat(99)}_A..N` }),
    );
    expect([trips, entityCount]).toEqual([[], 7]);
  });

  it('drops calls without a platform or a time, and times that nobody set', async () => {
    const calls = [
      { stopId: 'A41N' },
      { stopId: 'somewhere else', departs: NOW },
      { stopId: 'A40N', departs: NOW - 2 * 86_400 },
      { stopId: 'A38N', arrives: -5, departs: NOW + 9 },
    ];
    const impossible = [{ stopId: 'A36N', arrives: Number.MAX_SAFE_INTEGER }];
    const { trips } = await read(trip({ calls }), trip({ calls: impossible }));
    expect(trips.map((one) => one.calls)).toEqual([[{ platformId: 'A38N', arrives: null, departs: NOW + 9 }]]);
  });

  it('knows the lines of a header by our names, with the express trains that none lists', async () => {
    const { bytes } = bytesOf(
      [],
      [{ routeId: 'S', end: NOW + 60 }, { routeId: 'SS' }, { routeId: '6', end: NOW - 1 }, { routeId: '?', end: NOW }],
    );
    const usual = NOW + 1_800;
    expect((await readTrainFeed(bytes)).replacedUntil).toEqual({ GS: NOW + 60, SI: usual, '6': usual, '6X': usual });
  });

  it('never lets a feed stand for the timetable longer than half an hour', async () => {
    const { bytes } = bytesOf([], [{ routeId: 'A', end: NOW + 86_400 }]);
    expect((await readTrainFeed(bytes)).replacedUntil).toEqual({ A: NOW + 1_800 });
  });

  it('takes the last move of a train that has not left yet for now', async () => {
    const { trips } = await read(trip({ movedAt: NOW + 500 }));
    expect(trips[0]?.movedAt).toBe(NOW);
  });

  it('reads a feed of the night without a train', async () => {
    expect(await read()).toMatchObject({ madeAt: NOW, trips: [], entityCount: 0 });
  });

  it('refuses every cut that does not fall between two members, and reads fewer trains at one that does', async () => {
    const { bytes, ends } = bytesOf(Array.from({ length: 8 }, () => trip()));
    for (let length = 0; length < bytes.length; length += 1) {
      const cut = readTrainFeed(bytes.subarray(0, length));
      const whole = ends.indexOf(length);
      if (whole < 0) await expect(cut).rejects.toThrow(UnreadableMessage);
      else expect((await cut).entityCount).toBe(whole);
    }
  });

  it.each([
    ['an empty body', Buffer.alloc(0)],
    ['a page', Buffer.from('<!DOCTYPE html><html><body>Sample gateway</body></html>')],
    ['JSON', Buffer.from('{"error":"sample"}')],
    ['zeros', Buffer.alloc(1_000)],
    ['endless entities', Buffer.alloc(20_000, Buffer.from([0x12, 0x00]))],
  ])('refuses %s', async (_name, bytes) => {
    await expect(readTrainFeed(bytes)).rejects.toThrow(UnreadableMessage);
  });

  it('drops an entity that is no message, and refuses a feed of nothing else', async () => {
    const broken = Buffer.from([0x12, 0x03, 0xff, 0xff, 0xff]);
    const { bytes, ends } = bytesOf([trip(), trip()]);
    const feed = await readTrainFeed(Buffer.concat([bytes, broken]));
    expect([feed.trips.length, feed.entityCount]).toEqual([2, 3]);
    const header = bytes.subarray(0, ends[0]);
    await expect(readTrainFeed(Buffer.concat([header, broken, broken]))).rejects.toThrow(UnreadableMessage);
  });

  it('reads a feed of 500 entities in time and in little memory', async () => {
    const calls = Array.from({ length: 25 }, (_, i) => ({
      stopId: 'A41N',
      arrives: NOW + i * 90,
      departs: NOW + i * 90 + 30,
    }));
    const { bytes } = bytesOf(Array.from({ length: 250 }, () => trip({ calls, movedAt: NOW })));
    await readTrainFeed(bytes);
    const start = performance.now();
    const feeds = [];
    for (let round = 0; round < 10; round += 1) feeds.push(await readTrainFeed(bytes));
    expect((performance.now() - start) / 10).toBeLessThan(100);
    expect(feeds.map(({ entityCount }) => entityCount)).toEqual(feeds.map(() => 500));
    // What is kept and shared of each.
    expect(JSON.stringify(feeds[0]).length).toBeLessThan(700_000);
  });
});

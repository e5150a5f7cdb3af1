import { decode } from '@googlemaps/polyline-codec';
import { pack } from '../../scripts/transit/pack';
import { readTables } from '../../scripts/transit/read';
import { decodePacked, encodePacked } from '../../src/transit/timetable/packed';
import { feedOf, SMALL_STATE, smallFeed } from './small-feed';

type Tables = ReturnType<typeof smallFeed>;
const ADDED = { stations: SMALL_STATE, transfers: [{ stations: ['1', '2'], seconds: 120 }] };
const packed = async (tables: Tables = smallFeed()) => pack(await readTables(feedOf(tables)), 'invented', ADDED);

describe('packing a feed', () => {
  it('keeps trips in their order, times past midnight, days, and what we add', async () => {
    const { facts, arrays } = decodePacked(encodePacked(await packed()));
    expect(facts).toMatchObject({ version: 'invented', validFrom: '2026-09-01', validUntil: '2026-10-31' });
    expect(facts.services[0]).toMatchObject({
      id: 'Week',
      days: [true, true, true, true, true, false, false],
      removed: ['2026-09-07'],
    });
    expect(facts.stations[1]).toMatchObject({ id: '2', complexId: '10', stepFree: { N: true, S: false } });
    expect(facts.transfers).toEqual([
      { from: 0, to: 0, seconds: 0, isOutside: false },
      { from: 0, to: 1, seconds: 120, isOutside: false },
      { from: 1, to: 0, seconds: 120, isOutside: false },
    ]);
    expect([...arrays.patternStops]).toEqual([0, 1, 2]);
    expect([...arrays.tripStart]).toEqual([34_200, 88_200]);
    expect([...arrays.tripOrigin]).toEqual([0, 0]);
    // Both trips run alike and share their calls.
    expect([...arrays.tripProfile]).toEqual([0, 0]);
    expect([...arrays.profileArrives]).toEqual([0, 300, 600]);
    expect([...arrays.profileDeparts]).toEqual([0, 330, 600]);
    expect(decode(facts.shapes[0]!)).toEqual([
      [40.7, -73.99],
      [40.72, -73.99],
    ]);
  });

  it('puts a train that overtakes into a series of its own', async () => {
    const tables = smallFeed();
    const slow = { '09:35:00': '09:50:00', '09:35:30': '09:50:00', '09:40:00': '10:00:00' } as Record<string, string>;
    const quick = tables.stop_times!.slice(0, 3).map((row) => ({ ...row, trip_id: 'X-1_057100_A..N01R' }));
    for (const row of tables.stop_times!.slice(0, 3) as Record<string, string>[]) {
      row.arrival_time = slow[row.arrival_time!] ?? row.arrival_time!;
      row.departure_time = slow[row.departure_time!] ?? row.departure_time!;
    }
    for (const row of quick as Record<string, string>[])
      if (row.stop_id === '1N') row.arrival_time = row.departure_time = '09:31:00';
    tables.stop_times!.push(...quick);
    tables.trips!.push({ ...tables.trips![0]!, trip_id: 'X-1_057100_A..N01R' });
    expect([...(await packed(tables)).arrays.seriesFirst]).toEqual([0, 2, 3]);
  });

  it.each<[string, (tables: Tables) => void, RegExp]>([
    ['a platform without its station', (t) => t.stops!.splice(0, 1), /the parent of 1N is no station/],
    ['a trip with one stop', (t) => t.stop_times!.splice(0, 2), /has 1 stops/],
    [
      'time that runs back',
      (t) => (t.stop_times![0] = { ...t.stop_times![0]!, arrival_time: '09:20:00' }),
      /goes back in time/,
    ],
    [
      'a time that is none',
      (t) => (t.stop_times![0] = { ...t.stop_times![0]!, arrival_time: 'soon' }),
      /soon is no time/,
    ],
    ['a trip of no day', (t) => (t.trips![0] = { ...t.trips![0]!, service_id: 'Never' }), /runs on no day/],
    ['a trip of no line', (t) => (t.trips![0] = { ...t.trips![0]!, route_id: 'Q' }), /is of no line/],
    ['a table without rows', (t) => (t.shapes = []), /shapes is empty/],
    [
      'a column that is gone',
      (t) => (t.stops = t.stops!.map(({ parent_station: _, ...row }) => row as never)),
      /no column parent_station/,
    ],
    [
      'a transfer to nowhere',
      (t) => t.transfers!.push({ ...t.transfers![0]!, to_stop_id: '9' }),
      /is between no stations/,
    ],
  ])('refuses %s', async (_, spoil, message) => {
    const tables = smallFeed();
    spoil(tables);
    await expect(packed(tables)).rejects.toThrow(message);
  });
});

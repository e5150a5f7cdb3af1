import { SmallTripIndex } from '../../../test/factories/trip-index';
import type { LiveCall } from '../transit.types';
import { overlayOf } from './overlay';
import type { FeedTrip, TrainFeed } from './train-feed';

/** Monday, 23 November 2026, 09:00 in New York. */
const NOW = Date.parse('2026-11-23T09:00:00-05:00') / 1000;
const DAY = '2026-11-23';

const index = new SmallTripIndex([
  { lineId: 'A', key: '054150_A..N06R' },
  { lineId: 'A', key: '055000_A..N06R' },
  { lineId: 'A', key: '055100_A..S06R' },
  { lineId: 'A', key: '060000_A..N06R' },
  { lineId: 'H', key: '054500_H..N01R' },
  { lineId: '6X', key: '054300_6X.S02R' },
]);
const run = (trip: number) => ({ trip, serviceDay: DAY });

const call = (platformId: string, arrives: number | null, departs: number | null): LiveCall => ({
  platformId,
  arrives,
  departs,
});
const CALLS = [call('A41N', null, NOW + 120), call('A32N', NOW + 800, null)];

function trip(parts: Partial<FeedTrip> = {}): FeedTrip {
  return {
    key: '054150_A..N',
    lineId: 'A',
    direction: 'N',
    serviceDay: DAY,
    origin: 54_150,
    isAssigned: true,
    movedAt: NOW - 12,
    calls: CALLS,
    ...parts,
  };
}
const feed = (trips: FeedTrip[], replacedUntil: Record<string, number> = {}): TrainFeed => ({
  madeAt: NOW,
  entityCount: trips.length,
  trips,
  replacedUntil,
});
const overlay = (trips: FeedTrip[], replacedUntil?: Record<string, number>, lines = ['A', 'H', '6X']) =>
  overlayOf(lines, [feed(trips, replacedUntil)], index, NOW + 10)!;

describe('overlayOf', () => {
  it('is null without a feed, and tells which lines are known and since when', () => {
    expect(overlayOf(['A'], [], index, NOW)).toBeNull();
    const { lines, madeAt } = overlay([trip()]);
    expect([[...lines], madeAt]).toEqual([['A'], NOW]);
    expect(overlayOf(['A'], [feed([]), { ...feed([]), madeAt: NOW - 40 }], index, NOW)!.madeAt).toBe(NOW - 40);
    expect(overlayOf(['A'], [{ ...feed([]), madeAt: NOW + 400 }], index, NOW)!.madeAt).toBe(NOW);
  });

  it('leaves out lines that nobody asked about, and their added trains', () => {
    const told = overlay([trip({ lineId: 'C', key: '1_C..N' }), trip()]);
    expect([[...told.lines], told.added]).toEqual([['A'], []]);
  });

  it('finds a trip by its whole name, by its origin without a path, and within 90 seconds', () => {
    expect(overlay([trip({ key: '054150_A..N06R', origin: null })]).callsOf(run(0))).toEqual(CALLS);
    expect(overlay([trip()]).callsOf(run(0))).toEqual(CALLS);
    expect(overlay([trip({ lineId: 'H', key: '054380_H..N', origin: 54_380 })]).callsOf(run(4))).toEqual(CALLS);
    expect(overlay([trip({ lineId: 'H', key: '054349_H..N', origin: 54_349 })]).callsOf(run(4))).toBeUndefined();
  });

  it('tells nothing of the same trip on another day, in the other direction or on another line', () => {
    const told = overlay([trip(), trip({ lineId: '6X', direction: 'S', key: '054300_6X..S', origin: 54_300 })]);
    expect(told.callsOf({ trip: 0, serviceDay: '2026-11-22' })).toBeUndefined();
    expect(told.callsOf(run(2))).toBeUndefined();
    expect(told.callsOf(run(5))).toEqual(CALLS);
  });

  it('gives no planned trip away twice: the exact one first, the other is added', () => {
    const near = trip({ key: '054100_A..N', origin: 54_100, calls: [call('A41N', null, NOW + 60)] });
    const told = overlay([near, trip()]);
    expect(told.callsOf(run(0))).toEqual(CALLS);
    expect(told.added).toEqual([{ lineId: 'A', direction: 'N', calls: near.calls }]);
  });

  it('adds a train that the timetable lacks, with its own stops', () => {
    const calls = [call('D20N', null, NOW + 60), call('D19N', NOW + 200, null)];
    const told = overlay([trip({ key: '054777_A..N99X', origin: 58_777, calls })]);
    expect(told.added).toEqual([{ lineId: 'A', direction: 'N', calls }]);
    expect(told.callsOf(run(0))).toBeUndefined();
  });

  it('leaves a trip without a train to the timetable, neither live nor cancelled, and adds none', () => {
    const told = overlay(
      [trip({ isAssigned: false }), trip({ isAssigned: false, key: '058000_A..N', origin: 58_000 })],
      { A: NOW + 1_800 },
    );
    expect([told.callsOf(run(0)), told.isCancelled(run(0)), told.added]).toEqual([undefined, false, []]);
  });

  it('cancels what would begin while the feed stands for the timetable and is not in it, and nothing else', () => {
    const told = overlay([trip()], { A: NOW + 1_800 });
    const cancelled = [0, 1, 2, 3, 4].map((number) => told.isCancelled(run(number)));
    // 9:10 and 9:11 are missing; 10:00 lies beyond; the H has no such period.
    expect(cancelled).toEqual([false, true, true, false, false]);
    expect(told.isCancelled({ trip: 1, serviceDay: '2026-11-24' })).toBe(false);
  });

  it('cancels nothing on a line of which no train at all is told', () => {
    const told = overlay([trip({ lineId: 'H', key: '054500_H..N01R' })], { A: NOW + 1_800 });
    expect([told.isCancelled(run(1)), told.lines.has('A')]).toEqual([false, false]);
  });

  it('counts a trip without stops as there', () => {
    const told = overlay([trip({ key: '055000_A..N', origin: 55_000, calls: [] })], { A: NOW + 1_800 });
    expect([told.isCancelled(run(1)), told.callsOf(run(1))]).toEqual([false, undefined]);
  });

  it('makes a train that stands still late everywhere instead of leaving in the past', () => {
    const calls = [call('A41N', NOW - 400, NOW - 370), call('A32N', NOW + 300, null)];
    const told = overlay([trip({ movedAt: NOW - 420, calls })]);
    expect(told.callsOf(run(0))).toEqual([call('A41N', NOW - 30, NOW), call('A32N', NOW + 670, null)]);
    expect(overlay([trip({ calls })]).callsOf(run(0))).toEqual(calls);
  });

  it('drops trains that have arrived, and ghosts that moved hours ago', () => {
    const gone = trip({ calls: [call('A32N', NOW - 10, null)] });
    expect(overlay([gone]).callsOf(run(0))).toBeUndefined();
    const ghost = overlay([trip({ movedAt: NOW - 54_927 })], { A: NOW + 1_800 });
    expect([ghost.callsOf(run(0)), ghost.added]).toEqual([undefined, []]);
  });

  it('puts feeds together that tell of one line, each train once', () => {
    const feeds = [feed([trip()], { A: NOW + 1_800 }), feed([trip({ key: '055000_A..N', origin: 55_000 })])];
    const told = overlayOf(['A'], feeds, index, NOW)!;
    expect([told.callsOf(run(0)), told.callsOf(run(1))]).toEqual([CALLS, CALLS]);
    expect([told.isCancelled(run(1)), told.isCancelled(run(2))]).toEqual([false, true]);
  });

  it('lays one feed over another timetable as well', () => {
    const shared = feed([trip()]);
    expect(overlayOf(['A'], [shared], index, NOW)!.added).toHaveLength(0);
    expect(overlayOf(['A'], [shared], new SmallTripIndex([]), NOW)!.added).toHaveLength(1);
    expect(overlayOf(['A'], [shared], index, NOW)!.callsOf(run(0))).toEqual(CALLS);
  });
});

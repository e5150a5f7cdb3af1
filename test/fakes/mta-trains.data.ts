import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, Writer } from 'protobufjs';

/** One stop of a train; Unix seconds. */
export interface FakeCall {
  stopId: string;
  arrives?: number;
  departs?: number;
}

/** A trip as a feed tells it. */
export interface FakeTrip {
  tripId: string;
  routeId: string;
  /** `20261123`; absent where the feed forgets it. */
  startDate?: string;
  /** Only the lettered feeds send it. */
  startTime?: string;
  /** Left away when it is false, as the MTA does. */
  isAssigned?: boolean;
  direction?: 'NORTH' | 'SOUTH';
  calls: FakeCall[];
  /** When its train moved last, Unix seconds; absent: it has no entity of its own. */
  movedAt?: number;
}

export interface FakeFeed {
  trips: FakeTrip[];
  /** Lines that the feed stands for, and until when. */
  replaced: { routeId: string; end?: number }[];
}

/** The only names under which the library knows fields of an extension. */
const HEADER = '.transit_realtime.nyctFeedHeader';
const TRIP = '.transit_realtime.nyctTripDescriptor';
const STOP = '.transit_realtime.nyctStopTimeUpdate';

const { root } = parse(readFileSync(join(__dirname, 'gtfs-realtime.proto'), 'utf8'));

/** The bytes of a feed, and where each of its members ends: a cut at one of them decodes without an error. */
export function encodeFeed({ trips, replaced }: FakeFeed, madeAt: number): { bytes: Buffer; ends: number[] } {
  const header = {
    gtfsRealtimeVersion: '1.0',
    timestamp: madeAt,
    [HEADER]: {
      nyctSubwayVersion: '1.0',
      tripReplacementPeriod: replaced.map(({ routeId, end }) => ({
        routeId,
        replacementPeriod: end === undefined ? {} : { end },
      })),
    },
  };
  // A message is its members one after the other.
  const entities = trips.flatMap(entitiesOf).map((entity, index) => ({ id: idOf(index + 1), ...entity }));
  const pieces = [member(1, 'FeedHeader', header), ...entities.map((entity) => member(2, 'FeedEntity', entity))];
  let end = 0;
  return { bytes: Buffer.concat(pieces), ends: pieces.map((piece) => (end += piece.length)) };
}

/** What a feed that begins now would tell: trains along the lines between both campuses, every six minutes. */
export function defaultFeeds(now: number): Record<string, FakeFeed> {
  const line = (routeId: string, stations: string) => trainsAlong(routeId, stations.split(' '), now);
  const feed = (...trips: FakeTrip[][]): FakeFeed => ({
    trips: trips.flat(),
    replaced: [...new Set(trips.flat().map(({ routeId }) => routeId))].map((routeId) => ({ routeId, end: now + 1800 })),
  });
  return {
    gtfs: feed(line('6', '640 639 638 637 636 635')),
    'gtfs-ace': feed(line('A', 'A42 A41 A40 A38 A36 A34 A32 A31'), line('C', 'A42 A41 A40 A38 A36 A34 A33 A32')),
    'gtfs-bdfm': feed(line('F', 'A41 F18 F16 F15 F14 D21 D20')),
    'gtfs-g': feed(line('G', 'A42 G36 G35 G34')),
    'gtfs-jz': feed(line('J', 'M23 M22 M21 M20')),
    'gtfs-l': feed(line('L', 'L06 L05 L03 L02 L01')),
    'gtfs-nqrw': feed(line('R', 'R29 R28 R27 R26 R25 R24 R23 R22 R21 R20'), line('N', 'R23 R20')),
    'gtfs-si': feed(),
  };
}

function trainsAlong(routeId: string, stations: readonly string[], now: number): FakeTrip[] {
  return [0, 6, 12].flatMap((minutes) =>
    (['N', 'S'] as const).map((letter): FakeTrip => {
      const start = Math.ceil(now / 60) * 60 + minutes * 60;
      const order = letter === 'N' ? stations : stations.toReversed();
      return {
        ...named(routeId, letter, start),
        direction: letter === 'N' ? 'NORTH' : 'SOUTH',
        isAssigned: minutes < 12,
        calls: order.map((station, index) => ({
          stopId: `${station}${letter}`,
          ...(index > 0 && { arrives: start + index * 120 - 30 }),
          ...(index < order.length - 1 && { departs: start + index * 120 }),
        })),
        movedAt: now - 12,
      };
    }),
  );
}

/** The name and the day of a trip that begins at a moment, on New York's clock. */
function named(routeId: string, letter: 'N' | 'S', start: number): Pick<FakeTrip, 'tripId' | 'routeId' | 'startDate'> {
  const [day = '', time = ''] = new Date(start * 1000)
    .toLocaleString('sv-SE', { timeZone: 'America/New_York' })
    .split(' ');
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  const origin = String((hour * 60 + minute) * 100).padStart(6, '0');
  return {
    tripId: `${origin}_${routeId}${'.'.repeat(3 - routeId.length)}${letter}`,
    routeId,
    startDate: day.replaceAll('-', ''),
  };
}

function entitiesOf({ calls, movedAt, ...trip }: FakeTrip): object[] {
  const descriptor = {
    tripId: trip.tripId,
    routeId: trip.routeId,
    startDate: trip.startDate,
    startTime: trip.startTime,
    [TRIP]: {
      trainId: `1${trip.routeId} SAMPLE`,
      ...(trip.isAssigned && { isAssigned: true }),
      ...(trip.direction && { direction: trip.direction }),
    },
  };
  const stopTimeUpdate = calls.map(({ stopId, arrives, departs }) => ({
    stopId,
    ...(arrives !== undefined && { arrival: { time: arrives } }),
    ...(departs !== undefined && { departure: { time: departs } }),
    [STOP]: { scheduledTrack: 'A4', actualTrack: 'A4' },
  }));
  const vehicle = { trip: descriptor, currentStopSequence: 1, timestamp: movedAt, stopId: calls[0]?.stopId };
  return [{ tripUpdate: { trip: descriptor, stopTimeUpdate } }, ...(movedAt === undefined ? [] : [{ vehicle }])];
}

/** One member of a message, with its number and its length. */
function member(field: number, name: string, value: object): Buffer {
  const type = root.lookupType(`transit_realtime.${name}`);
  const bytes = type.encode(type.fromObject(value)).finish();
  return Buffer.from(
    Writer.create()
      .uint32((field << 3) | 2)
      .bytes(bytes)
      .finish(),
  );
}

function idOf(index: number): string {
  return `${String(index).padStart(6, '0')}A`;
}

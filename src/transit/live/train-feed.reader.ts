import type { LiveCall } from '../transit.types';
import { lineOf, withExpress } from './feed-lines';
import {
  type EntityMessage,
  type HeaderMessage,
  readMessage,
  type StopMessage,
  type TripMessage,
} from './feed-message';
import type { FeedTrip, TrainFeed } from './train-feed';
import { readTripName } from './trip-name';

/** How far ahead a feed stands for the timetable, in seconds; what it says beyond is no promise. */
const REPLACED_SECONDS = 30 * 60;
/** Feeds count no train whose times lie farther away; nobody would have set them. */
const DAY_SECONDS = 86_400;
/** The longest line has 60 stations. */
const MOST_CALLS = 100;
const MOST_ID = 40;
const PLATFORM = /^[A-Z0-9]{2,4}([NS])$/;
const NORTH = 1;
const SOUTH = 3;

/**
 * One feed of trains out of its bytes. What cannot be used is left out: trips of unknown lines, without a day or a direction,
 * calls without a platform or a time.
 * @throws UnreadableMessage
 */
export async function readTrainFeed(bytes: Uint8Array): Promise<TrainFeed> {
  const { header, entities, entityCount } = await readMessage(bytes);
  const movedAt = movesOf(entities, header.timestamp);
  return {
    madeAt: header.timestamp,
    entityCount,
    trips: entities.flatMap((entity) => tripOf(entity, header.timestamp, movedAt) ?? []),
    replacedUntil: replacedUntil(header),
  };
}

function replacedUntil({ timestamp, nyct }: HeaderMessage): Record<string, number> {
  const usual = timestamp + REPLACED_SECONDS;
  const listed = (nyct?.tripReplacementPeriod ?? []).flatMap(({ routeId, replacementPeriod }): [string, number][] => {
    const lineId = lineOf(routeId);
    const end = replacementPeriod?.end ?? 0;
    // An end that is over, or none, is known to stand for the usual one.
    return lineId === null ? [] : [[lineId, end <= timestamp ? usual : Math.min(end, usual)]];
  });
  const express = listed.flatMap(([lineId, end]) => withExpress(lineId).map((id): [string, number] => [id, end]));
  return Object.fromEntries([...express, ...listed]);
}

/** When the train of each trip moved last. */
function movesOf(entities: readonly EntityMessage[], madeAt: number): ReadonlyMap<string, number> {
  return new Map(
    entities.flatMap(({ vehicle }): [string, number][] => {
      if (!vehicle?.trip || vehicle.timestamp === 0) return [];
      // Trains that have not left yet move in the future.
      return [[nameOf(vehicle.trip), Math.min(vehicle.timestamp, madeAt)]];
    }),
  );
}

function tripOf({ tripUpdate }: EntityMessage, madeAt: number, moves: ReadonlyMap<string, number>): FeedTrip | null {
  const trip = tripUpdate?.trip;
  if (!trip || trip.tripId === '' || trip.tripId.length > MOST_ID) return null;
  const lineId = lineOf(trip.routeId);
  const serviceDay = dayOf(trip.startDate);
  const calls = tripUpdate.stopTimeUpdate.slice(0, MOST_CALLS).flatMap((stop) => callOf(stop, madeAt) ?? []);
  const name = readTripName(trip.tripId);
  const direction = directionOf(trip) ?? name.direction ?? directionOfCalls(calls);
  if (lineId === null || serviceDay === null || direction === null) return null;
  return {
    key: trip.tripId,
    lineId,
    direction,
    serviceDay,
    origin: name.origin,
    isAssigned: trip.nyct?.isAssigned ?? false,
    movedAt: moves.get(nameOf(trip)) ?? null,
    calls,
  };
}

function callOf({ stopId, arrival, departure }: StopMessage, madeAt: number): LiveCall | null {
  const usable = (time: number) => (Math.abs(time - madeAt) < DAY_SECONDS ? time : null);
  const arrives = usable(arrival?.time ?? 0);
  const departs = usable(departure?.time ?? 0);
  if (!PLATFORM.test(stopId) || (arrives === null && departs === null)) return null;
  return { platformId: stopId, arrives, departs };
}

function directionOf({ nyct }: TripMessage): 'N' | 'S' | null {
  if (nyct?.direction === NORTH) return 'N';
  return nyct?.direction === SOUTH ? 'S' : null;
}

/** Platforms carry the direction, and no trip mixes them. */
function directionOfCalls([first]: readonly LiveCall[]): 'N' | 'S' | null {
  const letter = first === undefined ? undefined : PLATFORM.exec(first.platformId)?.[1];
  return letter === 'N' || letter === 'S' ? letter : null;
}

function dayOf(startDate: string): string | null {
  const read = /^(20\d\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])$/.exec(startDate);
  return read === null ? null : read.slice(1).join('-');
}

function nameOf({ tripId, startDate }: TripMessage): string {
  return `${startDate} ${tripId}`;
}

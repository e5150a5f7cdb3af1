import type { Coordinates } from '../common/geo';
import { encoded, lengthOf, lineOf } from './drawing';
import type { Journey, JourneyLeg, OnFoot, Ride } from './router/journey.types';
import type { Station } from './transit.types';
import { everyMinutes, otherLines, trainsLike } from './usual';
import { DETOUR } from './walks';
import type { LegEnd, TransitWay, WayLeg } from './way.types';

/** Trains told after the first. */
const NEXT = 2;

/** Where a way leads and when; `isInside` false: its times only stand in for what is usual. */
interface Trip {
  readonly from: Coordinates;
  readonly to: Coordinates;
  /** Unix seconds. */
  readonly at: number;
  readonly isInside: boolean;
}

/** A journey as people are told of it. */
export function wayOf(journey: Journey, trip: Trip): TransitWay {
  const lines = journey.legs.map((leg) => pointsOf(leg, trip));
  return {
    legs: journey.legs.map((leg) => (leg.kind === 'ride' ? rideLeg(leg, trip) : walkLeg(leg, trip))),
    seconds: journey.arrives - journey.departs,
    secondsFromThen: Math.max(journey.arrives - journey.departs, journey.arrives - trip.at),
    meters: lines.reduce(
      (sum, points, i) => sum + lengthOf(points) * (journey.legs[i]!.kind === 'walk' ? DETOUR : 1),
      0,
    ),
    departs: trip.isInside ? journey.departs : null,
    arrives: trip.isInside ? journey.arrives : null,
    changes: journey.rides - 1,
    polyline: encoded(lines.flat()),
  };
}

function rideLeg(ride: Ride, { isInside }: Trip): WayLeg {
  const trains = trainsLike(ride);
  const later = trains.filter(({ line, departs }) => line.id === ride.line.id && departs > ride.departs);
  return {
    mode: 'transit',
    line: ride.line,
    otherLines: otherLines(ride, trains),
    headsign: ride.headsign,
    from: endOf(ride.stops[0]!),
    to: endOf(ride.stops.at(-1)!),
    stops: ride.stops.length - 1,
    departs: isInside ? ride.departs : null,
    arrives: isInside ? ride.arrives : null,
    next: isInside ? later.slice(0, NEXT).map(({ departs }) => departs) : [],
    seconds: ride.arrives - ride.departs,
    everyMinutes: everyMinutes(ride, trains),
    isOutside: false,
  };
}

function walkLeg(leg: OnFoot, { from, to }: Trip): WayLeg {
  return {
    mode: 'walking',
    line: null,
    otherLines: [],
    headsign: null,
    from: leg.from === null ? { name: null, stationId: null, at: from } : endOf(leg.from),
    to: leg.to === null ? { name: null, stationId: null, at: to } : endOf(leg.to),
    stops: 0,
    departs: null,
    arrives: null,
    next: [],
    seconds: leg.seconds,
    everyMinutes: null,
    isOutside: leg.isOutside,
  };
}

function pointsOf(leg: JourneyLeg, { from, to }: Trip): Coordinates[] {
  return leg.kind === 'ride' ? lineOf(leg) : [leg.from?.position ?? from, leg.to?.position ?? to];
}

function endOf({ id, name, position }: Station): LegEnd {
  return { name, stationId: id, at: position };
}

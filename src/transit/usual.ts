import type { Ride } from './router/journey.types';
import { subway } from './subway';
import { type Departure, departuresOf } from './timetable/departures';

/** Around a train, half before and half after: what is usual then. */
const WINDOW_SECONDS = 60 * 60;

/** Trains around a ride that go from its first station to its last one, or to another of their complexes, of any line, earliest first. */
export function trainsLike(ride: Ride): Departure[] {
  const { timetable, finder } = subway();
  const [on, off] = [ride.stops[0]!, ride.stops.at(-1)!].map((station) =>
    finder.complexOf(station).stations.map(({ id }) => timetable.stationNumber(id)!),
  );
  const period = { from: ride.departs - WINDOW_SECONDS / 2, until: ride.departs + WINDOW_SECONDS };
  return departuresOf(timetable, on!, period).filter(({ station, run: { trip } }) => {
    const stops = timetable.stopsOf(timetable.seriesOf(trip));
    return off!.some((end) => stops.indexOf(end) > stops.indexOf(station));
  });
}

/** The other lines that go the same way around a ride, as riders call them. */
export function otherLines(ride: Ride, trains: readonly Departure[]): string[] {
  const around = trains.filter(({ departs }) => Math.abs(departs - ride.departs) <= WINDOW_SECONDS / 2);
  return [...new Set(around.map(({ line }) => line.name))].filter((name) => name !== ride.line.name).sort();
}

/** How far apart the trains of a ride's line are around it, in whole minutes; null when there are too few to tell. */
export function everyMinutes(ride: Ride, trains: readonly Departure[]): number | null {
  const until = ride.departs + WINDOW_SECONDS / 2;
  const times = trains
    .filter(({ line, departs }) => line.id === ride.line.id && departs <= until)
    .map(({ departs }) => departs);
  if (times.length < 2) return null;
  return Math.max(1, Math.round((times.at(-1)! - times[0]!) / (times.length - 1) / 60));
}

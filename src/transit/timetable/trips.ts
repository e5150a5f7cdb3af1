import type { TripIndex, TripRun } from '../transit.types';
import type { Timetable } from './timetable';

/** Finds the trips that realtime speaks of. Its tables are made when it is first asked. */
export class Trips implements TripIndex {
  /** Trips by what realtime calls them, and by line, direction and origin; of several services. */
  private tables: {
    readonly keys: ReadonlyMap<string, number[]>;
    readonly origins: ReadonlyMap<string, number[]>;
  } | null = null;

  constructor(private readonly timetable: Timetable) {}

  find(serviceDay: string, lineId: string, tripKey: string): TripRun | null {
    return this.onDay(serviceDay, this.read().keys.get(`${lineId} ${tripKey}`));
  }

  findByOrigin(serviceDay: string, lineId: string, direction: 'N' | 'S', origin: number): TripRun | null {
    return this.onDay(serviceDay, this.read().origins.get(`${lineId} ${direction} ${origin}`));
  }

  *beginning(lineId: string, from: number, until: number): Iterable<TripRun> {
    const { days, arrays } = this.timetable;
    for (const serviceDay of days.around(from)) {
      const start = days.startOf(serviceDay);
      const services = days.on(serviceDay);
      for (let series = 0; series < arrays.seriesPattern.length; series += 1) {
        if (!services.has(arrays.seriesService[series]!) || this.timetable.lineOf(series).id !== lineId) continue;
        const end = arrays.seriesFirst[series + 1]!;
        for (let trip = this.timetable.firstTrip(series, 0, from - start); trip < end; trip += 1) {
          if (start + arrays.tripStart[trip]! >= until) break;
          yield { trip, serviceDay };
        }
      }
    }
  }

  /** Only among the services that run that day: ids come again on other days. */
  private onDay(serviceDay: string, trips: readonly number[] = []): TripRun | null {
    const services = this.timetable.days.on(serviceDay);
    const isRunning = (trip: number) =>
      services.has(this.timetable.arrays.seriesService[this.timetable.seriesOf(trip)]!);
    const trip = trips.find(isRunning);
    return trip === undefined ? null : { trip, serviceDay };
  }

  private read() {
    if (this.tables !== null) return this.tables;
    const { arrays } = this.timetable;
    const [keys, origins] = [new Map<string, number[]>(), new Map<string, number[]>()];
    for (let series = 0; series < arrays.seriesPattern.length; series += 1) {
      const { id } = this.timetable.lineOf(series);
      const direction = this.timetable.directionOf(series) === 0 ? 'N' : 'S';
      for (let trip = arrays.seriesFirst[series]!; trip < arrays.seriesFirst[series + 1]!; trip += 1) {
        add(keys, `${id} ${this.timetable.keyOf(trip)}`, trip);
        add(origins, `${id} ${direction} ${this.timetable.originOf(trip)}`, trip);
      }
    }
    return (this.tables = { keys, origins });
  }
}

function add(table: Map<string, number[]>, key: string, trip: number): void {
  const trips = table.get(key);
  if (trips) trips.push(trip);
  else table.set(key, [trip]);
}

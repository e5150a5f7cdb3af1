import type { Tables, Trip } from '../../scripts/transit/read';
import transfers from '../../scripts/transit/data/transfers.json';

/** Where one may get on or off, with the seconds on foot. */
export type Walks = readonly (readonly [station: string, seconds: number])[];

interface Running {
  readonly calls: readonly (readonly [station: string, arrives: number, departs: number])[];
}

const MOST_RIDES = 5;
const LEAST_CHANGE = 60;
const CHANGE = 180;
const DAY_NAMES = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];

/**
 * Looks at every train of every day around, round after round: slow, plain, and with nothing in common with the router
 * but the feed. It knows its own days and its own clock.
 */
export class Exhaustive {
  private readonly changes = new Map<string, Map<string, number>>();
  private readonly byDay = new Map<string, Running[]>();

  constructor(private readonly tables: Tables) {
    for (const { stop_id: id } of tables.stations) this.changes.set(id!, new Map([[id!, CHANGE]]));
    const add = (from: string, to: string, seconds: number) =>
      this.changes.get(from)!.set(to, Math.max(LEAST_CHANGE, seconds));
    for (const row of tables.transfers) add(row.from_stop_id!, row.to_stop_id!, Number(row.min_transfer_time));
    for (const {
      stations: [a, b],
      seconds,
    } of transfers.missing) {
      add(a!, b!, seconds);
      add(b!, a!, seconds);
    }
  }

  /** Earliest arrival with at most one train, two, and so on; Unix seconds, Infinity when there is no way. */
  arrivals(from: Walks, to: Walks, at: number): number[] {
    let ready = new Map(from.map(([station, seconds]) => [station, at + seconds]));
    const trains = this.around(at);
    const found: number[] = [];
    for (let round = 0; round < MOST_RIDES; round += 1) {
      const arrived = new Map<string, number>();
      for (const { calls } of trains) {
        let isOn = false;
        for (const [station, arrives, departs] of calls) {
          if (isOn && arrives < (arrived.get(station) ?? Infinity)) arrived.set(station, arrives);
          if ((ready.get(station) ?? Infinity) <= departs) isOn = true;
        }
      }
      const best = Math.min(...to.map(([station, seconds]) => (arrived.get(station) ?? Infinity) + seconds));
      found.push(Math.min(best, found.at(-1) ?? Infinity));
      const next = new Map(ready);
      for (const [station, time] of arrived) {
        for (const [other, seconds] of this.changes.get(station)!)
          if (time + seconds < (next.get(other) ?? Infinity)) next.set(other, time + seconds);
      }
      ready = next;
    }
    return found;
  }

  /** Latest departure with at most one train, two, and so on; -Infinity when there is no way. */
  departures(from: Walks, to: Walks, at: number): number[] {
    let needed = new Map(to.map(([station, seconds]) => [station, at - seconds]));
    const trains = this.around(at);
    const found: number[] = [];
    for (let round = 0; round < MOST_RIDES; round += 1) {
      const left = new Map<string, number>();
      for (const { calls } of trains) {
        let isGood = false;
        for (const [station, arrives, departs] of calls.toReversed()) {
          if (isGood && departs > (left.get(station) ?? -Infinity)) left.set(station, departs);
          if ((needed.get(station) ?? -Infinity) >= arrives) isGood = true;
        }
      }
      const best = Math.max(...from.map(([station, seconds]) => (left.get(station) ?? -Infinity) - seconds));
      found.push(Math.max(best, found.at(-1) ?? -Infinity));
      const next = new Map(needed);
      for (const [station, time] of left) {
        for (const [other, seconds] of this.changes.get(station)!)
          if (time - seconds > (next.get(other) ?? -Infinity)) next.set(other, time - seconds);
      }
      needed = next;
    }
    return found;
  }

  private around(at: number): Running[] {
    const today = newYork(at).day;
    return [-1, 0, 1].flatMap((days) => this.on(dayAfter(today, days)));
  }

  private on(day: string): Running[] {
    const known = this.byDay.get(day);
    if (known !== undefined) return known;
    const start = startOf(day);
    const services = this.services(day);
    const trains = this.tables.trips.filter((trip) => services.has(trip.service)).map((trip) => running(trip, start));
    this.byDay.set(day, trains);
    return trains;
  }

  private services(day: string): Set<string> {
    const compact = day.replaceAll('-', '');
    const weekday = DAY_NAMES[new Date(`${day}T00:00:00Z`).getUTCDay()]!;
    const services = new Set<string>();
    for (const row of this.tables.services)
      if (row[weekday] === '1' && row.start_date! <= compact && compact <= row.end_date!) services.add(row.service_id!);
    for (const { service_id: id, date, exception_type: type } of this.tables.exceptions) {
      if (date !== compact) continue;
      if (type === '1') services.add(id!);
      else services.delete(id!);
    }
    return services;
  }
}

function running({ calls }: Trip, start: number): Running {
  return { calls: calls.map(({ station, arrives, departs }) => [station, start + arrives, start + departs] as const) };
}

const clock = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'America/New_York',
  dateStyle: 'short',
  timeStyle: 'medium',
  hourCycle: 'h23',
});

function newYork(at: number): { day: string; hour: number } {
  const [day = '', time = ''] = clock.format(at * 1000).split(', ');
  return { day, hour: Number(time.slice(0, 2)) };
}

/** Noon minus twelve hours; noon is at 16:00 or 17:00 UTC. */
function startOf(day: string): number {
  const noon = [16, 17]
    .map((hour) => Date.parse(`${day}T${hour}:00:00Z`) / 1000)
    .find((at) => newYork(at).hour === 12)!;
  return noon - 12 * 3600;
}

function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

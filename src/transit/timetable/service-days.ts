import { DateTime } from 'luxon';
import { inNewYork, NEW_YORK } from '../../common/new-york';
import type { PackedFacts } from './packed';

const HALF_DAY = 12 * 3600;
const WEEK = 7;

/** A moment, or the one in the timetable that stands in for it. Unix seconds. */
export interface StandIn {
  readonly at: number;
  /** False: the timetable does not reach that day, and `at` is the same time of day on such a day inside it. */
  readonly isInside: boolean;
}

/** Which services run on which day, in New York. */
export class ServiceDays {
  private readonly starts = new Map<string, number>();
  private readonly running = new Map<string, ReadonlySet<number>>();

  constructor(private readonly facts: Pick<PackedFacts, 'services' | 'validFrom' | 'validUntil'>) {}

  /** The calendar day of a moment, `2026-10-31`. @param at Unix seconds. */
  dayOf(at: number): string {
    return inNewYork(at * 1000).toISODate()!;
  }

  after(day: string, days: number): string {
    return DateTime.fromISO(day, { zone: 'utc' }).plus({ days }).toISODate()!;
  }

  /** From when the times of a service day count, Unix seconds: noon minus twelve hours, which is midnight on all but two days. */
  startOf(day: string): number {
    const known = this.starts.get(day);
    if (known !== undefined) return known;
    const start = DateTime.fromISO(`${day}T12:00`, { zone: NEW_YORK }).toSeconds() - HALF_DAY;
    this.starts.set(day, start);
    return start;
  }

  /** The services of a day as indices: there may be several. */
  on(day: string): ReadonlySet<number> {
    const known = this.running.get(day);
    if (known !== undefined) return known;
    const weekday = DateTime.fromISO(day, { zone: 'utc' }).weekday - 1;
    const services = this.facts.services.flatMap(({ days, from, until, added, removed }, index) => {
      const isRegular = days[weekday] && from <= day && day <= until && !removed.includes(day);
      return isRegular || added.includes(day) ? [index] : [];
    });
    const set = new Set(services);
    this.running.set(day, set);
    return set;
  }

  /** The service days that trains of a moment may belong to. */
  around(at: number): readonly string[] {
    const day = this.dayOf(at);
    return [this.after(day, -1), day, this.after(day, 1)];
  }

  covers(day: string): boolean {
    return this.facts.validFrom <= day && day <= this.facts.validUntil;
  }

  /** The moment itself inside the timetable, else the same time on the nearest such weekday that has no exception. */
  standInFor(at: number): StandIn {
    const day = this.dayOf(at);
    if (this.covers(day)) return { at, isInside: true };
    const clock = inNewYork(at * 1000);
    const { year, month, day: date } = DateTime.fromISO(this.usualDay(day));
    return { at: Math.floor(clock.set({ year, month, day: date }).toSeconds()), isInside: false };
  }

  private usualDay(day: string): string {
    const { validFrom, validUntil } = this.facts;
    const isOver = day > validUntil;
    const weekdayOf = (date: string) => DateTime.fromISO(date, { zone: 'utc' }).weekday;
    const edge = isOver ? validUntil : validFrom;
    const turn = weekdayOf(day) - weekdayOf(edge);
    const first = this.after(edge, isOver ? (turn - WEEK) % WEEK : (turn + WEEK) % WEEK);
    for (let usual = first; this.covers(usual); usual = this.after(usual, isOver ? -WEEK : WEEK)) {
      if (!this.isException(usual) && !this.isException(this.after(usual, -1))) return usual;
    }
    return first;
  }

  private isException(day: string): boolean {
    return this.facts.services.some(({ added, removed }) => added.includes(day) || removed.includes(day));
  }
}

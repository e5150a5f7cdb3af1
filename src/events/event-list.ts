import { inNewYork } from '../common/new-york';
import { normalise } from '../common/words';
import type { CampusEvent } from './event.types';

/** How long an event is taken to last that names no end, in ms. */
const USUAL_LENGTH_MS = 3 * 3_600_000;

/** Without an end, an event is over after three hours, or with its day when no time of day is known. */
export function isOver({ startsAt, endsAt }: CampusEvent, now: number): boolean {
  if (endsAt !== null) return endsAt <= now;
  if (startsAt === null) return false;
  const start = inNewYork(startsAt);
  const isWholeDay = start.toMillis() === start.startOf('day').toMillis();
  return (isWholeDay ? start.endOf('day').toMillis() : startsAt + USUAL_LENGTH_MS) <= now;
}

/** What is not over, soonest first and undated last, each (name, start day) once: of two copies the first given stays. */
export function agenda(events: readonly CampusEvent[], now: number): CampusEvent[] {
  const byName = new Map<string, CampusEvent[]>();
  for (const event of events) {
    if (isOver(event, now)) continue;
    const name = normalise(event.name) || event.name;
    const namesakes = byName.get(name);
    if (namesakes === undefined) byName.set(name, [event]);
    else if (!namesakes.some((other) => isSameDay(other.startsAt, event.startsAt))) namesakes.push(event);
  }
  return [...byName.values()].flat().sort((a, b) => (a.startsAt ?? Infinity) - (b.startsAt ?? Infinity) || 0);
}

function isSameDay(a: number | null, b: number | null): boolean {
  // The calendar is asked for namesakes only: it would be most of the work of a list.
  return a === null || b === null ? a === b : inNewYork(a).hasSame(inNewYork(b), 'day');
}

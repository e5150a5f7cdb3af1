import { setImmediate } from 'node:timers/promises';
import { createCache, memoryStore } from 'cache-manager';
import { cutNights } from './cut-nights';
import { type Day, onClock } from './new-york-day';
import { spelledOut } from './spelling';
import { hasSun, withSunOf } from './sun';
import { type Stretch, type Timeline, timeline } from './timeline';

type Library = typeof import('opening_hours').default;
type Parsed = InstanceType<Library>;

/** Distinct texts and days kept read; a search finds up to some dozens. */
const READINGS = 2_000;
/** The library wants a country for holidays; New York's calendar is what matters here. */
const PLACE = { lat: 40.7128, lon: -74.006, address: { country_code: 'us', state: 'New York' } };
/** Warnings of the library about texts that it reads somehow: days without hours, hours of two rules in one. */
const GUESSES = ['vague', 'use_multi', 'ambiguous_word', 'ambiguous_single_digit_hour', 'interpreted_as_year'];
const OVER = ['year_past', 'date_range_past', 'date_past'];

/** Reading a text takes the library one or two milliseconds and 25 kB, far more than all else that is done with a place. */
const readings = createCache(memoryStore({ max: READINGS, ttl: 0, ttlAutopurge: false, shouldCloneBeforeSet: false }));

/**
 * What mapped hours say of some days that follow each other; null when they cannot be read.
 * @param text OpenStreetMap's syntax.
 */
export async function mappedTimeline(text: string, days: readonly Day[]): Promise<Timeline | null> {
  const key = `${days[0]!.start}:${text}`;
  const known = await readings.get<Timeline | 'unreadable'>(key);
  if (known !== undefined) return known === 'unreadable' ? null : known;
  // A search finds up to a hundred: between two of them others get their turn.
  await setImmediate();
  const read = await readText(text, days);
  await readings.set(key, read ?? 'unreadable');
  return read;
}

async function readText(text: string, days: readonly Day[]): Promise<Timeline | null> {
  const spelled = spelledOut(text);
  if (spelled === null) return null;
  // Loaded with the first mapped place: the calendar of holidays of every country takes a twentieth of the start.
  const { default: OpeningHours } = await import('opening_hours');
  try {
    const stretches = hasSun(spelled)
      ? days.flatMap((day) => stretchesOf(withSunOf(day, spelled), [day], OpeningHours))
      : stretchesOf(spelled, days, OpeningHours);
    return timeline({ from: days[0]!.start, to: days.at(-1)!.end }, stretches);
  } catch {
    // The library throws texts at what it cannot read, and mappers write many things.
    return null;
  }
}

/** @throws Unreadable, or what the library throws. */
function stretchesOf(text: string, days: readonly Day[], OpeningHours: Library): Stretch[] {
  const parse = (rules: string): Parsed => new OpeningHours(rules, PLACE);
  const hours = parse(text);
  // The library reads local fields of a date, so New York's clock is put into them and read from them.
  const intervals = hours.getOpenIntervals(localMidnight(days[0]!), localMidnight(days.at(-1)!, 1));
  if (isGuess(hours, intervals.length === 0)) throw new Unreadable();
  const nights = text.includes(';') ? cutNights(hours, intervals, parse) : [];
  const moment = momentsOf(days);
  return [...intervals, ...nights].map(([from, to, isUnknown]) => ({
    from: moment(from),
    to: moment(to),
    open: isUnknown ? null : true,
  }));
}

/** True when the library only guessed, or when all that it could read is over. */
function isGuess(hours: Parsed, isNeverOpen: boolean): boolean {
  const warnings = hours.getStructuredWarnings().map(({ type }) => type as string);
  return warnings.some((type) => GUESSES.includes(type) || (isNeverOpen && OVER.includes(type)));
}

function localMidnight({ year, month, day }: Day, later = 0): Date {
  return new Date(year, month - 1, day + later);
}

/** From the library's clock to moments of New York's; nights may run into the day after the last. */
function momentsOf(days: readonly Day[]): (local: Date) => number {
  const byDate = new Map(days.map((day) => [`${day.month}-${day.day}`, day]));
  const last = days.at(-1)!;
  return (local) => {
    const minutes = local.getHours() * 60 + local.getMinutes();
    const day = byDate.get(`${local.getMonth() + 1}-${local.getDate()}`);
    return day === undefined ? onClock(last, 1_440 + minutes) : onClock(day, minutes);
  };
}

class Unreadable extends Error {}

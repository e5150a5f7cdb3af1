import { createCache, memoryStore } from 'cache-manager';
import { inNewYork } from '../../common/new-york';
import { type Day, onClock } from './new-york-day';
import { type Stretch, type Timeline, timeline } from './timeline';

type Library = typeof import('opening_hours');
type Parsed = InstanceType<Library['opening_hours']>;

/** Distinct texts and days kept read; a search finds up to some dozens. */
const READINGS = 2_000;
/** Where the sun is looked at; the library also wants a country, for holidays. */
const PLACE = { lat: 40.7128, lon: -74.006 };
const ADDRESS = { country_code: 'us', state: 'New York' };
const DEGREES_PER_MINUTE = 360 / 1_440;

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
  const read = await readText(text, days);
  await readings.set(key, read ?? 'unreadable');
  return read;
}

async function readText(text: string, days: readonly Day[]): Promise<Timeline | null> {
  // Loaded with the first mapped place: the calendar of holidays of every country takes a twentieth of the start.
  const { default: OpeningHours } = await import('opening_hours');
  try {
    const stretches = bySunShift(days).flatMap((part) => stretchesOf(new OpeningHours(text, seenFrom(part[0]!)), part));
    return timeline({ from: days[0]!.start, to: days.at(-1)!.end }, stretches);
  } catch {
    // The library throws texts at what it cannot read, and mappers write many things.
    return null;
  }
}

/** The library reads local fields of a date, so New York's clock is put into them and read from them. */
function stretchesOf(hours: Parsed, days: readonly Day[]): Stretch[] {
  const byDate = new Map(days.map((day) => [`${day.month}-${day.day}`, day]));
  const last = days.at(-1)!;
  const moment = (date: Date) => {
    const day = byDate.get(`${date.getMonth() + 1}-${date.getDate()}`);
    return day === undefined ? last.end : onClock(day, date.getHours() * 60 + date.getMinutes());
  };
  return hours
    .getOpenIntervals(localMidnight(days[0]!), localMidnight(last, 1))
    .map(([from, to, isUnknown]) => ({ from: moment(from), to: moment(to), open: isUnknown ? null : true }));
}

function localMidnight({ year, month, day }: Day, later = 0): Date {
  return new Date(year, month - 1, day + later);
}

/**
 * The library computes sunsets as instants and reads them on this process's clock. Seen from the meridian that is as
 * far east as this clock is ahead of New York's, the sun sets there when New York's clock shows it. The library takes
 * positions as texts alone, whatever its types say.
 */
function seenFrom(day: Day) {
  const lon = PLACE.lon + minutesAhead(day) * DEGREES_PER_MINUTE;
  return { lat: String(PLACE.lat), lon: String(lon), address: ADDRESS } as unknown as {
    lat: number;
    lon: number;
    address: typeof ADDRESS;
  };
}

function minutesAhead(day: Day): number {
  const here = -new Date(day.year, day.month - 1, day.day, 12).getTimezoneOffset();
  return here - inNewYork(onClock(day, 720)).offset;
}

/** Days in a row between which neither clock changes. */
function bySunShift(days: readonly Day[]): Day[][] {
  const parts: Day[][] = [];
  for (const day of days) {
    const part = parts.at(-1);
    if (part !== undefined && minutesAhead(part[0]!) === minutesAhead(day)) part.push(day);
    else parts.push([day]);
  }
  return parts;
}

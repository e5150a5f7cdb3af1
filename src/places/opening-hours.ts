import { createCache, memoryStore } from 'cache-manager';
import { inNewYork } from '../common/new-york';

/** The library wants a country for holidays; New York's calendar is what matters here. */
const PLACE = { lat: 40.7128, lon: -74.006, address: { country_code: 'us', state: 'New York' } };

/** What hours said at one moment, and from when until when they say the same; milliseconds of the wall clock. */
interface Reading {
  readonly open: boolean | null;
  readonly from: number;
  readonly until: number;
}

/** Distinct hours kept read; a search finds up to some dozens. */
const READINGS = 2_000;

/** Reading a text takes the library about a millisecond and 25 kB, far more than all else that is done with a place. */
const readings = createCache(memoryStore({ max: READINGS, ttl: 0, ttlAutopurge: false, shouldCloneBeforeSet: false }));

/** Whether mapped hours (`Mo-Fr 07:00-20:00`) include a moment in New York; null when they cannot be read. */
export async function isOpenAt(openingHours: string, at: number): Promise<boolean | null> {
  const moment = wallClock(at);
  const known = await readings.get<Reading>(openingHours);
  // Looked at from both sides: in autumn the wall clock goes back.
  if (known !== undefined && known.from <= moment.getTime() && moment.getTime() < known.until) return known.open;
  const reading = await read(openingHours, moment);
  await readings.set(openingHours, reading);
  return reading.open;
}

async function read(openingHours: string, moment: Date): Promise<Reading> {
  const from = moment.getTime();
  // Loaded with the first mapped place: the calendar of holidays of every country takes a twentieth of the start.
  const { default: OpeningHours } = await import('opening_hours');
  try {
    const hours = new OpeningHours(openingHours, PLACE);
    const open = hours.getUnknown(moment) ? null : hours.getState(moment);
    return { open, from, until: hours.getNextChange(moment)?.getTime() ?? Infinity };
  } catch {
    // The library throws texts at what it cannot read, and mappers write many things.
    return { open: null, from, until: Infinity };
  }
}

/** The library reads local fields of a date, so New York's clock is put into them. */
function wallClock(at: number): Date {
  const { year, month, day, hour, minute } = inNewYork(at);
  return new Date(year, month - 1, day, hour, minute);
}

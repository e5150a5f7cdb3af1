import { inNewYork } from '../common/new-york';

/** The library wants a country for holidays; New York's calendar is what matters here. */
const PLACE = { lat: 40.7128, lon: -74.006, address: { country_code: 'us', state: 'New York' } };

/** Whether mapped hours (`Mo-Fr 07:00-20:00`) include a moment in New York; null when they cannot be read. */
export async function isOpenAt(openingHours: string, at: number): Promise<boolean | null> {
  // Loaded with the first mapped place: the calendar of holidays of every country takes a twentieth of the start.
  const { default: OpeningHours } = await import('opening_hours');
  try {
    const hours = new OpeningHours(openingHours, PLACE);
    const moment = wallClock(at);
    return hours.getUnknown(moment) ? null : hours.getState(moment);
  } catch {
    // The library throws texts at what it cannot read, and mappers write many things.
    return null;
  }
}

/** The library reads local fields of a date, so New York's clock is put into them. */
function wallClock(at: number): Date {
  const { year, month, day, hour, minute } = inNewYork(at);
  return new Date(year, month - 1, day, hour, minute);
}

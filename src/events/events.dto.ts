import { createZodDto } from 'nestjs-zod';
import { z } from 'zod';
import { toNewYorkIso } from '../common/new-york';
import type { CampusEvent } from './event.types';

const DAYS = { least: 1, most: 30, usual: 7 };

/** How many days ahead: clamped to 1-30, and 7 for what is no whole number. */
export class EngageEventsQuery extends createZodDto(
  z.object({
    days: z
      .string()
      .trim()
      .regex(/^[+-]?\d+$/)
      .transform((text) => Math.min(DAYS.most, Math.max(DAYS.least, Number(text))))
      .catch(DAYS.usual),
  }),
) {}

const when = z.string().nullable().describe("ISO 8601 with New York's offset.");
const text = z.string().nullable();
const degrees = z.number().nullable().describe('Null unless the source knows it.');

const engageEvent = z.object({
  name: text,
  start: when,
  end: when,
  description: text,
  location: text,
  organization: text,
  image: text,
  url: z.string(),
  event_name: text.describe('The same as `name`.'),
  event_start: when.describe('The same as `start`.'),
  address: text.describe('The same as `location`.'),
  latitude: degrees,
  longitude: degrees,
});

export class EngageEventsResponse extends createZodDto(z.object({ engage_events: z.array(engageEvent).max(50) })) {
  static from(events: readonly CampusEvent[]): EngageEventsResponse {
    return {
      engage_events: events.map((event) => ({
        name: event.name,
        start: isoOrNull(event.startsAt),
        end: isoOrNull(event.endsAt),
        description: event.description,
        location: event.address,
        organization: event.organization,
        image: event.imageUrl,
        // Every event of Engage has a page.
        url: event.url ?? '',
        ...nearbyFields(event),
      })),
    };
  }
}

const nearbyEvent = z.object({
  event_name: text,
  event_start: when,
  latitude: degrees,
  longitude: degrees,
  address: text,
});

export class NearbyEventsResponse extends createZodDto(z.object({ nyc_permitted: z.array(nearbyEvent).max(90) })) {
  static from(events: readonly CampusEvent[]): NearbyEventsResponse {
    return { nyc_permitted: events.map(nearbyFields) };
  }
}

function nearbyFields(event: CampusEvent): z.infer<typeof nearbyEvent> {
  return {
    event_name: event.name,
    event_start: isoOrNull(event.startsAt),
    latitude: event.at?.lat ?? null,
    longitude: event.at?.lon ?? null,
    address: event.address,
  };
}

function isoOrNull(ms: number | null): string | null {
  return ms === null ? null : toNewYorkIso(ms);
}

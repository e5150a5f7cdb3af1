import { createZodDto } from 'nestjs-zod';
import { z } from 'zod';
import { toNewYorkIso } from '../common/new-york';
import type { CampusEvent } from './event.types';

const NONE_NEARBY =
  'No park or neighbour lists an event that is still to come, or none of their sites has answered yet.';
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

const listedEvent = z
  .object({
    id: z.string().describe('Stable within all sources.'),
    name: z.string(),
    start: when,
    end: when,
    description: text,
    location: text.describe('As people write it, or `Online`.'),
    latitude: degrees,
    longitude: degrees,
    organization: text,
    image: text,
    url: text.describe("The event's page."),
    is_free: z.literal(true).nullable().describe('Null when the source does not say so.'),
    source: z.enum(['nyu_engage', 'external_event']),
  })
  .meta({ id: 'ListedEvent' });
/** With a name, because a nullable text of a response class itself is published as a list of texts. */
const reason = text.describe('Why the list is empty; null when it is not.').meta({ id: 'WhyEmpty' });

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

export class EngageEventsResponse extends createZodDto(
  z.object({ engage_events: z.array(engageEvent).max(50), events: z.array(listedEvent).max(50), reason }),
) {
  static from(events: readonly CampusEvent[], days: number): EngageEventsResponse {
    return {
      ...listOf(events, `NYU Engage lists no public events of the next ${days === 1 ? 'day' : `${days} days`}.`),
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

export class NearbyEventsResponse extends createZodDto(
  z.object({ nyc_permitted: z.array(nearbyEvent).max(90), events: z.array(listedEvent).max(90), reason }),
) {
  static from(events: readonly CampusEvent[]): NearbyEventsResponse {
    return { ...listOf(events, NONE_NEARBY), nyc_permitted: events.map(nearbyFields) };
  }
}

/** The one shape of both lists, beside what older clients read. */
function listOf(events: readonly CampusEvent[], whyNone: string) {
  return {
    events: events.map((event) => ({
      id: event.id,
      name: event.name,
      start: isoOrNull(event.startsAt),
      end: isoOrNull(event.endsAt),
      description: event.description,
      location: event.address,
      latitude: event.at?.lat ?? null,
      longitude: event.at?.lon ?? null,
      organization: event.organization,
      image: event.imageUrl,
      url: event.url,
      is_free: event.isFree ? (true as const) : null,
      source: event.source,
    })),
    reason: events.length === 0 ? whyNone : null,
  };
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

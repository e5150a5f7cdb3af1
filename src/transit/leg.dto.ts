import { z } from 'zod';
import { toNewYorkIso } from '../common/new-york';
import type { LegEnd, WayLeg } from './way.types';

const endSchema = z.object({
  name: z.string().nullable().describe('The station; null where the way starts or ends.'),
  station_id: z.string().nullable(),
  lat: z.number(),
  lng: z.number(),
});
const time = z.string().nullable().describe("ISO 8601 with New York's offset; null on foot and without a timetable.");

/** A stretch of a way, as clients get it. */
export const legSchema = z
  .object({
    mode: z.enum(['walking', 'transit']),
    line: z.string().nullable().describe('What stands in the bullet, such as `A`; null on foot.'),
    line_id: z.string().nullable(),
    line_name: z.string().nullable(),
    color: z.string().nullable(),
    text_color: z.string().nullable(),
    other_lines: z.array(z.string()).describe('Lines that go the same way at that hour.'),
    headsign: z.string().nullable().describe('Where the train ends.'),
    from: endSchema,
    to: endSchema,
    stops: z.int().describe('Stations from getting on to getting off, the last one counted.'),
    departs: time,
    arrives: time,
    next_departures: z.array(z.string()).describe('Trains of the same line after that one.'),
    minutes: z.int(),
    every_minutes: z.int().nullable().describe('How far apart the trains usually are at that hour.'),
    leaves_station: z.boolean().describe('One leaves the gates between two trains.'),
  })
  .meta({ id: 'Leg' });
export type LegResponse = z.infer<typeof legSchema>;

export function toLegResponse(leg: WayLeg): LegResponse {
  return {
    mode: leg.mode,
    line: leg.line?.name ?? null,
    line_id: leg.line?.id ?? null,
    line_name: leg.line?.longName ?? null,
    color: leg.line?.color ?? null,
    text_color: leg.line?.textColor ?? null,
    other_lines: [...leg.otherLines],
    headsign: leg.headsign,
    from: endOf(leg.from),
    to: endOf(leg.to),
    stops: leg.stops,
    departs: leg.departs === null ? null : isoOf(leg.departs),
    arrives: leg.arrives === null ? null : isoOf(leg.arrives),
    next_departures: leg.next.map(isoOf),
    minutes: Math.max(1, Math.ceil(leg.seconds / 60)),
    every_minutes: leg.everyMinutes,
    leaves_station: leg.isOutside,
  };
}

function endOf({ name, stationId, at: { lat, lon } }: LegEnd): z.infer<typeof endSchema> {
  return { name, station_id: stationId, lat, lng: lon };
}

/** @param at Unix seconds. */
export const isoOf = (at: number): string => toNewYorkIso(at * 1000);

import { createZodDto } from 'nestjs-zod';
import { z } from 'zod';
import { coordinateParameter, readCoordinates } from '../common/coordinates.schema';
import type { Coordinates } from '../common/geo';
import { isoOf } from './leg.dto';
import type { Board, LineFacts, StationNear } from './station.types';
import type { Complex } from './timetable/station-finder';
import type { Line } from './transit.types';

const MOST_STATIONS = 20;
const STATIONS = 5;
const LONGEST_NAME = 80;

const nearSchema = z
  .object({
    lat: coordinateParameter,
    lng: coordinateParameter,
    limit: z.coerce.number().int().min(1).max(MOST_STATIONS).optional().catch(undefined),
  })
  .transform((query, context): { at: Coordinates; limit: number } => {
    const at = readCoordinates(query.lat, query.lng);
    if (typeof at !== 'string') return { at, limit: query.limit ?? STATIONS };
    context.addIssue({ code: 'custom', message: at });
    return z.NEVER;
  });
export class NearQuery extends createZodDto(nearSchema) {}

const departuresSchema = z
  .object({ station: z.string().optional() })
  .transform(({ station = '' }, context): { station: string } => {
    const said = station.trim();
    if (said !== '') return { station: said.slice(0, LONGEST_NAME) };
    context.addIssue({ code: 'custom', message: "Missing 'station'" });
    return z.NEVER;
  });
export class DeparturesQuery extends createZodDto(departuresSchema) {}

const lineSchema = z
  .object({ id: z.string(), name: z.string(), long_name: z.string(), color: z.string(), text_color: z.string() })
  .meta({ id: 'Line' });
const stationFields = {
  id: z.string().describe('Of the feed; one of several of a complex.'),
  name: z.string(),
  station_ids: z.array(z.string()),
  lat: z.number(),
  lng: z.number(),
};
const validity = {
  schedule: z
    .enum(['timetable', 'expired'])
    .describe('`expired`: the timetable is over, and what is told is usual at that hour, without clock times.'),
  schedule_valid_until: z.string(),
  attribution: z.string(),
};
/** The MTA asks that nobody thinks it stands behind this. */
const ATTRIBUTION = 'Timetable data from the MTA, stored by us; not checked or endorsed by it';

export class StationsResponse extends createZodDto(
  z.object({
    stations: z.array(
      z.object({
        ...stationFields,
        lines: z.array(lineSchema).describe('Those whose trains leave within half an hour, by the timetable.'),
        step_free: z.enum(['yes', 'partly', 'no']),
        walk_minutes: z.int(),
        walk_meters: z.int(),
      }),
    ),
    attribution: z.string(),
  }),
) {
  static from(stations: readonly StationNear[]): StationsResponse {
    return {
      stations: stations.map(({ complex, lines, stepFree, walkSeconds, walkMeters }) => ({
        ...stationOf(complex),
        lines: lines.map(lineOf),
        step_free: stepFree,
        walk_minutes: Math.max(1, Math.round(walkSeconds / 60)),
        walk_meters: Math.round(walkMeters),
      })),
      attribution: ATTRIBUTION,
    };
  }
}

export class DeparturesResponse extends createZodDto(
  z.object({
    station: z.object(stationFields),
    departures: z.array(
      z.object({
        line: lineSchema,
        direction: z.enum(['N', 'S']).describe("The line's own north and south, no points of the compass."),
        towards: z.string().describe('Where that direction goes, such as `Uptown`; empty where the state says none.'),
        headsign: z.string().describe('Where the next train ends.'),
        departs: z.array(z.string()).describe("ISO 8601 with New York's offset; empty without a timetable."),
        every_minutes: z.int().nullable(),
      }),
    ),
    ...validity,
  }),
) {
  static from({ complex, rows, schedule, validUntil }: Board): DeparturesResponse {
    return {
      station: stationOf(complex),
      departures: rows.map((row) => ({
        line: lineOf(row.line),
        direction: row.direction,
        towards: row.label,
        headsign: row.headsign,
        departs: row.departs.map(isoOf),
        every_minutes: row.everyMinutes,
      })),
      schedule,
      schedule_valid_until: validUntil,
      attribution: ATTRIBUTION,
    };
  }
}

export class LineResponse extends createZodDto(
  z.object({
    line: lineSchema,
    stops: z
      .array(z.object({ id: z.string(), name: z.string(), lat: z.number(), lng: z.number() }))
      .describe('In the order of its longest run to the north.'),
    encoded_polyline: z.string().nullable(),
    running_now: z.boolean().describe('Whether trains of it leave anywhere within half an hour, by the timetable.'),
    ...validity,
  }),
) {
  static from({ line, stops, shape, isRunning, schedule, validUntil }: LineFacts): LineResponse {
    return {
      line: lineOf(line),
      stops: stops.map(({ id, name, lat, lon }) => ({ id, name, lat, lng: lon })),
      encoded_polyline: shape,
      running_now: isRunning,
      schedule,
      schedule_valid_until: validUntil,
      attribution: ATTRIBUTION,
    };
  }
}

function lineOf({ id, name, longName, color, textColor }: Line): z.infer<typeof lineSchema> {
  return { id, name, long_name: longName, color, text_color: textColor };
}

function stationOf({ name, position, stations }: Complex) {
  return { id: stations[0]!.id, name, station_ids: stations.map(({ id }) => id), lat: position.lat, lng: position.lon };
}

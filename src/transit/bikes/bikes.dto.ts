import { createZodDto } from 'nestjs-zod';
import { z } from 'zod';
import { coordinateParameter, readCoordinates } from '../../common/coordinates.schema';
import type { Coordinates } from '../../common/geo';
import { toNewYorkIso } from '../../common/new-york';
import type { NearBikes } from './bike.types';

const LIMIT = { least: 1, most: 20, usual: 5 };
const ATTRIBUTION = 'Citi Bike (https://citibikenyc.com), live data';

/** Where, what is wanted there, and how many; the last two have a usual value for what cannot be read. */
export class BikesQuery extends createZodDto(
  z
    .object({
      lat: coordinateParameter,
      lng: coordinateParameter,
      wants: z.enum(['bikes', 'docks']).catch('bikes'),
      limit: z
        .string()
        .trim()
        .regex(/^\d+$/)
        .transform((text) => Math.min(LIMIT.most, Math.max(LIMIT.least, Number(text))))
        .catch(LIMIT.usual),
    })
    .transform(({ lat, lng, wants, limit }, context): { at: Coordinates; wants: 'bikes' | 'docks'; limit: number } => {
      const at = readCoordinates(lat, lng);
      if (typeof at !== 'string') return { at, wants, limit };
      context.addIssue({ code: 'custom', message: at });
      return z.NEVER;
    }),
) {}

const count = z.int().nullable();

const bikeStation = z
  .object({
    id: z.string(),
    name: z.string(),
    latitude: z.number(),
    longitude: z.number(),
    bikes: count.describe('To take, e-bikes included. Null: not known.'),
    e_bikes: count.describe('Of those, with a motor. Null: not known.'),
    docks: count.describe('Free for a bike to return. Null: not known.'),
    walk_minutes: z.int().describe('On foot, estimated.'),
  })
  .meta({ id: 'BikeStation' });

export class BikesResponse extends createZodDto(
  z.object({
    stations: z.array(bikeStation).max(LIMIT.most).describe('Nearest first; within a walk of twelve minutes.'),
    live_at: z.string().describe("When the numbers were made: ISO 8601 with New York's offset."),
    attribution: z.string(),
  }),
) {
  static from({ madeAt, stations }: NearBikes): BikesResponse {
    return {
      stations: stations.map(({ id, name, position, bikes, eBikes, docks, walkSeconds }) => ({
        id,
        name,
        latitude: position.lat,
        longitude: position.lon,
        bikes,
        e_bikes: eBikes,
        docks,
        walk_minutes: Math.max(1, Math.round(walkSeconds / 60)),
      })),
      live_at: toNewYorkIso(madeAt * 1000),
      attribution: ATTRIBUTION,
    };
  }
}

import { z } from 'zod';
import type { LegEnd, WayLeg } from '../transit/way.types';

const DETAILS = 'routes.legs.steps.transitDetails';

/** Without the details a ride is a text and nothing else, and no error says so. */
export const GOOGLE_LEG_FIELDS = [
  'routes.legs.startLocation',
  'routes.legs.endLocation',
  'routes.legs.steps.travelMode',
  'routes.legs.steps.staticDuration',
  `${DETAILS}.stopDetails`,
  `${DETAILS}.headsign`,
  `${DETAILS}.headway`,
  `${DETAILS}.stopCount`,
  `${DETAILS}.transitLine.name`,
  `${DETAILS}.transitLine.nameShort`,
  `${DETAILS}.transitLine.color`,
  `${DETAILS}.transitLine.textColor`,
  `${DETAILS}.transitLine.vehicle.name`,
];

const seconds = z
  .string()
  .regex(/^\d+(\.\d+)?s$/)
  .transform((text) => Number(text.slice(0, -1)));
const moment = z.iso.datetime({ offset: true }).transform((text) => Math.floor(Date.parse(text) / 1000));
const point = z
  .object({ latLng: z.object({ latitude: z.number().default(0), longitude: z.number().default(0) }) })
  .transform(({ latLng }) => ({ lat: latLng.latitude, lon: latLng.longitude }));
const stop = z.object({ name: z.string().default(''), location: point });

const detailsSchema = z.object({
  stopDetails: z.object({ departureStop: stop, arrivalStop: stop, departureTime: moment, arrivalTime: moment }),
  headsign: z.string().optional(),
  headway: seconds.optional(),
  stopCount: z.number().default(0),
  transitLine: z
    .object({
      name: z.string().optional(),
      nameShort: z.string().optional(),
      color: z.string().optional(),
      textColor: z.string().optional(),
      vehicle: z.object({ name: z.object({ text: z.string() }).optional() }).optional(),
    })
    .default({}),
});

/** The legs of a route as the vendor sends them; a ride whose details are not what they should be fails the answer. */
export const googleLegsSchema = z
  .array(
    z.object({
      startLocation: point.optional(),
      endLocation: point.optional(),
      steps: z
        .array(
          z.object({
            travelMode: z.string().optional(),
            staticDuration: seconds.default(0),
            transitDetails: detailsSchema.optional(),
          }),
        )
        .default([]),
    }),
  )
  .default([]);
type GoogleLegs = z.infer<typeof googleLegsSchema>;

const NEUTRAL = { color: '#7C858C', textColor: '#FFFFFF' };

/** Our legs: each ride by itself, the walking steps between two rides as one. */
export function toLegs([leg]: GoogleLegs): WayLeg[] {
  if (leg?.startLocation === undefined || leg.endLocation === undefined) return [];
  const legs: WayLeg[] = [];
  let here: LegEnd = { name: null, stationId: null, at: leg.startLocation };
  let walked = 0;
  const walkTo = (to: LegEnd) => {
    if (walked > 0) legs.push({ ...ON_FOOT, from: here, to, seconds: walked });
    walked = 0;
    here = to;
  };
  for (const { staticDuration, transitDetails } of leg.steps) {
    if (transitDetails === undefined) {
      walked += staticDuration;
      continue;
    }
    const { departureStop, arrivalStop, departureTime, arrivalTime } = transitDetails.stopDetails;
    walkTo(endOf(departureStop));
    const to = endOf(arrivalStop);
    legs.push({
      ...ride(transitDetails),
      from: here,
      to,
      departs: departureTime,
      arrives: arrivalTime,
      seconds: arrivalTime - departureTime,
    });
    here = to;
  }
  walkTo({ name: null, stationId: null, at: leg.endLocation });
  return legs;
}

const ON_FOOT = {
  mode: 'walking',
  line: null,
  otherLines: [],
  headsign: null,
  stops: 0,
  departs: null,
  arrives: null,
  next: [],
  everyMinutes: null,
  isOutside: false,
} as const;

function ride({ headsign, headway, stopCount, transitLine }: z.infer<typeof detailsSchema>) {
  const { name, nameShort, vehicle, color = NEUTRAL.color, textColor = NEUTRAL.textColor } = transitLine;
  const short = nameShort ?? name ?? vehicle?.name?.text ?? '';
  return {
    ...ON_FOOT,
    mode: 'transit' as const,
    line: { id: short, name: short, longName: name ?? short, color, textColor },
    headsign: headsign ?? null,
    stops: stopCount,
    everyMinutes: headway === undefined ? null : Math.max(1, Math.round(headway / 60)),
  };
}

function endOf({ name, location }: z.infer<typeof stop>): LegEnd {
  return { name, stationId: null, at: location };
}

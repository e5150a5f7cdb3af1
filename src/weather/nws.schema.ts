import { z } from 'zod';

// What the National Weather Service sends, as far as it is read here. Any value may be null; units stand beside numbers.

const text = z
  .string()
  .nullish()
  .transform((value) => value ?? '');
const icon = z
  .string()
  .nullish()
  .transform((value) => value ?? null);
/** Milliseconds since 1970 of an ISO 8601 time. */
const moment = z.iso.datetime({ offset: true }).transform((value) => Date.parse(value));

const quantity = z
  .object({ unitCode: z.string(), value: z.number().nullish(), qualityControl: z.string().nullish() })
  .nullish()
  .transform((read): Quantity | null =>
    // X: rejected, B: bad.
    read?.value === null || read?.value === undefined || read.qualityControl === 'X' || read.qualityControl === 'B'
      ? null
      : // `wmoUnit:degC`, `unit:degC`
        { value: read.value, unit: read.unitCode.slice(read.unitCode.lastIndexOf(':') + 1) },
  )
  .catch(null);

export interface Quantity {
  readonly value: number;
  readonly unit: string;
}

/** The value when it is in the unit that is expected. */
export function valueIn(quantity: Quantity | null, unit: string): number | null {
  return quantity?.unit === unit ? quantity.value : null;
}

const MPH: Readonly<Record<string, number>> = { 'km_h-1': 1 / 1.609344, 'm_s-1': 2.236936 };

/** Miles an hour; null for a unit that is not known. */
export function mphOf(quantity: Quantity | null): number | null {
  const factor = quantity === null ? undefined : MPH[quantity.unit];
  return factor === undefined ? null : Math.round(quantity!.value * factor * 10) / 10;
}

export const pointSchema = z.object({
  properties: z.object({ gridId: z.string().regex(/^[A-Z]{3}$/), gridX: z.int(), gridY: z.int() }),
});

const station = z.object({ properties: z.object({ stationIdentifier: z.string().regex(/^\w{3,8}$/) }) });
/** The identifiers; one that cannot be read must not lose the others. */
export const stationsSchema = z.object({
  features: z
    .array(z.unknown())
    .transform((items) => items.flatMap((item) => station.safeParse(item).data?.properties.stationIdentifier ?? [])),
});

export const observationSchema = z.object({
  properties: z.object({
    timestamp: moment,
    textDescription: text,
    icon,
    temperature: quantity.transform((read) => (valueIn(read, 'degC') === null ? null : read)),
    relativeHumidity: quantity,
    windSpeed: quantity,
  }),
});
export type Observation = z.infer<typeof observationSchema>['properties'];

const period = z
  .object({
    startTime: moment,
    endTime: moment,
    isDaytime: z.boolean(),
    temperature: z.union([z.number(), quantity]).nullish(),
    temperatureUnit: z.string().nullish(),
    probabilityOfPrecipitation: quantity,
    relativeHumidity: quantity,
    windSpeed: z.union([z.string(), quantity]).nullish(),
    icon,
    shortForecast: text,
  })
  .transform((read) => ({
    startTime: read.startTime,
    endTime: read.endTime,
    isDay: read.isDaytime,
    temperatureF: fahrenheitOf(read.temperature ?? null, read.temperatureUnit ?? null),
    humidityPercent: rounded(valueIn(read.relativeHumidity, 'percent')),
    windMph: windOf(read.windSpeed ?? null),
    chancePercent: valueIn(read.probabilityOfPrecipitation, 'percent'),
    icon: read.icon,
    words: read.shortForecast,
  }));
export type HourlyPeriod = z.infer<typeof period>;

export const hourlySchema = z.object({
  properties: z.object({
    updateTime: moment.nullish().transform((value) => value ?? null),
    // One odd hour must not lose the others.
    periods: z
      .array(z.unknown())
      .transform((items) => items.map((item) => period.safeParse(item)).flatMap(({ data }) => data ?? [])),
  }),
});

const alert = z.object({
  properties: z.object({
    event: z.string(),
    severity: text,
    status: z.string(),
    messageType: z.string(),
    response: text,
    effective: moment.nullish().catch(null),
    onset: moment.nullish().catch(null),
    expires: moment.nullish().catch(null),
    ends: moment.nullish().catch(null),
    headline: text,
  }),
});
export type AlertProperties = z.infer<typeof alert>['properties'];

/** All of them or none: a warning that cannot be read is not "no warning". */
export const alertsSchema = z.object({ features: z.array(alert) });

function fahrenheitOf(value: number | Quantity | null, unit: string | null): number | null {
  if (value === null) return null;
  if (typeof value !== 'number') return value.unit === 'degC' ? value.value * 1.8 + 32 : null;
  return unit === 'C' ? value * 1.8 + 32 : unit === 'F' ? value : null;
}

/** `8 mph`, `5 to 10 mph`, `10 km/h`: the greater one. */
function windOf(wind: string | Quantity | null): number | null {
  if (wind === null || typeof wind !== 'string') return mphOf(wind);
  const numbers = wind.match(/\d+(?:\.\d+)?/g)?.map(Number);
  if (numbers === undefined) return null;
  const most = Math.max(...numbers);
  return wind.includes('km/h') ? Math.round((most / 1.609344) * 10) / 10 : wind.includes('mph') ? most : null;
}

const rounded = (value: number | null) => (value === null ? null : Math.round(value));

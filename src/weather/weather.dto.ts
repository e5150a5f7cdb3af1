import { createZodDto } from 'nestjs-zod';
import { z } from 'zod';
import { coordinateParameter, readCoordinates } from '../common/coordinates.schema';
import type { Coordinates } from '../common/geo';
import {
  type Condition,
  type CurrentWeather,
  type Forecast,
  type Reading,
  UNKNOWN_SKY,
  type WeatherAlert,
  type WeatherSource,
} from './weather.types';

const query = z.object({ lat: coordinateParameter, lon: coordinateParameter });

function position(value: z.infer<typeof query>, context: z.RefinementCtx): Coordinates {
  const read = readCoordinates(value.lat, value.lon);
  if (typeof read !== 'string') return read;
  context.addIssue({ code: 'custom', message: read });
  return z.NEVER;
}

/** Where; a point, or null for the default when neither coordinate is given. */
export class WeatherQuery extends createZodDto(
  query.transform((value, context): { at: Coordinates | null } =>
    value.lat === undefined && value.lon === undefined ? { at: null } : { at: position(value, context) },
  ),
) {}

export class ForecastQuery extends createZodDto(
  query.transform((value, context): { at: Coordinates } => ({ at: position(value, context) })),
) {}

const ATTRIBUTION: Readonly<Record<WeatherSource, string>> = {
  openweather: 'Weather data provided by OpenWeather (https://openweathermap.org)',
  nws: 'Weather data by the National Weather Service (https://www.weather.gov)',
  open_meteo: 'Weather data by Open-Meteo.com (https://open-meteo.com/), CC BY 4.0',
};

const provenance = {
  source: z.enum(['openweather', 'nws', 'open_meteo']),
  stale: z.boolean().describe('True for the last good value while no provider answers.'),
  attribution: z.string(),
};

const unknown = z
  .array(z.enum(['humidity', 'wind_speed', 'desc']))
  .describe('Fields that nobody told; their values mean nothing.');
const alert = z
  .object({
    event: z.string().describe('Such as `Winter Storm Warning`.'),
    headline: z.string().nullable(),
    severity: z.enum(['extreme', 'severe', 'moderate', 'minor', 'unknown']),
    starts: z.iso.datetime().nullable(),
    ends: z.iso.datetime().nullable(),
  })
  .meta({ id: 'WeatherAlert' });

const weatherShape = {
  temp_f: z.number(),
  desc: z.string(),
  icon: z.string(),
  temp: z.int(),
  main: z.string(),
  humidity: z.int(),
  wind_speed: z.number().describe('Miles per hour.'),
  unknown,
  ...provenance,
};

/** The weather inside another answer. */
export const weatherSchema = z.object(weatherShape).meta({ id: 'Weather' });

export type WeatherWire = z.infer<typeof weatherSchema>;

export class WeatherResponse extends createZodDto(
  z.object({
    ...weatherShape,
    alerts: z
      .array(alert)
      .nullable()
      .describe('Warnings of the National Weather Service, the worst first; null when not known.'),
  }),
) {
  static from(reading: Reading<CurrentWeather>, alerts: readonly WeatherAlert[] | null): WeatherResponse {
    return { ...WeatherResponse.weather(reading), alerts: alerts === null ? null : [...alerts] };
  }

  /** The weather alone, as it stands in other answers. */
  static weather({ value, stale }: Reading<CurrentWeather>): WeatherWire {
    return {
      temp_f: Math.round(value.temperatureF * 10) / 10,
      desc: value.condition.description,
      icon: value.condition.icon,
      temp: Math.round(value.temperatureF),
      main: value.condition.main,
      // Both apps read a number here; whether it is known stands beside it.
      humidity: value.humidityPercent ?? 0,
      wind_speed: value.windMph ?? 0,
      unknown: unknownIn(value),
      source: value.source,
      stale,
      attribution: ATTRIBUTION[value.source],
    };
  }
}

const forecastItem = z.object({
  dt: z.int().describe('Unix seconds.'),
  main: z.object({ temp: z.number().describe('°F'), humidity: z.int() }),
  weather: z.array(z.object({ main: z.string(), description: z.string(), icon: z.string() })),
  wind: z.object({ speed: z.number() }),
  pop: z.number().nullable().describe('Chance of precipitation, 0 to 1.'),
  unknown,
});

export class ForecastResponse extends createZodDto(
  z.object({ forecast: z.array(forecastItem).max(40), ...provenance }),
) {
  static from({ value, stale }: Reading<Forecast>): ForecastResponse {
    return {
      forecast: value.steps.map((step) => ({
        dt: step.at,
        main: { temp: step.temperatureF, humidity: step.humidityPercent ?? 0 },
        weather: [toWire(step.condition)],
        wind: { speed: step.windMph ?? 0 },
        pop: step.precipitationChance,
        unknown: unknownIn(step),
      })),
      source: value.source,
      stale,
      attribution: ATTRIBUTION[value.source],
    };
  }
}

function unknownIn({
  humidityPercent,
  windMph,
  condition,
}: Pick<CurrentWeather, 'humidityPercent' | 'windMph' | 'condition'>) {
  return [
    ...(humidityPercent === null ? (['humidity'] as const) : []),
    ...(windMph === null ? (['wind_speed'] as const) : []),
    ...(condition.main === UNKNOWN_SKY.main ? (['desc'] as const) : []),
  ];
}

function toWire({ main, description, icon }: Condition) {
  return { main, description, icon };
}

import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { Clock } from '../common/clock';
import type { Coordinates } from '../common/geo';
import { AppConfig } from '../config/env';
import type { UpstreamClient } from '../upstream/upstream.client';
import { UpstreamFactory } from '../upstream/upstream.factory';
import { type ForecastHour, stepsOf } from './steps';
import type { CurrentWeather, Forecast } from './weather.types';
import { conditionOf } from './wmo-code';

const maybe = z
  .number()
  .nullish()
  .transform((value) => value ?? null);
const series = z.array(maybe);

const currentSchema = z.object({
  current: z.object({
    temperature_2m: z.number(),
    relative_humidity_2m: maybe,
    is_day: maybe,
    precipitation: maybe,
    weather_code: maybe,
    wind_speed_10m: maybe,
  }),
});

const hourlySchema = z.object({
  hourly: z.object({
    time: z.array(z.number().int()),
    temperature_2m: series,
    relative_humidity_2m: series,
    is_day: series,
    precipitation_probability: series,
    precipitation: series,
    weather_code: series,
    wind_speed_10m: series,
  }),
});
type Hourly = z.infer<typeof hourlySchema>['hourly'];

const VARIABLES = 'temperature_2m,relative_humidity_2m,is_day,precipitation,weather_code,wind_speed_10m';
const UNITS = { temperature_unit: 'fahrenheit', wind_speed_unit: 'mph', timeformat: 'unixtime' };
/** Forty steps of three hours are five days; one more covers the hours before the first step. */
const FORECAST_DAYS = 6;

/** Open-Meteo: no key, answers mapped to OpenWeather's words. */
@Injectable()
export class OpenMeteoClient {
  private readonly http: UpstreamClient;

  constructor(
    config: AppConfig,
    factory: UpstreamFactory,
    private readonly clock: Clock,
  ) {
    this.http = factory.create({
      vendor: 'open-meteo',
      baseUrl: config.openMeteo.baseUrl,
      budget: { attemptMs: 2_500, wholeMs: 4_000 },
    });
  }

  get isOn(): boolean {
    return this.http.isOn;
  }

  /** @throws UpstreamUnavailable, UpstreamRejected */
  async current(at: Coordinates, signal?: AbortSignal): Promise<CurrentWeather> {
    const query = { latitude: at.lat, longitude: at.lon, current: VARIABLES, ...UNITS };
    const { current } = await this.http.getJson('/v1/forecast', { query, schema: currentSchema, signal });
    return {
      temperatureF: current.temperature_2m,
      humidityPercent: rounded(current.relative_humidity_2m),
      windMph: current.wind_speed_10m,
      condition: conditionOf({
        code: current.weather_code,
        temperatureF: current.temperature_2m,
        precipitation: current.precipitation,
        isDay: current.is_day !== 0,
      }),
      source: 'open_meteo',
    };
  }

  /** @throws UpstreamUnavailable, UpstreamRejected */
  async forecast(at: Coordinates, signal?: AbortSignal): Promise<Forecast> {
    const hourly = `${VARIABLES},precipitation_probability`;
    const query = { latitude: at.lat, longitude: at.lon, hourly, forecast_days: FORECAST_DAYS, ...UNITS };
    const body = await this.http.getJson('/v1/forecast', { query, schema: hourlySchema, signal });
    return { steps: stepsOf(hoursOf(body.hourly), this.clock.now() / 1000), source: 'open_meteo' };
  }
}

function hoursOf(hourly: Hourly): ForecastHour[] {
  return hourly.time.map((at, i): ForecastHour => {
    const temperatureF = hourly.temperature_2m[i] ?? null;
    const chance = hourly.precipitation_probability[i] ?? null;
    return {
      at,
      temperatureF,
      humidityPercent: rounded(hourly.relative_humidity_2m[i] ?? null),
      windMph: hourly.wind_speed_10m[i] ?? null,
      precipitationChance: chance === null ? null : chance / 100,
      condition: conditionOf({
        code: hourly.weather_code[i] ?? null,
        temperatureF: temperatureF ?? NEVER_TOO_WARM_F,
        precipitation: hourly.precipitation[i] ?? null,
        isDay: hourly.is_day[i] !== 0,
      }),
    };
  });
}

/** An hour without a temperature contradicts no code. */
const NEVER_TOO_WARM_F = 32;

const rounded = (value: number | null) => (value === null ? null : Math.round(value));

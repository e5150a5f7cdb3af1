import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { Clock } from '../common/clock';
import type { Coordinates } from '../common/geo';
import { AppConfig } from '../config/env';
import type { UpstreamClient } from '../upstream/upstream.client';
import { UpstreamFactory } from '../upstream/upstream.factory';
import { type CurrentWeather, type Forecast, FORECAST_STEPS, type ForecastStep, STEP_HOURS } from './weather.types';
import { conditionOf, severity } from './wmo-code';

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
const STEP_SECONDS = STEP_HOURS * 3600;
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
      humidityPercent: Math.round(current.relative_humidity_2m ?? 0),
      windMph: current.wind_speed_10m ?? 0,
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
    return { steps: toSteps(body.hourly, this.clock.now() / 1000), source: 'open_meteo' };
  }
}

/** Three-hour steps on the same UTC grid as OpenWeather's, starting with the next one. Hours without values are left out. */
function toSteps(hourly: Hourly, nowSeconds: number): ForecastStep[] {
  const first = Math.ceil(nowSeconds / STEP_SECONDS) * STEP_SECONDS;
  const steps: ForecastStep[] = [];
  for (let index = 0; index < hourly.time.length && steps.length < FORECAST_STEPS; index += 1) {
    const at = hourly.time[index]!;
    if (at < first || at % STEP_SECONDS !== 0) continue;
    const step = toStep(hourly, index);
    if (step !== null) steps.push(step);
  }
  return steps;
}

/** Temperature and wind at the start of the step; the worst sky and the highest chance of rain within it. */
function toStep(hourly: Hourly, start: number): ForecastStep | null {
  const temperatureF = hourly.temperature_2m[start];
  if (temperatureF === null || temperatureF === undefined) return null;
  const hours = Array.from({ length: STEP_HOURS }, (_, offset) => start + offset).filter((i) => i < hourly.time.length);
  const conditions = hours.map((i) =>
    conditionOf({
      code: hourly.weather_code[i] ?? null,
      temperatureF: hourly.temperature_2m[i] ?? temperatureF,
      precipitation: hourly.precipitation[i] ?? null,
      isDay: hourly.is_day[i] !== 0,
    }),
  );
  const chances = hours.flatMap((i) => hourly.precipitation_probability[i] ?? []);
  return {
    at: hourly.time[start]!,
    temperatureF,
    humidityPercent: Math.round(hourly.relative_humidity_2m[start] ?? 0),
    windMph: hourly.wind_speed_10m[start] ?? 0,
    precipitationChance: chances.length > 0 ? Math.max(...chances) / 100 : null,
    condition: conditions.reduce((worst, next) => (severity(next) > severity(worst) ? next : worst)),
  };
}

import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import type { Coordinates } from '../common/geo';
import { AppConfig } from '../config/env';
import type { UpstreamClient } from '../upstream/upstream.client';
import { UpstreamFactory } from '../upstream/upstream.factory';
import { type CurrentWeather, type Forecast, FORECAST_STEPS, UNKNOWN_SKY } from './weather.types';

const conditionSchema = z.object({ main: z.string(), description: z.string(), icon: z.string() });
const conditions = z.array(conditionSchema).nullish().catch(null);
const maybe = z
  .number()
  .nullish()
  .catch(null)
  .transform((value) => value ?? null);
const mainSchema = z.object({ temp: z.number(), humidity: maybe });
const windSchema = z.object({ speed: maybe }).nullish().catch(null);

const currentSchema = z.object({ weather: conditions, main: mainSchema, wind: windSchema });
const stepSchema = z.object({
  dt: z.number().int(),
  weather: conditions,
  main: mainSchema,
  wind: windSchema,
  pop: maybe,
});
/** One odd step must not lose the others. */
const forecastSchema = z.object({
  list: z
    .array(z.unknown())
    .transform((items) => items.map((item) => stepSchema.safeParse(item)).flatMap(({ data }) => data ?? [])),
});

const rounded = (value: number | null) => (value === null ? null : Math.round(value));

/** OpenWeather 2.5. The key can only travel in the query, so nothing that holds a URL of it is ever logged. */
@Injectable()
export class OpenWeatherClient {
  readonly isOn: boolean;
  private readonly http: UpstreamClient;
  private readonly key: string | undefined;

  constructor(config: AppConfig, factory: UpstreamFactory) {
    const { baseUrl, apiKey } = config.openWeather;
    this.isOn = apiKey !== undefined && baseUrl !== '';
    this.key = apiKey;
    this.http = factory.create({ vendor: 'openweather', baseUrl, budget: { attemptMs: 2_500, wholeMs: 4_000 } });
  }

  /** @throws UpstreamUnavailable, UpstreamRejected */
  async current(at: Coordinates, signal?: AbortSignal): Promise<CurrentWeather> {
    const body = await this.http.getJson('/data/2.5/weather', { query: this.query(at), schema: currentSchema, signal });
    return {
      temperatureF: body.main.temp,
      humidityPercent: rounded(body.main.humidity),
      windMph: body.wind?.speed ?? null,
      condition: body.weather?.[0] ?? UNKNOWN_SKY,
      source: 'openweather',
    };
  }

  /** @throws UpstreamUnavailable, UpstreamRejected */
  async forecast(at: Coordinates, signal?: AbortSignal): Promise<Forecast> {
    const body = await this.http.getJson('/data/2.5/forecast', {
      query: this.query(at),
      schema: forecastSchema,
      signal,
    });
    const steps = body.list.slice(0, FORECAST_STEPS).map((step) => ({
      at: step.dt,
      temperatureF: step.main.temp,
      humidityPercent: rounded(step.main.humidity),
      windMph: step.wind?.speed ?? null,
      precipitationChance: step.pop,
      condition: step.weather?.[0] ?? UNKNOWN_SKY,
    }));
    return { steps, source: 'openweather' };
  }

  private query(at: Coordinates) {
    return { lat: at.lat, lon: at.lon, units: 'imperial', appid: this.key };
  }
}

import { Injectable } from '@nestjs/common';
import type { CachePolicy } from '../cache/cache-policy';
import { SharedCache } from '../cache/shared-cache';
import { AppError } from '../common/app-error';
import { type Coordinates, roundTo, toText } from '../common/geo';
import { type Capability, Metrics, NO_METRICS } from '../metrics/metrics';
import { budget, firstThatAnswers } from '../upstream/ladder';
import { OpenMeteoClient } from './open-meteo.client';
import { OpenWeatherClient } from './openweather.client';
import { ForecastUnavailable, WeatherUnavailable } from './weather.errors';
import type { CurrentWeather, Forecast, Reading } from './weather.types';

const STALE_SECONDS = 6 * 3600;
const CURRENT: CachePolicy = { freshSeconds: 600, staleSeconds: STALE_SECONDS };
const FORECAST: CachePolicy = { freshSeconds: 1_800, staleSeconds: STALE_SECONDS };
/** For all rungs together. */
const BUDGET_MS = 4_000;
/** About a kilometre: weather does not differ, and nobody learns where exactly somebody stands. */
const DECIMALS = 2;

/** Weather on its ladder: OpenWeather, Open-Meteo, the last good value. */
@Injectable()
export class WeatherService {
  constructor(
    private readonly cache: SharedCache,
    private readonly openWeather: OpenWeatherClient,
    private readonly openMeteo: OpenMeteoClient,
    private readonly metrics: Metrics = NO_METRICS,
  ) {}

  /** @throws WeatherUnavailable when no rung has an answer. */
  current(at: Coordinates, caller?: AbortSignal): Promise<Reading<CurrentWeather>> {
    const place = roundTo(at, DECIMALS);
    const load = (cancelled: AbortSignal) =>
      firstThatAnswers(
        budget(BUDGET_MS, cancelled),
        this.rungs((client, signal) => client.current(place, signal)),
        (cause) => new WeatherUnavailable({ cause }),
      );
    return this.counted('weather', this.cache.wrap(currentKey(place), CURRENT, load, caller));
  }

  /** What the last few hours brought, or null; asks nobody. */
  lastKnown(at: Coordinates): Promise<Reading<CurrentWeather> | null> {
    return this.cache.peek(currentKey(roundTo(at, DECIMALS)));
  }

  /** @throws ForecastUnavailable when no rung has an answer. */
  forecast(at: Coordinates, caller?: AbortSignal): Promise<Reading<Forecast>> {
    const place = roundTo(at, DECIMALS);
    const load = (cancelled: AbortSignal) =>
      firstThatAnswers(
        budget(BUDGET_MS, cancelled),
        this.rungs((client, signal) => client.forecast(place, signal)),
        (cause) => new ForecastUnavailable({ cause }),
      );
    const key = `forecast:v1:${toText(place, DECIMALS)}`;
    return this.counted('forecast', this.cache.wrap(key, FORECAST, load, caller));
  }

  private async counted<T extends { readonly source: string }>(capability: Capability, answer: Promise<Reading<T>>) {
    try {
      const reading = await answer;
      this.metrics.rung(capability, reading.value.source, reading.stale);
      return reading;
    } catch (error) {
      // A caller who hangs up says nothing about the rungs.
      if (error instanceof AppError) this.metrics.rung(capability, 'none');
      throw error;
    }
  }

  private rungs<T>(ask: (client: OpenWeatherClient | OpenMeteoClient, signal: AbortSignal) => Promise<T>) {
    const clients = this.openWeather.isConfigured ? [this.openWeather, this.openMeteo] : [this.openMeteo];
    return clients.map((client) => (signal: AbortSignal) => ask(client, signal));
  }
}

const currentKey = (place: Coordinates) => `weather:v1:${toText(place, DECIMALS)}`;

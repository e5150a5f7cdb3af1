import { Injectable } from '@nestjs/common';
import { type Coordinates, roundTo, toText } from '../common/geo';
import { CAMPUSES } from '../common/origin';
import type { Ladder } from '../upstream/ladder';
import { isVendorFailure } from '../upstream/upstream.errors';
import type { Rung } from '../upstream/ladder.types';
import { Ladders } from '../upstream/ladders';
import { NwsClient } from './nws.client';
import { OpenMeteoClient } from './open-meteo.client';
import { OpenWeatherClient } from './openweather.client';
import { ForecastUnavailable, WeatherUnavailable } from './weather.errors';
import type { CurrentWeather, Forecast, Reading, WeatherAlert } from './weather.types';

const STALE_SECONDS = 6 * 3600;
const BUDGET_MS = 4_000;
/** About a kilometre: weather does not differ, and nobody learns where exactly somebody stands. */
const DECIMALS = 2;

type Client = OpenWeatherClient | NwsClient | OpenMeteoClient;

/** Warnings change within minutes; without the service the last ones are worth little. */
const ALERTS_FRESH_SECONDS = 120;
const ALERTS_STALE_SECONDS = 600;
/** Nobody waits longer for what stands beside the weather. */
const ALERTS_BUDGET_MS = 2_500;

/** Weather on its ladder: OpenWeather, the National Weather Service, Open-Meteo, the last good value. */
@Injectable()
export class WeatherService {
  private readonly currentLadder: Ladder<Coordinates, CurrentWeather>;
  private readonly forecastLadder: Ladder<Coordinates, Forecast>;
  private readonly alertsLadder: Ladder<Coordinates, readonly WeatherAlert[]>;

  constructor(
    ladders: Ladders,
    private readonly openWeather: OpenWeatherClient,
    private readonly nws: NwsClient,
    private readonly openMeteo: OpenMeteoClient,
  ) {
    const shared = { budgetMs: BUDGET_MS, sourceOf: ({ source }: CurrentWeather | Forecast) => source };
    this.currentLadder = ladders.create({
      ...shared,
      capability: 'weather',
      rungs: this.rungs('weather:v2', 600, (client, at, signal) => client.current(at, signal)),
      exhausted: (cause) => new WeatherUnavailable({ cause }),
    });
    this.forecastLadder = ladders.create({
      ...shared,
      capability: 'forecast',
      rungs: this.rungs('forecast:v2', 1_800, (client, at, signal) => client.forecast(at, signal)),
      exhausted: (cause) => new ForecastUnavailable({ cause }),
    });
    this.alertsLadder = ladders.create<Coordinates, readonly WeatherAlert[]>({
      capability: 'weather_alerts',
      budgetMs: ALERTS_BUDGET_MS,
      rungs: [
        {
          name: 'nws',
          isOn: nws.isOn,
          cachePolicy: {
            freshSeconds: ALERTS_FRESH_SECONDS,
            staleSeconds: ALERTS_STALE_SECONDS,
            key: (at) => `weather_alerts:v1:${toText(at, DECIMALS)}`,
          },
          ask: (at, signal) => nws.alerts(at, signal),
        },
      ],
    });
  }

  /** @throws WeatherUnavailable when no rung has an answer. */
  current(at: Coordinates, caller?: AbortSignal): Promise<Reading<CurrentWeather>> {
    return this.currentLadder.ask(roundTo(at, DECIMALS), { caller });
  }

  /** What the last few hours brought, or null; asks nobody. */
  lastKnown(at: Coordinates): Promise<Reading<CurrentWeather> | null> {
    return this.currentLadder.lastKnown(roundTo(at, DECIMALS));
  }

  /** @throws ForecastUnavailable when no rung has an answer. */
  forecast(at: Coordinates, caller?: AbortSignal): Promise<Reading<Forecast>> {
    return this.forecastLadder.ask(roundTo(at, DECIMALS), { caller });
  }

  /** Warnings that hold at a point, the worst first; null when nobody says whether there are any. */
  async alerts(at: Coordinates, caller?: AbortSignal): Promise<readonly WeatherAlert[] | null> {
    try {
      return (await this.alertsLadder.ask(roundTo(at, DECIMALS), { caller })).value;
    } catch (error) {
      if (isVendorFailure(error)) return null;
      throw error;
    }
  }

  private rungs<T>(
    keyPrefix: string,
    freshSeconds: number,
    ask: (client: Client, at: Coordinates, signal: AbortSignal) => Promise<T>,
  ): Rung<Coordinates, T>[] {
    const key = (at: Coordinates) => `${keyPrefix}:${toText(at, DECIMALS)}`;
    const cachePolicy = { freshSeconds, staleSeconds: STALE_SECONDS, key };
    const rung = (name: string, client: Client): Rung<Coordinates, T> => ({
      name,
      isOn: client.isOn,
      cachePolicy,
      ask: (at, signal) => ask(client, at, signal),
      probe: () => client.current(CAMPUSES.Tandon),
    });
    return [rung('openweather', this.openWeather), rung('nws', this.nws), rung('open_meteo', this.openMeteo)];
  }
}

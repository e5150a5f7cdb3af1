import { Injectable } from '@nestjs/common';
import { type Coordinates, roundTo, toText } from '../common/geo';
import { CAMPUSES } from '../common/origin';
import type { Ladder } from '../upstream/ladder';
import type { Rung } from '../upstream/ladder.types';
import { Ladders } from '../upstream/ladders';
import { OpenMeteoClient } from './open-meteo.client';
import { OpenWeatherClient } from './openweather.client';
import { ForecastUnavailable, WeatherUnavailable } from './weather.errors';
import type { CurrentWeather, Forecast, Reading } from './weather.types';

const STALE_SECONDS = 6 * 3600;
const BUDGET_MS = 4_000;
/** About a kilometre: weather does not differ, and nobody learns where exactly somebody stands. */
const DECIMALS = 2;

type Client = OpenWeatherClient | OpenMeteoClient;

/** Weather on its ladder: OpenWeather, Open-Meteo, the last good value. */
@Injectable()
export class WeatherService {
  private readonly currentLadder: Ladder<Coordinates, CurrentWeather>;
  private readonly forecastLadder: Ladder<Coordinates, Forecast>;

  constructor(
    ladders: Ladders,
    private readonly openWeather: OpenWeatherClient,
    private readonly openMeteo: OpenMeteoClient,
  ) {
    const shared = { budgetMs: BUDGET_MS, sourceOf: ({ source }: CurrentWeather | Forecast) => source };
    this.currentLadder = ladders.create({
      ...shared,
      capability: 'weather',
      rungs: this.rungs('weather:v1', 600, (client, at, signal) => client.current(at, signal)),
      exhausted: (cause) => new WeatherUnavailable({ cause }),
    });
    this.forecastLadder = ladders.create({
      ...shared,
      capability: 'forecast',
      rungs: this.rungs('forecast:v1', 1_800, (client, at, signal) => client.forecast(at, signal)),
      exhausted: (cause) => new ForecastUnavailable({ cause }),
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
    return [rung('openweather', this.openWeather), rung('open_meteo', this.openMeteo)];
  }
}

export type WeatherSource = 'openweather' | 'nws' | 'open_meteo';

/** A condition in the words and icons of OpenWeather, which both apps were written for. */
export interface Condition {
  /** `Clear`, `Clouds`, `Rain`, `Drizzle`, `Snow`, `Thunderstorm`, `Fog`, ... */
  readonly main: string;
  readonly description: string;
  /** `01d` to `50n`. */
  readonly icon: string;
}

/** For a vendor that says nothing of the sky. */
export const UNKNOWN_SKY: Condition = { main: 'Unknown', description: 'sky unknown', icon: '03d' };

export const unknownSky = (isDay: boolean): Condition => ({ ...UNKNOWN_SKY, icon: isDay ? '03d' : '03n' });

export interface CurrentWeather {
  readonly temperatureF: number;
  /** Null: not known. */
  readonly humidityPercent: number | null;
  /** Null: not known; 0 is calm. */
  readonly windMph: number | null;
  readonly condition: Condition;
  readonly source: WeatherSource;
}

/** Three hours of a forecast. */
export interface ForecastStep {
  /** Start of the step, Unix seconds. */
  readonly at: number;
  readonly temperatureF: number;
  readonly humidityPercent: number | null;
  readonly windMph: number | null;
  /** Chance of precipitation, 0 to 1; null when the vendor does not say. */
  readonly precipitationChance: number | null;
  readonly condition: Condition;
}

export interface Forecast {
  /** In time order, 40 at most. */
  readonly steps: readonly ForecastStep[];
  readonly source: WeatherSource;
}

/** A warning of the National Weather Service. */
export interface WeatherAlert {
  /** Such as `Winter Storm Warning`. */
  readonly event: string;
  readonly headline: string | null;
  readonly severity: 'extreme' | 'severe' | 'moderate' | 'minor' | 'unknown';
  /** ISO 8601; null when not said. */
  readonly starts: string | null;
  readonly ends: string | null;
}

/** An answer of the ladder. */
export interface Reading<T> {
  readonly value: T;
  /** True when it is the last good value and no vendor answered lately. */
  readonly stale: boolean;
}

export const FORECAST_STEPS = 40;
export const STEP_HOURS = 3;

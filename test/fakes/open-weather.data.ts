import { type Coordinates } from './geo';

export type OpenWeatherUnits = 'standard' | 'metric' | 'imperial';
export type OpenWeatherCondition = 'Clear' | 'Clouds' | 'Drizzle' | 'Rain' | 'Thunderstorm' | 'Snow' | 'Fog';

/** The weather at one moment, in fixed units; the fake converts to those of the request. */
export interface WeatherMoment {
  tempF: number;
  feelsLikeF: number;
  condition: OpenWeatherCondition;
  windMph: number;
  /** Left out of the answer when undefined, as in calm air. */
  gustMph?: number | undefined;
  humidityPct: number;
  cloudsPct: number;
  visibilityMeters?: number | undefined;
  /** mm in the last hour (current) or in the 3 h step (forecast); left out when undefined or 0. */
  rainMm?: number | undefined;
  snowMm?: number | undefined;
  /** Forecast only, 0..1. */
  pop: number;
}

const CONDITIONS: Record<
  OpenWeatherCondition,
  { id: number; description: string; icon: string; wet?: 'rain' | 'snow' }
> = {
  Clear: { id: 800, description: 'clear sky', icon: '01' },
  Clouds: { id: 803, description: 'broken clouds', icon: '04' },
  Drizzle: { id: 300, description: 'light drizzle', icon: '09', wet: 'rain' },
  Rain: { id: 500, description: 'light rain', icon: '10', wet: 'rain' },
  Thunderstorm: { id: 211, description: 'thunderstorm', icon: '11', wet: 'rain' },
  Snow: { id: 600, description: 'light snow', icon: '13', wet: 'snow' },
  Fog: { id: 741, description: 'fog', icon: '50' },
};

const UTC_OFFSET_SECONDS = -18_000;
const HOUR_SECONDS = 3600;

/** An unremarkable moment of the given condition. */
export function momentOf(tempF: number, condition: OpenWeatherCondition, windMph: number): WeatherMoment {
  const wet = CONDITIONS[condition].wet;
  return {
    tempF,
    feelsLikeF: tempF - 3.5,
    condition,
    windMph,
    humidityPct: wet ? 86 : 58,
    cloudsPct: condition === 'Clear' ? 4 : 78,
    visibilityMeters: condition === 'Fog' ? 800 : 10_000,
    pop: wet ? 0.8 : 0.1,
    ...(wet === 'rain' && { rainMm: 0.9 }),
    ...(wet === 'snow' && { snowMm: 0.7 }),
  };
}

export function currentBody(moment: WeatherMoment, at: Coordinates, units: OpenWeatherUnits, nowMs: number): object {
  const seconds = Math.floor(nowMs / 1000);
  const isNullIsland = at.lat === 0 && at.lon === 0;
  return {
    coord: { lon: at.lon, lat: at.lat },
    weather: [weatherEntry(moment.condition, seconds)],
    base: 'stations',
    main: mainBlock(moment, units),
    ...(moment.visibilityMeters !== undefined && { visibility: moment.visibilityMeters }),
    wind: windBlock(moment, units),
    ...wetBlock(moment, '1h'),
    clouds: { all: moment.cloudsPct },
    dt: seconds,
    sys: isNullIsland ? sunTimes(seconds) : { type: 2, id: 2_000_001, country: 'US', ...sunTimes(seconds) },
    timezone: isNullIsland ? 0 : UTC_OFFSET_SECONDS,
    id: isNullIsland ? 6_295_630 : 5_100_001,
    name: isNullIsland ? 'Globe' : 'Sampleborough',
    cod: 200,
  };
}

/** @param steps one per 3 h slot; the first slot is the next full one after `nowMs`. */
export function forecastBody(
  steps: readonly WeatherMoment[],
  at: Coordinates,
  units: OpenWeatherUnits,
  nowMs: number,
): object {
  const first = nextSlotSeconds(nowMs);
  return {
    cod: '200',
    message: 0,
    cnt: steps.length,
    list: steps.map((moment, index) => forecastStep(moment, units, first + index * 3 * HOUR_SECONDS)),
    city: {
      id: 5_100_001,
      name: 'Sampleborough',
      coord: { lat: at.lat, lon: at.lon },
      country: 'US',
      population: 1_000_000,
      timezone: UTC_OFFSET_SECONDS,
      ...sunTimes(Math.floor(nowMs / 1000)),
    },
  };
}

/** Unix seconds of the first forecast step. */
export function nextSlotSeconds(nowMs: number): number {
  const slot = 3 * HOUR_SECONDS;
  return (Math.floor(nowMs / 1000 / slot) + 1) * slot;
}

function forecastStep(moment: WeatherMoment, units: OpenWeatherUnits, seconds: number): object {
  return {
    dt: seconds,
    main: { ...mainBlock(moment, units), temp_kf: 0 },
    weather: [weatherEntry(moment.condition, seconds)],
    clouds: { all: moment.cloudsPct },
    wind: windBlock(moment, units),
    ...(moment.visibilityMeters !== undefined && { visibility: moment.visibilityMeters }),
    pop: moment.pop,
    ...wetBlock(moment, '3h'),
    sys: { pod: isDay(seconds) ? 'd' : 'n' },
    dt_txt: new Date(seconds * 1000).toISOString().slice(0, 19).replace('T', ' '),
  };
}

function weatherEntry(condition: OpenWeatherCondition, seconds: number): object {
  const { id, description, icon } = CONDITIONS[condition];
  return { id, main: condition, description, icon: icon + (isDay(seconds) ? 'd' : 'n') };
}

function mainBlock(moment: WeatherMoment, units: OpenWeatherUnits): object {
  const temp = temperature(moment.tempF, units);
  return {
    temp,
    feels_like: temperature(moment.feelsLikeF, units),
    temp_min: round2(temp - 1),
    temp_max: round2(temp + 1),
    pressure: 1014,
    humidity: moment.humidityPct,
    sea_level: 1014,
    grnd_level: 1012,
  };
}

function windBlock(moment: WeatherMoment, units: OpenWeatherUnits): object {
  const factor = units === 'imperial' ? 1 : 0.44704;
  return {
    speed: round2(moment.windMph * factor),
    deg: 290,
    ...(moment.gustMph !== undefined && { gust: round2(moment.gustMph * factor) }),
  };
}

function wetBlock(moment: WeatherMoment, key: '1h' | '3h'): object {
  return {
    ...(moment.rainMm && { rain: { [key]: moment.rainMm } }),
    ...(moment.snowMm && { snow: { [key]: moment.snowMm } }),
  };
}

function temperature(fahrenheit: number, units: OpenWeatherUnits): number {
  if (units === 'imperial') return round2(fahrenheit);
  const celsius = ((fahrenheit - 32) * 5) / 9;
  return round2(units === 'metric' ? celsius : celsius + 273.15);
}

function sunTimes(seconds: number): { sunrise: number; sunset: number } {
  const midnight = Math.floor((seconds + UTC_OFFSET_SECONDS) / 86_400) * 86_400 - UTC_OFFSET_SECONDS;
  return { sunrise: midnight + 7 * HOUR_SECONDS, sunset: midnight + 17 * HOUR_SECONDS };
}

function isDay(seconds: number): boolean {
  const { sunrise, sunset } = sunTimes(seconds);
  return seconds >= sunrise && seconds < sunset;
}

function round2(value: number): number {
  return Math.round(value * 100) / 100;
}

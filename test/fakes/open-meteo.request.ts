import { Refusal, jsonReply } from './fake-server.types';
import { DAILY_VARIABLES, VARIABLES, type MeteoUnits } from './open-meteo.data';
import type { Coordinates } from './geo';

export interface MeteoRequest {
  locations: Coordinates[];
  isList: boolean;
  current: string[];
  hourly: string[];
  daily: string[];
  units: MeteoUnits;
  isUnixTime: boolean;
  /** IANA name or `GMT`. */
  timezone: string;
  forecastDays: number;
  pastDays: number;
  forecastHours: number | null;
  pastHours: number;
}

const MAX_DAYS = 16;
const UNSUPPORTED = ['start_date', 'end_date', 'start_hour', 'end_hour'];

/** Reads the query the way the vendor does: one wrong name or value fails the whole request with 400. */
export function parseMeteoRequest(query: URLSearchParams): MeteoRequest {
  for (const name of UNSUPPORTED) if (query.has(name)) throw meteoRefusal(`the fake does not speak ${name}`);
  const timezone = timezoneOf(query.get('timezone'));
  const daily = variables(query, 'daily', DAILY_VARIABLES);
  if (daily.length > 0 && timezone === null) throw meteoRefusal('Timezone is required');
  const latitudes = numbers(query, 'latitude');
  const longitudes = numbers(query, 'longitude');
  if (latitudes.length !== longitudes.length)
    throw meteoRefusal('Parameter latitude and longitude must have the same number of elements');
  return {
    locations: latitudes.map((lat, index) => location(lat, longitudes[index] ?? NaN)),
    isList: latitudes.length > 1,
    current: variables(query, 'current', VARIABLES),
    hourly: variables(query, 'hourly', VARIABLES),
    daily,
    units: {
      temperature: oneOf(query, 'temperature_unit', ['celsius', 'fahrenheit']),
      wind: oneOf(query, 'wind_speed_unit', ['kmh', 'ms', 'mph', 'kn']),
      precipitation: oneOf(query, 'precipitation_unit', ['mm', 'inch']),
    },
    isUnixTime: oneOf(query, 'timeformat', ['iso8601', 'unixtime']) === 'unixtime',
    timezone: timezone ?? 'GMT',
    forecastDays: integer(query, 'forecast_days', 0, MAX_DAYS) ?? 7,
    pastDays: integer(query, 'past_days', 0, 92) ?? 0,
    forecastHours: integer(query, 'forecast_hours', 1, MAX_DAYS * 24),
    pastHours: integer(query, 'past_hours', 1, 92 * 24) ?? 0,
  };
}

export function meteoRefusal(reason: string, status = 400): Refusal {
  return new Refusal(jsonReply({ error: true, reason }, status));
}

function location(lat: number, lon: number): Coordinates {
  if (Math.abs(lat) > 90) throw meteoRefusal(`Latitude must be in range of -90 to 90°. Given: ${lat.toFixed(1)}.`);
  if (Math.abs(lon) > 180) throw meteoRefusal(`Longitude must be in range of -180 to 180°. Given: ${lon.toFixed(1)}.`);
  return { lat, lon };
}

function numbers(query: URLSearchParams, name: string): number[] {
  const values = split(query, name).map((text) => (text === '' ? NaN : Number(text)));
  if (values.length === 0) throw meteoRefusal(`Value required for parameter ${name}`);
  if (values.some(Number.isNaN)) throw meteoRefusal(`Invalid number for parameter ${name}`);
  return values;
}

function variables(query: URLSearchParams, key: string, known: Readonly<Record<string, unknown>>): string[] {
  const names = split(query, key);
  const unknown = names.find((name) => !Object.hasOwn(known, name));
  if (unknown !== undefined)
    throw meteoRefusal(`Cannot initialize WeatherVariable from invalid String value ${unknown} for key ${key}`);
  return names;
}

/** The first value is the default. */
function oneOf<const T extends string>(query: URLSearchParams, key: string, values: readonly [T, ...T[]]): T {
  const text = query.get(key);
  if (text === null) return values[0];
  const found = values.find((value) => value === text);
  if (found === undefined) throw meteoRefusal(`Cannot initialize from invalid String value ${text} for key ${key}`);
  return found;
}

function integer(query: URLSearchParams, key: string, min: number, max: number): number | null {
  const text = query.get(key);
  if (text === null) return null;
  const value = Number(text);
  if (!Number.isInteger(value) || value < min || value > max)
    throw meteoRefusal(`Parameter ${key} is out of its range ${min} to ${max}. Given: ${text}.`);
  return value;
}

function timezoneOf(name: string | null): string | null {
  if (name === null) return null;
  if (name === 'auto') return 'America/New_York';
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return name;
  } catch {
    throw meteoRefusal('Invalid timezone');
  }
}

function split(query: URLSearchParams, key: string): string[] {
  // The vendor accepts both a comma list and a repeated parameter.
  return query
    .getAll(key)
    .flatMap((text) => text.split(','))
    .filter((text) => text !== '');
}

import { type Condition, unknownSky } from './weather.types';

type Row = readonly [main: string, description: string, icon: string];

/**
 * WMO weather codes in OpenWeather's terms. The apps pick an emoji by looking for cloud, rain, snow and storm in the
 * description (one takes the first match, the other the last), so a description holds at most one of these words,
 * and everything wet holds one ("snow grains" would hold "rain").
 */
const CODES: Readonly<Record<number, Row>> = {
  0: ['Clear', 'clear sky', '01'],
  1: ['Clear', 'mainly clear', '01'],
  2: ['Clouds', 'scattered clouds', '03'],
  3: ['Clouds', 'overcast clouds', '04'],
  45: ['Fog', 'fog', '50'],
  48: ['Fog', 'freezing fog', '50'],
  51: ['Drizzle', 'light drizzle rain', '09'],
  53: ['Drizzle', 'drizzle rain', '09'],
  55: ['Drizzle', 'heavy drizzle rain', '09'],
  56: ['Drizzle', 'light freezing drizzle rain', '09'],
  57: ['Drizzle', 'freezing drizzle rain', '09'],
  61: ['Rain', 'light rain', '10'],
  63: ['Rain', 'moderate rain', '10'],
  65: ['Rain', 'heavy rain', '10'],
  66: ['Rain', 'light freezing rain', '13'],
  67: ['Rain', 'freezing rain', '13'],
  71: ['Snow', 'light snow', '13'],
  73: ['Snow', 'snow', '13'],
  75: ['Snow', 'heavy snow', '13'],
  77: ['Snow', 'very light snow', '13'],
  80: ['Rain', 'light shower rain', '09'],
  81: ['Rain', 'shower rain', '09'],
  82: ['Rain', 'heavy shower rain', '09'],
  85: ['Snow', 'light shower snow', '13'],
  86: ['Snow', 'heavy shower snow', '13'],
  95: ['Thunderstorm', 'thunderstorm', '11'],
  96: ['Thunderstorm', 'thunderstorm with light hail', '11'],
  99: ['Thunderstorm', 'thunderstorm with heavy hail', '11'],
};

/** Above this it does not snow or freeze, whatever the code says (a known fault of the vendor's data), in °F. */
const TOO_WARM_FOR_ICE_F = 45;
const ICY = new Set([56, 57, 66, 67, 71, 73, 75, 77, 85, 86]);

export interface Observation {
  readonly code: number | null;
  readonly temperatureF: number;
  /** In any unit: only more than none counts. */
  readonly precipitation: number | null;
  readonly isDay: boolean;
}

/**
 * The condition that an observation describes. Unknown codes and impossible ones are judged by precipitation; where none is
 * told either, the sky is not known.
 */
export function conditionOf({ code, temperatureF, precipitation, isDay }: Observation): Condition {
  const impossible = code !== null && ICY.has(code) && temperatureF > TOO_WARM_FOR_ICE_F;
  const byCode = code === null || impossible ? undefined : CODES[code];
  const byRain = (precipitation ?? 0) > 0 ? CODES[61] : impossible ? CODES[3] : undefined;
  const row = byCode ?? byRain;
  if (row === undefined) return unknownSky(isDay);
  const [main, description, icon] = row;
  return { main, description, icon: `${icon}${isDay ? 'd' : 'n'}` };
}

const BY_SEVERITY = [
  ...['Unknown', 'Clear', 'Clouds', 'Haze', 'Smoke', 'Dust', 'Mist', 'Fog'],
  ...['Drizzle', 'Rain', 'Snow', 'Thunderstorm', 'Tornado'],
];

/** How much a condition matters when several fall into one step: storms over snow over rain over the rest. */
export function severity(condition: Condition): number {
  return BY_SEVERITY.indexOf(condition.main);
}

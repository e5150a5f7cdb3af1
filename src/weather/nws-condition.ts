import type { Condition } from './weather.types';

type Row = readonly [main: string, description: string, icon: string];

const CLEAR: Row = ['Clear', 'clear sky', '01'];
const FEW: Row = ['Clouds', 'few clouds', '02'];
const SCATTERED: Row = ['Clouds', 'scattered clouds', '03'];
const BROKEN: Row = ['Clouds', 'broken clouds', '04'];
const OVERCAST: Row = ['Clouds', 'overcast clouds', '04'];

/** The codes in the service's icon addresses, in OpenWeather's words (docs/vendors/nws.md). */
const CODES: Readonly<Record<string, Row>> = {
  skc: CLEAR,
  wind_skc: CLEAR,
  few: FEW,
  wind_few: FEW,
  sct: SCATTERED,
  wind_sct: SCATTERED,
  bkn: BROKEN,
  wind_bkn: BROKEN,
  ovc: OVERCAST,
  wind_ovc: OVERCAST,
  rain: ['Rain', 'moderate rain', '10'],
  rain_showers: ['Rain', 'shower rain', '09'],
  rain_showers_hi: ['Rain', 'light intensity shower rain', '09'],
  tsra: ['Thunderstorm', 'thunderstorm', '11'],
  tsra_sct: ['Thunderstorm', 'thunderstorm', '11'],
  tsra_hi: ['Thunderstorm', 'thunderstorm', '11'],
  snow: ['Snow', 'snow', '13'],
  blizzard: ['Snow', 'heavy snow', '13'],
  rain_snow: ['Snow', 'snow', '13'],
  rain_sleet: ['Snow', 'snow', '13'],
  snow_sleet: ['Snow', 'snow', '13'],
  snow_fzra: ['Snow', 'snow', '13'],
  sleet: ['Snow', 'snow', '13'],
  fzra: ['Rain', 'freezing rain', '13'],
  rain_fzra: ['Rain', 'freezing rain', '13'],
  fog: ['Fog', 'fog', '50'],
  haze: ['Haze', 'haze', '50'],
  smoke: ['Smoke', 'smoke', '50'],
  dust: ['Dust', 'dust', '50'],
  tornado: ['Tornado', 'tornado', '50'],
  hurricane: ['Rain', 'heavy intensity rain', '10'],
  tropical_storm: ['Rain', 'heavy intensity rain', '10'],
};
/** By words, the first that is found; for codes that say nothing of the sky, and for hours that are mostly dry. */
const SKIES: readonly (readonly [RegExp, Row])[] = [
  [/mostly (?:sunny|clear)|few clouds/, FEW],
  [/partly|scattered/, SCATTERED],
  [/mostly cloudy|broken/, BROKEN],
  [/cloud|overcast/, OVERCAST],
  [/sunny|clear|fair|^hot$|^cold$/, CLEAR],
];
const FALLING: readonly (readonly [RegExp, Row])[] = [
  [/thunder/, CODES.tsra!],
  [/freezing (?:rain|drizzle)/, CODES.fzra!],
  [/snow|sleet|flurr|ice pellets|wintry/, CODES.snow!],
  [/drizzle/, ['Drizzle', 'drizzle rain', '09']],
  [/shower/, CODES.rain_showers!],
  [/rain/, CODES.rain!],
  [/fog|mist/, CODES.fog!],
  [/haze/, CODES.haze!],
  [/smoke/, CODES.smoke!],
];
const WET = new Set(['Rain', 'Drizzle', 'Snow', 'Thunderstorm']);
/** Below this chance an hour is told by its sky: `rain_showers,20` is a mostly dry hour. */
const LIKELY_PERCENT = 40;

export interface Sky {
  /** The service's icon address, such as `/icons/land/night/rain_showers,30?size=small`; null when it gives none. */
  readonly icon: string | null;
  /** Its own words, such as `Chance Rain Showers`. */
  readonly words: string;
  /** Of precipitation, in percent; null for what is observed. */
  readonly chancePercent: number | null;
  /** Where the icon does not say. */
  readonly isDay: boolean;
}

/** The condition in the words that both apps look for; null when the service says nothing of the sky. */
export function nwsCondition({ icon, words, chancePercent, isDay }: Sky): Condition | null {
  const { code, half } = partsOf(icon);
  const said = words.toLowerCase();
  const byCode = code === null ? undefined : CODES[code];
  const known = byCode ?? find(FALLING, said) ?? find(SKIES, said);
  const isUnlikely = chancePercent !== null && chancePercent < LIKELY_PERCENT;
  const row = known !== undefined && isUnlikely && WET.has(known[0]) ? (find(SKIES, said) ?? SCATTERED) : known;
  if (row === undefined) return null;
  const [main, description, number] = strengthened(row, said, chancePercent === null);
  const night = half === null ? !isDay : half === 'night';
  return { main, description, icon: `${number}${night ? 'n' : 'd'}` };
}

/** What falls, as strong as the words say: "Light Rain", "Heavy Snow". */
function strengthened(row: Row, words: string, isObserved: boolean): Row {
  if (!isObserved) return row;
  const light = words.includes('light');
  const heavy = words.includes('heavy');
  if (row[0] === 'Rain' && row[1] === 'moderate rain' && light) return ['Rain', 'light rain', '10'];
  if (row[0] === 'Rain' && row[1] === 'moderate rain' && heavy) return ['Rain', 'heavy intensity rain', '10'];
  if (row[0] === 'Snow' && row[1] === 'snow' && light) return ['Snow', 'light snow', '13'];
  if (row[0] === 'Snow' && row[1] === 'snow' && heavy) return ['Snow', 'heavy snow', '13'];
  return row;
}

/** The first code of the address, and its half of the day. */
function partsOf(icon: string | null): { code: string | null; half: 'day' | 'night' | null } {
  const match = /\/icons\/[a-z]+\/(day|night)\/([a-z_]+)/.exec(icon ?? '');
  return { code: match?.[2] ?? null, half: (match?.[1] as 'day' | 'night' | undefined) ?? null };
}

const find = (rows: readonly (readonly [RegExp, Row])[], words: string) => rows.find(([term]) => term.test(words))?.[1];

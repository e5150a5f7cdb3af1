/** Unit systems a request may ask for. */
export interface MeteoUnits {
  temperature: 'celsius' | 'fahrenheit';
  wind: 'kmh' | 'ms' | 'mph' | 'kn';
  precipitation: 'mm' | 'inch';
}

/** What a variable is measured in before conversion: °C, km/h, mm, cm (snow), metres, or as it is. */
type Quantity = 'temperature' | 'wind' | 'precipitation' | 'snow' | 'length' | 'plain';

/** Weather in the vendor's base units (°C, km/h, mm, %), from which every variable is derived. */
export interface MeteoState {
  tempC: number;
  weatherCode: number;
  /** 0..100. */
  precipitationProbability: number;
  precipitationMm: number;
  windKmh: number;
  humidityPct: number;
}

interface Variable {
  quantity: Quantity;
  unit?: string;
  value(state: MeteoState, isDay: boolean): number;
}

const plain = (unit: string, value: Variable['value']): Variable => ({ quantity: 'plain', unit, value });

/** Variables usable with `current` and `hourly`. */
export const VARIABLES: Readonly<Record<string, Variable>> = {
  temperature_2m: { quantity: 'temperature', value: (s) => s.tempC },
  apparent_temperature: { quantity: 'temperature', value: (s) => s.tempC - 2 },
  dew_point_2m: { quantity: 'temperature', value: (s) => s.tempC - 6 },
  relative_humidity_2m: plain('%', (s) => s.humidityPct),
  precipitation: { quantity: 'precipitation', value: (s) => s.precipitationMm },
  rain: { quantity: 'precipitation', value: (s) => (isSnow(s) ? 0 : s.precipitationMm) },
  showers: { quantity: 'precipitation', value: () => 0 },
  snowfall: { quantity: 'snow', value: (s) => (isSnow(s) ? s.precipitationMm * 0.7 : 0) },
  weather_code: plain('wmo code', (s) => s.weatherCode),
  weathercode: plain('wmo code', (s) => s.weatherCode),
  cloud_cover: plain('%', (s) => (s.weatherCode <= 1 ? 10 : 85)),
  wind_speed_10m: { quantity: 'wind', value: (s) => s.windKmh },
  windspeed_10m: { quantity: 'wind', value: (s) => s.windKmh },
  wind_direction_10m: plain('°', () => 290),
  wind_gusts_10m: { quantity: 'wind', value: (s) => s.windKmh * 1.8 },
  visibility: { quantity: 'length', value: () => 16_000 },
  is_day: plain('', (_, isDay) => (isDay ? 1 : 0)),
  uv_index: plain('', (_, isDay) => (isDay ? 2.4 : 0)),
  precipitation_probability: plain('%', (s) => s.precipitationProbability),
};

export const DAILY_VARIABLES: Readonly<Record<string, Variable | 'sunrise' | 'sunset'>> = {
  weather_code: plain('wmo code', (s) => s.weatherCode),
  temperature_2m_max: { quantity: 'temperature', value: (s) => s.tempC + 3 },
  temperature_2m_min: { quantity: 'temperature', value: (s) => s.tempC - 3 },
  sunrise: 'sunrise',
  sunset: 'sunset',
  precipitation_sum: { quantity: 'precipitation', value: (s) => s.precipitationMm * 4 },
  precipitation_probability_max: plain('%', (s) => s.precipitationProbability),
  uv_index_max: plain('', () => 3.1),
};

export function unitOf(variable: Variable, units: MeteoUnits): string {
  switch (variable.quantity) {
    case 'temperature':
      return units.temperature === 'celsius' ? '°C' : '°F';
    case 'wind':
      return { kmh: 'km/h', ms: 'm/s', mph: 'mp/h', kn: 'kn' }[units.wind];
    case 'precipitation':
      return units.precipitation;
    case 'snow':
      return units.precipitation === 'mm' ? 'cm' : 'inch';
    case 'length':
      return units.precipitation === 'mm' ? 'm' : 'ft';
    case 'plain':
      return variable.unit ?? '';
  }
}

/** A value in the unit `unitOf` names. */
export function valueOf(variable: Variable, state: MeteoState, isDay: boolean, units: MeteoUnits): number {
  const base = variable.value(state, isDay);
  const isImperial = units.precipitation === 'inch';
  switch (variable.quantity) {
    case 'temperature':
      return round(units.temperature === 'celsius' ? base : (base * 9) / 5 + 32, 1);
    case 'wind':
      return round(base * { kmh: 1, ms: 1 / 3.6, mph: 0.621371, kn: 0.539957 }[units.wind], 1);
    case 'precipitation':
      return isImperial ? round(base / 25.4, 3) : round(base, 2);
    case 'snow':
      return isImperial ? round(base / 2.54, 3) : round(base, 2);
    case 'length':
      return round(isImperial ? base * 3.28084 : base, 0);
    case 'plain':
      return base;
  }
}

function isSnow(state: MeteoState): boolean {
  return [71, 73, 75, 77, 85, 86].includes(state.weatherCode);
}

function round(value: number, decimals: number): number {
  return Math.round(value * 10 ** decimals) / 10 ** decimals;
}

import { type Condition, FORECAST_STEPS, type ForecastStep, STEP_HOURS } from './weather.types';
import { severity } from './wmo-code';

/** One hour of a forecast, as vendors without three-hour steps give it. */
export interface ForecastHour {
  /** Start of the hour, Unix seconds. */
  readonly at: number;
  /** Null: nothing is known of this hour. */
  readonly temperatureF: number | null;
  readonly humidityPercent: number | null;
  readonly windMph: number | null;
  /** 0 to 1. */
  readonly precipitationChance: number | null;
  readonly condition: Condition;
}

const STEP_SECONDS = STEP_HOURS * 3600;

/** Three-hour steps on the same UTC grid as OpenWeather's, starting with the next one. Hours without values are left out. */
export function stepsOf(hours: readonly ForecastHour[], nowSeconds: number): ForecastStep[] {
  const first = Math.ceil(nowSeconds / STEP_SECONDS) * STEP_SECONDS;
  const steps: ForecastStep[] = [];
  for (let index = 0; index < hours.length && steps.length < FORECAST_STEPS; index += 1) {
    const { at } = hours[index]!;
    if (at < first || at % STEP_SECONDS !== 0) continue;
    const step = stepOf(hours.slice(index, index + STEP_HOURS).filter((hour) => hour.at < at + STEP_SECONDS));
    if (step !== null) steps.push(step);
  }
  return steps;
}

/** Temperature and wind at the start of the step; the worst sky and the highest chance of rain within it. */
function stepOf(hours: readonly ForecastHour[]): ForecastStep | null {
  const [start] = hours;
  if (start?.temperatureF === undefined || start.temperatureF === null) return null;
  const { at, temperatureF, humidityPercent, windMph } = start;
  const chances = hours.flatMap(({ precipitationChance }) => precipitationChance ?? []);
  return {
    ...{ at, temperatureF, humidityPercent, windMph },
    precipitationChance: chances.length > 0 ? Math.max(...chances) : null,
    condition: hours
      .map(({ condition }) => condition)
      .reduce((worst, next) => (severity(next) > severity(worst) ? next : worst)),
  };
}

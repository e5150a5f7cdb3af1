import { isOutdoors } from '../../picks/conditions/conditions';
import type { Place } from '../../places/place.types';
import type { WeatherClass } from './weather-hint';

/** When and in what weather somebody would go. */
export interface Context {
  /** Of New York's clock, 0 to 23. */
  readonly hour: number;
  /** Null when unknown. */
  readonly weather: WeatherClass | null;
}

const NEUTRAL = 0.7;
const OUTDOOR_PENALTY = 0.3;
const BONUS = 0.1;

const WET: readonly (WeatherClass | null)[] = ['rain', 'storm', 'snow'];

/** How well a place suits the hour and the weather, 0 to 1. */
export function contextScore(place: Place, { hour, weather }: Context): number {
  const isOut = isOutdoors(place);
  const keepsPeopleIn = hour >= 22 || hour < 7 || WET.includes(weather);
  let score = NEUTRAL;
  if (keepsPeopleIn) score += isOut ? -OUTDOOR_PENALTY : BONUS;
  else if (isOut && weather === 'clear' && hour >= 8 && hour < 20) score += BONUS;
  if (hour >= 5 && hour <= 10 && place.kinds.includes('cafe')) score += BONUS;
  const isMealTime = (hour >= 11 && hour <= 14) || (hour >= 17 && hour <= 21);
  if (isMealTime && place.kinds.includes('restaurant')) score += BONUS;
  return Math.min(1, Math.max(0, score));
}

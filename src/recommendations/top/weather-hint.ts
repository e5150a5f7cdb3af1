import { wordsOf } from '../../common/words';

export type WeatherClass = 'clear' | 'cloudy' | 'rain' | 'storm' | 'snow' | 'fog';

/** The gravest first, because descriptions name several: `thunderstorm with light rain`. */
const HINTS: readonly (readonly [WeatherClass, emoji: string, words: readonly string[]])[] = [
  ['storm', '⛈', ['storm', 'stormy', 'thunder', 'thunderstorm']],
  ['snow', '❄', ['snow', 'snowy', 'sleet', 'ice']],
  ['rain', '🌧', ['rain', 'rainy', 'drizzle', 'shower', 'showers']],
  ['fog', '🌫', ['fog', 'foggy', 'mist', 'misty', 'haze']],
  ['cloudy', '☁', ['cloud', 'clouds', 'cloudy', 'overcast']],
  ['clear', '☀', ['sun', 'sunny', 'clear']],
];

/** The weather that an emoji (with or without variation selector), a word or a description means; null when unclear. */
export function weatherClass(hint: string): WeatherClass | null {
  const words = wordsOf(hint);
  const found = HINTS.find(([, emoji, terms]) => hint.includes(emoji) || terms.some((term) => words.includes(term)));
  return found?.[0] ?? null;
}

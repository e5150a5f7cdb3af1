import type { Understood } from '../understanding/understood';
import type { CurrentWeather, Reading } from '../weather/weather.types';
import type { Directions } from '../directions/route.types';
import type { StoredCard } from './memory/conversation';

/** Is told what a turn has come to while it runs. What the turn returns at its end counts. */
export interface ChatProgress {
  /** What was understood; a second time when the model understands otherwise. */
  plan(plan: Pick<Understood, 'intent' | 'vibe' | 'tools'>): void;
  weather(weather: Reading<CurrentWeather>): void;
  /** The best cards, before they are written about. */
  places(cards: readonly StoredCard[]): void;
  directions(directions: Directions): void;
  /** A piece of the reply. */
  text(piece: string): void;
}

/** For callers that only want the end. */
export const SILENT: ChatProgress = {
  plan: () => undefined,
  weather: () => undefined,
  places: () => undefined,
  directions: () => undefined,
  text: () => undefined,
};

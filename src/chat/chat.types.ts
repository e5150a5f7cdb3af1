import type { Coordinates } from '../common/geo';
import type { Vibe } from '../understanding/schema';
import type { Preferences } from '../users/preferences';
import type { CurrentWeather, Reading } from '../weather/weather.types';
import type { StoredCard } from './memory/conversation';

export interface ChatMessage {
  readonly text: string;
  readonly position: Coordinates | null;
  /** The app's picker. */
  readonly picker: Vibe | null;
  /** Stored ones with those of this request on top. */
  readonly preferences: Preferences;
}

export interface ChatReply {
  readonly text: string;
  readonly cards: readonly StoredCard[];
  readonly vibe: Vibe | null;
  /** The intent for small talk and follow-ups, else the vibe; for debugging. */
  readonly debugVibe: string;
  readonly weather: Reading<CurrentWeather> | null;
  readonly seconds: number;
}

import type { Origin } from '../../common/origin';
import type { Directions } from '../../directions/route.types';
import type { CurrentWeather, Reading } from '../../weather/weather.types';
import type { Happenings } from './happenings';
import type { Outlook } from './outlook';
import type { Finding } from './place-finder';
import type { Place } from '../../places/place.types';

/** Where somebody wants to go, and the way there as far as one is known. */
export interface Destination {
  readonly name: string;
  /** Null for a campus or a card remembered from before. */
  readonly place: Place | null;
  /** Null when the vendors know no way. */
  readonly directions: Directions | null;
}

/** Everything an answer may state. What is null was not asked for or is not to be had. */
export interface Gathered {
  readonly origin: Origin;
  readonly weather: Reading<CurrentWeather> | null;
  readonly outlook: Outlook | null;
  readonly finding: Finding | null;
  readonly destination: Destination | null;
  /** What was asked for, or what goes well with a search. */
  readonly happenings: Happenings | null;
}

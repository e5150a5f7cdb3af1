import type { Origin } from '../../common/origin';
import type { Directions } from '../../directions/route.types';
import type { TravelTime } from '../../directions/travel-times.service';
import type { Happenings } from '../../events/happenings';
import type { Picks } from '../../picks/pick';
import type { Place } from '../../places/place.types';
import type { Outlook } from '../../weather/outlook';
import type { CurrentWeather, Reading, WeatherAlert } from '../../weather/weather.types';
import type { Trains } from './trains';

/** Where somebody wants to go, and the way there as far as one is known. */
export interface Destination {
  readonly name: string;
  /** Null for a campus or a card remembered from before. */
  readonly place: Place | null;
  /** Null when the vendors know no way. */
  readonly directions: Directions | null;
}

/** A place that a need names, under its proper name. */
export interface Named {
  readonly name: string;
}

/** A place that a fact is asked of. */
export interface Subject extends Named {
  /** Null when it stands among the cards asked about, or nobody knows it. With it its card is among the items. */
  readonly place: Place | null;
  /** The way there, with the place. */
  readonly travel: TravelTime | null;
}

/** Everything an answer may state. What is null was not asked for or is not to be had. */
export interface Gathered {
  /** Where ways and walking times start. */
  readonly origin: Origin;
  /** The origin that was stated, when it is not the phone's position. */
  readonly from: Named | null;
  /** What the search or the sky is near, when that is not the origin. */
  readonly near: Named | null;
  /** A named place that nobody knows, as it was said; `home` for theirs. */
  readonly unresolved: string | null;
  readonly weather: Reading<CurrentWeather> | null;
  readonly outlook: Outlook | null;
  /** Warnings that hold there, the worst first; null when not asked for or not known. */
  readonly alerts: readonly WeatherAlert[] | null;
  readonly finding: Picks | null;
  readonly destination: Destination | null;
  /** What was asked for, or what goes well with a search. */
  readonly happenings: Happenings | null;
  /** What is asked about trains beside a way. */
  readonly trains: Trains | null;
  /** What act `fact` asks about, two at most. */
  readonly subjects: readonly Subject[];
}

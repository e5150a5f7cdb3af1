import { Router } from './router/router';
import { StationFinder } from './timetable/station-finder';
import { Trips } from './timetable/trips';
import { Timetable } from './timetable/timetable';

/** The subway as it is packed: timetable, stations by name and place, and the search for ways. */
export interface Subway {
  readonly timetable: Timetable;
  readonly finder: StationFinder;
  readonly router: Router;
  /** Finds the trips that feeds speak of. */
  readonly trips: Trips;
}

let loaded: Subway | null = null;

/** Read when it is first needed, once for the process: a start needs none of it, and it holds no state of anybody. */
export function subway(): Subway {
  if (loaded !== null) return loaded;
  const timetable = Timetable.load();
  loaded = {
    timetable,
    finder: new StationFinder(timetable.stations),
    router: new Router(timetable),
    trips: new Trips(timetable),
  };
  return loaded;
}

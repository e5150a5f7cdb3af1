import type { Clock } from '../../src/common/clock';
import { GoogleRoutesClient } from '../../src/directions/google-routes.client';
import { TravelTimesService } from '../../src/directions/travel-times.service';
import { Lister } from '../../src/picks/lister';
import { Picker } from '../../src/picks/picker';
import { CandidateFinder } from '../../src/picks/search/candidate-finder';
import { Searcher } from '../../src/picks/search/searcher';
import { matchesText } from '../../src/places/place-text';
import type { PlacesService } from '../../src/places/places.service';
import type { Place, PlaceSearch, PlacesFound } from '../../src/places/place.types';
import { NoLiveFeeds } from '../../src/transit/live-feeds';
import { WaysService } from '../../src/transit/ways.service';
import { UpstreamFactory } from '../../src/upstream/upstream.factory';
import { distanceMeters } from '../fakes/geo';
import { makeLadders } from './ladders';
import { configWith } from './unit-config';

/** A map of some places alone, which finds as the maps do: by kinds within a circle, or by a text. */
class KnownPlaces {
  readonly searches: PlaceSearch[] = [];

  constructor(private readonly places: readonly Place[]) {}

  search = (search: PlaceSearch): Promise<PlacesFound> => {
    this.searches.push(search);
    const { kinds, text, around, radiusMeters } = search;
    const places = this.places.filter(
      (place) =>
        distanceMeters(place.at, around) <= radiusMeters &&
        (text === null ? place.kinds.some((kind) => kinds.includes(kind)) : matchesText(place, text)),
    );
    return Promise.resolve({ places, source: this.places[0]?.source ?? 'campus_directory', stale: false });
  };

  searchTogether = (searches: readonly PlaceSearch[]) => Promise.all(searches.map(this.search));
}

/** What chooses among some places, with estimated walks. */
export function makePicker(places: readonly Place[], clock: Clock): Picker {
  return makeWatchedPicker(places, clock).picker;
}

/** The same with what it searches for. */
export function makeWatchedPicker(places: readonly Place[], clock: Clock) {
  const map = new KnownPlaces(places);
  const finder = finderOn(map, clock);
  return { picker: new Picker(new Searcher(finder), finder, clock), searches: map.searches };
}

/** What makes lists of some places, with estimated walks. */
export function makeLister(places: readonly Place[], clock: Clock): Lister {
  return new Lister(finderOn(new KnownPlaces(places), clock), clock);
}

function finderOn(map: KnownPlaces, clock: Clock): CandidateFinder {
  const config = configWith();
  const travel = new TravelTimesService(
    config,
    makeLadders(config, clock),
    new GoogleRoutesClient(config, new UpstreamFactory()),
    new WaysService(new NoLiveFeeds(), clock),
    clock,
  );
  return new CandidateFinder(map as unknown as PlacesService, travel);
}

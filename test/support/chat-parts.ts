import { TrainFacts } from '../../src/chat/gather/trains';
import { Gatherer } from '../../src/chat/gather/gatherer';
import type { Clock } from '../../src/common/clock';
import type { AppConfig } from '../../src/config/env';
import { DirectionsService } from '../../src/directions/directions.service';
import { GoogleRoutesClient } from '../../src/directions/google-routes.client';
import { OsrmClient } from '../../src/directions/osrm.client';
import { TravelTimesService } from '../../src/directions/travel-times.service';
import { EventsService } from '../../src/events/events.service';
import { BrooklynBridgeParkClient } from '../../src/events/sources/brooklyn-bridge-park.client';
import { DowntownBrooklynClient } from '../../src/events/sources/downtown-brooklyn.client';
import { EventSources } from '../../src/events/sources/event-sources';
import { NycParksClient } from '../../src/events/sources/nyc-parks.client';
import { NyuEngageClient } from '../../src/events/sources/nyu-engage.client';
import { Guide } from '../../src/places/guide/guide';
import { GooglePlacesClient } from '../../src/places/google-places.client';
import { OverpassClient } from '../../src/places/overpass.client';
import { PlacesService } from '../../src/places/places.service';
import { Picker } from '../../src/picks/picker';
import { CandidateFinder } from '../../src/picks/search/candidate-finder';
import { Searcher } from '../../src/picks/search/searcher';
import { NoLiveFeeds } from '../../src/transit/live-feeds';
import { BikeFeeds } from '../../src/transit/bikes/bike-feeds';
import { BikesService } from '../../src/transit/bikes/bikes.service';
import { CitiBikeClient } from '../../src/transit/bikes/citibike.client';
import { StationsService } from '../../src/transit/stations.service';
import { WaysService } from '../../src/transit/ways.service';
import { UpstreamFactory } from '../../src/upstream/upstream.factory';
import { NwsClient } from '../../src/weather/nws.client';
import { OpenMeteoClient } from '../../src/weather/open-meteo.client';
import { OpenWeatherClient } from '../../src/weather/openweather.client';
import { WeatherService } from '../../src/weather/weather.service';
import { makeLadders } from './ladders';

/** What gathers for a turn, as the modules put it together. */
export function makeGatherer(config: AppConfig, clock: Clock): Gatherer {
  const upstream = new UpstreamFactory();
  const ladders = makeLadders(config, clock);
  const google = new GooglePlacesClient(config, upstream, clock);
  const overpass = new OverpassClient(config, upstream, clock);
  const places = new PlacesService(config, ladders, google, overpass, new Guide());
  const routes = new GoogleRoutesClient(config, upstream);
  const ways = new WaysService(new NoLiveFeeds(), clock);
  const finder = new CandidateFinder(places, new TravelTimesService(config, ladders, routes, ways, clock));
  const openWeather = new OpenWeatherClient(config, upstream);
  const sources = new EventSources(
    new NyuEngageClient(config, upstream, clock),
    new BrooklynBridgeParkClient(config, upstream, clock),
    new DowntownBrooklynClient(config, upstream, clock),
    new NycParksClient(config, upstream, clock),
  );
  return new Gatherer(
    new Picker(new Searcher(finder), finder, clock),
    finder,
    places,
    new WeatherService(
      ladders,
      openWeather,
      new NwsClient(config, upstream, clock),
      new OpenMeteoClient(config, upstream, clock),
    ),
    new DirectionsService(config, ladders, routes, new OsrmClient(config, upstream), ways, clock),
    new EventsService(ladders, sources, clock),
    new TrainFacts(
      new StationsService(clock),
      new BikesService(new BikeFeeds(ladders, new CitiBikeClient(config, upstream)), clock),
      new NoLiveFeeds(),
      clock,
    ),
    clock,
  );
}

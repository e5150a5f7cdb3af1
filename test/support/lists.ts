import { SharedCache } from '../../src/cache/shared-cache';
import type { AppConfig } from '../../src/config/env';
import { GoogleRoutesClient } from '../../src/directions/google-routes.client';
import { type TravelTimesService } from '../../src/directions/travel-times.service';
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
import { Lister } from '../../src/picks/lister';
import { CandidateFinder } from '../../src/picks/search/candidate-finder';
import { QuickRecsService } from '../../src/recommendations/quick-recs/quick-recs.service';
import { RedisConnection } from '../../src/redis/redis.connection';
import { NoLiveFeeds } from '../../src/transit/live-feeds';
import { WaysService } from '../../src/transit/ways.service';
import { UpstreamFactory } from '../../src/upstream/upstream.factory';
import { NwsClient } from '../../src/weather/nws.client';
import { OpenMeteoClient } from '../../src/weather/open-meteo.client';
import { OpenWeatherClient } from '../../src/weather/openweather.client';
import { WeatherService } from '../../src/weather/weather.service';
import { Ladders } from '../../src/upstream/ladders';
import { NO_METRICS } from '../../src/metrics/metrics';
import type { SetClock } from './set-clock';

/** What lists are made of, as the modules put it together, at a time of the test's choice. */
export function makeLists<T extends TravelTimesService>(
  config: AppConfig,
  clock: SetClock,
  TravelTimes: new (...parts: ConstructorParameters<typeof TravelTimesService>) => T,
) {
  const upstream = new UpstreamFactory();
  const cache = new SharedCache(new RedisConnection(config), clock);
  const ladders = new Ladders(cache, NO_METRICS);
  const google = new GooglePlacesClient(config, upstream, clock);
  const overpass = new OverpassClient(config, upstream, clock);
  const places = new PlacesService(config, ladders, google, overpass, new Guide());
  const travel = new TravelTimes(
    config,
    ladders,
    new GoogleRoutesClient(config, upstream),
    new WaysService(new NoLiveFeeds(), clock),
    clock,
  );
  const openWeather = new OpenWeatherClient(config, upstream);
  const weather = new WeatherService(
    ladders,
    openWeather,
    new NwsClient(config, upstream, clock),
    new OpenMeteoClient(config, upstream, clock),
  );
  const sources = new EventSources(
    new NyuEngageClient(config, upstream, clock),
    new BrooklynBridgeParkClient(config, upstream, clock),
    new DowntownBrooklynClient(config, upstream, clock),
    new NycParksClient(config, upstream, clock),
  );
  const lister = new Lister(new CandidateFinder(places, travel), clock);
  const quickRecs = new QuickRecsService(lister, new EventsService(ladders, sources, clock), clock);
  return { cache, travel, weather, lister, quickRecs };
}

import { BrooklynBridgeParkFake } from './brooklyn-bridge-park.fake';
import { CitiBikeFake } from './citibike.fake';
import { DowntownBrooklynFake } from './downtown-brooklyn.fake';
import { GeminiFake } from './gemini.fake';
import { GooglePlacesFake } from './google-places.fake';
import { GoogleRoutesFake } from './google-routes.fake';
import { NwsFake } from './nws.fake';
import { MtaRealtimeFake } from './mta-realtime.fake';
import { NycParksFake } from './nyc-parks.fake';
import { NyuEngageFake } from './nyu-engage.fake';
import { OpenMeteoFake } from './open-meteo.fake';
import { OpenWeatherFake } from './open-weather.fake';
import { OsrmFake } from './osrm.fake';
import { OverpassFake } from './overpass.fake';

export { FakeServer } from './fake-server';
export type { Fault } from './fake-fault';
export type { RecordedRequest } from './fake-server.types';
export { TANDON, WASHINGTON_SQUARE, distanceMeters, encodePolyline, offset, type Coordinates } from './geo';
export { BrooklynBridgeParkFake, inDays, parkPost, type ParkPost } from './brooklyn-bridge-park.fake';
export { bikeStation, CitiBikeFake, type FakeBikeStation } from './citibike.fake';
export { DowntownBrooklynFake, calendarEvent, type CalendarEvent } from './downtown-brooklyn.fake';
export { GeminiFake } from './gemini.fake';
export type { GeminiCall, GeminiFunctionCall, GeminiScript, GeminiTiming } from './gemini.types';
export type { GeminiModel } from './gemini-models.data';
export { GooglePlacesFake } from './google-places.fake';
export { defaultPlaces, type GooglePlace, type PlaceHours, type PriceLevel } from './google-places.data';
export { GoogleRoutesFake } from './google-routes.fake';
export type { TravelMode } from './google-routes.request';
export { NwsFake, type NwsAlert, type NwsHour } from './nws.fake';
export { MtaRealtimeFake } from './mta-realtime.fake';
export { equipmentRow, outageRow, subwayAlert, type AlertParts, type FakeAlert } from './mta-notices.data';
export { encodeFeed, type FakeCall, type FakeFeed, type FakeTrip } from './mta-trains.data';
export { NycParksFake, parkBlock, type ParkBlock } from './nyc-parks.fake';
export { NyuEngageFake } from './nyu-engage.fake';
export { defaultEvents, type EngageEvent } from './nyu-engage.data';
export { OpenMeteoFake, type MeteoOverrides } from './open-meteo.fake';
export { OpenWeatherFake } from './open-weather.fake';
export type { OpenWeatherCondition, WeatherMoment } from './open-weather.data';
export { OsrmFake } from './osrm.fake';
export { OVERPASS_TIMEOUT_REMARK, OverpassFake } from './overpass.fake';
export { defaultElements, type OsmElement, type OsmType } from './overpass.data';

/** All vendors, running. */
export interface Fakes {
  openWeather: OpenWeatherFake;
  nws: NwsFake;
  openMeteo: OpenMeteoFake;
  googleRoutes: GoogleRoutesFake;
  googlePlaces: GooglePlacesFake;
  gemini: GeminiFake;
  osrm: OsrmFake;
  overpass: OverpassFake;
  engage: NyuEngageFake;
  brooklynBridgePark: BrooklynBridgeParkFake;
  downtownBrooklyn: DowntownBrooklynFake;
  nycParks: NycParksFake;
  mtaRealtime: MtaRealtimeFake;
  citiBike: CitiBikeFake;
  /** Base URLs (origins), first documents and keys under the names of the server's configuration. */
  env: Record<string, string>;
  stop(): Promise<void>;
  /** Every fake back to its defaults, without recorded requests. */
  reset(): void;
}

/** Starts every vendor on a port of its own. */
export async function startFakes(): Promise<Fakes> {
  const fakes = {
    openWeather: new OpenWeatherFake(),
    nws: new NwsFake(),
    openMeteo: new OpenMeteoFake(),
    googleRoutes: new GoogleRoutesFake(),
    googlePlaces: new GooglePlacesFake(),
    gemini: new GeminiFake(),
    osrm: new OsrmFake(),
    overpass: new OverpassFake(),
    engage: new NyuEngageFake(),
    brooklynBridgePark: new BrooklynBridgeParkFake(),
    downtownBrooklyn: new DowntownBrooklynFake(),
    nycParks: new NycParksFake(),
    mtaRealtime: new MtaRealtimeFake(),
    citiBike: new CitiBikeFake(),
  };
  const all = Object.values(fakes);
  await Promise.all(all.map((fake) => fake.start()));
  return {
    ...fakes,
    env: {
      OPENWEATHER_BASE_URL: fakes.openWeather.url,
      NWS_BASE_URL: fakes.nws.url,
      OPEN_METEO_BASE_URL: fakes.openMeteo.url,
      GOOGLE_ROUTES_BASE_URL: fakes.googleRoutes.url,
      GOOGLE_PLACES_BASE_URL: fakes.googlePlaces.url,
      GEMINI_BASE_URL: fakes.gemini.url,
      OSRM_BASE_URL: fakes.osrm.url,
      OVERPASS_BASE_URL: fakes.overpass.url,
      ENGAGE_BASE_URL: fakes.engage.url,
      BROOKLYN_BRIDGE_PARK_BASE_URL: fakes.brooklynBridgePark.url,
      DOWNTOWN_BROOKLYN_BASE_URL: fakes.downtownBrooklyn.url,
      NYC_PARKS_BASE_URL: fakes.nycParks.url,
      MTA_REALTIME_BASE_URL: fakes.mtaRealtime.url,
      CITIBIKE_GBFS_URL: fakes.citiBike.discoveryUrl,
      OPENWEATHER_KEY: fakes.openWeather.key,
      GOOGLE_API_KEY: fakes.googlePlaces.key,
      GEMINI_API_KEY: fakes.gemini.key,
    },
    stop: async () => {
      await Promise.all(all.map((fake) => fake.stop()));
    },
    reset: () => {
      for (const fake of all) fake.reset();
    },
  };
}

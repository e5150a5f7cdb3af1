/** What operators call the vendor of a rung, and what they set for it. */
export interface Vendor {
  readonly name: string;
  /** The variable of its origin, or of the document it begins with. */
  readonly setting: string;
  /** The variable of its key, and what happens without one; absent for a vendor that needs none. */
  readonly key?: { readonly setting: string; readonly otherwise: string };
}

const GOOGLE = { setting: 'GOOGLE_API_KEY' };

/** By the name of the rung. */
export const VENDORS: Readonly<Record<string, Vendor>> = {
  openweather: {
    name: 'openweather',
    setting: 'OPENWEATHER_BASE_URL',
    key: { setting: 'OPENWEATHER_KEY', otherwise: 'weather comes from the rungs below' },
  },
  nws: {
    name: 'national weather service',
    setting: 'NWS_BASE_URL',
    key: { setting: 'NWS_CONTACT', otherwise: 'weather comes from Open-Meteo, without warnings' },
  },
  open_meteo: { name: 'open-meteo', setting: 'OPEN_METEO_BASE_URL' },
  google_routes: {
    name: 'google routes',
    setting: 'GOOGLE_ROUTES_BASE_URL',
    key: { ...GOOGLE, otherwise: 'directions come from OSRM' },
  },
  osrm: { name: 'osrm', setting: 'OSRM_BASE_URL' },
  google_places: {
    name: 'google places',
    setting: 'GOOGLE_PLACES_BASE_URL',
    key: { ...GOOGLE, otherwise: 'places come from OpenStreetMap and the campus directory' },
  },
  openstreetmap: { name: 'overpass', setting: 'OVERPASS_BASE_URL' },
  mta_realtime: { name: 'mta realtime', setting: 'MTA_REALTIME_BASE_URL' },
  citibike: { name: 'citi bike', setting: 'CITIBIKE_GBFS_URL' },
  engage: { name: 'nyu engage', setting: 'ENGAGE_BASE_URL' },
  'brooklyn-bridge-park': { name: 'brooklyn bridge park', setting: 'BROOKLYN_BRIDGE_PARK_BASE_URL' },
  'downtown-brooklyn': { name: 'downtown brooklyn', setting: 'DOWNTOWN_BROOKLYN_BASE_URL' },
  'nyc-parks': { name: 'nyc parks', setting: 'NYC_PARKS_BASE_URL' },
  gemini: {
    name: 'gemini',
    setting: 'GEMINI_BASE_URL',
    key: { setting: 'GEMINI_API_KEY', otherwise: 'templates word the chat' },
  },
};

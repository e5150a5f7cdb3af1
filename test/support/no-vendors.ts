const VENDORS = [
  ...['GEMINI', 'OPENWEATHER', 'NWS', 'OPEN_METEO', 'GOOGLE_ROUTES', 'GOOGLE_PLACES', 'OSRM', 'OVERPASS'],
  ...['ENGAGE', 'BROOKLYN_BRIDGE_PARK', 'DOWNTOWN_BROOKLYN', 'NYC_PARKS', 'MTA_REALTIME'],
];

/** Every vendor switched off: no test reaches the internet. */
export const NO_VENDORS: Readonly<Record<string, string>> = {
  ...Object.fromEntries(VENDORS.map((vendor) => [`${vendor}_BASE_URL`, ''])),
  CITIBIKE_GBFS_URL: '',
};

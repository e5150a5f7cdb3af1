import { z } from 'zod';
import { CAMPUSES } from '../../common/origin';
import type { AppConfig } from '../../config/env';
import { meansBadGoogleKey } from '../../upstream/google-key';
import { UpstreamClient, type UpstreamOptions } from '../../upstream/upstream.client';
import { Note, type Seen, Wrong } from '../report';

/** How one vendor is tried: the cheapest call that shows whether it takes our key, or is there at all. */
export interface VendorQuestion {
  readonly vendor: string;
  /** The variable of its key, and what happens without one; absent for a vendor that needs none. */
  readonly key?: { readonly setting: string; readonly otherwise: string };
  /** @throws UpstreamUnavailable, UpstreamRejected, Wrong */
  readonly ask: (client: (options?: Partial<UpstreamOptions>) => UpstreamClient, key: string) => Promise<Seen>;
}

const { Tandon: FROM, 'Washington Square': TO } = CAMPUSES;
const GOOGLE = { setting: 'GOOGLE_API_KEY' };
const anyObject = z.looseObject({});
const modelsSchema = z.object({
  models: z.array(z.object({ name: z.string() })),
  nextPageToken: z.string().optional(),
});
/** The largest page, so that one call shows all. */
const MODELS_AT_MOST = 1_000;

const googleHeaders = (key: string): Partial<UpstreamOptions> => ({
  headers: { 'X-Goog-Api-Key': key },
  meansCredentials: meansBadGoogleKey,
});
const waypoint = ({ lat, lon }: typeof FROM) => ({ location: { latLng: { latitude: lat, longitude: lon } } });

/** By the variable of the vendor's origin; what is not here is only knocked at. */
export function vendorQuestions({ gemini }: AppConfig): Readonly<Record<string, VendorQuestion>> {
  return {
    GEMINI_BASE_URL: {
      vendor: 'gemini',
      key: { setting: 'GEMINI_API_KEY', otherwise: 'templates word the chat' },
      // Free of charge.
      ask: async (client, key) => {
        const query = { pageSize: MODELS_AT_MOST };
        const answer = await client(googleHeaders(key)).getJson('/v1beta/models', { query, schema: modelsSchema });
        return knownModels(answer, [gemini.model, gemini.fallbackModel]);
      },
    },
    OPENWEATHER_BASE_URL: {
      vendor: 'openweather',
      key: { setting: 'OPENWEATHER_KEY', otherwise: 'weather comes from Open-Meteo' },
      ask: async (client, key) => {
        const query = { lat: FROM.lat, lon: FROM.lon, appid: key };
        await client().getJson('/data/2.5/weather', { query, schema: anyObject });
        return 'takes the key';
      },
    },
    GOOGLE_PLACES_BASE_URL: {
      vendor: 'google places',
      key: { ...GOOGLE, otherwise: 'places come from OpenStreetMap and the campus directory' },
      // Ids alone are free of charge.
      ask: async (client, key) => {
        const call = { headers: { 'X-Goog-FieldMask': 'places.id' }, schema: anyObject };
        await client(googleHeaders(key)).postJson('/v1/places:searchText', { textQuery: 'NYU', pageSize: 1 }, call);
        return 'takes the key';
      },
    },
    GOOGLE_ROUTES_BASE_URL: {
      vendor: 'google routes',
      key: { ...GOOGLE, otherwise: 'directions come from OSRM' },
      // The lowest price class, of which ten thousand a month are free.
      ask: async (client, key) => {
        const body = { origin: waypoint(FROM), destination: waypoint(TO), travelMode: 'WALK' };
        const call = { headers: { 'X-Goog-FieldMask': 'routes.distanceMeters' }, schema: anyObject };
        await client(googleHeaders(key)).postJson('/directions/v2:computeRoutes', body, call);
        return 'takes the key';
      },
    },
    OPEN_METEO_BASE_URL: {
      vendor: 'open-meteo',
      ask: async (client) => {
        const query = { latitude: FROM.lat, longitude: FROM.lon, current: 'temperature_2m' };
        await client().getJson('/v1/forecast', { query, schema: z.object({ current: anyObject }) });
        return 'answers';
      },
    },
    OSRM_BASE_URL: {
      vendor: 'osrm',
      ask: async (client) => {
        const path = `/routed-foot/route/v1/foot/${FROM.lon},${FROM.lat};${TO.lon},${TO.lat}`;
        const schema = z.object({ code: z.literal('Ok') });
        await client().getJson(path, { query: { overview: 'false' }, schema });
        return 'answers';
      },
    },
    OVERPASS_BASE_URL: {
      vendor: 'overpass',
      ask: async (client) => {
        const data = `[out:json][timeout:5];node["amenity"](around:1,${FROM.lat},${FROM.lon});out ids 1;`;
        const schema = z.object({ elements: z.array(z.unknown()), remark: z.string().optional() });
        const { remark } = await client().postForm('/api/interpreter', { data }, { schema });
        // How it reports a query that ran out of time.
        if (remark !== undefined) throw new Wrong('answers, but could not run the query');
        return 'answers';
      },
    },
    ENGAGE_BASE_URL: {
      vendor: 'nyu engage',
      ask: async (client) => {
        const query = { take: 1, orderByField: 'startsOn', status: 'Approved' };
        const schema = z.object({ value: z.array(z.unknown()) });
        await client().getJson('/api/discovery/event/search', { query, schema });
        return 'answers';
      },
    },
  };
}

function knownModels({ models, nextPageToken }: z.infer<typeof modelsSchema>, wanted: readonly string[]): Seen {
  const names = new Set(models.map(({ name }) => name));
  const unknown = wanted.filter((model) => !names.has(`models/${model}`));
  if (unknown.length === 0) return `takes the key; knows ${wanted.join(', ')}`;
  const seen = `takes the key, but does not list ${unknown.join(', ')}`;
  if (nextPageToken !== undefined || unknown.length < wanted.length) return new Note(seen);
  throw new Wrong(seen);
}

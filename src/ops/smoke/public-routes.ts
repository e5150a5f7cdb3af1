import { z } from 'zod';
import { CAMPUSES } from '../../common/origin';
import { Note, type Seen, Wrong } from '../report';
import { expectBody, expectError, expectStatus } from './expect';
import type { LiveAnswer, LiveServer } from './live-server';

/** Asks one route what it must answer. Throws `Wrong`. */
export type RouteCheck = (server: LiveServer) => Promise<Seen>;

const { Tandon: FROM, 'Washington Square': TO } = CAMPUSES;
const AT = `lat=${FROM.lat}&lon=${FROM.lon}`;
const NEAR = `latitude=${FROM.lat}&longitude=${FROM.lon}`;
const MESSAGE = { message: 'Where can I get coffee?', latitude: FROM.lat, longitude: FROM.lon };

/** The rungs that need a key: what an answer of a full deployment comes from. */
const FIRST_RUNGS = new Set(['openweather', 'google_routes', 'google_places']);

const rung = { source: z.string(), stale: z.boolean().optional() };
const weatherSchema = z.object({ temp_f: z.number(), desc: z.string(), icon: z.string(), ...rung });
const forecastSchema = z.object({ forecast: z.array(z.object({ dt: z.int() })).min(1), ...rung });
const schedule = z.enum(['timetable', 'expired']);
const stationsSchema = z.object({ stations: z.array(z.object({ id: z.string(), name: z.string() })).min(1) });
const departuresSchema = z.object({ departures: z.array(z.unknown()).min(1), schedule });
const lineSchema = z.object({ stops: z.array(z.unknown()).min(2), schedule });
const directionsSchema = z.object({ distance_text: z.string(), duration_text: z.string(), ...rung });
const cardSchema = z.object({
  id: z.int(),
  name: z.string().min(1),
  source: z.string(),
  photo_url: z.string().nullable(),
});
const cardsSchema = z.array(cardSchema);
const listSchema = z.object({ category: z.string(), places: cardsSchema });
const chatSchema = z.object({ reply: z.string().min(1), places: cardsSchema.min(1), session_id: z.string() });
const clearedSchema = z.object({ status: z.literal('session_cleared') });
const engageSchema = z.object({ engage_events: z.array(z.unknown()) });
const eventsSchema = z.object({ nyc_permitted: z.array(z.unknown()) });
const bikesSchema = z.object({ stations: z.array(z.unknown()), live_at: z.string() });
const healthSchema = z.object({ status: z.literal('ok') });

/**
 * What every public route must answer, by method and path of the API document. Costs a vendor a handful of calls;
 * nothing here signs anybody up.
 */
export const PUBLIC_ROUTES: Readonly<Record<string, RouteCheck>> = {
  'GET /health': async (server) => {
    expectBody(await server.ask('/health'), 200, healthSchema);
    return '200';
  },
  'GET /health/details': async (server) => {
    expectStatus(await server.ask('/health/details'), 200);
    return '200';
  },
  'GET /health/live': async (server) => {
    expectBody(await server.ask('/health/live'), 200, healthSchema);
    return '200';
  },
  'GET /api/weather': async (server) => {
    const { source, stale } = expectBody(await server.ask(`/api/weather?${AT}`), 200, weatherSchema);
    return fromRung(source, stale);
  },
  'GET /api/weather/forecast': async (server) => {
    const { source, stale } = expectBody(await server.ask(`/api/weather/forecast?${AT}`), 200, forecastSchema);
    return fromRung(source, stale);
  },
  'GET /api/directions': async (server) => {
    const path = `/api/directions?lat=${TO.lat}&lng=${TO.lon}&origin_lat=${FROM.lat}&origin_lng=${FROM.lon}`;
    const { source, stale } = expectBody(await server.ask(path), 200, directionsSchema);
    return fromRung(source, stale);
  },
  'GET /api/transit/stations': async (server) => {
    const path = `/api/transit/stations?lat=${FROM.lat}&lng=${FROM.lon}`;
    return listed(expectBody(await server.ask(path), 200, stationsSchema).stations);
  },
  'GET /api/transit/departures': async (server) =>
    inTime(expectBody(await server.ask('/api/transit/departures?station=A41'), 200, departuresSchema).schedule),
  'GET /api/transit/lines/{id}': async (server) =>
    inTime(expectBody(await server.ask('/api/transit/lines/A'), 200, lineSchema).schedule),
  'GET /api/transit/bikes': async (server) =>
    listed(expectBody(await server.ask(`/api/transit/bikes?lat=${TO.lat}&lng=${TO.lon}`), 200, bikesSchema).stations),
  'GET /api/photos/{ref}': async (server) =>
    expectError(await server.ask('/api/photos/not-a-reference'), 404, 'Photo not found'),
  'GET /api/quick_recs': async (server) => {
    const path = `/api/quick_recs?category=quick_bites&limit=3&${NEAR}`;
    return fromCards(server, expectBody(await server.ask(path), 200, listSchema).places);
  },
  'GET /api/top_recommendations': async (server) => {
    const path = `/api/top_recommendations?limit=3&${NEAR}`;
    return fromCards(server, expectBody(await server.ask(path), 200, listSchema).places);
  },
  'GET /api/nyu_engage_events': async (server) =>
    listed(expectBody(await server.ask('/api/nyu_engage_events'), 200, engageSchema).engage_events),
  'GET /api/events': async (server) =>
    listed(expectBody(await server.ask('/api/events'), 200, eventsSchema).nyc_permitted),
  'POST /api/chat': async (server) => {
    const answer = expectBody(await server.ask('/api/chat', { method: 'POST', body: MESSAGE }), 200, chatSchema);
    await clear(server, answer.session_id);
    return fromCards(server, answer.places);
  },
  'POST /api/chat/stream': async (server) => {
    const answer = await server.ask('/api/chat/stream', { method: 'POST', body: MESSAGE });
    expectStatus(answer, 200);
    if (!answer.headers.get('content-type')?.startsWith('text/event-stream')) throw new Wrong('200, but no stream');
    const done = chatSchema.safeParse(lastEvent(answer.text, 'done'));
    if (!done.success) throw new Wrong('200, but the stream does not end with an answer');
    await clear(server, done.data.session_id);
    return fromCards(server, done.data.places);
  },
  'POST /api/auth/signup': (server) => refuses(server, '/api/auth/signup', 'Email and password are required'),
  'POST /api/auth/login': (server) => refuses(server, '/api/auth/login', 'Email and password are required'),
  'POST /api/auth/refresh': (server) => refuses(server, '/api/auth/refresh', 'Refresh token is required'),
};

async function refuses(server: LiveServer, path: string, error: string): Promise<Seen> {
  return expectError(await server.ask(path, { method: 'POST', body: {} }), 400, error);
}

/** What was asked here is forgotten there. */
async function clear(server: LiveServer, sessionId: string): Promise<void> {
  const headers = { 'X-Session-ID': sessionId };
  const answer: LiveAnswer = await server.ask('/api/chat', { method: 'POST', headers, body: { clear_session: true } });
  expectBody(answer, 200, clearedSchema);
}

function fromRung(source: string, stale = false): Seen {
  const seen = `200 from ${source}${stale ? ', stale' : ''}`;
  return FIRST_RUNGS.has(source) && !stale ? seen : new Note(`${seen}: not the first rung`);
}

function fromCards(server: LiveServer, cards: z.infer<typeof cardsSchema>): Seen {
  const [first] = cards;
  if (first === undefined) return new Note('200, but no places');
  const elsewhere = cards.find(({ photo_url: url }) => url !== null && !url.startsWith(`${server.origin}/`));
  if (elsewhere !== undefined) return new Note('200, but photo links lead to another host: PUBLIC_BASE_URL');
  return fromRung(first.source);
}

function inTime(kind: z.infer<typeof schedule>): Seen {
  return kind === 'timetable' ? '200, in its time' : new Note('200, but the timetable is over: npm run transit:update');
}

function listed(items: readonly unknown[]): Seen {
  return items.length > 0 ? `200, ${items.length} listed` : new Note('200, an empty list');
}

/** The data of the last server-sent event of a kind, parsed; undefined without one. */
function lastEvent(stream: string, kind: string): unknown {
  const event = stream
    .split(/\r?\n\r?\n/)
    .map((block) => block.split(/\r?\n/))
    .findLast((lines) => lines.some((line) => /^event: ?(.*)$/.exec(line)?.[1] === kind));
  const data = (event ?? []).flatMap((line) => /^data: ?(.*)$/.exec(line)?.[1] ?? []).join('\n');
  try {
    return JSON.parse(data) as unknown;
  } catch {
    return undefined;
  }
}

import { FakeServer } from './fake-server';
import { htmlReply, jsonReply, type RecordedRequest, type Reply } from './fake-server.types';
import { defaultElements, type OsmElement } from './overpass.data';
import { parseOverpassQuery, selectElements, type OverpassQuery } from './overpass.query';
import { hasOwnUserAgent } from './user-agent';

/** A value for `remark` as the server sends it when a query runs too long. */
export const OVERPASS_TIMEOUT_REMARK = 'runtime error: Query timed out in "query" at line 3 after 15 seconds.';

/** Overpass: `POST /api/interpreter` with `data=` as a form, or GET for short queries. */
export class OverpassFake extends FakeServer {
  /** The map. */
  elements!: OsmElement[];
  /** Makes the query fail in the vendor's way: HTTP 200 with this remark. */
  remark!: string | null;
  /** How many elements come together with a remark. */
  elementsBesideRemark!: number;
  /** Age of the data, ISO 8601; null for one minute ago. */
  timestampOsmBase!: string | null;

  constructor() {
    super();
    this.reset();
  }

  override reset(): void {
    super.reset();
    this.elements = defaultElements();
    this.remark = null;
    this.elementsBesideRemark = 0;
    this.timestampOsmBase = null;
  }

  protected answer(request: RecordedRequest): Reply {
    if (!hasOwnUserAgent(request))
      return htmlReply(
        406,
        'An appropriate representation of the requested resource could not be found: name your application.',
      );
    if (request.path === '/api/status')
      return {
        kind: 'full',
        status: 200,
        contentType: 'text/plain; charset=utf-8',
        body: 'Rate limit: 2\n2 slots available now.\n',
      };
    if (request.path !== '/api/interpreter') return htmlReply(404, 'Not Found');
    const query = parseOverpassQuery(queryText(request));
    if (!query.isJson)
      return {
        kind: 'full',
        status: 200,
        contentType: 'application/osm3s+xml',
        body: '<?xml version="1.0" encoding="UTF-8"?>\n<osm version="0.6"/>\n',
      };
    const found = selectElements(query, this.elements).map((element) => elementBody(element, query.out));
    const elements = this.remark === null ? found : found.slice(0, this.elementsBesideRemark);
    return jsonReply({
      version: 0.6,
      generator: 'Overpass API 0.7.62 sample',
      osm3s: {
        timestamp_osm_base: this.timestampOsmBase ?? secondsIso(Date.now() - 60_000),
        copyright: 'Invented sample data, shaped like OpenStreetMap.',
      },
      elements,
      ...(this.remark !== null && { remark: this.remark }),
    });
  }

  protected override errorReply(status: number): Reply {
    if (status === 504)
      return htmlReply(504, 'Dispatcher_Client::request_read_and_idx::timeout. The sample server is too busy.');
    return htmlReply(status, 'The sample server is too busy.');
  }
}

/** A form, as documented; the raw query as the body is taken by the real server, too. */
function queryText(request: RecordedRequest): string {
  if (request.method === 'GET') return request.query.get('data') ?? '';
  const isForm = (request.headers['content-type'] ?? '').startsWith('application/x-www-form-urlencoded');
  return isForm ? (new URLSearchParams(request.body).get('data') ?? '') : request.body.replace(/^data=/, '');
}

function elementBody({ type, id, at, tags }: OsmElement, out: OverpassQuery['out']): object {
  const position =
    type === 'node'
      ? out.withPosition
        ? { lat: at.lat, lon: at.lon }
        : {}
      : out.withCenter
        ? { center: { lat: at.lat, lon: at.lon } }
        : {};
  return { type, id, ...position, ...(out.withTags && { tags }) };
}

function secondsIso(ms: number): string {
  return `${new Date(ms).toISOString().slice(0, 19)}Z`;
}

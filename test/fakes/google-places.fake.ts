import { FakeServer } from './fake-server';
import { jsonReply, type RecordedRequest, type Reply } from './fake-server.types';
import { applyFieldMask } from './field-mask';
import {
  googleError,
  googleRefusal,
  googleStatusError,
  requireFieldMask,
  requireGoogleKey,
  requireObjectBody,
} from './google-api';
import { DETAILS_PATHS, NEARBY_PATHS, TEXT_PATHS, photoNames, placeBody } from './google-places.answer';
import { defaultPlaces, type GooglePlace } from './google-places.data';
import { parseNearbyRequest, parseTextRequest, type TextRequest } from './google-places.request';
import { searchNearby, searchText } from './google-places.search';

const SERVICE = 'places.googleapis.com';
const MAX_TEXT_RESULTS = 60;

/** Google Places (New): searchNearby, searchText, details and photo media. */
export class GooglePlacesFake extends FakeServer {
  readonly key: string;
  /** The catalogue, in our compact shape. */
  places!: GooglePlace[];
  /** Types refused with 400 although the tables list them, as an older vendor release would. */
  unsupportedTypes!: Set<string>;
  /** Photo names (`places/…/photos/…`) that have expired: 404. */
  expiredPhotos!: Set<string>;
  /** Replaces the image address the photo call gives, for tests of the host check. */
  photoUri!: string | null;
  /** Fixed clock in unix ms for opening hours; null for the real one. */
  nowMs!: number | null;

  constructor(options: { key?: string } = {}) {
    super();
    this.key = options.key ?? 'test-google-key';
    this.reset();
  }

  override reset(): void {
    super.reset();
    this.places = defaultPlaces();
    this.unsupportedTypes = new Set();
    this.expiredPhotos = new Set();
    this.photoUri = null;
    this.nowMs = null;
  }

  /** Every place that is open by day is open always: for tests that run at any hour and do not ask for hours. */
  keepOpen(): void {
    this.places = this.places.map((place) => (place.hours === 'day' ? { ...place, hours: 'always' } : place));
  }

  protected answer(request: RecordedRequest): Reply {
    const { method, path } = request;
    if (method === 'POST' && path === '/v1/places:searchNearby') return this.nearby(request);
    if (method === 'POST' && path === '/v1/places:searchText') return this.text(request);
    const photo = /^\/v1\/(places\/[^/]+\/photos\/[^/]+)\/media$/.exec(path)?.[1];
    if (method === 'GET' && photo !== undefined) return this.photo(request, decodeURIComponent(photo));
    const id = /^\/v1\/places\/([^/]+)$/.exec(path)?.[1];
    if (method === 'GET' && id !== undefined) return this.details(request, decodeURIComponent(id));
    return googleError(404, 'Not Found');
  }

  protected override errorReply(status: number): Reply {
    return googleStatusError(status, SERVICE);
  }

  /** The vendor's shape of a place, before the field mask. */
  protected bodyOf(place: GooglePlace): object {
    return placeBody(place, this.now());
  }

  /** All matches of a text search, best first. */
  protected findByText(wanted: TextRequest): GooglePlace[] {
    return searchText(this.places, wanted);
  }

  private nearby(request: RecordedRequest): Reply {
    requireGoogleKey(request, this.key, SERVICE);
    const body = requireObjectBody(request);
    const mask = requireFieldMask(request, NEARBY_PATHS);
    const found = searchNearby(this.places, parseNearbyRequest(body, this.isKnownType));
    return jsonReply(applyFieldMask(this.placesBody(found), mask));
  }

  private text(request: RecordedRequest): Reply {
    requireGoogleKey(request, this.key, SERVICE);
    const body = requireObjectBody(request);
    const mask = requireFieldMask(request, TEXT_PATHS);
    const wanted = parseTextRequest(body, this.isKnownType);
    const all = this.findByText(wanted).slice(0, MAX_TEXT_RESULTS);
    const start = wanted.pageToken === null ? 0 : pageStart(wanted.pageToken, body);
    const end = start + wanted.pageSize;
    const next = end < all.length ? { nextPageToken: pageToken(end, body) } : {};
    return jsonReply(applyFieldMask({ ...this.placesBody(all.slice(start, end)), ...next }, mask));
  }

  private details(request: RecordedRequest, id: string): Reply {
    requireGoogleKey(request, this.key, SERVICE);
    const mask = requireFieldMask(request, DETAILS_PATHS);
    const place = this.places.find((candidate) => candidate.id === id);
    if (!place) return googleError(404, `The Place ID "${id}" is not valid or no longer exists.`);
    return jsonReply(applyFieldMask(this.bodyOf(place), mask));
  }

  private photo(request: RecordedRequest, name: string): Reply {
    requireGoogleKey(request, this.key, SERVICE);
    const sizes = ['maxWidthPx', 'maxHeightPx'].map((side) => request.query.get(side)).filter((side) => side !== null);
    const isSized =
      sizes.length > 0 && sizes.every((size) => /^\d+$/.test(size) && Number(size) >= 1 && Number(size) <= 4800);
    if (!isSized) return googleError(400, 'max_width_px or max_height_px must be given, from 1 to 4800.');
    const exists = this.places.some((place) => photoNames(place).includes(name));
    if (!exists || this.expiredPhotos.has(name))
      return googleError(404, 'The photo resource in the request is not valid or has expired.');
    const photoUri =
      this.photoUri ??
      `https://lh3.googleusercontent.com/place-photos/sample-${name.split('/')[3] ?? ''}=s${sizes[0] ?? ''}`;
    if (request.query.get('skipHttpRedirect') === 'true') return jsonReply({ name: `${name}/media`, photoUri });
    return {
      kind: 'full',
      status: 302,
      contentType: 'text/html; charset=utf-8',
      headers: { location: photoUri },
      body: '',
    };
  }

  /** `{}` when nothing was found. */
  private placesBody(found: readonly GooglePlace[]): object {
    return found.length === 0 ? {} : { places: found.map((place) => this.bodyOf(place)) };
  }

  protected now(): number {
    return this.nowMs ?? Date.now();
  }

  private readonly isKnownType = (type: string): boolean => !this.unsupportedTypes.has(type);
}

/** The token remembers its query, because the vendor refuses one used with other fields. */
function pageToken(start: number, body: Record<string, unknown>): string {
  return Buffer.from(JSON.stringify([start, fingerprint(body)])).toString('base64url');
}

function pageStart(token: string, body: Record<string, unknown>): number {
  try {
    const [start, print] = JSON.parse(Buffer.from(token, 'base64url').toString()) as [unknown, unknown];
    if (typeof start === 'number' && print === fingerprint(body)) return start;
  } catch {
    // Falls through to the same answer as a token of another query.
  }
  throw googleRefusal(400, 'Request parameters for paging requests must match the initial request.');
}

function fingerprint(body: Record<string, unknown>): string {
  return JSON.stringify(
    Object.entries(body)
      .filter(([field]) => field !== 'pageToken')
      .sort(([a], [b]) => a.localeCompare(b)),
  );
}

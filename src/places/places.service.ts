import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { CachePolicy } from '../cache/cache-policy';
import { SharedCache } from '../cache/shared-cache';
import { type Coordinates, roundTo, toText } from '../common/geo';
import { AppConfig } from '../config/env';
import { Metrics, NO_METRICS } from '../metrics/metrics';
import { budget, nullIfVendorFails } from '../upstream/ladder';
import { CampusDirectory } from './campus-directory';
import { GooglePlacesClient } from './google-places.client';
import { typesOfKinds } from './google-types';
import { nameScore } from './name-match';
import { OverpassClient } from './overpass.client';
import { matchesText } from './place-text';
import { FACT_GROUPS, type Place, type PlaceKind, type PlaceSearch, type PlacesFound } from './place.types';

const DAY_SECONDS = 86_400;
const OVERPASS_POLICY: CachePolicy = { freshSeconds: DAY_SECONDS, staleSeconds: 30 * DAY_SECONDS };
/** For all rungs together. */
const BUDGET_MS = 5_000;
/** Requests for one search; kinds beyond share the last one. */
const SEARCHES_AT_ONCE = 3;
/** OpenStreetMap answers are shared by everybody within about 100 m. */
const OVERPASS_DECIMALS = 3;
const BY_NAME_RADIUS_METERS = 5_000;

/** How long one search may take over all rungs, and whether anybody still waits for it. */
interface Patience {
  readonly whole: AbortSignal;
  readonly caller: AbortSignal | undefined;
}

/** Places on their ladder: Google Places, Overpass, what Overpass said before, the campus directory. */
@Injectable()
export class PlacesService {
  private readonly googlePolicy: CachePolicy;

  constructor(
    config: AppConfig,
    private readonly cache: SharedCache,
    private readonly google: GooglePlacesClient,
    private readonly overpass: OverpassClient,
    private readonly directory: CampusDirectory,
    private readonly metrics: Metrics = NO_METRICS,
  ) {
    this.googlePolicy = { freshSeconds: config.googleCacheSeconds, staleSeconds: config.googleCacheSeconds };
  }

  /**
   * What the highest rung that answers has; never fails, because the directory always answers.
   * @param caller ends the waiting, with its own reason.
   */
  async search(search: PlaceSearch, caller?: AbortSignal): Promise<PlacesFound> {
    const patience: Patience = { whole: AbortSignal.timeout(BUDGET_MS), caller };
    return this.counted(
      (await nullIfVendorFails(this.fromGoogle(search, patience))) ?? (await this.fromOpenMaps(search, patience)),
    );
  }

  /**
   * Several searches for one answer, in their order. Maps are never mixed: while Google answers some of them, those
   * that it fails are empty. Never fails.
   */
  async searchTogether(searches: readonly PlaceSearch[]): Promise<PlacesFound[]> {
    const patience: Patience = { whole: AbortSignal.timeout(BUDGET_MS), caller: undefined };
    const google = await Promise.all(searches.map((search) => nullIfVendorFails(this.fromGoogle(search, patience))));
    if (google.every((found) => found === null)) {
      const open = await Promise.all(searches.map((search) => this.fromOpenMaps(search, patience)));
      return open.map((found) => this.counted(found));
    }
    return google.map((found) => this.counted(found ?? { places: [], source: 'google_places', stale: false }));
  }

  /** The place that a name means, near a point, or null. The name goes to Google only, in a request body. */
  async findByName(name: string, around: Coordinates, caller?: AbortSignal): Promise<Place | null> {
    const known = this.directory.findByName(name, around);
    if (!this.google.isConfigured) return known;
    const at = roundTo(around, 4);
    const key = `place:google:v2:${digest(name)}:${toText(at)}`;
    const load = (cancelled: AbortSignal) =>
      this.google.byText(name, at, BY_NAME_RADIUS_METERS, [], budget(BUDGET_MS, cancelled));
    const found = await nullIfVendorFails(this.cache.wrap(key, this.googlePolicy, load, caller));
    return found?.value.find((place) => nameScore(name, place.name) > 0) ?? known ?? found?.value[0] ?? null;
  }

  /** Where a name is, near a point, or null; what the directory knows costs no vendor call. */
  async findPoint(name: string, around: Coordinates, caller?: AbortSignal): Promise<Coordinates | null> {
    const place = this.directory.findByName(name, around) ?? (await this.findByName(name, around, caller));
    return place?.at ?? null;
  }

  private async fromGoogle(search: PlaceSearch, { whole, caller }: Patience): Promise<PlacesFound | null> {
    if (!this.google.isConfigured) return null;
    const at = roundTo(search.around, 4);
    const wants = FACT_GROUPS.filter((group) => search.wants.includes(group));
    const key = `places:google:v2:${search.kinds.join('+')}:${wants.join('+')}:${digest(search.text ?? '')}:${search.radiusMeters}:${toText(at)}`;
    const load = (cancelled: AbortSignal) =>
      this.askGoogle({ ...search, around: at, wants }, AbortSignal.any([whole, cancelled]));
    const { value, stale } = await this.cache.wrap(key, this.googlePolicy, load, caller);
    return { places: value, source: 'google_places', stale };
  }

  /** One request per kind, or one by text; a failing one does not lose the others. */
  private async askGoogle(
    { kinds, text, around, radiusMeters, wants }: PlaceSearch,
    signal: AbortSignal,
  ): Promise<Place[]> {
    if (text !== null) return this.google.byText(text, around, radiusMeters, wants, signal);
    const answers = await Promise.allSettled(
      inGroups(kinds, SEARCHES_AT_ONCE).map((group) =>
        this.google.nearby(typesOfKinds(group), around, radiusMeters, wants, signal),
      ),
    );
    const places = answers.flatMap((answer) => (answer.status === 'fulfilled' ? [answer.value] : []));
    if (places.length === 0) throw (answers[0] as PromiseRejectedResult).reason;
    return [...new Map(places.flat().map((place) => [place.id, place])).values()];
  }

  private counted(found: PlacesFound): PlacesFound {
    this.metrics.rung('places', found.source, found.stale);
    return found;
  }

  private async fromOpenMaps(search: PlaceSearch, patience: Patience): Promise<PlacesFound> {
    return (
      (await nullIfVendorFails(this.fromOverpass(search, patience))) ?? {
        places: this.directory.search(search),
        source: 'campus_directory',
        stale: false,
      }
    );
  }

  private async fromOverpass(search: PlaceSearch, { whole, caller }: Patience): Promise<PlacesFound | null> {
    const { kinds, text, radiusMeters } = search;
    const at = roundTo(search.around, OVERPASS_DECIMALS);
    const key = `places:osm:v2:${kinds.join('+')}:${radiusMeters}:${toText(at, OVERPASS_DECIMALS)}`;
    const load = (cancelled: AbortSignal) =>
      this.overpass.around(kinds, at, radiusMeters, AbortSignal.any([whole, cancelled]));
    const { value, stale } = await this.cache.wrap(key, OVERPASS_POLICY, load, caller);
    const places = text === null ? value : value.filter((place) => matchesText(place, text));
    return { places, source: 'openstreetmap', stale };
  }
}

function inGroups(kinds: readonly PlaceKind[], count: number): PlaceKind[][] {
  if (kinds.length <= count) return kinds.map((kind) => [kind]);
  return [...kinds.slice(0, count - 1).map((kind) => [kind]), kinds.slice(count - 1)];
}

/** Names and wishes come from messages, so keys hold only their digest. */
function digest(text: string): string {
  return createHash('sha256').update(text.toLowerCase()).digest('base64url').slice(0, 16);
}

import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '../common/clock';
import { type Coordinates, roundTo, toText } from '../common/geo';
import { CAMPUSES } from '../common/origin';
import { AppConfig } from '../config/env';
import type { Ladder } from '../upstream/ladder';
import { type Answered, keptFor } from '../upstream/ladder.types';
import { Ladders } from '../upstream/ladders';
import { Guide } from './guide/guide';
import { GooglePlacesClient } from './google-places.client';
import { typesOfKinds } from './google-types';
import { nameScore } from './name-match';
import { isOpenAt } from './opening-hours';
import { type MappedPlace, OverpassClient } from './overpass.client';
import { matchesText } from './place-text';
import type { Place, PlaceKind, PlaceSearch, PlacesFound, PlaceSource } from './place.types';

const DAY_SECONDS = 86_400;
const BUDGET_MS = 5_000;
/** Requests for one search; kinds beyond share the last one. */
const SEARCHES_AT_ONCE = 3;
/** OpenStreetMap answers are shared by everybody within about 100 m. */
const OVERPASS_DECIMALS = 3;
const BY_NAME_RADIUS_METERS = 5_000;
const PROBE_RADIUS_METERS = 1;

interface Named {
  readonly name: string;
  readonly around: Coordinates;
}

/** Opening hours are judged when they are told: an answer is kept far longer than "open now" is true. */
type Found = readonly (Place | MappedPlace)[];

/** Places on their ladder: Google Places, Overpass, what Overpass said before, the campus directory. */
@Injectable()
export class PlacesService {
  private readonly nearby: Ladder<PlaceSearch, Found>;
  private readonly named: Ladder<Named, readonly Place[]>;

  constructor(
    config: AppConfig,
    ladders: Ladders,
    google: GooglePlacesClient,
    overpass: OverpassClient,
    private readonly directory: Guide,
    private readonly clock: Clock,
  ) {
    this.nearby = ladders.create<PlaceSearch, Found>({
      capability: 'places',
      budgetMs: BUDGET_MS,
      rungs: [
        {
          name: 'google_places',
          isOn: google.isOn,
          stack: 'google',
          cachePolicy: keptFor(config.googleCacheSeconds, searchKey),
          ask: (search, signal) => askGoogle(google, search, signal),
          probe: () => google.probe(),
        },
        {
          name: 'openstreetmap',
          isOn: overpass.isOn,
          stack: 'open',
          cachePolicy: { freshSeconds: DAY_SECONDS, staleSeconds: 30 * DAY_SECONDS, key: overpassKey },
          ask: ({ kinds, around, radiusMeters }, signal) =>
            overpass.around(kinds, roundTo(around, OVERPASS_DECIMALS), radiusMeters, signal),
          probe: () => overpass.around(['cafe'], CAMPUSES.Tandon, PROBE_RADIUS_METERS),
        },
        { name: 'campus_directory', isOn: true, stack: 'open', ask: (search) => directory.search(search) },
      ],
    });
    this.named = ladders.create<Named, readonly Place[]>({
      capability: 'place_names',
      budgetMs: BUDGET_MS,
      rungs: [
        {
          name: 'google_places',
          isOn: google.isOn,
          cachePolicy: keptFor(config.googleCacheSeconds, nameKey),
          ask: ({ name, around }, signal) => google.byText(name, around, BY_NAME_RADIUS_METERS, signal),
        },
        // Looked into below in any case: it may know the name better than Google.
        { name: 'campus_directory', isOn: true, ask: () => [] },
      ],
    });
  }

  /**
   * What the highest rung that answers has; never fails, because the directory always answers.
   * @param caller ends the waiting, with its own reason.
   */
  async search(search: PlaceSearch, caller?: AbortSignal): Promise<PlacesFound> {
    return this.found(search, await this.nearby.ask(search, { caller }));
  }

  /**
   * Several searches for one answer, in their order. Maps are never mixed: while Google answers some of them, those
   * that it fails are empty. Never fails.
   */
  async searchTogether(searches: readonly PlaceSearch[]): Promise<PlacesFound[]> {
    const answers = await this.nearby.askTogether(searches, []);
    return Promise.all(answers.map((answer, i) => this.found(searches[i]!, answer)));
  }

  /** The place that a name means, near a point, or null. The name goes to Google only, in a request body. */
  async findByName(name: string, around: Coordinates, caller?: AbortSignal): Promise<Place | null> {
    const { value: found } = await this.named.ask({ name, around: roundTo(around, 4) }, { caller });
    const byName = found.find((place) => nameScore(name, place.name) > 0);
    return byName ?? this.directory.findByName(name, around) ?? found[0] ?? null;
  }

  /** Where a name is, near a point, or null; what the directory knows costs no vendor call. */
  async findPoint(name: string, around: Coordinates, caller?: AbortSignal): Promise<Coordinates | null> {
    const place = this.directory.findByName(name, around) ?? (await this.findByName(name, around, caller));
    return place?.at ?? null;
  }

  private async found({ text }: PlaceSearch, { value, rung, stale }: Answered<Found>): Promise<PlacesFound> {
    // OpenStreetMap is asked for kinds, and its answer kept for all texts.
    const isAsked = (place: Place) => rung !== 'openstreetmap' || text === null || matchesText(place, text);
    const places = await Promise.all(value.filter(isAsked).map((place) => this.withHours(place)));
    return { places, source: rung as PlaceSource, stale };
  }

  private async withHours(found: Found[number]): Promise<Place> {
    if (!('openingHours' in found)) return found;
    const { openingHours, ...place } = found;
    return { ...place, openNow: openingHours === null ? null : await isOpenAt(openingHours, this.clock.now()) };
  }
}

/** One request per kind, or one by text; a failing one does not lose the others. */
async function askGoogle(google: GooglePlacesClient, search: PlaceSearch, signal: AbortSignal): Promise<Place[]> {
  const { kinds, text, radiusMeters } = search;
  const at = roundTo(search.around, 4);
  if (text !== null) return google.byText(text, at, radiusMeters, signal);
  const answers = await Promise.allSettled(
    inGroups(kinds, SEARCHES_AT_ONCE).map((group) => google.nearby(typesOfKinds(group), at, radiusMeters, signal)),
  );
  const places = answers.flatMap((answer) => (answer.status === 'fulfilled' ? [answer.value] : []));
  if (places.length === 0) throw (answers[0] as PromiseRejectedResult).reason;
  return [...new Map(places.flat().map((place) => [place.id, place])).values()];
}

function inGroups(kinds: readonly PlaceKind[], count: number): PlaceKind[][] {
  if (kinds.length <= count) return kinds.map((kind) => [kind]);
  return [...kinds.slice(0, count - 1).map((kind) => [kind]), kinds.slice(count - 1)];
}

function searchKey({ kinds, text, around, radiusMeters }: PlaceSearch): string {
  return `places:google:v1:${kinds.join('+')}:${digest(text ?? '')}:${radiusMeters}:${toText(around)}`;
}

function nameKey({ name, around }: Named): string {
  return `place:google:v1:${digest(name)}:${toText(around)}`;
}

function overpassKey({ kinds, around, radiusMeters }: PlaceSearch): string {
  return `places:osm:v1:${kinds.join('+')}:${radiusMeters}:${toText(around, OVERPASS_DECIMALS)}`;
}

/** Names and wishes come from messages, so keys hold only their digest. */
function digest(text: string): string {
  return createHash('sha256').update(text.toLowerCase()).digest('base64url').slice(0, 16);
}

import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
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
import { isMapped } from './osm-tags';
import { OverpassClient } from './overpass.client';
import { matchesText } from './place-text';
import {
  FACT_GROUPS,
  NO_KIND,
  type Place,
  type PlaceKind,
  type PlaceSearch,
  type PlacesFound,
  type PlaceSource,
} from './place.types';

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

/** Places on their ladder: Google Places, Overpass, what Overpass said before, the campus directory. */
@Injectable()
export class PlacesService {
  private readonly nearby: Ladder<PlaceSearch, readonly Place[]>;
  private readonly named: Ladder<Named, readonly Place[]>;

  constructor(
    config: AppConfig,
    ladders: Ladders,
    google: GooglePlacesClient,
    overpass: OverpassClient,
    private readonly directory: Guide,
  ) {
    this.nearby = ladders.create<PlaceSearch, readonly Place[]>({
      capability: 'places',
      budgetMs: BUDGET_MS,
      rungs: [
        {
          name: 'google_places',
          isOn: google.isOn,
          stack: 'google',
          cachePolicy: keptFor(config.googleCacheSeconds, searchKey),
          suits: (search) => suitsGoogle(search) && !directory.serves(search),
          ask: (search, signal) => askGoogle(google, search, signal),
          probe: () => google.probe(),
        },
        {
          name: 'openstreetmap',
          isOn: overpass.isOn,
          stack: 'open',
          cachePolicy: { freshSeconds: DAY_SECONDS, staleSeconds: 30 * DAY_SECONDS, key: overpassKey },
          // Its answer is kept for a kind, and has nothing of what is of none.
          suits: ({ kinds }) => isMapped(kinds) && !kinds.includes(NO_KIND),
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
          ask: ({ name, around }, signal) => google.byText(name, around, BY_NAME_RADIUS_METERS, { wants: [] }, signal),
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
    return answers.map((answer, i) => this.found(searches[i]!, answer));
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

  private found({ text }: PlaceSearch, { value, rung, stale }: Answered<readonly Place[]>): PlacesFound {
    // OpenStreetMap is asked for kinds, and its answer kept for all texts.
    const isAsked = (place: Place) => rung !== 'openstreetmap' || text === null || matchesText(place, text);
    return { places: value.filter(isAsked), source: rung as PlaceSource, stale };
  }
}

/** One request per kind, or one by text; a failing one does not lose the others. */
async function askGoogle(google: GooglePlacesClient, search: PlaceSearch, signal: AbortSignal): Promise<Place[]> {
  const { kinds, text, radiusMeters, wants, only } = search;
  const at = roundTo(search.around, 4);
  if (text !== null) return google.byText(text, at, radiusMeters, { wants, only }, signal);
  const answers = await Promise.allSettled(
    inGroups(kinds, SEARCHES_AT_ONCE).map((group) =>
      google.nearby(typesOfKinds(group), at, radiusMeters, wants, signal),
    ),
  );
  const places = answers.flatMap((answer) => (answer.status === 'fulfilled' ? [answer.value] : []));
  if (places.length === 0) throw (answers[0] as PromiseRejectedResult).reason;
  return [...new Map(places.flat().map((place) => [place.id, place])).values()];
}

function inGroups(kinds: readonly PlaceKind[], count: number): PlaceKind[][] {
  if (kinds.length <= count) return kinds.map((kind) => [kind]);
  return [...kinds.slice(0, count - 1).map((kind) => [kind]), kinds.slice(count - 1)];
}

function searchKey({ kinds, text, around, radiusMeters, wants, only }: PlaceSearch): string {
  const groups = FACT_GROUPS.filter((group) => wants.includes(group)).join('+');
  const limits = only === undefined ? '' : `${only.openNow ? 'open' : ''}${only.priceLevels.join('')}`;
  const wanted = [kinds.join('+'), groups, digest(text ?? ''), limits].join(':');
  return `places:google:v3:${wanted}:${radiusMeters}:${toText(around)}`;
}

const suitsGoogle = ({ kinds, text }: PlaceSearch) => text !== null || typesOfKinds(kinds).length > 0;

function nameKey({ name, around }: Named): string {
  return `place:google:v2:${digest(name)}:${toText(around)}`;
}

function overpassKey({ kinds, around, radiusMeters }: PlaceSearch): string {
  return `places:osm:v2:${kinds.join('+')}:${radiusMeters}:${toText(around, OVERPASS_DECIMALS)}`;
}

/** Names and wishes come from messages, so keys hold only their digest. */
function digest(text: string): string {
  return createHash('sha256').update(text.toLowerCase()).digest('base64url').slice(0, 16);
}

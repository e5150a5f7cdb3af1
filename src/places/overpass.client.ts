import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { Clock } from '../common/clock';
import { type Coordinates, distanceMeters } from '../common/geo';
import { normalise } from '../common/words';
import { AppConfig } from '../config/env';
import type { UpstreamClient } from '../upstream/upstream.client';
import { UpstreamUnavailable } from '../upstream/upstream.errors';
import { UpstreamFactory } from '../upstream/upstream.factory';
import { mappedHours } from './hours';
import { factsOfTags } from './osm-facts';
import { kindsOfTags, overpassQuery } from './osm-tags';
import type { Place, PlaceKind } from './place.types';

const elementSchema = z.object({
  type: z.enum(['node', 'way', 'relation']),
  id: z.number(),
  lat: z.number().optional(),
  lon: z.number().optional(),
  center: z.object({ lat: z.number(), lon: z.number() }).optional(),
  tags: z.record(z.string(), z.string()).default({}),
});
const answerSchema = z.object({ elements: z.array(elementSchema), remark: z.string().optional() });
type Element = z.infer<typeof elementSchema>;

/** The operator asks for one call after the other; a chat does not wait long for its turn, the directory answers. */
const SPACING = { intervalMs: 1_000, maxWaitMs: 250 };
/** Two objects of one name this close are one place, mapped twice. */
const SAME_PLACE_METERS = 40;

/** OpenStreetMap places through Overpass. */
@Injectable()
export class OverpassClient {
  private readonly http: UpstreamClient;

  constructor(
    config: AppConfig,
    factory: UpstreamFactory,
    private readonly clock: Clock,
  ) {
    this.http = factory.create({
      vendor: 'overpass',
      baseUrl: config.overpass.baseUrl,
      budget: { attemptMs: 4_000, wholeMs: 5_000 },
      spacing: SPACING,
    });
  }

  get isOn(): boolean {
    return this.http.isOn;
  }

  /**
   * Named places of some kinds around a point, in no order.
   * @throws UpstreamUnavailable, UpstreamRejected
   */
  async around(
    kinds: readonly PlaceKind[],
    at: Coordinates,
    radiusMeters: number,
    signal?: AbortSignal,
  ): Promise<Place[]> {
    const form = { data: overpassQuery(kinds, at, radiusMeters) };
    const { elements, remark } = await this.http.postForm('/api/interpreter', form, { schema: answerSchema, signal });
    // The server reports a query that ran out of time with status 200 and a remark.
    if (remark !== undefined && /error|timed out|out of memory/i.test(remark)) {
      throw new UpstreamUnavailable('overpass', 'unfinished');
    }
    const places: Place[] = [];
    // One after the other: reading hours is work, and nothing else runs meanwhile.
    for (const element of elements) places.push(...(await toPlace(element, this.clock.now())));
    return withoutDoubles(places);
  }
}

/** Empty for what nobody can go to, or call by a name. */
async function toPlace({ type, id, lat, lon, center, tags }: Element, now: number): Promise<Place[]> {
  const at = lat !== undefined && lon !== undefined ? { lat, lon } : center;
  const name = (tags['name:en'] ?? tags.name)?.trim();
  if (!at || !name || tags.access === 'private') return [];
  const place: Place = {
    ...factsOfTags(tags),
    hours: await mappedHours(tags.opening_hours, tags['opening_hours:note'], now),
    id: `${type}/${id}`,
    name,
    kinds: kindsOfTags(tags),
    traits: traitsOf(tags),
    address: addressOf(tags),
    at,
    rating: null,
    ratingCount: null,
    photo: null,
    source: 'openstreetmap',
  };
  return [place];
}

function traitsOf(tags: Readonly<Record<string, string>>): string[] {
  const cuisines = (tags.cuisine ?? '').split(';').map((cuisine) => cuisine.trim().replaceAll('_', ' '));
  const diets = Object.entries(tags).flatMap(([key, value]) =>
    key.startsWith('diet:') && (value === 'yes' || value === 'only')
      ? [key.slice('diet:'.length).replaceAll('_', ' ')]
      : [],
  );
  const wifi = tags.internet_access === 'wlan' || tags.internet_access === 'yes' ? ['wifi'] : [];
  const outdoor = tags.outdoor_seating === 'yes' || tags.leisure !== undefined ? ['outdoor'] : [];
  return [...new Set([...cuisines, ...diets, ...wifi, ...outdoor])].filter(Boolean);
}

function addressOf(tags: Readonly<Record<string, string>>): string | null {
  const street = [tags['addr:housenumber'], tags['addr:street']].filter(Boolean).join(' ');
  if (!street) return null;
  return [street, tags['addr:city']].filter(Boolean).join(', ');
}

function withoutDoubles(places: readonly Place[]): Place[] {
  const kept: Place[] = [];
  for (const place of places) {
    const name = normalise(place.name);
    const isDouble = kept.some(
      (other) => normalise(other.name) === name && distanceMeters(other.at, place.at) < SAME_PLACE_METERS,
    );
    if (!isDouble) kept.push(place);
  }
  return kept;
}

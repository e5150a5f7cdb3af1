import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { Clock } from '../common/clock';
import type { Coordinates } from '../common/geo';
import { AppConfig } from '../config/env';
import { meansBadGoogleKey } from '../upstream/google-key';
import type { UpstreamClient } from '../upstream/upstream.client';
import { UpstreamRejected } from '../upstream/upstream.errors';
import { UpstreamFactory } from '../upstream/upstream.factory';
import { factsOf, googleFactsSchema, PRICE_LEVELS } from './google-facts';
import { fieldMask } from './google-fields';
import { kindsOfTypes } from './google-types';
import type { FactGroup, Place, PlaceSearch } from './place.types';

const MAX_RESULTS = 20;
const TEXT_SEARCH = '/v1/places:searchText';
/** By level; the vendor takes no filter for what is free. */
const PRICE_FILTERS = Object.keys(PRICE_LEVELS);

const placeSchema = googleFactsSchema.extend({
  id: z.string().min(1),
  displayName: z.object({ text: z.string() }).optional(),
  location: z.object({ latitude: z.number(), longitude: z.number() }).optional(),
  shortFormattedAddress: z.string().optional(),
  businessStatus: z.string().optional(),
  photos: z.array(z.object({ name: z.string() })).optional(),
  rating: z.number().optional(),
  userRatingCount: z.number().optional(),
});
const placesSchema = z.object({ places: z.array(placeSchema).default([]) });
const photoSchema = z.object({ photoUri: z.url() });
const errorSchema = z.object({ error: z.object({ message: z.string() }) });

/** Google Places (New). */
@Injectable()
export class GooglePlacesClient {
  readonly isOn: boolean;
  private readonly http: UpstreamClient;

  constructor(
    config: AppConfig,
    factory: UpstreamFactory,
    private readonly clock: Clock,
  ) {
    const { baseUrl, apiKey } = config.googlePlaces;
    this.isOn = apiKey !== undefined && baseUrl !== '';
    this.http = factory.create({
      vendor: 'google-places',
      baseUrl,
      budget: { attemptMs: 3_000, wholeMs: 5_000 },
      headers: { 'X-Goog-Api-Key': apiKey ?? '' },
      meansCredentials: meansBadGoogleKey,
    });
  }

  /**
   * Well-known places of some types within a circle, 20 at most.
   * @param wants facts that cost extra.
   * @throws UpstreamUnavailable, UpstreamRejected
   */
  async nearby(
    types: readonly string[],
    around: Coordinates,
    radiusMeters: number,
    wants: readonly FactGroup[],
    signal?: AbortSignal,
  ): Promise<Place[]> {
    const body = {
      includedTypes: types,
      maxResultCount: MAX_RESULTS,
      locationRestriction: { circle: circle(around, radiusMeters) },
      languageCode: 'en',
      regionCode: 'US',
    };
    try {
      return await this.search('/v1/places:searchNearby', body, wants, signal);
    } catch (error) {
      const known = types.filter((type) => !namesType(error, type));
      // The vendor's list of types changes; one that it does not know must not cost the others.
      if (known.length === types.length || known.length === 0) throw error;
      return this.search('/v1/places:searchNearby', { ...body, includedTypes: known }, wants, signal);
    }
  }

  /**
   * Places that fit a text near a point, some possibly outside the circle.
   * @param wanted facts that cost extra, and limits; what a limit's fact is not known of is left out, too.
   * @throws UpstreamUnavailable, UpstreamRejected
   */
  byText(
    text: string,
    around: Coordinates,
    radiusMeters: number,
    { wants, only }: Pick<PlaceSearch, 'wants' | 'only'>,
    signal?: AbortSignal,
  ): Promise<Place[]> {
    const priceLevels = (only?.priceLevels ?? []).map((level) => PRICE_FILTERS[level]!);
    const body = {
      textQuery: text,
      ...(only?.openNow ? { openNow: true } : {}),
      ...(priceLevels.length > 0 ? { priceLevels } : {}),
      pageSize: MAX_RESULTS,
      locationBias: { circle: circle(around, radiusMeters) },
      languageCode: 'en',
      regionCode: 'US',
    };
    return this.search(TEXT_SEARCH, body, wants, signal);
  }

  /**
   * A short-lived address of a photo that needs no key; null when the vendor no longer knows the photo.
   * @throws UpstreamUnavailable
   */
  async photoUri(name: string, widthPx: number): Promise<string | null> {
    const query = { maxWidthPx: widthPx, skipHttpRedirect: true };
    try {
      return (await this.http.getJson(`/v1/${name}/media`, { query, schema: photoSchema })).photoUri;
    } catch (error) {
      if (error instanceof UpstreamRejected) return null;
      throw error;
    }
  }

  /**
   * A question about ids alone, which is free of charge.
   * @throws UpstreamUnavailable, UpstreamRejected
   */
  probe(): Promise<unknown> {
    const call = { headers: { 'X-Goog-FieldMask': 'places.id' }, schema: z.looseObject({}) };
    return this.http.postJson(TEXT_SEARCH, { textQuery: 'NYU', pageSize: 1 }, call);
  }

  private async search(
    path: string,
    body: unknown,
    wants: readonly FactGroup[],
    signal?: AbortSignal,
  ): Promise<Place[]> {
    const headers = { 'X-Goog-FieldMask': fieldMask(wants) };
    const { places } = await this.http.postJson(path, body, { headers, schema: placesSchema, signal });
    return places.flatMap((place) => toPlace(place, this.clock.now()) ?? []);
  }
}

function toPlace(raw: z.infer<typeof placeSchema>, now: number): Place | null {
  const name = raw.displayName?.text.trim();
  const isOpenBusiness = raw.businessStatus === undefined || raw.businessStatus === 'OPERATIONAL';
  if (!name || !raw.location || !isOpenBusiness) return null;
  const types = raw.primaryType ? [raw.primaryType, ...raw.types] : raw.types;
  return {
    ...factsOf(raw, now),
    id: raw.id,
    name,
    kinds: kindsOfTypes(types),
    traits: [...new Set(types)].map((type) => type.replaceAll('_', ' ')),
    address: raw.shortFormattedAddress ?? null,
    at: { lat: raw.location.latitude, lon: raw.location.longitude },
    rating: raw.rating && raw.rating > 0 && raw.rating <= 5 ? raw.rating : null,
    ratingCount: raw.userRatingCount ?? null,
    photo: raw.photos?.[0]?.name ?? null,
    source: 'google_places',
  };
}

function circle(around: Coordinates, radiusMeters: number) {
  return { center: { latitude: around.lat, longitude: around.lon }, radius: radiusMeters };
}

/** True when the vendor refused a request because of this type. */
function namesType(error: unknown, type: string): boolean {
  if (!(error instanceof UpstreamRejected) || error.status !== 400) return false;
  const read = errorSchema.safeParse(error.body);
  return read.success && new RegExp(`\\b${type}\\b`).test(read.data.error.message);
}

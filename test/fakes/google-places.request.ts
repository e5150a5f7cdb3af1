import { isRecord } from './fake-server.types';
import type { Coordinates } from './geo';
import { googleRefusal, numberOf, optionalEnum, refuseUnknownFields, requireLatLng } from './google-api';
import { isFilterType } from './google-place-types.data';

export interface Circle {
  center: Coordinates;
  radiusMeters: number;
}

export interface Rectangle {
  low: Coordinates;
  high: Coordinates;
}

export interface NearbyRequest {
  circle: Circle;
  includedTypes: string[];
  excludedTypes: string[];
  includedPrimaryTypes: string[];
  excludedPrimaryTypes: string[];
  maxResultCount: number;
  byDistance: boolean;
}

export interface TextRequest {
  textQuery: string;
  includedType: string | null;
  isStrict: boolean;
  openNow: boolean;
  minRating: number;
  priceLevels: string[];
  byDistance: boolean;
  pageSize: number;
  pageToken: string | null;
  restriction: Rectangle | null;
  biasCenter: Coordinates | null;
}

/** Names the vendor would not know yet, on top of its own tables. */
export type TypeCheck = (type: string) => boolean;

const PRICE_FILTERS = [
  'PRICE_LEVEL_INEXPENSIVE',
  'PRICE_LEVEL_MODERATE',
  'PRICE_LEVEL_EXPENSIVE',
  'PRICE_LEVEL_VERY_EXPENSIVE',
] as const;
const TYPE_LISTS = ['includedTypes', 'excludedTypes', 'includedPrimaryTypes', 'excludedPrimaryTypes'] as const;
const MAX_RADIUS_METERS = 50_000;
const MAX_RESULTS = 20;

export function parseNearbyRequest(body: Record<string, unknown>, isKnown: TypeCheck): NearbyRequest {
  refuseUnknownFields(body, [
    ...TYPE_LISTS,
    'maxResultCount',
    'rankPreference',
    'locationRestriction',
    'languageCode',
    'regionCode',
    'routingParameters',
    'includeFutureOpeningBusinesses',
  ]);
  const types = Object.fromEntries(TYPE_LISTS.map((field) => [field, typeList(body[field], field, isKnown)])) as Record<
    (typeof TYPE_LISTS)[number],
    string[]
  >;
  refuseConflict(types.includedTypes, types.excludedTypes);
  refuseConflict(types.includedPrimaryTypes, types.excludedPrimaryTypes);
  const restriction = body.locationRestriction;
  if (!isRecord(restriction)) throw googleRefusal(400, 'location_restriction is required.');
  refuseUnknownFields(restriction, ['circle'], 'location_restriction');
  return {
    ...types,
    circle: circle(restriction.circle, 'location_restriction.circle', 0),
    maxResultCount: count(body.maxResultCount, 'max_result_count'),
    byDistance: optionalEnum(body.rankPreference, ['POPULARITY', 'DISTANCE'], 'rank_preference') === 'DISTANCE',
  };
}

export function parseTextRequest(body: Record<string, unknown>, isKnown: TypeCheck): TextRequest {
  refuseUnknownFields(body, [
    'textQuery',
    'includedType',
    'strictTypeFiltering',
    'openNow',
    'minRating',
    'priceLevels',
    'rankPreference',
    'pageSize',
    'pageToken',
    'maxResultCount',
    'locationBias',
    'locationRestriction',
    'languageCode',
    'regionCode',
    'routingParameters',
    'searchAlongRouteParameters',
    'evOptions',
    'includePureServiceAreaBusinesses',
  ]);
  if (typeof body.textQuery !== 'string' || body.textQuery.trim() === '') throw googleRefusal(400, 'Empty text_query.');
  if (body.locationBias !== undefined && body.locationRestriction !== undefined)
    throw googleRefusal(400, 'location_bias and location_restriction cannot both be set.');
  const minRating = numberOf(body.minRating ?? 0);
  if (!(minRating >= 0 && minRating <= 5)) throw googleRefusal(400, 'min_rating must be between 0 and 5.');
  const types = body.includedType === undefined ? [] : typeList([body.includedType], 'includedType', isKnown);
  return {
    textQuery: body.textQuery,
    includedType: types[0] ?? null,
    isStrict: body.strictTypeFiltering === true,
    openNow: body.openNow === true,
    // Values between the half steps are rounded up.
    minRating: Math.ceil(minRating * 2) / 2,
    priceLevels: strings(body.priceLevels, 'price_levels').map(
      (level) => optionalEnum(level, PRICE_FILTERS, 'price_levels') ?? '',
    ),
    byDistance: optionalEnum(body.rankPreference, ['RELEVANCE', 'DISTANCE'], 'rank_preference') === 'DISTANCE',
    pageSize: count(body.pageSize ?? body.maxResultCount, 'page_size'),
    pageToken: typeof body.pageToken === 'string' && body.pageToken !== '' ? body.pageToken : null,
    restriction: textRestriction(body.locationRestriction),
    biasCenter: textBias(body.locationBias),
  };
}

function textRestriction(value: unknown): Rectangle | null {
  if (value === undefined) return null;
  if (!isRecord(value)) throw googleRefusal(400, "Invalid value at 'location_restriction'");
  refuseUnknownFields(value, ['rectangle'], 'location_restriction');
  return rectangle(value.rectangle, 'location_restriction.rectangle');
}

function textBias(value: unknown): Coordinates | null {
  if (value === undefined) return null;
  if (!isRecord(value)) throw googleRefusal(400, "Invalid value at 'location_bias'");
  refuseUnknownFields(value, ['circle', 'rectangle'], 'location_bias');
  if (value.circle !== undefined) return circle(value.circle, 'location_bias.circle', -1).center;
  const { low, high } = rectangle(value.rectangle, 'location_bias.rectangle');
  return { lat: (low.lat + high.lat) / 2, lon: (low.lon + high.lon) / 2 };
}

function circle(value: unknown, at: string, radiusMustExceed: number): Circle {
  if (!isRecord(value)) throw googleRefusal(400, `Invalid value at '${at}': a circle is required.`);
  refuseUnknownFields(value, ['center', 'radius'], at);
  const radiusMeters = numberOf(value.radius ?? 0);
  if (!(radiusMeters > radiusMustExceed && radiusMeters <= MAX_RADIUS_METERS))
    throw googleRefusal(400, `Invalid radius at '${at}': must be above 0 and at most ${MAX_RADIUS_METERS} meters.`);
  return { center: requireLatLng(value.center, `${at}.center`), radiusMeters };
}

function rectangle(value: unknown, at: string): Rectangle {
  if (!isRecord(value)) throw googleRefusal(400, `Invalid value at '${at}': a rectangle is required.`);
  const low = requireLatLng(value.low, `${at}.low`);
  const high = requireLatLng(value.high, `${at}.high`);
  if (low.lat > high.lat || high.lon - low.lon >= 180) throw googleRefusal(400, `Invalid rectangle at '${at}'.`);
  return { low, high };
}

function typeList(value: unknown, field: string, isKnown: TypeCheck): string[] {
  const types = strings(value, field);
  if (types.length > 50) throw googleRefusal(400, `Too many types in ${field}: at most 50 are allowed.`);
  const unsupported = types.filter((type) => !isFilterType(type) || !isKnown(type));
  if (unsupported.length > 0) throw googleRefusal(400, `Unsupported types: ${unsupported.join(', ')}.`);
  return types;
}

function refuseConflict(included: string[], excluded: string[]): void {
  const both = included.find((type) => excluded.includes(type));
  if (both !== undefined) throw googleRefusal(400, `Type ${both} is both included and excluded.`);
}

function count(value: unknown, at: string): number {
  const wanted = numberOf(value ?? MAX_RESULTS);
  if (!Number.isInteger(wanted) || wanted < 0 || wanted > MAX_RESULTS)
    throw googleRefusal(400, `${at} must be between 1 and ${MAX_RESULTS}.`);
  // Zero is "not set" in proto3.
  return wanted || MAX_RESULTS;
}

function strings(value: unknown, at: string): string[] {
  if (value === undefined) return [];
  if (!Array.isArray(value) || !value.every((item) => typeof item === 'string'))
    throw googleRefusal(400, `Invalid value at '${at}' (TYPE_STRING)`);
  return value;
}

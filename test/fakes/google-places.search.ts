import { distanceMeters, type Coordinates } from './geo';
import type { GooglePlace } from './google-places.data';
import type { NearbyRequest, TextRequest } from './google-places.request';

const STOP_WORDS = new Set([
  'a',
  'an',
  'and',
  'at',
  'by',
  'for',
  'in',
  'near',
  'of',
  'on',
  'or',
  'the',
  'to',
  'with',
  'me',
  'place',
  'places',
  'nyc',
  'new',
  'york',
  'square',
  'campus',
]);

export function searchNearby(places: readonly GooglePlace[], request: NearbyRequest): GooglePlace[] {
  const hasAny = (place: GooglePlace, types: string[]) => place.types.some((type) => types.includes(type));
  const isPrimary = (place: GooglePlace, types: string[]) => types.includes(place.types[0] ?? '');
  const found = places.filter(
    (place) =>
      distanceMeters(request.circle.center, place.at) <= request.circle.radiusMeters &&
      (request.includedTypes.length === 0 || hasAny(place, request.includedTypes)) &&
      !hasAny(place, request.excludedTypes) &&
      (request.includedPrimaryTypes.length === 0 || isPrimary(place, request.includedPrimaryTypes)) &&
      !isPrimary(place, request.excludedPrimaryTypes),
  );
  const ranked = request.byDistance
    ? byDistance(found, request.circle.center)
    : found.sort((a, b) => popularity(b) - popularity(a));
  return ranked.slice(0, request.maxResultCount);
}

/** All matches, best first; the caller cuts them into pages. A bias ranks but does not exclude. */
export function searchText(places: readonly GooglePlace[], request: TextRequest): GooglePlace[] {
  const words = wordsOf(request.textQuery).filter((word) => !STOP_WORDS.has(word));
  const scored = places
    .filter((place) => passesFilters(place, request))
    .map((place) => ({ place, score: score(place, words) }))
    .filter(({ score }) => score > 0);
  const center = request.biasCenter;
  if (request.byDistance && center)
    return byDistance(
      scored.map(({ place }) => place),
      center,
    );
  const far = (place: GooglePlace) => (center ? distanceMeters(center, place.at) / 1000 : 0);
  return scored.sort((a, b) => b.score - a.score || far(a.place) - far(b.place)).map(({ place }) => place);
}

/** True when nothing of the request but its text leaves the place out. */
export function passesFilters(place: GooglePlace, request: TextRequest): boolean {
  const { restriction, includedType, priceLevels } = request;
  if (restriction && !isInside(place.at, restriction.low, restriction.high)) return false;
  if (request.isStrict && includedType && !place.types.includes(includedType)) return false;
  if (request.openNow && place.openNow !== true) return false;
  if (request.minRating > 0 && (place.rating ?? 0) < request.minRating) return false;
  return (
    priceLevels.length === 0 ||
    (place.priceLevel !== undefined && priceLevels.includes(`PRICE_LEVEL_${place.priceLevel}`))
  );
}

/** How many words of the query the name or the types contain; plurals and beginnings count. */
function score(place: GooglePlace, words: readonly string[]): number {
  const own = [...wordsOf(place.name), ...place.types.flatMap((type) => type.split('_'))];
  return words.filter((word) =>
    own.some(
      (other) =>
        other === word ||
        (Math.min(word.length, other.length) >= 3 && (other.startsWith(word) || word.startsWith(other))),
    ),
  ).length;
}

function wordsOf(text: string): string[] {
  return text
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
}

function byDistance(places: GooglePlace[], center: Coordinates): GooglePlace[] {
  return places.sort((a, b) => distanceMeters(center, a.at) - distanceMeters(center, b.at));
}

function popularity(place: GooglePlace): number {
  return (place.rating ?? 0) * Math.log10(10 + (place.userRatingCount ?? 0));
}

function isInside(at: Coordinates, low: Coordinates, high: Coordinates): boolean {
  return at.lat >= low.lat && at.lat <= high.lat && at.lon >= low.lon && at.lon <= high.lon;
}

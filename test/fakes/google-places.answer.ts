import type { GooglePlace, PlaceHours, PriceLevel } from './google-places.data';

const PLACE_FIELDS = [
  'id',
  'name',
  'displayName.text',
  'displayName.languageCode',
  'primaryType',
  'primaryTypeDisplayName.**',
  'types',
  'formattedAddress',
  'shortFormattedAddress',
  'addressComponents.**',
  'location.latitude',
  'location.longitude',
  'viewport.**',
  'rating',
  'userRatingCount',
  'priceLevel',
  'priceRange.**',
  'businessStatus',
  'currentOpeningHours.openNow',
  'currentOpeningHours.periods.**',
  'currentOpeningHours.weekdayDescriptions',
  'currentOpeningHours.nextCloseTime',
  'currentOpeningHours.nextOpenTime',
  'currentOpeningHours.specialDays.**',
  'regularOpeningHours.**',
  'utcOffsetMinutes',
  'timeZone.**',
  'photos.name',
  'photos.widthPx',
  'photos.heightPx',
  'photos.authorAttributions.**',
  'photos.googleMapsUri',
  'googleMapsUri',
  'googleMapsLinks.**',
  'websiteUri',
  'nationalPhoneNumber',
  'internationalPhoneNumber',
  'attributions.**',
  'editorialSummary.**',
  'reviews.**',
  'generativeSummary.**',
  ...`servesVegetarianFood servesBreakfast servesBrunch servesLunch servesDinner servesDessert servesCoffee servesBeer servesWine
  servesCocktails menuForChildren dineIn takeout delivery curbsidePickup reservable outdoorSeating liveMusic restroom allowsDogs
  goodForGroups goodForChildren goodForWatchingSports`.split(/\s+/),
  'accessibilityOptions.**',
  'currentSecondaryOpeningHours.**',
  'regularSecondaryOpeningHours.**',
  'paymentOptions.**',
  'parkingOptions.**',
  'iconMaskBaseUri',
  'iconBackgroundColor',
];

/** Field mask paths, without and with the `places.` prefix of the searches. */
export const DETAILS_PATHS: readonly string[] = PLACE_FIELDS;
export const NEARBY_PATHS: readonly string[] = [...PLACE_FIELDS.map((path) => `places.${path}`), 'routingSummaries.**'];
export const TEXT_PATHS: readonly string[] = [...NEARBY_PATHS, 'nextPageToken', 'contextualContents.**', 'searchUri'];

const PRICE_DOLLARS: Record<PriceLevel, [string, string] | null> = {
  FREE: null,
  INEXPENSIVE: ['1', '10'],
  MODERATE: ['10', '30'],
  EXPENSIVE: ['30', '60'],
  VERY_EXPENSIVE: ['60', '100'],
};
const HOURS: Record<Exclude<PlaceHours, 'always' | 'none'>, { open: number; close: number; text: string }> = {
  day: { open: 8, close: 20, text: '8:00 AM – 8:00 PM' },
  late: { open: 18, close: 28, text: '6:00 PM – 4:00 AM' },
};
const DAY_NAMES = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const DAY_MS = 86_400_000;
const NEW_YORK_WINTER_MS = -5 * 3_600_000;

/** The vendor's shape of a place; fields without data are absent. */
export function placeBody(place: GooglePlace, nowMs: number): object {
  const hours = openingHours(place, nowMs);
  const money = place.priceLevel && PRICE_DOLLARS[place.priceLevel];
  const page = `https://maps.google.com/?cid=sample-${place.id}`;
  return {
    name: `places/${place.id}`,
    id: place.id,
    displayName: { text: place.name, languageCode: 'en' },
    ...(!place.hidesPrimaryType && { primaryType: place.types[0] }),
    types: place.types,
    formattedAddress: `${place.address}, New York, NY 10000, USA`,
    shortFormattedAddress: `${place.address}, New York`,
    location: { latitude: place.at.lat, longitude: place.at.lon },
    ...(place.rating !== undefined && { rating: place.rating }),
    ...(place.userRatingCount !== undefined && { userRatingCount: place.userRatingCount }),
    ...(place.priceLevel && { priceLevel: `PRICE_LEVEL_${place.priceLevel}` }),
    ...(money && {
      priceRange: {
        startPrice: { currencyCode: 'USD', units: money[0] },
        endPrice: { currencyCode: 'USD', units: money[1] },
      },
    }),
    ...(place.businessStatus && { businessStatus: place.businessStatus }),
    ...(hours && { currentOpeningHours: hours, regularOpeningHours: hours }),
    ...(place.photos > 0 && { photos: photoNames(place).map((name, index) => photo(name, index, page)) }),
    ...(place.website && { websiteUri: place.website }),
    googleMapsUri: page,
  };
}

/** Resource names of the photos of a place, `places/{id}/photos/{ref}`. */
export function photoNames(place: GooglePlace): string[] {
  return Array.from(
    { length: Math.min(10, place.photos) },
    (_, index) => `places/${place.id}/photos/AXsample_${place.id}_${index + 1}`,
  );
}

function photo(name: string, index: number, page: string): object {
  return {
    name,
    widthPx: 4032,
    heightPx: 3024,
    authorAttributions: [
      {
        displayName: `Sample Photographer ${index + 1}`,
        uri: `https://maps.google.com/maps/contrib/10000000000000000000${index}`,
        photoUri: 'https://lh3.googleusercontent.com/a/sample',
      },
    ],
    googleMapsUri: page,
  };
}

function openingHours(place: GooglePlace, nowMs: number): object | null {
  if (place.hours === 'none') return null;
  const openNow = place.openNow === undefined ? {} : { openNow: place.openNow };
  if (place.hours === 'always') {
    return {
      ...openNow,
      periods: [{ open: { day: 0, hour: 0, minute: 0 } }],
      weekdayDescriptions: DAY_NAMES.map((day) => `${day}: Open 24 hours`),
    };
  }
  const { open, close, text } = HOURS[place.hours];
  // UTC getters on a shifted clock read as local wall time.
  const today = new Date(nowMs + NEW_YORK_WINTER_MS);
  const midnight = Date.UTC(today.getUTCFullYear(), today.getUTCMonth(), today.getUTCDate());
  const days = Array.from({ length: 7 }, (_, index) => midnight + index * DAY_MS);
  return {
    ...openNow,
    periods: days.map((day) => ({ open: point(day, open), close: point(day, close) })),
    weekdayDescriptions: days.map((day) => `${DAY_NAMES[new Date(day).getUTCDay()] ?? ''}: ${text}`),
    ...(place.openNow && {
      nextCloseTime: new Date(midnight + close * 3_600_000 - NEW_YORK_WINTER_MS).toISOString().replace('.000Z', 'Z'),
    }),
  };
}

/** @param hour may exceed 24 for a close on the next day. */
function point(dayMs: number, hour: number): object {
  const at = new Date(dayMs + hour * 3_600_000);
  return {
    day: at.getUTCDay(),
    hour: at.getUTCHours(),
    minute: 0,
    date: { year: at.getUTCFullYear(), month: at.getUTCMonth() + 1, day: at.getUTCDate() },
  };
}

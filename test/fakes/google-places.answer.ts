import type { GooglePlace, PriceLevel } from './google-places.data';
import { openingHours } from './google-places.hours';

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
/** The vendor's shape of a place; fields without data are absent. */
export function placeBody(place: GooglePlace, nowMs: number): object {
  const hours = openingHours(place, nowMs);
  const money = place.priceRange ?? (place.priceLevel && PRICE_DOLLARS[place.priceLevel]);
  const page = `https://maps.google.com/?cid=sample-${place.id}`;
  return {
    name: `places/${place.id}`,
    id: place.id,
    displayName: { text: place.name, languageCode: 'en' },
    ...(!place.hidesPrimaryType && {
      primaryType: place.types[0],
      primaryTypeDisplayName: { text: titleOf(place.types[0] ?? ''), languageCode: 'en' },
    }),
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
        ...(money[1] !== null && { endPrice: { currencyCode: 'USD', units: money[1] } }),
      },
    }),
    ...(place.businessStatus && { businessStatus: place.businessStatus }),
    ...(hours && { currentOpeningHours: hours.current, regularOpeningHours: hours.regular }),
    ...(place.photos > 0 && { photos: photoNames(place).map((name, index) => photo(name, index, page)) }),
    ...(place.website && { websiteUri: place.website }),
    ...(place.phone && { nationalPhoneNumber: place.phone }),
    ...(place.wheelchair && {
      accessibilityOptions: {
        wheelchairAccessibleEntrance: place.wheelchair.entrance,
        wheelchairAccessibleRestroom: place.wheelchair.restroom,
      },
    }),
    servesVegetarianFood: place.servesVegetarianFood,
    goodForGroups: place.goodForGroups,
    outdoorSeating: place.outdoorSeating,
    ...(place.summary && { editorialSummary: { text: place.summary, languageCode: 'en' } }),
    googleMapsUri: page,
  };
}

/** `Coffee Shop`. */
function titleOf(type: string): string {
  return type.replace(/(?:^|_)([a-z])/g, (_, letter: string) => ` ${letter.toUpperCase()}`).trim();
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

import { FACT_GROUPS, type FactGroup } from './place.types';

/** What every card shows: all of the price classes Pro and Enterprise. One field of a class costs as much as all of it. */
const SHOWN = [
  'id',
  'displayName',
  'location',
  'primaryType',
  'primaryTypeDisplayName',
  'types',
  'shortFormattedAddress',
  'businessStatus',
  'photos',
  'accessibilityOptions',
  'rating',
  'userRatingCount',
  'priceLevel',
  'priceRange',
  'currentOpeningHours',
  'regularOpeningHours',
  'websiteUri',
  'nationalPhoneNumber',
];

/** The class Enterprise + Atmosphere: one of these raises the price of the whole call. */
const DEARER: Readonly<Record<FactGroup, readonly string[]>> = {
  diet: ['servesVegetarianFood'],
  group: ['goodForGroups'],
  outdoor: ['outdoorSeating'],
  summary: ['editorialSummary'],
};

/** The field mask of a search. */
export function fieldMask(wants: readonly FactGroup[]): string {
  // In one order, because the answer is kept for all who want the same.
  const dearer = FACT_GROUPS.filter((group) => wants.includes(group)).flatMap((group) => DEARER[group]);
  return [...SHOWN, ...dearer].map((field) => `places.${field}`).join(',');
}

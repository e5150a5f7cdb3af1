import { z } from 'zod';
import { googleHoursSchema, hoursOf } from './google-hours';
import { type PlaceFacts, NO_FACTS } from './place-facts';

/** In the vendor's words, cheapest first. */
export const PRICE_LEVELS: Readonly<Record<string, number>> = {
  PRICE_LEVEL_FREE: 0,
  PRICE_LEVEL_INEXPENSIVE: 1,
  PRICE_LEVEL_MODERATE: 2,
  PRICE_LEVEL_EXPENSIVE: 3,
  PRICE_LEVEL_VERY_EXPENSIVE: 4,
};
/** What the vendor calls everything. */
const SAY_NOTHING = new Set(['establishment', 'point_of_interest', 'food', 'store', 'service', 'premise']);

const money = z.object({
  currencyCode: z.string().optional(),
  units: z.string().default('0'),
  nanos: z.number().default(0),
});
const text = z.object({ text: z.string() });
/** A field of another shape is not known; it must not cost the place. */
const known = <T extends z.ZodType>(schema: T) => schema.optional().catch(undefined);

export const googleFactsSchema = z.object({
  primaryType: z.string().optional(),
  primaryTypeDisplayName: known(text),
  types: z.array(z.string()).default([]),
  priceLevel: z.string().optional(),
  priceRange: known(z.object({ startPrice: money.optional(), endPrice: money.optional() })),
  currentOpeningHours: known(googleHoursSchema),
  regularOpeningHours: known(googleHoursSchema),
  websiteUri: known(z.url({ protocol: /^https?$/ })),
  nationalPhoneNumber: known(z.string()),
  accessibilityOptions: known(
    z.object({
      wheelchairAccessibleEntrance: z.boolean().optional(),
      wheelchairAccessibleRestroom: z.boolean().optional(),
    }),
  ),
  servesVegetarianFood: known(z.boolean()),
  goodForGroups: known(z.boolean()),
  outdoorSeating: known(z.boolean()),
  editorialSummary: known(text),
});
type GoogleFacts = z.infer<typeof googleFactsSchema>;

/**
 * What the vendor says of a place; an absent field is not known.
 * @param now when it was asked, ms since 1970.
 */
export function factsOf(raw: GoogleFacts, now: number): PlaceFacts {
  return {
    ...NO_FACTS,
    category: categoryOf(raw),
    summary: raw.editorialSummary?.text.trim() || null,
    priceLevel: PRICE_LEVELS[raw.priceLevel ?? ''] ?? null,
    priceRange: priceRangeOf(raw),
    hours: hoursOf(raw.currentOpeningHours, raw.regularOpeningHours, now),
    page: raw.websiteUri ?? null,
    phone: raw.nationalPhoneNumber ?? null,
    diets: dietsOf(raw),
    stepFree: raw.accessibilityOptions?.wheelchairAccessibleEntrance ?? null,
    stepFreeToilet: raw.accessibilityOptions?.wheelchairAccessibleRestroom ?? null,
    takesGroups: raw.goodForGroups ?? null,
    hasOutdoorSeating: raw.outdoorSeating ?? null,
  };
}

/** `Pizza restaurant`. */
function categoryOf({ primaryTypeDisplayName, primaryType, types }: GoogleFacts): string | null {
  if (primaryTypeDisplayName?.text) return primaryTypeDisplayName.text;
  const type = primaryType ?? types.find((one) => !SAY_NOTHING.has(one));
  return type === undefined ? null : `${type[0]?.toUpperCase()}${type.slice(1).replaceAll('_', ' ')}`;
}

/** The vendor's end lies outside the range: `$10-20` ends at 20. */
function priceRangeOf({ priceRange }: GoogleFacts): PlaceFacts['priceRange'] {
  const [from, to] = [priceRange?.startPrice, priceRange?.endPrice].map((price) =>
    price === undefined || (price.currencyCode ?? 'USD') !== 'USD' ? null : Number(price.units) + price.nanos / 1e9,
  ) as [number | null, number | null];
  return from === null && to === null ? null : { from, to };
}

/** The vendor knows of vegetarian food alone; the rest is in the types. */
function dietsOf({ servesVegetarianFood: vegetarian, types, primaryType }: GoogleFacts): PlaceFacts['diets'] {
  const isOf = (type: string) => primaryType === type || types.includes(type);
  return {
    ...(vegetarian === undefined ? {} : { vegetarian }),
    ...(vegetarian === false ? { vegan: false } : {}),
    ...(isOf('vegetarian_restaurant') ? { vegetarian: true } : {}),
    ...(isOf('vegan_restaurant') ? { vegetarian: true, vegan: true } : {}),
    ...(isOf('halal_restaurant') ? { halal: true } : {}),
  };
}

import { z } from 'zod';
import type { PlaceFacts } from '../../places/place-facts';
import { DIETS } from '../../users/preferences';

const span = z.object({ from: z.number(), to: z.number() });
const hoursSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('mapped'), text: z.string(), note: z.string().nullable() }),
  z.object({
    kind: z.literal('week'),
    usual: z.array(span).nullable(),
    dated: z.object({ days: span, open: z.array(span) }).nullable(),
  }),
  z.object({ kind: z.literal('state'), open: z.boolean(), at: z.number() }),
]);

/** What later questions may ask of a place and its card does not show. Null is not known. */
export const cardFactsSchema = z.object({
  hours: hoursSchema.nullable(),
  priceRange: z.object({ from: z.number().nullable(), to: z.number().nullable() }).nullable(),
  page: z.string().nullable(),
  phone: z.string().nullable(),
  diets: z.partialRecord(z.enum(DIETS), z.boolean()),
  minAge: z.number().nullable(),
  takesGroups: z.boolean().nullable(),
  hasOutdoorSeating: z.boolean().nullable(),
  hasWifi: z.boolean().nullable(),
  needsNyuId: z.boolean().nullable(),
  services: z.array(z.string()),
});
export type CardFacts = z.infer<typeof cardFactsSchema>;

/** The facts of a place as its card remembers them. */
export function cardFactsOf(place: PlaceFacts): CardFacts {
  const { hours, priceRange, page, phone, diets, minAge, takesGroups, hasOutdoorSeating, hasWifi, needsNyuId } = place;
  return {
    hours: hours as CardFacts['hours'],
    priceRange,
    page,
    phone,
    diets: { ...diets },
    minAge,
    takesGroups,
    hasOutdoorSeating,
    hasWifi,
    needsNyuId,
    services: [...place.services],
  };
}

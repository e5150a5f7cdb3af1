import { createZodDto } from 'nestjs-zod';
import { z } from 'zod';
import type { Origin } from '../../common/origin';
import { attributionOf, cardSchema } from '../../places/card';
import type { PhotoUrl } from '../../places/photo-urls';
import { TOP_CATEGORIES } from '../categories';
import { cardOf } from '../listed';
import { answeredFrom, answeredFromSchema, limitParameter, positionShape, vibeParameter } from '../list-query';
import type { TopListed } from './top-recommendations.service';

export const MOST_CARDS = 10;

export class TopRecommendationsQuery extends createZodDto(
  z.object({
    limit: limitParameter(MOST_CARDS),
    weather: z.string().catch(''),
    vibe: vibeParameter,
    ...positionShape,
  }),
) {}

export class TopRecommendationsResponse extends createZodDto(
  z.object({
    category: z.literal('top'),
    places: z
      .array(cardSchema.extend({ top_category: z.enum(TOP_CATEGORIES) }).meta({ id: 'TopCard' }))
      .max(MOST_CARDS)
      .describe('Best first.'),
    origin: answeredFromSchema.optional(),
    attribution: z.string().nullable().describe('To be shown with the places.'),
  }),
) {
  static from(list: readonly TopListed[], origin: Origin, photoUrl: PhotoUrl): TopRecommendationsResponse {
    const places = list.map((item) => ({ ...cardOf(item, photoUrl), top_category: item.label }));
    return { category: 'top', places, ...answeredFrom(origin), attribution: attributionOf(places) };
  }
}

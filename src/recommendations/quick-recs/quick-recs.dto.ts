import { createZodDto } from 'nestjs-zod';
import { z } from 'zod';
import type { Origin } from '../../common/origin';
import { attributionOf, cardSchema } from '../../places/card';
import type { PhotoUrl } from '../../places/photo-urls';
import { cardOf, type Listed } from '../listed';
import { answeredFrom, answeredFromSchema, limitParameter, positionShape, vibeParameter } from '../list-query';

export const MOST_CARDS = 50;

export class QuickRecsQuery extends createZodDto(
  z.object({
    category: z
      .string()
      .transform((name) => name.trim().toLowerCase() || 'explore')
      .catch('explore'),
    limit: limitParameter(MOST_CARDS),
    vibe: vibeParameter,
    ...positionShape,
  }),
) {}

export class QuickRecsResponse extends createZodDto(
  z.object({
    category: z.string().describe('As it was asked for.'),
    places: z.array(cardSchema).max(MOST_CARDS).describe('Best first.'),
    origin: answeredFromSchema.optional(),
    attribution: z.string().nullable().describe('To be shown with the places.'),
    error: z.string().optional(),
  }),
) {
  static from(category: string, list: readonly Listed[], origin: Origin, photoUrl: PhotoUrl): QuickRecsResponse {
    const places = list.map((item) => cardOf(item, photoUrl));
    return { category, places, ...answeredFrom(origin), attribution: attributionOf(places) };
  }

  static unknown(category: string): QuickRecsResponse {
    return { category, places: [], attribution: null, error: 'Unknown category' };
  }
}

import { createZodDto } from 'nestjs-zod';
import { z } from 'zod';
import { attributionOf, cardSchema } from '../../places/card';
import type { PhotoUrl } from '../../places/photo-urls';
import { WeatherResponse, weatherSchema } from '../../weather/weather.dto';
import { cardOf, type Listed } from '../listed';
import { positionShape } from '../list-query';
import type { Dashboard } from './dashboard.service';

export class DashboardQuery extends createZodDto(z.object(positionShape)) {}

const cards = z.array(cardSchema).max(6);
const onThePhone = z.null().describe('The calendar is on the phone.');

export class DashboardResponse extends createZodDto(
  z.object({
    weather: weatherSchema.nullable(),
    calendar_linked: z.literal(false),
    next_free: onThePhone,
    free_time_suggestion: onThePhone,
    quick_recommendations: z.object({ quick_bites: cards, cozy_cafes: cards, explore: cards, events: cards }),
    attribution: z.string().nullable().describe('To be shown with the places.'),
  }),
) {
  static from({ weather, quickBites, cozyCafes, explore, events }: Dashboard, photoUrl: PhotoUrl): DashboardResponse {
    const toCards = (list: readonly Listed[]) => list.map((item) => cardOf(item, photoUrl));
    const lists = {
      quick_bites: toCards(quickBites),
      cozy_cafes: toCards(cozyCafes),
      explore: toCards(explore),
      events: toCards(events),
    };
    return {
      weather: weather && WeatherResponse.weather(weather),
      calendar_linked: false,
      next_free: null,
      free_time_suggestion: null,
      quick_recommendations: lists,
      attribution: attributionOf(Object.values(lists).flat()),
    };
  }
}

import { createZodDto } from 'nestjs-zod';
import { z } from 'zod';
import { usableCoordinates } from '../common/coordinates.schema';
import { attributionOf, type Card, cardSchema } from '../places/card';
import type { PhotoUrl } from '../places/photo-urls';
import { VIBES } from '../understanding/schema';
import { cleanPreferences, COMMUTES, type Preferences } from '../users/preferences';
import { WeatherResponse, weatherSchema } from '../weather/weather.dto';
import type { ChatMessage, ChatReply } from './chat.types';
import type { StoredCard } from './memory/conversation';

const MESSAGE_CHARACTERS = 2_000;

/** What the apps send. Everything but the message is a hint: unusable hints are ignored, never refused. */
const requestSchema = z.object({
  message: z
    .unknown()
    .optional()
    .transform((value) => (typeof value === 'string' ? value.trim() : ''))
    .refine((text) => text.length <= MESSAGE_CHARACTERS, `Message too long (max ${MESSAGE_CHARACTERS} characters)`)
    .meta({ type: 'string', maxLength: MESSAGE_CHARACTERS }),
  latitude: z.unknown().optional().meta({ type: 'number' }),
  longitude: z.unknown().optional().meta({ type: 'number' }),
  vibe: z.enum(VIBES).nullish().catch(null),
  commute_preference: z.enum(COMMUTES).nullish().catch(null),
  preferences: z.unknown().optional().meta({ type: 'object' }),
  clear_session: z
    .unknown()
    .optional()
    .transform((value) => value === true || value === 'true' || value === 1)
    .meta({ type: 'boolean' }),
});

export class ChatRequest extends createZodDto(requestSchema) {
  /** What is asked, with the stored preferences under those of the request. */
  static message(body: ChatRequest, stored: Preferences): ChatMessage {
    const { message, latitude, longitude, vibe, preferences, commute_preference } = body;
    return {
      text: message,
      position: usableCoordinates(latitude, longitude),
      picker: vibe ?? null,
      preferences: {
        ...stored,
        ...cleanPreferences(preferences),
        ...(commute_preference ? { commute: commute_preference } : {}),
      },
    };
  }
}

/** Remembered cards as the apps see them, with photo addresses that this caller can reach. */
export function wireCards(cards: readonly StoredCard[], photoUrl: PhotoUrl): Card[] {
  return cards.map(({ photo, image, doubts: _doubts, facts: _facts, why: _why, ...card }) => ({
    ...card,
    photo_url: image ?? photoUrl(photo),
  }));
}

export class ChatResponse extends createZodDto(
  z.object({
    reply: z.string().min(1).describe('May hold light markdown.'),
    places: z.array(cardSchema).max(3),
    vibe: z.enum(VIBES).nullable(),
    debug_vibe: z.string(),
    weather: weatherSchema.nullable(),
    latency: z.number().describe('Seconds.'),
    session_id: z.string().optional().describe('Anonymous conversations only.'),
    attribution: z.string().nullable().describe('To be shown with the places.'),
  }),
) {
  static from(reply: ChatReply, sessionId: string | null, photoUrl: PhotoUrl): ChatResponse {
    return {
      reply: reply.text,
      places: wireCards(reply.cards, photoUrl),
      vibe: reply.vibe,
      debug_vibe: reply.debugVibe,
      weather: reply.weather === null ? null : WeatherResponse.weather(reply.weather),
      latency: reply.seconds,
      ...(sessionId === null ? {} : { session_id: sessionId }),
      attribution: attributionOf(reply.cards),
    };
  }
}

export class SessionCleared extends createZodDto(
  z.object({ status: z.literal('session_cleared'), session_id: z.string().optional() }),
) {
  static of(sessionId: string | null): SessionCleared {
    return { status: 'session_cleared', ...(sessionId === null ? {} : { session_id: sessionId }) };
  }
}

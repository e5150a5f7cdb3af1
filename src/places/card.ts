import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Coordinates } from '../common/geo';
import { mapsLink } from '../directions/maps-link';
import { asEstimate, distanceText, durationText } from '../directions/travel-text';
import type { TravelTime } from '../directions/travel-times.service';
import type { Place } from './place.types';

/** A place or event as both apps show it. */
export const cardSchema = z
  .object({
    id: z.int().min(1).max(Number.MAX_SAFE_INTEGER).describe('Stable for a place.'),
    place_id: z.string().nullable(),
    name: z.string().min(1),
    description: z.string().max(300).nullable(),
    address: z.string().nullable(),
    location: z.object({ lat: z.number(), lng: z.number() }).nullable(),
    walk_time: z.string().nullable().describe('Such as `8 mins`; `~8 mins` when estimated.'),
    distance: z.string().nullable(),
    travel_mode: z.enum(['walking', 'transit']).nullable(),
    maps_link: z.string().nullable(),
    photo_url: z.string().nullable(),
    rating: z.number().nullable(),
    type: z.enum(['place', 'event']),
    source: z.enum(['google_places', 'openstreetmap', 'campus_directory', 'nyu_engage', 'external_event']),
    start: z.string().nullable(),
    end: z.string().nullable(),
    score: z.number().nullable(),
  })
  .meta({ id: 'Card' });
export type Card = z.infer<typeof cardSchema>;

const ATTRIBUTIONS: Readonly<Partial<Record<Card['source'], string>>> = {
  google_places: 'Google Maps',
  openstreetmap: '© OpenStreetMap contributors (https://www.openstreetmap.org/copyright)',
};

/** What the terms of the cards' map ask to be shown with them; one answer never mixes maps that ask for something. */
export function attributionOf(cards: readonly Pick<Card, 'source'>[]): string | null {
  return cards.map(({ source }) => ATTRIBUTIONS[source]).find((text) => text !== undefined) ?? null;
}

/** A number that every client can hold, the same for the same place on every day. */
export function cardId(placeId: string): number {
  const bits = createHash('sha256').update(placeId).digest().readBigUInt64BE() >> 12n;
  return Number(bits === 0n ? 1n : bits);
}

/**
 * The card of a place.
 * @param photoUrl absolute, or null; depends on the request, so it is never stored.
 */
export function placeCard(
  place: Place,
  from: Coordinates,
  travel: TravelTime,
  score: number,
  photoUrl: string | null,
): Card {
  const mark = travel.isEstimated ? asEstimate : (text: string) => text;
  return {
    id: cardId(place.id),
    place_id: place.id,
    name: place.name,
    description: null,
    address: place.address,
    location: { lat: place.at.lat, lng: place.at.lon },
    walk_time: mark(durationText(travel.walk.durationSeconds)),
    distance: mark(distanceText(travel.walk.distanceMeters)),
    travel_mode: travel.mode,
    maps_link: mapsLink(from, place.at, travel.mode),
    photo_url: photoUrl,
    rating: place.rating,
    type: 'place',
    source: place.source,
    start: null,
    end: null,
    score: Math.round(score * 1000) / 1000,
  };
}

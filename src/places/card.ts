import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Coordinates } from '../common/geo';
import { firstCharacters } from '../common/words';
import { toNewYorkIso } from '../common/new-york';
import { mapsLink } from '../directions/maps-link';
import { asEstimate, distanceText, durationText } from '../directions/travel-text';
import type { TravelTime } from '../directions/travel-times.service';
import type { Opening } from './hours';
import type { Place } from './place.types';

const DESCRIPTION_LENGTH = 300;

/** A place or event as both apps show it. */
export const cardSchema = z
  .object({
    id: z.int().min(1).max(Number.MAX_SAFE_INTEGER).describe('Stable for a place.'),
    place_id: z.string().nullable(),
    name: z.string().min(1),
    description: z
      .string()
      .max(DESCRIPTION_LENGTH)
      .nullable()
      .describe("A sentence of the source's own about a place; plain text about an event."),
    address: z.string().nullable(),
    location: z.object({ lat: z.number(), lng: z.number() }).nullable(),
    walk_time: z.string().nullable().describe('Such as `8 mins`; `~8 mins` when estimated.'),
    transit_time: z.string().nullable().describe('Door to door by transit, such as `22 mins`; null when not known.'),
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
    category: z.string().nullable().describe('What it is, such as `Pizza restaurant`, `Library` or `Event`.'),
    price_level: z.int().min(0).max(4).nullable().describe('0 free to 4 very expensive; null when not known.'),
    open_now: z.boolean().nullable().describe('When the answer was made; null when not known.'),
    hours_today: z
      .string()
      .nullable()
      .describe("Today's hours in New York: `9 AM – 8 PM`, `closed today`, `open 24 hours`; null when not known."),
    closes_at: z
      .string()
      .nullable()
      .describe("ISO 8601 with New York's offset; null when it is closed, never closes, or that is not known."),
    fits: z
      .array(z.string())
      .describe('What it is known to meet of what was asked: `open until 2 AM`, `vegan options`.'),
    unknown: z.array(z.string()).describe('What was asked and nobody knows of it: `price`, `step-free entrance`.'),
    accessibility: z
      .object({
        entrance: z.boolean().nullable().describe('Without steps; null when not known.'),
        restroom: z.boolean().nullable().describe('For wheelchairs; null when not known.'),
      })
      .nullable(),
    place_name: z.string().nullable().describe('Where an event is; null for a place, whose name is `name`.'),
    directions_link: z
      .string()
      .nullable()
      .describe('Opens the way there in a map app; null when nobody knows where it is.'),
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

/** What a card says beyond the place itself. */
export interface Shown {
  readonly from: Coordinates;
  readonly travel: TravelTime;
  readonly score: number;
  /** Absolute, or null; depends on the request, so it is never stored. */
  readonly photoUrl: string | null;
  /** The place's hours when the card is made. */
  readonly opening: Opening;
  /** In a few English words each. */
  readonly fits: readonly string[];
  readonly unknown: readonly string[];
}

/** The card of a place. */
export function placeCard(place: Place, shown: Shown): Card {
  const { from, travel, opening } = shown;
  const mark = travel.isEstimated ? asEstimate : (text: string) => text;
  const { isRemote } = place;
  const way = isRemote ? place.page : mapsLink(from, place.at, travel.mode);
  return {
    id: cardId(place.id),
    place_id: place.id,
    name: place.name,
    description: place.summary === null ? null : firstCharacters(place.summary, DESCRIPTION_LENGTH),
    address: place.address,
    location: isRemote ? null : { lat: place.at.lat, lng: place.at.lon },
    walk_time: isRemote ? null : mark(durationText(travel.walk.durationSeconds)),
    transit_time: isRemote || travel.transitSeconds === null ? null : mark(durationText(travel.transitSeconds)),
    distance: isRemote ? null : mark(distanceText(travel.walk.distanceMeters)),
    travel_mode: isRemote ? null : travel.mode,
    maps_link: way,
    photo_url: shown.photoUrl,
    rating: place.rating,
    type: 'place',
    source: place.source,
    start: null,
    end: null,
    score: Math.round(shown.score * 1000) / 1000,
    category: place.category,
    price_level: place.priceLevel,
    open_now: opening.open,
    hours_today: opening.today,
    closes_at: opening.closesAt === null ? null : toNewYorkIso(opening.closesAt),
    fits: [...shown.fits],
    unknown: [...shown.unknown],
    accessibility: accessibilityOf(place),
    place_name: null,
    directions_link: isRemote ? null : way,
  };
}

function accessibilityOf({ stepFree, stepFreeToilet }: Place): Card['accessibility'] {
  return stepFree === null && stepFreeToilet === null ? null : { entrance: stepFree, restroom: stepFreeToilet };
}

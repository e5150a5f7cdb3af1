import type { Coordinates } from '../common/geo';
import { type Card, placeCard } from '../places/card';
import type { PhotoUrl } from '../places/photo-urls';
import type { Scored } from './candidate';

/** A card as far as it does not depend on the request, which decides the address of its photo. */
export interface Listed {
  readonly card: Card;
  /** The vendor's name of a photo that we serve; null without one. */
  readonly photo: string | null;
}

export function listed({ place, travel, score }: Scored, from: Coordinates): Listed {
  return { card: placeCard(place, from, travel, score, null), photo: place.photo };
}

export function cardOf({ card, photo }: Listed, photoUrl: PhotoUrl): Card {
  return photo === null ? card : { ...card, photo_url: photoUrl(photo) };
}

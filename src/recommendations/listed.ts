import type { Coordinates } from '../common/geo';
import { type Card, placeCard } from '../places/card';
import { openingAt } from '../places/hours';
import type { PhotoUrl } from '../places/photo-urls';
import type { Judged, Scored } from '../picks/pick';
import { toldText } from '../picks/told-text';

/** A card as far as it does not depend on the request, which decides the address of its photo. */
export interface Listed {
  readonly card: Card;
  /** The vendor's name of a photo that we serve; null without one. */
  readonly photo: string | null;
}

/** @param now ms since 1970. */
export async function listed(found: Scored & Judged, from: Coordinates, now: number): Promise<Listed> {
  const { place, travel, score } = found;
  const opening = await openingAt(place.hours, now);
  const told = { fits: found.fits.map(toldText), unknown: found.unknown.map(toldText) };
  const card = placeCard(place, { from, travel, score, photoUrl: null, opening, ...told });
  return { card, photo: place.photo };
}

export function cardOf({ card, photo }: Listed, photoUrl: PhotoUrl): Card {
  return photo === null ? card : { ...card, photo_url: photoUrl(photo) };
}

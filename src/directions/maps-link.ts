import { type Coordinates, toText } from '../common/geo';
import type { TravelMode } from './route.types';

/** A link that opens the way in the phone's map app. */
export function mapsLink(from: Coordinates, to: Coordinates, mode: TravelMode): string {
  const query = new URLSearchParams({ api: '1', origin: toText(from), destination: toText(to), travelmode: mode });
  // The comma is legal in a query, and old clients show the link as it is.
  return `https://www.google.com/maps/dir/?${query.toString().replaceAll('%2C', ',')}`;
}

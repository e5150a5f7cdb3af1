import { type Coordinates, toText } from '../common/geo';
import type { TravelMode } from './route.types';

/**
 * A link that opens the way in the phone's map app.
 * @param to a position, or an address that the app finds.
 */
export function mapsLink(from: Coordinates, to: Coordinates | string, mode: TravelMode): string {
  const destination = typeof to === 'string' ? to : toText(to);
  const query = new URLSearchParams({ api: '1', origin: toText(from), destination, travelmode: mode });
  // The comma is legal in a query, and old clients show the link as it is.
  return `https://www.google.com/maps/dir/?${query.toString().replaceAll('%2C', ',')}`;
}

import { usableCoordinates } from '../common/coordinates.schema';
import type { Coordinates } from '../common/geo';
import { firstCharacters } from '../common/words';
import type { CampusEvent } from './event.types';
import { spanOf } from './event-time';
import { oneLine, textOf } from './html';

/** An event as a site sends it, taken apart and otherwise untouched. */
export interface RawEvent {
  /** With the source's prefix. */
  readonly id: string;
  /** HTML, like the description and the organization. */
  readonly name: string | null;
  readonly description: string | null;
  /** In any notation that `spanOf` reads. */
  readonly starts: string | null;
  readonly ends: string | null;
  /** Plain text. */
  readonly address: string | null;
  readonly lat: unknown;
  readonly lon: unknown;
  readonly organization: string | null;
  readonly imageUrl: string | null;
  readonly url: string | null;
  readonly isFree: boolean;
  readonly source: CampusEvent['source'];
}

const MOST = { name: 200, description: 300, organization: 200, address: 300 };
const MOST_URL = 2_000;
/** The five boroughs and a little more: what lies outside was not meant, such as 0, 0. */
const NEW_YORK = { south: 40.4, north: 41, west: -74.3, east: -73.6 };

/** The event in our words, or null when it has no name: nobody can be told about it. */
export function normalised(raw: RawEvent, now: number): CampusEvent | null {
  const name = plain(raw.name, MOST.name);
  if (name === null) return null;
  return {
    id: raw.id,
    name,
    description: plain(raw.description, MOST.description),
    ...spanOf(raw.starts, raw.ends, now),
    address: raw.address === null ? null : firstCharacters(oneLine(raw.address), MOST.address) || null,
    at: inNewYorkCity(raw.lat, raw.lon),
    organization: plain(raw.organization, MOST.organization),
    imageUrl: link(raw.imageUrl, ['https:']),
    url: link(raw.url, ['https:', 'http:']),
    isFree: raw.isFree,
    source: raw.source,
  };
}

/** True for prices that say free: `Free`, `$0`, `0.00`; not for none at all. */
export function saysFree(price: string | null): boolean {
  return price !== null && /^\s*(free\b.*|\$?0(\.0+)?)\s*$/i.test(price);
}

function plain(html: string | null, most: number): string | null {
  const text = html === null ? '' : firstCharacters(textOf(html), most).trim();
  return text === '' ? null : text;
}

function inNewYorkCity(lat: unknown, lon: unknown): Coordinates | null {
  const at = usableCoordinates(lat, lon);
  const { south, north, west, east } = NEW_YORK;
  return at !== null && at.lat > south && at.lat < north && at.lon > west && at.lon < east ? at : null;
}

function link(url: string | null, protocols: readonly string[]): string | null {
  if (url === null || url.length > MOST_URL || !URL.canParse(url)) return null;
  const { href, protocol } = new URL(url);
  return protocols.includes(protocol) ? href : null;
}

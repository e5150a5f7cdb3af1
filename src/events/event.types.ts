import type { Coordinates } from '../common/geo';

/** Something to go to, as the rest of the server knows it; plain data, kept in the shared cache. */
export interface CampusEvent {
  /** Stable within all sources, e.g. `engage:10000001`. */
  readonly id: string;
  /** Plain text, never empty. */
  readonly name: string;
  /** Plain text, 300 characters at most. */
  readonly description: string | null;
  /** Ms since 1970; null when the source's text cannot be read. */
  readonly startsAt: number | null;
  readonly endsAt: number | null;
  /** As people write it, or `Online`; null when the source names none. */
  readonly address: string | null;
  /** Only when the source knows it and it is in New York. */
  readonly at: Coordinates | null;
  readonly organization: string | null;
  /** https only. */
  readonly imageUrl: string | null;
  /** The event's page. */
  readonly url: string | null;
  /** Free entry or free food, as far as the source says so. */
  readonly isFree: boolean;
  readonly source: 'nyu_engage' | 'external_event';
}

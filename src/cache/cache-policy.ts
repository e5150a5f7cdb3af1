/** How long a value may be used. The owner of the data decides, within what the vendor's terms allow. */
export interface CachePolicy {
  /** Served without asking again. 0 keeps nothing at all: only concurrent loads are shared. */
  readonly freshSeconds: number;
  /** After that, served at once and refreshed behind the answer, up to this age. Equal to fresh: never stale. */
  readonly staleSeconds: number;
}

/** A value and whether it is past its fresh time. */
export interface Cached<T> {
  readonly value: T;
  readonly stale: boolean;
}

/** What the stores hold: the value with the times that decide about it, in ms since 1970. */
export interface CacheEntry<T = unknown> {
  readonly value: T;
  readonly freshUntil: number;
  readonly staleUntil: number;
}

/** Redis holds what any process wrote, also an older version of this one. */
export function isCacheEntry(value: unknown): value is CacheEntry {
  if (typeof value !== 'object' || value === null) return false;
  const entry = value as Record<string, unknown>;
  return 'value' in entry && Number.isFinite(entry.freshUntil) && Number.isFinite(entry.staleUntil);
}

import { z } from 'zod';
import { UpstreamUnavailable } from '../../upstream/upstream.errors';
import type { UpstreamBudget } from '../../upstream/upstream.policy';
import type { CampusEvent } from '../event.types';

/** One site that lists events. */
export interface EventSource {
  /** The vendor's name in logs; also part of the cache key. */
  readonly name: string;
  /** False when it is switched off. */
  readonly isOn: boolean;
  /** All that the site lists and we may show. @throws UpstreamUnavailable, UpstreamRejected */
  load(signal?: AbortSignal): Promise<CampusEvent[]>;
  /** Shows with one call whether the site is there. @throws UpstreamUnavailable, UpstreamRejected */
  probe(): Promise<unknown>;
}

export const SITE_BUDGET: UpstreamBudget = { attemptMs: 5_000, wholeMs: 5_000 };
/** Of each scraped site. */
export const SITE_EVENTS = 30;

/** A text that may be absent, and whose wrong type costs nothing but itself. */
export const maybeText = z
  .string()
  .nullish()
  .catch(null)
  .transform((text) => text ?? null);

/**
 * Reads a list item by item, so that one bad item never loses the list.
 * @throws UpstreamUnavailable when there are items and none of them can be read: the site has changed, it is not empty.
 */
export function readItems<T>(vendor: string, items: readonly unknown[], schema: z.ZodType<T>): T[] {
  const read = items.flatMap((item) => {
    const checked = schema.safeParse(item);
    return checked.success ? [checked.data] : [];
  });
  if (items.length > 0 && read.length === 0) throw new UpstreamUnavailable(vendor, 'wrong_shape');
  return read;
}

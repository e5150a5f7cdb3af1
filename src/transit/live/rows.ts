import type { z } from 'zod';
import { UpstreamUnavailable } from '../../upstream/upstream.errors';

/**
 * Reads a list row by row, so that one bad row never loses the list.
 * @throws UpstreamUnavailable when there are rows and none of them can be read: the feed has changed, it is not empty.
 */
export function readRows<T>(vendor: string, rows: readonly unknown[], schema: z.ZodType<T>): T[] {
  const read = rows.flatMap((row) => schema.safeParse(row).data ?? []);
  if (rows.length > 0 && read.length === 0) throw new UpstreamUnavailable(vendor, 'wrong_shape');
  return read;
}

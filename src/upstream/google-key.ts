import { z } from 'zod';

const errorSchema = z.object({
  error: z.object({ details: z.array(z.looseObject({ reason: z.string().optional() })).default([]) }),
});

/** Google answers a wrong key with 400, like a wrong request; only the reason tells them apart. */
export function meansBadGoogleKey(body: unknown): boolean {
  // A method that streams a list may wrap its error in one.
  const read = errorSchema.safeParse(Array.isArray(body) ? body[0] : body);
  return read.success && read.data.error.details.some(({ reason }) => reason?.startsWith('API_KEY_') ?? false);
}

import { z } from 'zod';

const errorSchema = z.object({
  error: z.object({ details: z.array(z.looseObject({ reason: z.string().optional() })).default([]) }),
});

/** Google answers a wrong key with 400, like a wrong request; only the reason tells them apart. */
export function meansBadGoogleKey(body: unknown): boolean {
  const read = errorSchema.safeParse(body);
  return read.success && read.data.error.details.some(({ reason }) => reason?.startsWith('API_KEY_') ?? false);
}

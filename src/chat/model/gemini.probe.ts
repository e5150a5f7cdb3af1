import { z } from 'zod';
import type { AppConfig } from '../../config/env';
import { meansBadGoogleKey } from '../../upstream/google-key';
import { Probed } from '../../upstream/ladder.types';
import { UpstreamClient } from '../../upstream/upstream.client';

const modelsSchema = z.object({
  models: z.array(z.object({ name: z.string() })),
  nextPageToken: z.string().optional(),
});
/** The largest page, so that one call shows all. */
const MODELS_AT_MOST = 1_000;
const BUDGET = { attemptMs: 10_000, wholeMs: 10_000, retries: 0 } as const;

/**
 * Whether Gemini takes our key and knows our models; free of charge.
 * @throws UpstreamUnavailable, UpstreamRejected
 */
export async function probeGemini({ baseUrl, apiKey, model, fallbackModel }: AppConfig['gemini']): Promise<Probed> {
  const http = new UpstreamClient({
    vendor: 'gemini',
    baseUrl,
    budget: BUDGET,
    headers: { 'X-Goog-Api-Key': apiKey ?? '' },
    meansCredentials: meansBadGoogleKey,
  });
  const call = { query: { pageSize: MODELS_AT_MOST }, schema: modelsSchema };
  const { models, nextPageToken } = await http.getJson('/v1beta/models', call);
  const names = new Set(models.map(({ name }) => name));
  const wanted = [model, fallbackModel];
  const unknown = wanted.filter((one) => !names.has(`models/${one}`));
  if (unknown.length === 0) return new Probed('fine', `takes the key; knows ${wanted.join(', ')}`);
  const isPartial = nextPageToken !== undefined || unknown.length < wanted.length;
  return new Probed(isPartial ? 'doubtful' : 'wrong', `takes the key, but does not list ${unknown.join(', ')}`);
}

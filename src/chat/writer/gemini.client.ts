import { ApiError, GoogleGenAI, type GenerateContentConfig, ThinkingLevel } from '@google/genai';
import { Injectable, Logger, Optional } from '@nestjs/common';
import { z } from 'zod';
import { Clock } from '../../common/clock';
import { AppConfig } from '../../config/env';
import { UpstreamRejected, UpstreamUnavailable } from '../../upstream/upstream.errors';
import { UpstreamPolicy } from '../../upstream/upstream.policy';
import type { PromptTurn } from './prompt';
import { nextMidnightPacific, ProgressTimer } from './gemini.timing';

/** Longest waits for one answer, in ms. */
export interface GeminiLimits {
  readonly firstTokenMs: number;
  readonly betweenTokensMs: number;
  readonly wholeMs: number;
}
export const GEMINI_LIMITS: GeminiLimits = { firstTokenMs: 8_000, betweenTokensMs: 5_000, wholeMs: 20_000 };
/** Thinking counts against it too. */
const MAX_OUTPUT_TOKENS = 600;

const errorSchema = z.object({
  error: z.object({
    details: z
      .array(
        z.looseObject({
          reason: z.string().optional(),
          violations: z.array(z.looseObject({ quotaId: z.string().optional() })).optional(),
        }),
      )
      .default([]),
  }),
});

/** Gemini, streamed. One attempt, then the fallback model when the first one is unknown or overloaded. */
@Injectable()
export class GeminiClient {
  readonly isConfigured: boolean;
  private readonly logger = new Logger('Upstream');
  private readonly sdk: GoogleGenAI | null;
  private readonly policy: UpstreamPolicy;
  private readonly models: readonly string[];
  private exhaustedUntil = 0;

  constructor(
    config: AppConfig,
    private readonly clock: Clock,
    @Optional() private readonly limits: GeminiLimits = GEMINI_LIMITS,
  ) {
    const { wholeMs } = limits;
    this.policy = new UpstreamPolicy('gemini', { attemptMs: wholeMs, wholeMs, retries: 0 });
    const { apiKey, baseUrl, model, fallbackModel } = config.gemini;
    this.isConfigured = apiKey !== undefined && baseUrl !== '';
    this.models = [...new Set([model, fallbackModel])];
    this.sdk = this.isConfigured
      ? new GoogleGenAI({
          apiKey,
          vertexai: false,
          httpOptions: {
            baseUrl,
            apiVersion: 'v1beta',
            timeout: wholeMs,
            fetch: (input: string | URL | Request, init?: RequestInit) => fetch(input, init),
          },
        })
      : null;
    this.policy.onChange((open) => this.logger.warn(open ? 'gemini lost: not asked for a while' : 'gemini back'));
  }

  /**
   * The text of one answer.
   * @param onText is told each piece as it arrives.
   * @throws UpstreamUnavailable, UpstreamRejected; also when the prompt was blocked or the stream broke off.
   */
  async write(
    system: string,
    turns: readonly PromptTurn[],
    { signal, onText }: { signal?: AbortSignal; onText?: (piece: string) => void } = {},
  ): Promise<string> {
    if (this.sdk === null) throw new UpstreamUnavailable('gemini', 'switched_off');
    if (this.exhaustedUntil > this.clock.now()) throw new UpstreamUnavailable('gemini', 'rate_limited');
    let failure: unknown;
    for (const model of this.models) {
      let spoken = false;
      const tell = (piece: string) => {
        spoken = true;
        onText?.(piece);
      };
      try {
        return await this.policy.execute((inner) => this.stream(model, system, turns, inner, tell), signal);
      } catch (error) {
        failure = error;
        // Once a text has begun, another model would begin anew.
        if (spoken || !isModelTrouble(error)) break;
      }
    }
    throw failure;
  }

  private async stream(
    model: string,
    system: string,
    turns: readonly PromptTurn[],
    signal: AbortSignal,
    onText: (piece: string) => void,
  ): Promise<string> {
    const timer = new ProgressTimer(this.limits.firstTokenMs, this.limits.betweenTokensMs, signal);
    try {
      return await this.read(model, system, turns, timer, onText);
    } catch (error) {
      throw timer.expired ? new UpstreamUnavailable('gemini', 'timeout', {}, { cause: error }) : this.named(error);
    } finally {
      timer.stop();
    }
  }

  private async read(
    model: string,
    system: string,
    turns: readonly PromptTurn[],
    timer: ProgressTimer,
    onText: (piece: string) => void,
  ): Promise<string> {
    const answer = await this.sdk!.models.generateContentStream({
      model,
      contents: turns.map(({ role, text }) => ({ role, parts: [{ text }] })),
      config: { ...generationFor(model), systemInstruction: system, abortSignal: timer.signal },
    });
    let text = '';
    let finish: string | undefined;
    for await (const chunk of answer) {
      timer.progress();
      const candidate = chunk.candidates?.[0];
      finish = candidate?.finishReason ?? finish;
      for (const part of candidate?.content?.parts ?? []) {
        if (part.text === undefined || part.thought) continue;
        text += part.text;
        onText(part.text);
      }
    }
    // No finish reason: the connection was cut. Any other reason than STOP leaves half a sentence at best.
    if (finish !== 'STOP' || text.trim() === '')
      throw new UpstreamRejected('gemini', 200, { finish: finish ?? 'none' });
    return text;
  }

  private named(error: unknown): unknown {
    if (!(error instanceof ApiError)) return error;
    const { status } = error;
    const details = detailsOf(error);
    if (status === 429) {
      if (details.some(({ violations = [] }) => violations.some(({ quotaId }) => quotaId?.includes('PerDay')))) {
        this.exhaustedUntil = nextMidnightPacific(this.clock.now());
      }
      return new UpstreamUnavailable('gemini', 'rate_limited', { status }, { cause: undefined });
    }
    const isKey =
      status === 401 || status === 403 || details.some(({ reason }) => reason?.startsWith('API_KEY_') ?? false);
    if (isKey) return new UpstreamUnavailable('gemini', 'credentials', { status });
    if (status >= 500) return new UpstreamUnavailable('gemini', 'status', { status });
    return new UpstreamRejected('gemini', status, null);
  }
}

/** The model's name is unknown, or it is overloaded: another one may do. */
function isModelTrouble(error: unknown): boolean {
  if (error instanceof UpstreamRejected) return error.status === 404;
  return error instanceof UpstreamUnavailable && error.failure === 'status' && error.details.status === 503;
}

function detailsOf(error: ApiError) {
  try {
    const read = errorSchema.safeParse(JSON.parse(error.message));
    return read.success ? read.data.error.details : [];
  } catch {
    // The SDK puts the vendor's body into the message; a proxy's page is no JSON.
    return [];
  }
}

/** As little thinking as the model family allows: the facts are given, only wording is left. */
function generationFor(model: string): GenerateContentConfig {
  const thinkingConfig = /gemini-2\.5/.test(model)
    ? { thinkingBudget: 0 }
    : { thinkingLevel: /3\.[78]|pro|gemini-4/.test(model) ? ThinkingLevel.LOW : ThinkingLevel.MINIMAL };
  return { maxOutputTokens: MAX_OUTPUT_TOKENS, thinkingConfig };
}

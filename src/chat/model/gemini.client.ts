import type { ApiError, GenerateContentConfig, GoogleGenAI, ThinkingLevel } from '@google/genai';
import { Injectable, Logger } from '@nestjs/common';
import { z } from 'zod';
import { Clock } from '../../common/clock';
import { AppConfig } from '../../config/env';
import { Metrics } from '../../metrics/metrics';
import type { Probed } from '../../upstream/ladder.types';
import { UpstreamRejected, UpstreamUnavailable } from '../../upstream/upstream.errors';
import { UpstreamPolicy } from '../../upstream/upstream.policy';
import { probeGemini } from './gemini.probe';
import { nextMidnightPacific, ProgressTimer } from './gemini.timing';

/** A turn of a conversation as the model sees it. */
export interface ModelTurn {
  readonly role: 'user' | 'model';
  readonly text: string;
}

export interface ModelRequest {
  /** What holds for the whole call; other people's words never stand here. */
  readonly system: string;
  /** Ends with a user's turn. */
  readonly turns: readonly ModelTurn[];
  /** With it the answer is JSON of this JSON Schema. */
  readonly schema?: object;
}

/** Longest waits within one answer, in ms. */
export interface GeminiLimits {
  readonly firstTokenMs: number;
  readonly betweenTokensMs: number;
}
export const GEMINI_LIMITS: GeminiLimits = { firstTokenMs: 8_000, betweenTokensMs: 5_000 };
/** For the words of one answer, in ms; no model is given more. */
export const GEMINI_BUDGET_MS = 20_000;
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

export interface ModelCallOptions {
  /** Ends the call: its budget for both models, or that its caller has gone. */
  readonly signal?: AbortSignal;
  /** Is told each piece as it arrives. */
  readonly onText?: (piece: string) => void;
  readonly limits?: GeminiLimits;
}

interface Attempt {
  readonly model: string;
  readonly request: ModelRequest;
  readonly limits: GeminiLimits;
  readonly signal: AbortSignal;
  readonly tell: (piece: string) => void;
}

/** Gemini, streamed. One attempt, then the fallback model when the first one is unknown or overloaded. */
@Injectable()
export class GeminiClient {
  readonly isOn: boolean;
  private readonly logger = new Logger('Upstream');
  private sdk: Promise<GoogleGenAI> | null = null;
  private readonly policy: UpstreamPolicy;
  private readonly models: readonly string[];
  private exhaustedUntil = 0;

  constructor(
    private readonly config: AppConfig,
    private readonly clock: Clock,
    metrics: Metrics,
  ) {
    const budget = { attemptMs: GEMINI_BUDGET_MS, wholeMs: GEMINI_BUDGET_MS, retries: 0 } as const;
    this.policy = new UpstreamPolicy('gemini', budget);
    const { apiKey, baseUrl, model, fallbackModel } = config.gemini;
    this.isOn = apiKey !== undefined && baseUrl !== '';
    this.models = [...new Set([model, fallbackModel])];
    metrics.breaker('gemini', false);
    this.policy.onChange((open) => {
      metrics.breaker('gemini', open);
      this.logger.warn(open ? 'gemini lost: not asked for a while' : 'gemini back');
    });
  }

  /**
   * The text of one answer.
   * @throws UpstreamUnavailable, UpstreamRejected; also when the prompt was blocked or the stream broke off.
   */
  async write(request: ModelRequest, options: ModelCallOptions = {}): Promise<string> {
    const { signal, onText, limits = GEMINI_LIMITS } = options;
    if (!this.isOn) throw new UpstreamUnavailable('gemini', 'switched_off');
    if (this.exhaustedUntil > this.clock.now()) throw new UpstreamUnavailable('gemini', 'rate_limited');
    let failure: unknown;
    for (const model of this.models) {
      let spoken = false;
      const tell = (piece: string) => {
        spoken = true;
        onText?.(piece);
      };
      try {
        return await this.policy.execute(
          (inner) => this.stream({ model, request, limits, signal: inner, tell }),
          signal,
        );
      } catch (error) {
        failure = error;
        // Once a text has begun, another model would begin anew.
        if (spoken || signal?.aborted || !isModelTrouble(error)) break;
      }
    }
    throw failure;
  }

  /**
   * Asks which models there are.
   * @throws UpstreamUnavailable, UpstreamRejected
   */
  probe(): Promise<Probed> {
    return probeGemini(this.config.gemini);
  }

  /** With the first call: the library is large, and a start needs no model. */
  private async load(): Promise<GoogleGenAI> {
    const { GoogleGenAI } = await import('@google/genai');
    const { apiKey, baseUrl } = this.config.gemini;
    return new GoogleGenAI({
      apiKey,
      vertexai: false,
      httpOptions: {
        baseUrl,
        apiVersion: 'v1beta',
        timeout: GEMINI_BUDGET_MS,
        fetch: (input: string | URL | Request, init?: RequestInit) => fetch(input, init),
      },
    });
  }

  private async stream({ model, request, limits, signal, tell }: Attempt): Promise<string> {
    const timer = new ProgressTimer(limits.firstTokenMs, limits.betweenTokensMs, signal);
    try {
      return await this.read(model, request, timer, tell);
    } catch (error) {
      throw timer.expired ? new UpstreamUnavailable('gemini', 'timeout', {}, { cause: error }) : this.named(error);
    } finally {
      timer.stop();
    }
  }

  private async read(
    model: string,
    { system, turns, schema }: ModelRequest,
    timer: ProgressTimer,
    tell: (piece: string) => void,
  ): Promise<string> {
    const json = schema && { responseMimeType: 'application/json', responseJsonSchema: schema };
    this.sdk ??= this.load();
    const { models } = await this.sdk;
    const answer = await models.generateContentStream({
      model,
      contents: turns.map(({ role, text }) => ({ role, parts: [{ text }] })),
      config: { ...generationFor(model), ...json, systemInstruction: system, abortSignal: timer.signal },
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
        tell(part.text);
      }
    }
    // No finish reason: the connection was cut. Any other reason than STOP leaves half a sentence at best.
    if (finish !== 'STOP' || text.trim() === '')
      throw new UpstreamRejected('gemini', 200, { finish: finish ?? 'none' });
    return text;
  }

  private named(error: unknown): unknown {
    if (!isApiError(error)) return error;
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

/** By its name: asking the library for its class would load it. */
function isApiError(error: unknown): error is ApiError {
  return error instanceof Error && error.name === 'ApiError' && 'status' in error;
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

const LOW = 'LOW' as ThinkingLevel.LOW;
const MINIMAL = 'MINIMAL' as ThinkingLevel.MINIMAL;

/** As little thinking as the model family allows: the facts are given, only wording is left. */
function generationFor(model: string): GenerateContentConfig {
  const thinkingConfig = /gemini-2\.5/.test(model)
    ? { thinkingBudget: 0 }
    : { thinkingLevel: /3\.[78]|pro|gemini-4/.test(model) ? LOW : MINIMAL };
  return { maxOutputTokens: MAX_OUTPUT_TOKENS, thinkingConfig };
}

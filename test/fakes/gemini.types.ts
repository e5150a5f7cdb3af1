export interface GeminiTiming {
  /** Wait before the first token, in ms; for a unary call before the answer. */
  firstTokenDelayMs?: number;
  /** Wait before each further chunk, in ms; a unary call waits for the sum. */
  chunkDelayMs?: number;
}

export interface GeminiFunctionCall {
  name: string;
  args: Record<string, unknown>;
  /** Left out of the answer when undefined, as older models do. */
  id?: string;
}

/** What the model does for one call. */
export type GeminiScript = GeminiTiming &
  (
    | { kind: 'text'; text: string; finishReason?: string; thought?: string }
    /** The value as JSON text. */
    | { kind: 'json'; value: unknown }
    /** Tool calls; the first one carries a thought signature. */
    | { kind: 'function-call'; calls: GeminiFunctionCall[]; text?: string }
    /** HTTP 200 without candidates. */
    | { kind: 'blocked'; blockReason?: string }
    /** Finish reason SAFETY after the partial text, if any. */
    | { kind: 'safety'; text?: string }
    /** Finish reason MAX_TOKENS; without text all tokens went into thinking. */
    | { kind: 'max-tokens'; text?: string }
    /** Finish reason STOP and `content: {"role":"model"}`. */
    | { kind: 'stop-without-parts' }
    /** The connection drops after N chunks of the text, or in the middle of a unary answer. */
    | { kind: 'cut'; text: string; afterChunks?: number }
    /** After N chunks a bare error object follows in the stream; a unary call gets the plain error. */
    | { kind: 'error-mid-stream'; text: string; afterChunks?: number; status?: number }
    /** 429 with QuotaFailure and, unless null, RetryInfo such as "7s". */
    | { kind: 'quota'; window: 'minute' | 'day'; retryDelay?: string | null }
    /** 503. */
    | { kind: 'overloaded' }
    | { kind: 'error'; status: number; message?: string; reason?: string }
    /** Never answers. */
    | { kind: 'hang' }
  );

/** One accepted generate call. */
export interface GeminiCall {
  model: string;
  isStream: boolean;
  body: Record<string, unknown>;
  /** Text of the system instruction, empty without one. */
  systemText: string;
  /** Text of the last user turn. */
  userText: string;
  /** Whether `application/json` was asked for. */
  wantsJson: boolean;
  /** `responseSchema` or `responseJsonSchema`, if any. */
  responseSchema: unknown;
}

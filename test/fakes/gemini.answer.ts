import { jsonReply, type Reply, type StreamChunk, type StreamReply } from './fake-server.types';
import { errorInfo, googleError, googleErrorBody } from './google-api';
import type { GeminiCall, GeminiFunctionCall, GeminiScript, GeminiTiming } from './gemini.types';

export const GEMINI_SERVICE = 'generativelanguage.googleapis.com';
const MEAN_LETTERS_PER_TOKEN = 4;
const MID_STREAM_PAUSE_MS = 30;
const SIGNATURE = 'c2FtcGxlLXRob3VnaHQtc2lnbmF0dXJl';

interface Context {
  call: GeminiCall;
  /** How the client wants pieces: `sse`, or one JSON array when `alt=sse` is missing. */
  isSse: boolean;
  modelVersion: string;
  responseId: string;
  timing: Required<GeminiTiming>;
}

type Part = Record<string, unknown>;

/** Plays a script for one call, unary or streamed. */
export function playScript(script: GeminiScript, context: Context): Reply {
  switch (script.kind) {
    case 'text':
      return candidate(
        context,
        [...thoughtParts(script.thought), ...textParts(script.text)],
        script.finishReason ?? 'STOP',
      );
    case 'json':
      return candidate(context, textParts(JSON.stringify(script.value)), 'STOP');
    case 'function-call':
      return candidate(context, [...textParts(script.text ?? ''), ...callParts(script.calls)], 'STOP');
    case 'safety':
      return candidate(context, textParts(script.text ?? ''), 'SAFETY');
    case 'max-tokens':
      return candidate(context, textParts(script.text ?? ''), 'MAX_TOKENS');
    case 'stop-without-parts':
      return candidate(context, [], 'STOP');
    case 'blocked':
      return deliver(context, [
        { promptFeedback: { blockReason: script.blockReason ?? 'SAFETY' }, ...footer(context, 0) },
      ]);
    case 'cut':
      return cut(context, script.text, script.afterChunks ?? 2);
    case 'error-mid-stream':
      return errorMidStream(context, script.text, script.afterChunks ?? 2, script.status ?? 503);
    case 'quota':
      return quotaError(context.call.model, script.window, script.retryDelay);
    case 'overloaded':
      return googleError(503, 'The model is overloaded. Please try again later.');
    case 'error':
      return googleError(
        script.status,
        script.message ?? 'sample failure',
        script.reason ? [errorInfo(script.reason, GEMINI_SERVICE)] : undefined,
      );
    case 'hang':
      return { kind: 'hang' };
  }
}

/** The message is the same for minute and day; only `quotaId` tells. */
export function quotaError(model: string, window: 'minute' | 'day', retryDelay?: string | null): Reply {
  const quotaId = `GenerateRequestsPer${window === 'minute' ? 'Minute' : 'Day'}PerProjectPerModel-FreeTier`;
  const delay = retryDelay === undefined ? (window === 'minute' ? '7s' : '31s') : retryDelay;
  return googleError(429, 'You exceeded your current quota, please check your plan and billing details.', [
    {
      '@type': 'type.googleapis.com/google.rpc.QuotaFailure',
      violations: [
        {
          quotaMetric: `${GEMINI_SERVICE}/generate_content_free_tier_requests`,
          quotaId,
          quotaDimensions: { location: 'global', model },
          quotaValue: '12',
        },
      ],
    },
    {
      '@type': 'type.googleapis.com/google.rpc.Help',
      links: [{ description: 'Sample help', url: 'https://example.org/quota' }],
    },
    ...(delay === null ? [] : [{ '@type': 'type.googleapis.com/google.rpc.RetryInfo', retryDelay: delay }]),
  ]);
}

function candidate(context: Context, parts: Part[], finishReason: string): Reply {
  return deliver(context, candidateBodies(context, parts, finishReason));
}

/** One body for a unary call; for a stream one per part, the last with the finish reason. */
function candidateBodies(context: Context, parts: Part[], finishReason: string | null): object[] {
  if (!context.call.isStream) return [candidateBody(context, joinedTexts(parts), finishReason, tokens(parts))];
  const pieces: Part[][] = parts.length === 0 ? [[]] : parts.map((part) => [part]);
  return pieces.map((piece, index) =>
    candidateBody(context, piece, index === pieces.length - 1 ? finishReason : null, tokens(parts.slice(0, index + 1))),
  );
}

function candidateBody(context: Context, parts: Part[], finishReason: string | null, tokenCount: number): object {
  return {
    candidates: [
      {
        content: { ...(parts.length > 0 && { parts }), role: 'model' },
        ...(finishReason !== null && { finishReason }),
        index: 0,
      },
    ],
    ...footer(context, tokenCount),
  };
}

/** Counters of zero are left out, as Google does. */
function footer(context: Context, tokenCount: number): object {
  const promptTokenCount = Math.max(
    1,
    Math.ceil(JSON.stringify(context.call.body.contents).length / MEAN_LETTERS_PER_TOKEN),
  );
  return {
    usageMetadata: {
      promptTokenCount,
      ...(tokenCount > 0 && { candidatesTokenCount: tokenCount }),
      totalTokenCount: promptTokenCount + tokenCount,
    },
    modelVersion: context.modelVersion,
    responseId: context.responseId,
  };
}

function deliver(context: Context, bodies: object[]): Reply {
  const { firstTokenDelayMs, chunkDelayMs } = context.timing;
  if (context.call.isStream) return stream(context, bodies, 'end');
  // A unary answer takes as long as the stream of the same text would.
  const chunkCount = Math.max(1, tokensAsChunks(bodies));
  return { ...jsonReply(bodies[0]), delayMs: firstTokenDelayMs + (chunkCount - 1) * chunkDelayMs };
}

function stream(
  context: Context,
  bodies: object[],
  ending: StreamReply['ending'],
  tail: StreamChunk[] = [],
): StreamReply {
  const { isSse, timing } = context;
  const chunks = bodies.map((body, index): StreamChunk => ({
    data: isSse ? `data: ${JSON.stringify(body)}\r\n\r\n` : `${index === 0 ? '[' : ',\r\n'}${JSON.stringify(body)}`,
    delayMs: index === 0 ? timing.firstTokenDelayMs : timing.chunkDelayMs,
  }));
  const closing: StreamChunk[] = isSse || ending !== 'end' ? [] : [{ data: ']' }];
  return {
    kind: 'stream',
    status: 200,
    contentType: isSse ? 'text/event-stream' : 'application/json; charset=UTF-8',
    chunks: [...chunks, ...tail, ...closing],
    ending,
  };
}

function cut(context: Context, text: string, afterChunks: number): Reply {
  const bodies = candidateBodies(context, textParts(text), null);
  if (context.call.isStream) return stream(context, bodies.slice(0, afterChunks), 'destroy');
  const whole = JSON.stringify(bodies[0]);
  const start = { data: whole.slice(0, Math.floor(whole.length / 2)), delayMs: context.timing.firstTokenDelayMs };
  return {
    kind: 'stream',
    status: 200,
    contentType: 'application/json; charset=UTF-8',
    declaredLength: Buffer.byteLength(whole),
    chunks: [start],
    ending: 'destroy',
  };
}

function errorMidStream(context: Context, text: string, afterChunks: number, status: number): Reply {
  const message = 'Sample failure in the middle of the answer.';
  if (!context.call.isStream) return googleError(status, message);
  const bodies = candidateBodies(context, textParts(text), null).slice(0, afterChunks);
  const error = {
    data: `${JSON.stringify(googleErrorBody(status, message))}\r\n`,
    // Alone in its TCP segment, since the official SDK recognises the object only as a read of its own.
    delayMs: Math.max(MID_STREAM_PAUSE_MS, context.timing.chunkDelayMs),
  };
  return stream(context, bodies, 'end', [error]);
}

/** One part per word, blanks kept, so that the parts joined are the text. */
function textParts(text: string): Part[] {
  return (text.match(/\S+\s*|\s+/g) ?? []).map((word) => ({ text: word }));
}

function thoughtParts(thought: string | undefined): Part[] {
  return thought === undefined ? [] : [{ text: thought, thought: true }];
}

function callParts(calls: readonly GeminiFunctionCall[]): Part[] {
  return calls.map((call, index) => ({
    functionCall: { ...(call.id && { id: call.id }), name: call.name, args: call.args },
    ...(index === 0 && { thoughtSignature: SIGNATURE }),
  }));
}

/** A unary answer has one text part where a stream has many; thoughts and calls stay parts of their own. */
function joinedTexts(parts: Part[]): Part[] {
  const isAnswerText = (part: Part) => part.text !== undefined && part.thought === undefined;
  const text = parts
    .filter(isAnswerText)
    .map((part) => String(part.text))
    .join('');
  const others = parts.filter((part) => !isAnswerText(part));
  const thoughts = others.filter((part) => part.thought !== undefined);
  const calls = others.filter((part) => part.thought === undefined);
  return [...thoughts, ...(text === '' ? [] : [{ text }]), ...calls];
}

function tokens(parts: Part[]): number {
  return parts.length === 0 ? 0 : Math.ceil(JSON.stringify(parts).length / MEAN_LETTERS_PER_TOKEN / 4);
}

function tokensAsChunks(bodies: object[]): number {
  return (JSON.stringify(bodies).match(/"text":"((?:[^"\\]|\\.)*)"/)?.[1] ?? '').split(/\s+/).length;
}

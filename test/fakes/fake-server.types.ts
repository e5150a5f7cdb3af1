import type { IncomingHttpHeaders } from 'node:http';

/** One request as it arrived, kept in order of arrival. */
export interface RecordedRequest {
  method: string;
  /** Path without the query, still percent-encoded. */
  path: string;
  query: URLSearchParams;
  /** Header names in lower case. */
  headers: IncomingHttpHeaders;
  /** Body as text; empty for a request without one. */
  body: string;
  /** The parsed body, absent when the body is empty or not JSON. */
  json?: unknown;
  /** Arrival, unix milliseconds. */
  at: number;
  /** Becomes true when the client went away before the fake had finished its answer. */
  aborted: boolean;
}

/** An answer sent at once, with a content-length. */
export interface FullReply {
  kind: 'full';
  status: number;
  contentType: string;
  headers?: Record<string, string>;
  body: string | Buffer;
  /** Extra wait before the answer, in ms, on top of the server's `delayMs`. */
  delayMs?: number;
}

export interface StreamChunk {
  data: string | Buffer;
  /** Wait before this chunk, in ms. */
  delayMs?: number;
}

/** An answer sent in pieces. Headers leave together with the first piece. */
export interface StreamReply {
  kind: 'stream';
  status: number;
  contentType: string;
  headers?: Record<string, string>;
  /** Sent as content-length when given, however much follows; chunked transfer otherwise. */
  declaredLength?: number;
  chunks: Iterable<StreamChunk>;
  /** `end` finishes cleanly, `destroy` drops the socket, `hang` leaves it open and silent. */
  ending: 'end' | 'destroy' | 'hang';
}

export type Reply = FullReply | StreamReply | { kind: 'hang' } | { kind: 'reset' };

/** Thrown by validation to answer with the vendor's error instead of the normal body. */
export class Refusal extends Error {
  constructor(readonly reply: Reply) {
    super('refused by the fake vendor');
  }
}

export function jsonReply(body: unknown, status = 200, headers?: Record<string, string>): FullReply {
  return {
    kind: 'full',
    status,
    contentType: 'application/json; charset=UTF-8',
    body: JSON.stringify(body),
    ...(headers && { headers }),
  };
}

/** The kind of page a proxy or a maintenance front puts in place of the API's answer. */
export function htmlReply(status: number, text: string): FullReply {
  const body = `<!DOCTYPE html>\n<html><head><title>${status}</title></head><body><h1>${status}</h1><p>${text}</p></body></html>\n`;
  return { kind: 'full', status, contentType: 'text/html; charset=utf-8', body };
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

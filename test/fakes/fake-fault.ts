import { htmlReply, type FullReply, type Reply, type StreamChunk, type StreamReply } from './fake-server.types';

type FaultKind =
  /** Any status and body; without a body the vendor's own error body for that status. */
  | { kind: 'status'; status: number; headers?: Record<string, string>; body?: string | object; contentType?: string }
  /** An HTML page where JSON is expected, with status 200 unless told. */
  | { kind: 'html'; status?: number }
  /** The first half of the right answer under its full content-length, then the socket drops. */
  | { kind: 'truncated' }
  /** The right answer's keys and lists, with every scalar replaced by one of another type. */
  | { kind: 'wrong-types' }
  /** Status 200, JSON content type, no bytes. */
  | { kind: 'empty' }
  /** The right answer blown up with insignificant white space, chunked. Default 30 MB. */
  | { kind: 'huge'; bytes?: number }
  /** The request is read and never answered. */
  | { kind: 'hang' }
  /** The first half of the right answer, then silence on an open socket. */
  | { kind: 'hang-mid-body' }
  /** The connection is reset without an answer. */
  | { kind: 'reset' }
  /** The right answer from a clock that is wrong by so many ms: the `Date` header, and every instant in the body. */
  | { kind: 'skewed'; ms: number };

/** A way to misbehave; `times` limits it to the first N requests, without it it lasts until cleared. */
export type Fault = FaultKind & { times?: number };

const DEFAULT_HUGE_BYTES = 30 * 1024 * 1024;
const PIECE_BYTES = 64 * 1024;

/**
 * What goes over the wire under a fault.
 * @param right gives the answer of a healthy vendor; called only by faults that distort it.
 * @param vendorError gives the vendor's documented error body for a status.
 */
export function faultyReply(fault: Fault, right: () => Reply, vendorError: (status: number) => Reply): Reply {
  switch (fault.kind) {
    case 'status':
      return statusReply(fault, vendorError);
    case 'html':
      return htmlReply(fault.status ?? 200, 'This sample service is being looked after. Please come back soon.');
    case 'truncated':
      return half(right(), 'destroy');
    case 'hang-mid-body':
      return half(right(), 'hang');
    case 'wrong-types':
      return wrongTypes(right());
    case 'empty':
      return { kind: 'full', status: 200, contentType: 'application/json; charset=UTF-8', body: '' };
    case 'huge':
      return huge(right(), fault.bytes ?? DEFAULT_HUGE_BYTES);
    case 'hang':
      return { kind: 'hang' };
    case 'reset':
      return { kind: 'reset' };
    case 'skewed':
      return skewed(right(), fault.ms);
  }
}

function statusReply(fault: Extract<Fault, { kind: 'status' }>, vendorError: (status: number) => Reply): Reply {
  const { status, body, contentType, headers } = fault;
  if (body === undefined) {
    const reply = vendorError(status);
    return reply.kind === 'full' ? { ...reply, headers: { ...reply.headers, ...headers } } : reply;
  }
  const isText = typeof body === 'string';
  return {
    kind: 'full',
    status,
    contentType: contentType ?? (isText ? 'text/plain; charset=utf-8' : 'application/json; charset=UTF-8'),
    body: isText ? body : JSON.stringify(body),
    ...(headers && { headers }),
  };
}

function half(reply: Reply, ending: 'destroy' | 'hang'): Reply {
  if (reply.kind === 'hang' || reply.kind === 'reset') return reply;
  const whole = bytesOf(reply);
  return {
    ...withoutBody(reply),
    declaredLength: whole.length,
    chunks: [{ data: whole.subarray(0, Math.max(1, Math.floor(whole.length / 2))) }],
    ending,
  };
}

function huge(reply: Reply, bytes: number): Reply {
  if (reply.kind === 'hang' || reply.kind === 'reset') return reply;
  const whole = bytesOf(reply);
  const isSse = reply.contentType.startsWith('text/event-stream');
  return { ...withoutBody(reply), chunks: isSse ? paddedSse(whole, bytes) : paddedJson(whole, bytes), ending: 'end' };
}

/** Padding goes behind the first bracket, so that a look at the first byte finds JSON. */
function* paddedJson(whole: Buffer, bytes: number): Generator<StreamChunk> {
  yield { data: whole.subarray(0, 1) };
  yield* padding(bytes);
  yield { data: whole.subarray(1) };
}

function* paddedSse(whole: Buffer, bytes: number): Generator<StreamChunk> {
  yield { data: ': ' };
  yield* padding(bytes);
  yield { data: '\r\n\r\n' };
  yield { data: whole };
}

function* padding(bytes: number): Generator<StreamChunk> {
  const piece = Buffer.alloc(PIECE_BYTES, ' ');
  for (let left = bytes; left > 0; left -= PIECE_BYTES) yield { data: piece.subarray(0, Math.min(left, PIECE_BYTES)) };
}

function wrongTypes(reply: Reply): Reply {
  if (reply.kind === 'full') return { ...reply, body: swappedText(reply.body.toString()) };
  if (reply.kind !== 'stream') return reply;
  const chunks = [...reply.chunks].map((chunk) => ({ ...chunk, data: swappedText(chunk.data.toString()) }));
  return { ...reply, chunks };
}

function swappedText(text: string): string {
  const event = /^data: (.*?)(\r?\n\r?\n)$/s.exec(text);
  if (event) return `data: ${swappedText(event[1] ?? '')}${event[2] ?? ''}`;
  try {
    return JSON.stringify(swapped(JSON.parse(text)));
  } catch {
    return text;
  }
}

function swapped(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(swapped);
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, swapped(inner)]));
  }
  if (typeof value === 'string') return 7;
  if (typeof value === 'number') return 'seven';
  if (typeof value === 'boolean') return { is: value };
  return ['was null'];
}

/** Unix seconds of this century's first half, and ISO 8601 date-times with or without a zone. */
const INSTANTS = /(?<=[:[,]\s*)[12]\d{9}(?=[,\]}])|(?<=")\d{4}-\d\d-\d\dT\d\d:\d\d[^"]*(?=")/g;

function skewed(reply: Reply, ms: number): Reply {
  if (reply.kind !== 'full' || typeof reply.body !== 'string') return reply;
  const date = new Date(Date.now() + ms).toUTCString();
  return { ...reply, headers: { ...reply.headers, date }, body: reply.body.replace(INSTANTS, (at) => shifted(at, ms)) };
}

function shifted(instant: string, ms: number): string {
  if (/^\d+$/.test(instant)) return String(Number(instant) + Math.round(ms / 1000));
  const isLocal = !/(Z|[+-]\d\d:?\d\d)$/.test(instant);
  const at = new Date(Date.parse(isLocal ? `${instant}Z` : instant) + ms).toISOString();
  return isLocal ? at.slice(0, instant.length) : at;
}

function withoutBody(reply: FullReply | StreamReply): Pick<StreamReply, 'kind' | 'status' | 'contentType' | 'headers'> {
  const { status, contentType, headers } = reply;
  return { kind: 'stream', status, contentType, ...(headers && { headers }) };
}

function bytesOf(reply: FullReply | StreamReply): Buffer {
  if (reply.kind === 'full') return typeof reply.body === 'string' ? Buffer.from(reply.body) : reply.body;
  return Buffer.concat([...reply.chunks].map((chunk) => Buffer.from(chunk.data)));
}

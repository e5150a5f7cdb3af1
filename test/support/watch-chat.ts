import { createParser } from 'eventsource-parser';

export interface StreamedEvent {
  readonly event: string;
  readonly data: Record<string, unknown>;
  /** Since the request was sent, in ms. */
  readonly atMs: number;
}

export interface WatchOptions {
  readonly headers?: Record<string, string>;
  readonly signal?: AbortSignal;
  readonly onEvent?: (event: StreamedEvent) => void;
}

export interface Watched {
  readonly status: number;
  readonly headers: Headers;
  readonly events: readonly StreamedEvent[];
}

/** Sends a message to `/api/chat/stream` and reads the events to their end. */
export async function watchChat(url: string, body: object, options: WatchOptions = {}): Promise<Watched> {
  const { headers, signal, onEvent } = options;
  const startedAt = performance.now();
  const response = await fetch(`${url}/api/chat/stream`, {
    method: 'POST',
    body: JSON.stringify(body),
    headers,
    signal,
  });
  const events: StreamedEvent[] = [];
  const parser = createParser({
    onEvent: ({ event = '', data }) => {
      const read = { event, data: JSON.parse(data) as Record<string, unknown>, atMs: performance.now() - startedAt };
      events.push(read);
      onEvent?.(read);
    },
  });
  const text = new TextDecoder();
  for await (const chunk of (response.body ?? []) as AsyncIterable<Uint8Array>) {
    parser.feed(text.decode(chunk, { stream: true }));
  }
  return { status: response.status, headers: response.headers, events };
}

export const namesIn = (events: readonly StreamedEvent[]) => events.map(({ event }) => event);
export const ofName = (events: readonly StreamedEvent[], name: string) => events.filter(({ event }) => event === name);
/** The reply as it grew. */
export const spoken = (events: readonly StreamedEvent[]) =>
  ofName(events, 'delta')
    .map(({ data }) => data.text)
    .join('');

import { PassThrough } from 'node:stream';
import type { FastifyReply } from 'fastify';

/** Proxies end connections that are silent for a minute or so. */
const HEARTBEAT_MS = 15_000;

const HEADERS = {
  'content-type': 'text/event-stream; charset=utf-8',
  'cache-control': 'no-cache, no-transform',
  // For proxies that would collect pieces.
  'x-accel-buffering': 'no',
};

/** Server-sent events to one caller. */
export class EventStream {
  private readonly hungUp = new AbortController();
  private readonly heartbeat: NodeJS.Timeout;

  constructor(private readonly out: PassThrough) {
    this.heartbeat = setInterval(() => out.write(': still here\n\n'), HEARTBEAT_MS);
    out.on('close', () => {
      clearInterval(this.heartbeat);
      if (!out.writableEnded) this.hungUp.abort();
    });
  }

  /** Sends the headers; from here on an error is an event. */
  static open(reply: FastifyReply): EventStream {
    const out = new PassThrough();
    const stream = new EventStream(out);
    void reply.headers(HEADERS).send(out);
    return stream;
  }

  /** Aborted when the caller has gone before the end. */
  get signal(): AbortSignal {
    return this.hungUp.signal;
  }

  send(event: string, data: unknown): void {
    if (this.out.writable) this.out.write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
  }

  end(): void {
    clearInterval(this.heartbeat);
    this.out.end();
  }
}

import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';

import { faultyReply, type Fault } from './fake-fault';
import {
  Refusal,
  htmlReply,
  jsonReply,
  type FullReply,
  type RecordedRequest,
  type Reply,
  type StreamReply,
} from './fake-server.types';

/**
 * A vendor played by a real HTTP server on 127.0.0.1 and a free port. Subclasses say what the vendor answers;
 * this class records, delays, misbehaves and closes.
 */
export abstract class FakeServer {
  /** Everything that arrived since the start or the last `reset()`. */
  readonly requests: RecordedRequest[] = [];
  /** Wait before every answer, in ms. */
  delayMs = 0;

  private activeFault: Fault | null = null;
  private faultsLeft = 0;
  private server: Server | null = null;
  private readonly sockets = new Set<Socket>();
  private readonly timers = new Set<NodeJS.Timeout>();

  /** Origin without path and without trailing slash. */
  get url(): string {
    const address = this.server?.address() as AddressInfo | null | undefined;
    if (!address) throw new Error(`${this.constructor.name} is not started`);
    return `http://127.0.0.1:${address.port}`;
  }

  get lastRequest(): RecordedRequest | undefined {
    return this.requests.at(-1);
  }

  /** The present misbehaviour; null once its `times` are used up. */
  get fault(): Fault | null {
    return this.activeFault;
  }

  set fault(fault: Fault | null) {
    this.faultsLeft = fault?.times ?? Infinity;
    this.activeFault = this.faultsLeft > 0 ? fault : null;
  }

  /** @param port 0 for any free one; a former port lets a test bring a stopped vendor back. */
  async start(port = 0): Promise<this> {
    const server = createServer((request, response) => void this.handle(request, response));
    server.on('connection', (socket) => {
      this.sockets.add(socket);
      socket.once('close', () => this.sockets.delete(socket));
    });
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(port, '127.0.0.1', resolve);
    });
    this.server = server;
    return this;
  }

  /** Destroys open sockets too, so that a hanging answer cannot hold the process. */
  async stop(): Promise<void> {
    const server = this.server;
    this.server = null;
    for (const timer of this.timers) clearTimeout(timer);
    this.timers.clear();
    if (!server) return;
    const closed = new Promise<void>((resolve) => server.close(() => resolve()));
    for (const socket of this.sockets) socket.destroy();
    await closed;
  }

  /** Back to the state after construction; subclasses restore their own settings as well. */
  reset(): void {
    this.requests.length = 0;
    this.delayMs = 0;
    this.fault = null;
  }

  /** The healthy vendor. May throw a `Refusal`. */
  protected abstract answer(request: RecordedRequest): Reply;

  /** The vendor's documented error body for a status, used by the `status` fault. */
  protected errorReply(status: number): Reply {
    return jsonReply({ error: 'sample failure' }, status);
  }

  private async handle(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    response.on('error', () => undefined);
    const request = await record(incoming).catch(() => null);
    if (!request) return;
    this.requests.push(request);
    let endedByFake = false;
    response.once('close', () => {
      request.aborted = !endedByFake && !response.writableFinished;
    });
    const reply = this.replyTo(request);
    if (!(await this.wait(this.delayMs, response))) return;
    if (reply.kind === 'full') await this.sendFull(reply, response);
    if (reply.kind === 'reset' || (reply.kind === 'stream' && (await this.sendStream(reply, response)) === 'destroy')) {
      endedByFake = true;
      if (reply.kind === 'reset') incoming.socket.resetAndDestroy();
      else incoming.socket.destroy();
    }
  }

  private replyTo(request: RecordedRequest): Reply {
    const fault = this.takeFault();
    const right = () => this.healthyReply(request);
    return fault ? faultyReply(fault, right, (status) => this.errorReply(status)) : right();
  }

  private takeFault(): Fault | null {
    const fault = this.activeFault;
    if (fault) this.faultsLeft -= 1;
    if (this.faultsLeft <= 0) this.activeFault = null;
    return fault;
  }

  private healthyReply(request: RecordedRequest): Reply {
    try {
      return this.answer(request);
    } catch (error) {
      if (error instanceof Refusal) return error.reply;
      // A bug in a fake must show in the failing test, not as a vendor outage.
      return htmlReply(599, `bug in ${this.constructor.name}: ${String(error instanceof Error ? error.stack : error)}`);
    }
  }

  private async sendFull(reply: FullReply, response: ServerResponse): Promise<void> {
    if (!(await this.wait(reply.delayMs ?? 0, response))) return;
    const body = typeof reply.body === 'string' ? Buffer.from(reply.body) : reply.body;
    response.writeHead(reply.status, {
      'content-type': reply.contentType,
      'content-length': body.length,
      ...reply.headers,
    });
    response.end(body);
  }

  /** Resolves with the ending that is left to do, or with null when the client is gone. */
  private async sendStream(reply: StreamReply, response: ServerResponse): Promise<StreamReply['ending'] | null> {
    const length = reply.declaredLength === undefined ? {} : { 'content-length': reply.declaredLength };
    for (const chunk of reply.chunks) {
      if (!(await this.wait(chunk.delayMs ?? 0, response))) return null;
      if (!response.headersSent)
        response.writeHead(reply.status, { 'content-type': reply.contentType, ...length, ...reply.headers });
      await new Promise<void>((resolve) => {
        response.once('close', resolve);
        response.write(chunk.data, () => {
          response.off('close', resolve);
          resolve();
        });
      });
    }
    if (reply.ending === 'end') response.end();
    return reply.ending;
  }

  /** Resolves with false when the client left meanwhile; after `stop()` it never resolves. */
  private wait(ms: number, response: ServerResponse): Promise<boolean> {
    if (response.destroyed) return Promise.resolve(false);
    if (ms <= 0) return Promise.resolve(true);
    return new Promise((resolve) => {
      const finish = (stillThere: boolean) => {
        clearTimeout(timer);
        this.timers.delete(timer);
        response.off('close', onClose);
        resolve(stillThere);
      };
      const onClose = () => finish(false);
      const timer = setTimeout(() => finish(true), ms).unref();
      this.timers.add(timer);
      response.once('close', onClose);
    });
  }
}

async function record(incoming: IncomingMessage): Promise<RecordedRequest> {
  const at = Date.now();
  const pieces: Buffer[] = [];
  for await (const piece of incoming) pieces.push(piece as Buffer);
  const body = Buffer.concat(pieces).toString('utf8');
  // Not URL(): a path such as "//x" would be read as a host.
  const [path = '/', ...query] = (incoming.url ?? '/').split('?');
  const json = parsedOrNothing(body);
  return {
    method: incoming.method ?? 'GET',
    path,
    query: new URLSearchParams(query.join('?')),
    headers: incoming.headers,
    body,
    ...(json !== undefined && { json }),
    at,
    aborted: false,
  };
}

function parsedOrNothing(body: string): unknown {
  try {
    return body === '' ? undefined : JSON.parse(body);
  } catch {
    return undefined;
  }
}

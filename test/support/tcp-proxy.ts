import { randomBytes } from 'node:crypto';
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';

const GARBAGE_BYTES = 64;

/** A connection in the middle that a test can disturb; made for Redis and PostgreSQL, knows neither. */
export class TcpProxy {
  /** Stays the same over `cut` and `pass`. */
  port = 0;
  private server: Server | null = null;
  private readonly sockets = new Set<Socket>();
  private readonly timers = new Set<NodeJS.Timeout>();
  private held: (() => void)[] | null = null;
  private delayMs = 0;
  private isHalfClosed = false;
  private isGarbled = false;

  private constructor(private readonly target: { host: string; port: number }) {}

  /** @param target where healthy connections lead. */
  static async to(target: { host?: string; port: number }): Promise<TcpProxy> {
    const proxy = new TcpProxy({ host: '127.0.0.1', ...target });
    await proxy.listen();
    return proxy;
  }

  /** Callers that are connected now. */
  get connections(): number {
    return this.sockets.size;
  }

  /** Healthy; what was held back by `hang` goes on its way. */
  async pass(): Promise<void> {
    const held = this.held ?? [];
    this.held = null;
    this.delayMs = 0;
    this.isHalfClosed = this.isGarbled = false;
    for (const send of held) send();
    if (this.server === null) await this.listen();
  }

  /** Accepts, forwards nothing, answers nothing. */
  async hang(): Promise<void> {
    await this.pass();
    this.held = [];
  }

  /** Healthy, but every answer takes so much longer. */
  async slow(ms: number): Promise<void> {
    await this.pass();
    this.delayMs = ms;
  }

  /** Hangs up its own side of every connection, present and new, but goes on reading: nothing is refused, nothing comes. */
  async halfClose(): Promise<void> {
    await this.hang();
    this.isHalfClosed = true;
    for (const socket of this.sockets) socket.end();
  }

  /** Answers whatever is said with bytes that belong to no protocol. */
  async garble(): Promise<void> {
    await this.pass();
    this.isGarbled = true;
  }

  /** Destroys the connections and refuses new ones. */
  async cut(): Promise<void> {
    const server = this.server;
    this.server = null;
    this.held = null;
    for (const timer of this.timers) clearTimeout(timer);
    this.timers.clear();
    if (server === null) return;
    const closed = new Promise<void>((resolve) => server.close(() => resolve()));
    for (const socket of this.sockets) socket.destroy();
    await closed;
  }

  /** Destroys the connections as they are, whatever is held in them, and is healthy for new ones. */
  async drop(): Promise<void> {
    await this.cut();
    await this.pass();
  }

  stop(): Promise<void> {
    return this.cut();
  }

  private async listen(): Promise<void> {
    const server = createServer({ allowHalfOpen: true }, (caller) => this.join(caller));
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(this.port, '127.0.0.1', resolve);
    });
    this.port = (server.address() as AddressInfo).port;
    this.server = server;
  }

  private join(caller: Socket): void {
    const service = connect(this.target);
    this.sockets.add(caller);
    caller.once('close', () => this.sockets.delete(caller));
    caller.once('end', () => service.end());
    if (this.isHalfClosed) caller.end();
    for (const [one, other] of [
      [caller, service],
      [service, caller],
    ] as const) {
      one.on('error', () => undefined);
      one.once('close', () => other.destroy());
      one.on('data', (data) => this.forward(() => void (other.writable && other.write(data)), one === service));
    }
    caller.on('data', () => this.isGarbled && caller.write(randomBytes(GARBAGE_BYTES)));
  }

  private forward(send: () => void, isAnswer: boolean): void {
    if (this.isGarbled) return;
    if (this.held !== null) {
      this.held.push(send);
      return;
    }
    if (this.delayMs === 0 || !isAnswer) {
      send();
      return;
    }
    const timer = setTimeout(() => {
      this.timers.delete(timer);
      send();
    }, this.delayMs);
    this.timers.add(timer);
  }
}

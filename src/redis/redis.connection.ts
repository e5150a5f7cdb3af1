import { Injectable, Logger, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { Mutex } from 'async-mutex';
import type { RedisClientType } from 'redis';
import { AppConfig } from '../config/env';
import { RedisUnavailable } from './redis.errors';

export type RedisClient = RedisClientType;
type Library = typeof import('redis');
export type RedisState = 'not_configured' | 'connected' | 'disconnected';

/** Longest wait for one command. A slower Redis is as good as none. */
const COMMAND_TIMEOUT_MS = 250;
/** A limit is waited for in pieces: a stall of our own event loop counts as two of them at most, however long it is. */
const TIMEOUT_PIECE_MS = 50;
const EXCHANGE_TRIES = 10;
const CONNECT_TIMEOUT_MS = 2_000;
const RETRY_MIN_MS = 100;
const RETRY_MAX_MS = 2_000;
/** Managed servers cut clients that are silent for 300 s. */
const PING_INTERVAL_MS = 60_000;
/** Made once: every answer meets one while there is no Redis, and its stack is a twentieth of a chat turn. */
const NO_CONNECTION = {
  not_configured: new RedisUnavailable('not_configured'),
  disconnected: new RedisUnavailable('disconnected'),
};

/**
 * The one Redis connection of the process, shared by cache, limits and health.
 *
 * Nothing waits for it: a command fails at once while the connection is away, and after 250 ms when the server does
 * not answer. The first such silence drops the connection, because the client would otherwise queue commands behind the
 * lost answer without limit; a new one counts as connected only when it answers a ping within the same 250 ms. Time in
 * which our own event loop was blocked is not Redis' silence and does not count.
 */
@Injectable()
export class RedisConnection implements OnModuleInit, OnApplicationShutdown {
  private readonly logger = new Logger('Redis');
  private readonly url: string | null;
  /** Loaded only where there is a Redis: it costs a tenth of the start. Here before the first client. */
  private library: Library | null = null;
  private client: RedisClient | null = null;
  /** A connection of its own for watched exchanges: an EXEC of anybody else on it would end the watch. */
  private exchanger: RedisClient | null = null;
  private readonly exchanges = new Mutex();
  private readonly whenBack: (() => void)[] = [];
  private closed = false;
  private reportedLost = false;
  private refusing = false;
  private wake: () => void = () => undefined;

  constructor(config: AppConfig) {
    this.url = config.redisUrl;
  }

  get state(): RedisState {
    return this.client === null ? this.absence : 'connected';
  }

  private get absence(): keyof typeof NO_CONNECTION {
    return this.url === null ? 'not_configured' : 'disconnected';
  }

  onModuleInit(): void {
    if (this.url !== null) void this.keepConnected(this.url);
  }

  onApplicationShutdown(): void {
    this.closed = true;
    this.wake();
    this.drop(this.client);
    this.drop(this.exchanger);
  }

  /** Calls back whenever a connection was made. */
  onConnected(callback: () => void): void {
    this.whenBack.push(callback);
  }

  /**
   * Runs commands that only read on the live connection.
   * @throws RedisUnavailable at once without a connection, after 250 ms without an answer, or when Redis refuses.
   */
  async read<T>(command: (client: RedisClient) => Promise<T>): Promise<T> {
    return this.run(this.client, command);
  }

  /** The same for commands that change something: a server that is full or read-only refuses just these. */
  async write<T>(command: (client: RedisClient) => Promise<T>): Promise<T> {
    const answer = await this.read(command);
    this.noteRefusal(false);
    return answer;
  }

  /**
   * Reads, decides and writes as one: `attempt` watches keys, reads them, and writes in a MULTI. It runs again when
   * somebody else wrote in between. One after the other in this process.
   * @throws RedisUnavailable as `read`.
   */
  async exchange<T>(attempt: (client: RedisClient) => Promise<T>): Promise<T> {
    const answer = await this.exchanges.runExclusive(async () => {
      for (let tries = 1; ; tries += 1) {
        try {
          return await this.run(this.exchanger, attempt);
        } catch (error) {
          if (!(error instanceof Overtaken)) throw error;
          if (tries === EXCHANGE_TRIES) throw new RedisUnavailable('overtaken every time');
        }
      }
    });
    this.noteRefusal(false);
    return answer;
  }

  private async run<T>(client: RedisClient | null, command: (client: RedisClient) => Promise<T>): Promise<T> {
    const current = this.client;
    if (client === null || current === null) throw NO_CONNECTION[this.absence];
    try {
      return await withTimeout(command(client), COMMAND_TIMEOUT_MS);
    } catch (error) {
      if (this.library !== null && error instanceof this.library.WatchError) throw new Overtaken();
      const refusal = this.library !== null && error instanceof this.library.ErrorReply ? error : null;
      if (refusal !== null) this.noteRefusal(true, refusal);
      else this.lose(current, error);
      throw new RedisUnavailable(refusal === null ? 'no answer' : 'refused', { cause: error });
    }
  }

  /** Connects, waits for the loss, and starts again, until shutdown. */
  private async keepConnected(url: string): Promise<void> {
    this.library = await import('redis');
    for (let failures = 0; !this.closed;) {
      const [client, exchanger] = await Promise.all([this.connect(this.library, url), this.connect(this.library, url)]);
      if (client === null || exchanger === null) {
        this.drop(client);
        this.drop(exchanger);
        this.noteLost();
        await this.pause(Math.min(RETRY_MAX_MS, RETRY_MIN_MS * 2 ** Math.min(failures, 10)));
        failures += 1;
        continue;
      }
      failures = 0;
      const lost = new Promise<void>((resolve) => (this.wake = resolve));
      for (const one of [client, exchanger]) {
        one.once('error', (error) => this.lose(client, error));
        one.once('end', () => this.lose(client, new Error('connection ended')));
      }
      this.client = client;
      this.exchanger = exchanger;
      this.logger.log(this.reportedLost ? 'redis back' : 'redis connected');
      this.reportedLost = false;
      if (this.closed) this.lose(client, undefined);
      for (const callback of this.whenBack) callback();
      await lost;
    }
  }

  private async connect({ createClient }: Library, url: string): Promise<RedisClient | null> {
    const client: RedisClient = createClient({
      url,
      disableOfflineQueue: true,
      pingInterval: PING_INTERVAL_MS,
      socket: { connectTimeout: CONNECT_TIMEOUT_MS, reconnectStrategy: false, noDelay: true },
    });
    // Without a listener an error event would end the process.
    client.on('error', () => undefined);
    try {
      await withTimeout(client.connect(), CONNECT_TIMEOUT_MS);
      await withTimeout(client.ping(), COMMAND_TIMEOUT_MS);
      return client;
    } catch {
      this.drop(client);
      return null;
    }
  }

  private lose(client: RedisClient, error: unknown): void {
    if (this.client !== client) return;
    this.client = null;
    this.drop(client);
    this.drop(this.exchanger);
    this.exchanger = null;
    if (!this.closed) this.noteLost(error);
    this.wake();
  }

  /** Closes the socket at once; `disconnect` also rejects what is still waiting for an answer. */
  private drop(client: RedisClient | null): void {
    if (client?.isOpen) client.disconnect().catch(() => undefined);
  }

  private noteLost(error?: unknown): void {
    if (this.reportedLost) return;
    this.reportedLost = true;
    this.logger.warn(`redis lost${error instanceof Error ? `: ${error.message}` : ''}`);
  }

  private noteRefusal(refusing: boolean, error?: Error): void {
    if (refusing === this.refusing) return;
    this.refusing = refusing;
    this.logger.warn(refusing ? `redis refuses commands: ${error?.message}` : 'redis accepts commands again');
  }

  private pause(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, ms);
      this.wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}

/** Somebody else wrote what an exchange had read. */
class Overtaken extends Error {}

async function withTimeout<T>(work: Promise<T>, timeoutMs: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const timeout = new Promise<never>((_, reject) => {
    let leftMs = timeoutMs;
    const wait = (): void => {
      const since = performance.now();
      timer = setTimeout(
        () => {
          leftMs -= Math.min(performance.now() - since, 2 * TIMEOUT_PIECE_MS);
          if (leftMs <= 0) reject(new Error(`no answer within ${timeoutMs} ms`));
          else wait();
        },
        Math.min(leftMs, TIMEOUT_PIECE_MS),
      );
    };
    wait();
  });
  try {
    return await Promise.race([work, timeout]);
  } finally {
    clearTimeout(timer);
  }
}
